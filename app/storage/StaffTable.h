// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"
#include "app/vault/Staff.h"

namespace kiosk {

/// Everybody in the table, removed or not, by name. Certificates are not looked at.
[[nodiscard]] Result<QList<StaffEntry>> readStaff(Database &database);
/// Those who are not removed and whose certificate the root key signed.
[[nodiscard]] QList<StaffEntry> certifiedStaff(const QList<StaffEntry> &staff,
                                               const KeySet &keySet);
/// Everybody whose certificate the root key signed, also who has left: they signed things.
[[nodiscard]] QList<StaffEntry> certifiedSigners(const QList<StaffEntry> &staff,
                                                 const SignPublicKey &root);
[[nodiscard]] Result<> insertStaff(Database &database, const StaffEntry &staff);
[[nodiscard]] Result<> insertEpochSecret(Database &database,
                                         const QUuid &staff,
                                         quint32 epoch,
                                         const QByteArray &sealedSecret);
/// The row stays, since old actions carry its signatures; its secrets go.
[[nodiscard]] Result<> markStaffRemoved(Database &database, const QUuid &staff);

/// Who this is by today's certificate, or NotAllowed: unknown, removed, other keys, or none of
/// `allowed`. The person then knows the epochs that were made since the unlocking.
[[nodiscard]] Result<StaffEntry>
authorise(Database &database, const Keyring &person, const KeySet &keySet, Roles allowed);

} // namespace kiosk
