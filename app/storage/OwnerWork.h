// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ClinicFiles.h"
#include "app/storage/Database.h"
#include "app/storage/StaffTable.h"

namespace kiosk {

/// A clinic opened for changing its keys: what every such change starts with, and how it ends.
/// Signed on the way by this computer's desk.
struct OwnerWork
{
    ClinicFiles files;
    LocalDevice desk;
    std::unique_ptr<Database> database;
    SignKeyPair root;

    /// NotAllowed unless this person is an owner today.
    [[nodiscard]] static Result<OwnerWork> open(const QString &directory, const Keyring &owner);
    /// With the clinic's recovery secret instead of an owner: WrongRecoveryWords when it is of
    /// another clinic.
    [[nodiscard]] static Result<OwnerWork> openWithRecovery(const QString &directory,
                                                            const BoxKeyPair &recovery);

    /// WeakPassphrase, also for the clinic's name (U1).
    [[nodiscard]] Result<> checkNewPassphrase(const SecretBytes &passphrase) const;
    /// Signs and writes `set`, later than the one before (see KeySet::notBeforeMs). What was
    /// committed before is in force only now.
    [[nodiscard]] Result<> publish(KeySet set, qint64 nowMs);
};

} // namespace kiosk
