// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk {

/// Whether this is a whole http or https address with a host that may be shown to a patient, as
/// text and as a QR code: at most 300 characters, no blanks, no user name. Nothing here ever opens
/// one.
[[nodiscard]] bool isWebAddress(const QString &text);

} // namespace kiosk
