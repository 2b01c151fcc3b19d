// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk {

/// What people typed, without characters that nobody sees and that could do something to the text
/// around them: control characters but line breaks, and Unicode's bidirectional controls.
[[nodiscard]] QString withoutControls(const QString &text);

/// The same to be shown as plain text within other text: one that runs from right to left stands
/// between isolates, so that it does not reorder what is around it (Unicode annex 9).
[[nodiscard]] QString shownText(const QString &text);

constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popDirectionalIsolate(0x2069);

} // namespace kiosk
