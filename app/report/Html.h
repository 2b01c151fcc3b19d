// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk {

/// Text of patients and staff for HTML: escaped, without control characters or direction
/// overrides, in a bidi isolate of its own; line breaks become <br>.
[[nodiscard]] QString isolatedHtml(const QString &text);

/// The same in one element, such as "h1" or "p".
[[nodiscard]] QString htmlElement(const QString &tag, const QString &text);

} // namespace kiosk
