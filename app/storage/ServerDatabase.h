// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"

#include <chrono>

namespace kiosk {

/// The clinic's rows on PostgreSQL, for a desk: row-level security shows those of its clinic alone.
/// Lost, the connection is made anew by itself; until then every call fails at once. The server
/// tells of news.
/// `role` logs in where the string names none; `patience`: how long an answer may take.
[[nodiscard]] std::unique_ptr<Database> openServerDatabase(const QString &connection,
                                                           const QString &role,
                                                           std::chrono::milliseconds patience
                                                           = std::chrono::seconds(5));

} // namespace kiosk
