// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kiosk {

/// The sentences of a text, line by line, trimmed; what has no word in it is left out. A full stop
/// inside a number or an address ends nothing.
[[nodiscard]] QStringList sentencesOf(const QString &text);

} // namespace kiosk
