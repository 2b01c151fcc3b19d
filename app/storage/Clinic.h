// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Ids.h"
#include "app/storage/DeskStore.h"
#include "app/storage/KioskStore.h"

namespace kiosk {

// A clinic is a directory (2770, group `bonesetters`): the database, the signed key set, and for
// each device of this computer its signing key and what it pinned. See app/storage/README.md.

/// What the owner decides at set-up.
struct ClinicPlan
{
    QString name; ///< of the clinic; also not allowed as a passphrase
    QString ownerName;
    Roles ownerRoles = Role::Owner;
    SecretBytes passphrase; ///< of the owner, UTF-8
    QString kioskName;
    QString deskName;
};

struct NewClinic
{
    QStringList recoveryWords; ///< shown once and stored nowhere (C4)
    QStringList keyWords; ///< what kiosk and desk show (C5)
    QUuid owner;
};

/// Makes the directory when needed. FileExists when a clinic is already there; WeakPassphrase.
/// After a failure nothing of it is left behind.
[[nodiscard]] Result<NewClinic> createClinic(const QString &directory,
                                             const ClinicPlan &plan,
                                             IdSource &ids,
                                             const Clock &clock,
                                             PassphraseCost cost = {});

/// Opens the store as this computer's kiosk or desk. `clock` and `ids` must outlive the store.
/// NotAClinic, BadKeySet, DatabaseDamaged, DatabaseTooNew. `server`: how the kiosk reaches the
/// clinic's PostgreSQL; empty: there is none.
[[nodiscard]] Result<std::unique_ptr<KioskStore>> openKioskStore(const QString &directory,
                                                                 const Clock &clock,
                                                                 IdSource &ids,
                                                                 const QString &server = {},
                                                                 ServerPace pace = {});
/// With a server, the desk's records are there and the clinic's own file is not looked at; what the
/// desk asks fails with ServerUnreachable while it is gone.
[[nodiscard]] Result<std::unique_ptr<DeskStore>> openDeskStore(const QString &directory,
                                                               const Clock &clock,
                                                               IdSource &ids,
                                                               const QString &server = {});

struct StaffPlan
{
    QString name;
    Roles roles;
    SecretBytes passphrase;
};

/// Owners only, else NotAllowed. Conflict when the name is taken; WeakPassphrase.
[[nodiscard]] Result<QUuid> addStaff(const QString &directory,
                                     const Keyring &owner,
                                     const StaffPlan &plan,
                                     IdSource &ids,
                                     const Clock &clock,
                                     PassphraseCost cost = {});
/// Everybody whose certificate holds, by name.
[[nodiscard]] Result<QList<StaffEntry>> listStaff(const QString &directory);

/// The drill of C4: WrongRecoveryWords, or notes that they were typed once.
[[nodiscard]] Result<>
confirmRecoveryWords(const QString &directory, const QStringList &words, const Clock &clock);

/// The signed key set, against what this computer's devices pinned.
[[nodiscard]] Result<KeySet> readKeySet(const QString &directory);

} // namespace kiosk
