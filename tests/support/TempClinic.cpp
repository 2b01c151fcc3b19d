// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TempClinic.h"

namespace kiosk::test {

using namespace Qt::StringLiterals;

TempClinic::TempClinic()
{
    if (!initVault())
        qFatal("libsodium");
    const ClinicPlan plan{u"Bonesetters"_s,
                          u"Ada Owner"_s,
                          Role::Owner,
                          SecretBytes::copyOf(ownerPassphrase),
                          u"Waiting room"_s,
                          u"Front desk"_s};
    made = createClinic(directory.path(), plan, ids, clock, interactiveCost).value();
}

std::unique_ptr<KioskStore> TempClinic::openKiosk()
{
    return openKioskStore(directory.path(), clock, ids).value();
}

std::unique_ptr<DeskStore> TempClinic::openDesk()
{
    return openDeskStore(directory.path(), clock, ids).value();
}

QUuid TempClinic::add(const QString &name, Roles roles)
{
    const auto desk = openDesk();
    const auto owner = unlock(*desk, made.owner);
    const StaffPlan plan{name, roles, SecretBytes::copyOf(ownerPassphrase)};
    return addStaff(directory.path(), *owner, plan, ids, clock, interactiveCost).value();
}

StaffStore::Person TempClinic::unlock(DeskStore &desk, const QUuid &staff)
{
    return desk.unlock(staff, SecretBytes::copyOf(ownerPassphrase)).result().value();
}

} // namespace kiosk::test
