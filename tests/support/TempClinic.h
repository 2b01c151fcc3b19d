// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Clinic.h"
#include "tests/support/FixedClock.h"

#include <QTemporaryDir>

namespace kiosk::test {

/// The weakest that is accepted (C3): a test would take seconds for each unlock otherwise.
constexpr PassphraseCost interactiveCost{2, 67108864};
constexpr auto ownerPassphrase = "plum tractor sings at noon";

/// A new clinic in a directory of its own, with an owner "Ada Owner" of no other role.
struct TempClinic
{
    TempClinic();

    [[nodiscard]] std::unique_ptr<KioskStore> openKiosk();
    [[nodiscard]] std::unique_ptr<DeskStore> openDesk();
    /// "Flo Frontdesk" or the like; the passphrase is the owner's.
    [[nodiscard]] QUuid add(const QString &name, Roles roles);
    [[nodiscard]] static StaffStore::Person unlock(DeskStore &desk, const QUuid &staff);
    [[nodiscard]] QString path(const QString &file) const { return directory.filePath(file); }

    QTemporaryDir directory;
    FixedClock clock;
    IdSource ids{clock};
    NewClinic made;
};

} // namespace kiosk::test
