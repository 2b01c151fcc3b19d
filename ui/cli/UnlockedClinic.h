// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Clinic.h"
#include "ui/cli/AdminContext.h"

namespace kiosk {

/// A clinic's store together with the person who may use it: what commands that read records hold.
struct UnlockedClinic
{
    std::unique_ptr<DeskStore> store;
    StaffStore::Person person;

    /// The record of that id, or of the reference that a patient tells the desk. NotFound, or
    /// Conflict when a reference fits several.
    [[nodiscard]] Result<WorklistEntry> find(const QString &idOrReference) const;
    [[nodiscard]] Result<std::shared_ptr<OpenedRecord>> open(const QString &idOrReference) const;
};

/// Asks who and for the passphrase, and unlocks. An unknown name is a wrong passphrase.
[[nodiscard]] Result<UnlockedClinic> unlockClinic(const AdminContext &context);

/// Who --as names; nobody named: the only one. WrongPassphrase also for a name that is not there.
[[nodiscard]] Result<QUuid> chosenStaff(const QList<StaffEntry> &staff, const QString &name);

} // namespace kiosk
