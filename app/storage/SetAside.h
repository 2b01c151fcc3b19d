// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"

namespace kiosk {

/// Whether the file cannot be opened for damage, or a page of it does not hold. Reads all of it.
[[nodiscard]] bool isDamaged(const QString &path);

/// Puts a new database in the place of a damaged one, in one step for whoever looks at `path`, with
/// every row that can still be read. The damaged file stays beside it, byte for byte, under the
/// name that is given back and that the new one remembers (`setAsideName`). Whoever has the old
/// file open must open `path` again. FileUnwritable, DiskFull.
[[nodiscard]] Result<QString> setAside(const QString &path, qint64 nowMs);

/// The name of the newest file that was set aside; empty when there was none.
[[nodiscard]] Result<QString> setAsideName(Database &database);

} // namespace kiosk
