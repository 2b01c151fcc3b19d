// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Ids.h"
#include "app/vault/KeySet.h"

namespace kiosk {

// A backup (S9) is one file: database, key set, settings and the clinic's own content, sealed as a
// whole to the epoch and the recovery key. It holds no device key: a restored clinic gets new
// devices, and what the lost ones sign from then on is not accepted.

struct BackupReport
{
    int records = 0;
    int files = 0;
    qint64 bytes = 0; ///< of the backup
};

/// Writes a new file (0600), first beside it and only when whole under its name. Kiosk and desk may
/// be running. FileExists, FileUnwritable, DiskFull; DatabaseDamaged when the copy does not hold.
[[nodiscard]] Result<BackupReport> writeBackup(const QString &directory, const QString &file);

struct RestoreReport
{
    BackupReport content;
    QStringList keyWords; ///< unchanged: of the same keys
};

/// Into a directory that is empty or not there yet; after a failure nothing of it is left.
/// WrongRecoveryWords; CannotOpenRecord when the file is damaged, cut short or of another clinic.
[[nodiscard]] Result<RestoreReport> restoreBackup(const QString &file,
                                                  const QString &directory,
                                                  const QStringList &recoveryWords,
                                                  IdSource &ids,
                                                  const Clock &clock);

} // namespace kiosk
