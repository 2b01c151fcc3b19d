// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk {

/// What is wrong with a connection string.
enum class ConnectionFault { None, Unreadable, NoTls, HasPassword };
/// TLS with the server's name verified, unless it stays on this computer (S4); a password belongs
/// in libpq's password file, not into settings. `connection` is libpq's, as words or as an address.
[[nodiscard]] ConnectionFault connectionFault(const QString &connection);

} // namespace kiosk
