// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Ids.h"
#include "app/vault/Staff.h"

namespace kiosk {

// What happens to a clinic's keys after set-up (C2 to C6). Each change is one transaction, then the
// newly signed key set: after a power cut in between the old set is in force, and doing the same
// again finishes it. Programs that run take the new set over by themselves.

/// A new epoch (C5): every member of staff gets its secret, the index a new key; what patients send
/// from now on opens only with it. Gives its number. Owners only, else NotAllowed.
[[nodiscard]] Result<quint32>
rotateEpoch(const QString &directory, const Keyring &owner, const Clock &clock);

/// Takes a person's access away and makes a new epoch. What the person signed before stays valid.
/// NotFound; Conflict ("last owner") when nobody could do this again.
[[nodiscard]] Result<>
removeStaff(const QString &directory, const Keyring &owner, const QUuid &staff, const Clock &clock);

/// The same keys under a new passphrase. Throttled like unlocking (U2). WrongPassphrase,
/// TooManyAttempts, WeakPassphrase.
[[nodiscard]] Result<> changePassphrase(const QString &directory,
                                        const QUuid &staff,
                                        const SecretBytes &current,
                                        const SecretBytes &next,
                                        const Clock &clock,
                                        PassphraseCost cost = {});

/// For a lost passphrase: with the recovery words the person gets new keys, with the same name and
/// roles, and every epoch; the old keys are removed as `removeStaff` does. Gives the new id.
/// WrongRecoveryWords, NotFound, WeakPassphrase.
[[nodiscard]] Result<QUuid> resetStaff(const QString &directory,
                                       const QStringList &recoveryWords,
                                       const QUuid &staff,
                                       const SecretBytes &passphrase,
                                       IdSource &ids,
                                       const Clock &clock,
                                       PassphraseCost cost = {});

/// One more kiosk or desk, with its key on this computer (C6). Conflict when the name is taken.
[[nodiscard]] Result<QUuid> addDevice(const QString &directory,
                                      const Keyring &owner,
                                      DeviceKind kind,
                                      const QString &name,
                                      IdSource &ids,
                                      const Clock &clock);

/// What this device signed from `fromSeq` on is not accepted; nothing: from the next record on.
/// A number can only be made smaller afterwards, never taken back. NotFound.
[[nodiscard]] Result<quint64> revokeDevice(const QString &directory,
                                           const Keyring &owner,
                                           const QUuid &device,
                                           std::optional<quint64> fromSeq,
                                           const Clock &clock);

/// What everybody may know of the keys.
struct KeyOverview
{
    KeySet keySet;
    qint64 recoveryConfirmedMs = 0; ///< 0: nobody has typed the recovery words back yet
};
[[nodiscard]] Result<KeyOverview> keyOverview(const QString &directory);

} // namespace kiosk
