// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"
#include "app/vault/Staff.h"

namespace kiosk {

/// Everybody in the table, removed or not, by name. Certificates are not looked at.
[[nodiscard]] Result<QList<StaffEntry>> readStaff(Database &database);
/// Those who are not removed and whose certificate the root key signed.
[[nodiscard]] QList<StaffEntry> certifiedStaff(const QList<StaffEntry> &staff,
                                               const SignPublicKey &root);
[[nodiscard]] Result<> insertStaff(Database &database, const StaffEntry &staff);

/// Who this is by today's certificate, or NotAllowed: unknown, removed, other keys, or none of
/// `allowed`.
[[nodiscard]] Result<StaffEntry>
authorise(Database &database, const Keyring &person, const SignPublicKey &root, Roles allowed);

} // namespace kiosk
