// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"

namespace kiosk {

/// What `PRAGMA user_version` says once every step of this program has run.
[[nodiscard]] int schemaVersion();

/// Runs the steps that are missing, each in one transaction with its number. DatabaseTooNew when
/// the file was written by a later program.
[[nodiscard]] Result<> migrate(Database &database);

} // namespace kiosk
