// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Ids.h"
#include "app/storage/Records.h"
#include "app/vault/Staff.h"

namespace kiosk {

// Taking records out for good (S9), for the person who asks for it or when their time is over. What
// stays is the row without its contents and a signed action, so that the device's chain still holds
// and `verifyClinic` can tell an erased record from a stolen one. Owners only, else NotAllowed.

/// What the clinic can give to the person whose record it was. Names nobody.
struct ErasureReceipt
{
    QUuid record;
    QUuid action; ///< the signed row that says who erased it, when and why
    qint64 ms = 0; ///< UTC
    int versions = 0;
    int notes = 0; ///< of staff, about the record and its alert
    int alerts = 0;
};

/// Erases all of them or none: every version, its label, the notes about it and what its alert
/// said; `secure_delete` overwrites them in the file, and `emptyLog` must follow. Copies elsewhere,
/// such as backups, are not reached. `reason` is sealed like any note and must not be empty
/// (NotAllowed). NotFound, also for what was erased before; Conflict while a legal hold is on a
/// record or its alert is open.
[[nodiscard]] Result<QList<ErasureReceipt>> eraseRecords(const QString &directory,
                                                         const Keyring &owner,
                                                         const QList<QUuid> &records,
                                                         const QByteArray &reason,
                                                         IdSource &ids,
                                                         const Clock &clock);

/// Copies the write-ahead log into the database and cuts it off, so that nothing erased is left in
/// it. DatabaseLocked when another program reads for too long.
[[nodiscard]] Result<> emptyLog(const QString &directory);

/// Puts a legal hold on a record, or takes it away: while it is on, nothing erases the record.
/// `reason` as above. NotFound; Conflict when it is so already.
[[nodiscard]] Result<> setLegalHold(const QString &directory,
                                    const Keyring &owner,
                                    const QUuid &record,
                                    bool isOn,
                                    const QByteArray &reason,
                                    IdSource &ids,
                                    const Clock &clock);

/// Records whose newest version came in before `beforeMs` (UTC), without those on legal hold.
[[nodiscard]] Result<QList<QUuid>>
expiredRecords(const QString &directory, const Keyring &owner, qint64 beforeMs);

} // namespace kiosk
