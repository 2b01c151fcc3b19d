// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyCustody.h"

#include "app/storage/ClinicFiles.h"
#include "app/storage/Verifier.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QFile>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

std::optional<ErrorCode> unlockError(DeskStore &desk, const QUuid &staff, const char *passphrase)
{
    const auto person = desk.unlock(staff, SecretBytes::copyOf(passphrase)).result();
    return person ? std::nullopt : std::optional(person.error().code);
}

bool isIntact(const test::TempClinic &clinic)
{
    const auto report = verifyClinic(clinic.directory.path()).value();
    for (const ChainBreak &found : report.breaks)
        UNSCOPED_INFO(found.where.toStdString() << ": " << found.what.toStdString());
    return report.isIntact();
}

} // namespace

TEST_CASE("A new epoch", "[storage][keys]")
{
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();
    const auto owner = clinic.unlock(*desk, clinic.made.owner);
    const QUuid before = clinic.ids.next();
    const QUuid after = clinic.ids.next();
    REQUIRE(kiosk->submit(test::aRecord(before)).result());
    REQUIRE(desk->worklist(owner).result());
    const QStringList wordsBefore = kiosk->keyWords();

    SECTION("is used by a running kiosk and read by a running desk")
    {
        CHECK(rotateEpoch(clinic.directory.path(), *owner, clinic.clock) == 2U);
        REQUIRE(kiosk->submit(test::aRecord(after)).result());

        const auto list = desk->worklist(owner).result();

        REQUIRE(list);
        REQUIRE(list->size() == 2);
        CHECK(list->at(0).label.familyName == u"Quackenbush"_s);
        CHECK(list->at(1).label.familyName == u"Quackenbush"_s);
        CHECK((*desk->open(owner, before).result())->entry.row.epoch == 1);
        CHECK((*desk->open(owner, after).result())->entry.row.epoch == 2);
        CHECK(kiosk->keyWords() != wordsBefore);
        CHECK(kiosk->keyWords() == desk->keyWords());
        CHECK(isIntact(clinic));
    }

    SECTION("opens for who unlocks later, and so do the records of before")
    {
        REQUIRE(rotateEpoch(clinic.directory.path(), *owner, clinic.clock));
        const QUuid flo = clinic.add(u"Flo"_s, Role::FrontDesk);
        REQUIRE(kiosk->submit(test::aRecord(after)).result());

        const auto person = clinic.unlock(*desk, flo);

        CHECK(person->epochs() == QList<quint32>{1, 2});
        CHECK(desk->open(person, before).result());
        CHECK(desk->open(person, after).result());
    }

    SECTION("is finished by doing it again when it was cut short")
    {
        const QByteArray old = [&clinic] {
            QFile file(clinic.path(u"keyset.json"_s));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        const QByteArray pin = [&clinic] {
            QFile file(clinic.path(u"pin.json"_s));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        REQUIRE(rotateEpoch(clinic.directory.path(), *owner, clinic.clock));
        const auto restore = [&clinic](const QString &name, const QByteArray &bytes) {
            QFile file(clinic.path(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        REQUIRE(restore(u"keyset.json"_s, old)); // as if power went before the set was written
        REQUIRE(restore(u"pin.json"_s, pin));
        REQUIRE(desk->worklist(owner).result());

        CHECK(rotateEpoch(clinic.directory.path(), *owner, clinic.clock) == 2U);
        REQUIRE(kiosk->submit(test::aRecord(after)).result());
        CHECK(desk->open(owner, after).result());
        CHECK(isIntact(clinic));
    }

    SECTION("takes an owner")
    {
        const QUuid flo = clinic.add(u"Flo"_s, Role::FrontDesk | Role::Clinician);
        const auto person = clinic.unlock(*desk, flo);

        CHECK(rotateEpoch(clinic.directory.path(), *person, clinic.clock).error().code
              == ErrorCode::NotAllowed);
        CHECK(readKeySet(clinic.directory.path())->epoch == 1);
    }

    SECTION("cannot be turned back by putting the old file in its place")
    {
        QFile file(clinic.path(u"keyset.json"_s));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray old = file.readAll();
        file.close();
        REQUIRE(rotateEpoch(clinic.directory.path(), *owner, clinic.clock));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(old);
        file.close();

        CHECK(readKeySet(clinic.directory.path()).error().code == ErrorCode::BadKeySet);
        REQUIRE(kiosk->submit(test::aRecord(after)).result()); // the last good one stays in force
        CHECK(openKioskStore(clinic.directory.path(), clinic.clock, clinic.ids).error().code
              == ErrorCode::BadKeySet);
    }
}

TEST_CASE("Taking a person's access away", "[storage][keys]")
{
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();
    const QUuid cleo = clinic.add(u"Cleo"_s, Role::Clinician);
    const auto owner = clinic.unlock(*desk, clinic.made.owner);
    const auto clinician = clinic.unlock(*desk, cleo);
    const QUuid record = clinic.ids.next();
    REQUIRE(kiosk->submit(test::aRecord(record, Tier::SameDay)).result());
    REQUIRE(desk->act(clinician, {ActionKind::ClearHold, record, {}, "seen"}).result());

    SECTION("ends what the person can do, at once and for all that comes")
    {
        REQUIRE(removeStaff(clinic.directory.path(), *owner, cleo, clinic.clock));
        const QUuid later = clinic.ids.next();
        REQUIRE(kiosk->submit(test::aRecord(later)).result());

        CHECK(desk->worklist(clinician).result().error().code == ErrorCode::NotAllowed);
        CHECK(desk->open(clinician, record).result().error().code == ErrorCode::NotAllowed);
        CHECK(unlockError(*desk, cleo, test::ownerPassphrase) == ErrorCode::WrongPassphrase);
        CHECK(clinician->epochs() == QList<quint32>{1}); // what is sealed from now on stays shut
        CHECK(desk->open(owner, later).result());
        CHECK(desk->staff().result()->size() == 1);
    }

    SECTION("leaves what the person signed")
    {
        REQUIRE(removeStaff(clinic.directory.path(), *owner, cleo, clinic.clock));

        const auto opened = desk->open(owner, record).result();

        REQUIRE(opened);
        CHECK((*opened)->entry.row.holdCleared);
        CHECK((*opened)->actions.first().staffName == u"Cleo"_s);
        CHECK(isIntact(clinic));
    }

    SECTION("a row put back by hand gives nothing back")
    {
        REQUIRE(removeStaff(clinic.directory.path(), *owner, cleo, clinic.clock));
        const auto database
            = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
        REQUIRE(database->execute(u"UPDATE staff SET removed = 0"_s));

        CHECK(desk->staff().result()->size() == 1);
        CHECK(desk->worklist(clinician).result().error().code == ErrorCode::NotAllowed);
    }

    SECTION("the last owner stays")
    {
        CHECK(removeStaff(clinic.directory.path(), *owner, clinic.made.owner, clinic.clock)
                  .error()
                  .code
              == ErrorCode::Conflict);
        CHECK(removeStaff(clinic.directory.path(), *owner, clinic.ids.next(), clinic.clock)
                  .error()
                  .code
              == ErrorCode::NotFound);
        CHECK(removeStaff(clinic.directory.path(), *clinician, cleo, clinic.clock).error().code
              == ErrorCode::NotAllowed);
    }
}

TEST_CASE("A new passphrase", "[storage][keys]")
{
    test::TempClinic clinic;
    const auto desk = clinic.openDesk();
    const auto next = SecretBytes::copyOf("a quite different long sentence");
    const auto change = [&](const char *current, const SecretBytes &wanted) {
        return changePassphrase(clinic.directory.path(),
                                clinic.made.owner,
                                SecretBytes::copyOf(current),
                                wanted,
                                clinic.clock,
                                test::interactiveCost);
    };

    SECTION("replaces the old one")
    {
        REQUIRE(change(test::ownerPassphrase, next));

        CHECK(unlockError(*desk, clinic.made.owner, test::ownerPassphrase)
              == ErrorCode::WrongPassphrase);
        CHECK(desk->unlock(clinic.made.owner, next.clone()).result());
        CHECK(isIntact(clinic));
    }

    SECTION("takes the right old one, and is throttled")
    {
        CHECK(change("wrong but long enough", next).error().code == ErrorCode::WrongPassphrase);
        CHECK(change("wrong but long enough", next).error().code == ErrorCode::WrongPassphrase);
        CHECK(change("wrong but long enough", next).error().code == ErrorCode::WrongPassphrase);
        CHECK(change("wrong but long enough", next).error().code == ErrorCode::WrongPassphrase);
        CHECK(change(test::ownerPassphrase, next).error().code == ErrorCode::TooManyAttempts);
    }

    SECTION("has to be strong")
    {
        CHECK(change(test::ownerPassphrase, SecretBytes::copyOf("short")).error().code
              == ErrorCode::WeakPassphrase);
    }
}

TEST_CASE("The recovery words bring a person back", "[storage][keys]")
{
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();
    const QUuid record = clinic.ids.next();
    REQUIRE(kiosk->submit(test::aRecord(record)).result());
    const auto next = SecretBytes::copyOf("a quite different long sentence");
    const auto reset = [&](const QStringList &words, const QUuid &staff) {
        return resetStaff(clinic.directory.path(),
                          words,
                          staff,
                          next,
                          clinic.ids,
                          clinic.clock,
                          test::interactiveCost);
    };

    SECTION("with every record, and the old passphrase opens nothing new")
    {
        {
            const auto owner = clinic.unlock(*desk, clinic.made.owner);
            REQUIRE(desk->act(owner, {ActionKind::Note, record, {}, "called"}).result());
        }
        const auto id = reset(clinic.made.recoveryWords, clinic.made.owner);
        REQUIRE(id);

        const auto person = desk->unlock(*id, next.clone()).result();

        REQUIRE(person);
        CHECK((*person)->staff().name == u"Ada Owner"_s);
        const auto opened = desk->open(*person, record).result();
        REQUIRE(opened);
        CHECK((*opened)->notes.first() == u"called"_s);
        CHECK((*person)->rootKey());
        CHECK(unlockError(*desk, clinic.made.owner, test::ownerPassphrase)
              == ErrorCode::WrongPassphrase);
        CHECK(rotateEpoch(clinic.directory.path(), **person, clinic.clock) == 3U);
        CHECK(isIntact(clinic));
    }

    SECTION("not with those of another clinic, and not for a stranger")
    {
        const test::TempClinic other;
        CHECK(reset(other.made.recoveryWords, clinic.made.owner).error().code
              == ErrorCode::WrongRecoveryWords);
        CHECK(reset({u"abacus"_s}, clinic.made.owner).error().code
              == ErrorCode::WrongRecoveryWords);
        CHECK(reset(clinic.made.recoveryWords, clinic.ids.next()).error().code
              == ErrorCode::NotFound);
    }
}

TEST_CASE("Devices come and go", "[storage][keys]")
{
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();
    const auto owner = clinic.unlock(*desk, clinic.made.owner);
    const QUuid kioskId = readKeySet(clinic.directory.path())->devices.first().id;

    SECTION("a second kiosk gets its own key")
    {
        const auto added = addDevice(clinic.directory.path(),
                                     *owner,
                                     DeviceKind::Kiosk,
                                     u" By the  door "_s,
                                     clinic.ids,
                                     clinic.clock);
        REQUIRE(added);

        const auto set = readKeySet(clinic.directory.path());
        CHECK(set->deviceName(*added) == u"By the door"_s);
        CHECK(QFile::exists(ClinicFiles(clinic.directory.path()).deviceKey(*added)));
        CHECK(addDevice(clinic.directory.path(),
                        *owner,
                        DeviceKind::Kiosk,
                        u"by the door"_s,
                        clinic.ids,
                        clinic.clock)
                  .error()
                  .code
              == ErrorCode::Conflict);
        CHECK(isIntact(clinic));
    }

    SECTION("a revoked one is believed up to its number")
    {
        const QUuid first = clinic.ids.next();
        const QUuid second = clinic.ids.next();
        REQUIRE(kiosk->submit(test::aRecord(first)).result());

        CHECK(revokeDevice(clinic.directory.path(), *owner, kioskId, {}, clinic.clock) == 2U);
        REQUIRE(kiosk->submit(test::aRecord(second)).result());

        CHECK(desk->lockedOverview().result()->kiosks.isEmpty());
        CHECK(desk->open(owner, first).result());
        CHECK(desk->open(owner, second).result().error().code == ErrorCode::CannotOpenRecord);
        CHECK_FALSE(isIntact(clinic));
        // An earlier number counts, a later one does not.
        CHECK(revokeDevice(clinic.directory.path(), *owner, kioskId, 1, clinic.clock) == 1U);
        CHECK(revokeDevice(clinic.directory.path(), *owner, kioskId, 9, clinic.clock) == 1U);
        CHECK(revokeDevice(clinic.directory.path(), *owner, clinic.ids.next(), {}, clinic.clock)
                  .error()
                  .code
              == ErrorCode::NotFound);
    }
}
