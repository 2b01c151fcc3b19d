// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Clinic.h"

#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

Result<NewClinic> create(const QString &directory, const char *passphrase)
{
    const test::FixedClock clock;
    IdSource ids(clock);
    const ClinicPlan plan{u"Bonesetters Critical Chiropractic"_s,
                          u"Ada"_s,
                          Role::Owner,
                          SecretBytes::copyOf(passphrase),
                          u"Kiosk"_s,
                          u"Desk"_s};
    return createClinic(directory, plan, ids, clock, test::interactiveCost);
}

} // namespace

TEST_CASE("Setting up a clinic", "[storage]")
{
    REQUIRE(initVault());
    const QTemporaryDir parent;
    const QString directory = parent.filePath(u"new/clinic"_s);

    SECTION("gives the recovery words once and stores them nowhere")
    {
        const auto made = create(directory, "plum tractor sings at noon");

        REQUIRE(made);
        CHECK(made->recoveryWords.size() == 21);
        CHECK(made->keyWords == readKeySet(directory)->words());
        const auto secret = secretFromRecoveryWords(made->recoveryWords).value();
        for (const QFileInfo &info : QDir(directory).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            REQUIRE(file.open(QIODevice::ReadOnly));
            CHECK_FALSE(file.readAll().contains(secret.view().toByteArray()));
        }
    }

    SECTION("refuses a weak passphrase and a directory that has a clinic")
    {
        CHECK(create(directory, "too short").error().code == ErrorCode::WeakPassphrase);
        CHECK(create(directory, "Bonesetters Critical Chiropractic").error().code
              == ErrorCode::WeakPassphrase);
        CHECK_FALSE(QDir(directory).exists());
        REQUIRE(create(directory, "plum tractor sings at noon"));
        CHECK(create(directory, "plum tractor sings at noon").error().code
              == ErrorCode::FileExists);
    }

    SECTION("leaves nothing behind when it fails half way")
    {
        REQUIRE(QDir().mkpath(directory + u"/keyset.json.d"_s));
        REQUIRE(QDir().mkpath(directory + u"/pin.json"_s)); // cannot be written: a directory

        CHECK_FALSE(create(directory, "plum tractor sings at noon"));
        CHECK(QDir(directory).entryList(QDir::Files) == QStringList());
    }

    SECTION("the directory belongs to the group, and new files with it")
    {
        REQUIRE(create(directory, "plum tractor sings at noon"));

        const auto permissions = QFileInfo(directory).permissions();
        CHECK(permissions.testFlag(QFile::WriteGroup));
        CHECK_FALSE(permissions & (QFile::ReadOther | QFile::WriteOther | QFile::ExeOther));
    }
}

TEST_CASE("Opening a clinic", "[storage]")
{
    test::TempClinic clinic;
    const auto refusal = [&clinic] {
        const auto store = openKioskStore(clinic.directory.path(), clinic.clock, clinic.ids);
        return store ? std::nullopt : std::optional(store.error().code);
    };

    SECTION("kiosk and desk show the same words")
    {
        CHECK(clinic.openKiosk()->keyWords() == clinic.made.keyWords);
        CHECK(clinic.openDesk()->keyWords() == clinic.made.keyWords);
    }

    SECTION("an empty directory is no clinic")
    {
        const QTemporaryDir empty;
        CHECK(openKioskStore(empty.path(), clinic.clock, clinic.ids).error().code
              == ErrorCode::NotAClinic);
        CHECK(openDeskStore(empty.path(), clinic.clock, clinic.ids).error().code
              == ErrorCode::NotAClinic);
    }

    SECTION("a key set of another clinic is refused")
    {
        const test::TempClinic other;
        REQUIRE(QFile::remove(clinic.path(u"keyset.json"_s)));
        REQUIRE(QFile::copy(other.path(u"keyset.json"_s), clinic.path(u"keyset.json"_s)));

        CHECK(refusal() == ErrorCode::BadKeySet);
    }

    SECTION("without its device key the kiosk does not start")
    {
        for (const QString &key :
             QDir(clinic.directory.path()).entryList({u"device-*.key"_s}, QDir::Files))
            QFile::remove(clinic.path(key));

        CHECK(refusal() == ErrorCode::NotFound);
    }
}

TEST_CASE("Staff of a clinic", "[storage]")
{
    test::TempClinic clinic;
    const auto flo = clinic.add(u"Flo  Front "_s, Role::FrontDesk);
    const auto desk = clinic.openDesk();
    const StaffPlan plan{
        u"flo front"_s, Role::Clinician, SecretBytes::copyOf(test::ownerPassphrase)};

    SECTION("are listed by name with their roles")
    {
        const auto staff = listStaff(clinic.directory.path());

        REQUIRE(staff);
        REQUIRE(staff->size() == 2);
        CHECK(staff->at(0).name == u"Ada Owner"_s);
        CHECK(staff->at(1).name == u"Flo Front"_s);
        CHECK(staff->at(1).roles == Roles(Role::FrontDesk));
        CHECK(staff->at(1).rootSecret.isEmpty());
    }

    SECTION("are added by owners only")
    {
        const auto person = clinic.unlock(*desk, flo);
        CHECK(addStaff(clinic.directory.path(),
                       *person,
                       plan,
                       clinic.ids,
                       clinic.clock,
                       test::interactiveCost)
                  .error()
                  .code
              == ErrorCode::NotAllowed);
    }

    SECTION("have names that can be told apart")
    {
        const auto owner = clinic.unlock(*desk, clinic.made.owner);
        CHECK(addStaff(clinic.directory.path(),
                       *owner,
                       plan,
                       clinic.ids,
                       clinic.clock,
                       test::interactiveCost)
                  .error()
                  .code
              == ErrorCode::Conflict);
    }
}

TEST_CASE("The recovery drill", "[storage]")
{
    test::TempClinic clinic;
    const auto desk = clinic.openDesk();
    const auto confirm = [&clinic](const QStringList &words) {
        return confirmRecoveryWords(clinic.directory.path(), words, clinic.clock);
    };

    CHECK(desk->lockedOverview().result()->recoveryDrillDue);
    CHECK(confirm({u"abacus"_s}).error().code == ErrorCode::WrongRecoveryWords);
    CHECK(confirm(recoveryWords(BoxKeyPair::generate().secretKey)).error().code
          == ErrorCode::WrongRecoveryWords);
    CHECK(desk->lockedOverview().result()->recoveryDrillDue);
    REQUIRE(confirm(clinic.made.recoveryWords));
    CHECK_FALSE(desk->lockedOverview().result()->recoveryDrillDue);
}
