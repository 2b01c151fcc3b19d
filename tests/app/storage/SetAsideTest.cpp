// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SetAside.h"

#include "app/storage/Verifier.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

/// Fills the pages of one table with rubbish, all but the file's first page.
void damageTable(const QString &path, const QString &table)
{
    int page = 0;
    {
        const auto database = Database::open(path, Database::Mode::Existing).value();
        page = database->value(u"SELECT rootpage FROM sqlite_master WHERE name = ?"_s, {table})
                   ->toInt();
        REQUIRE(database->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    REQUIRE(page > 1);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    constexpr qint64 pageSize = 4096;
    REQUIRE(file.seek((page - 1) * pageSize));
    file.write(QByteArray(pageSize, '\x5a'));
}

} // namespace

TEST_CASE("A damaged database is set aside with all that can still be read in the new one",
          "[storage]")
{
    QLoggingCategory::setFilterRules(u"kiosk.*=false"_s);
    test::TempClinic clinic;
    const QString path = clinic.path(u"clinic.sqlite"_s);
    const QUuid earlier = clinic.ids.next();
    {
        const auto kiosk = clinic.openKiosk();
        REQUIRE(kiosk->submit(test::aRecord(clinic.ids.next())).result());
        REQUIRE(kiosk->raiseAlert(test::anAlert(earlier)).result());
    }
    CHECK_FALSE(isDamaged(path));

    SECTION("a table that is rubbish is left out, the others are taken over")
    {
        damageTable(path, u"document"_s);
        damageTable(path, u"audit"_s);
        REQUIRE(isDamaged(path));

        const auto name = setAside(path, 1'700'000'000'000);

        REQUIRE(name);
        CHECK(*name == u"clinic-damaged-20231114T221320Z.sqlite"_s);
        CHECK(QFile::exists(clinic.path(*name)));
        CHECK_FALSE(QFile::exists(path + u".new"_s));
        CHECK_FALSE(isDamaged(path));
        const auto desk = clinic.openDesk();
        const auto overview = desk->lockedOverview().result();
        REQUIRE(overview);
        CHECK(overview->setAside == *name);
        REQUIRE(overview->openAlerts.size() == 1);
        CHECK(overview->openAlerts.first().id == earlier);
        CHECK(overview->waiting == 1);
        // What is missing is not hidden.
        CHECK_FALSE(verifyClinic(clinic.directory.path())->breaks.isEmpty());
        // Staff go on with it.
        const auto person = test::TempClinic::unlock(*desk, clinic.made.owner);
        REQUIRE(person);
        CHECK(desk->act(person, {ActionKind::Acknowledge, earlier, AlertAction::WithPatient, {}})
                  .result());
    }

    SECTION("an empty file is a damaged one, and never taken for a new clinic")
    {
        QFile::resize(path, 0);
        CHECK(Database::open(path, Database::Mode::Existing).error().code
              == ErrorCode::DatabaseDamaged);
        CHECK(isDamaged(path));

        REQUIRE(setAside(path, 1'700'000'000'000));

        CHECK(clinic.openDesk()->lockedOverview().result()->openAlerts.isEmpty());
    }

    SECTION("no file at all is none that could be damaged")
    {
        CHECK_FALSE(isDamaged(clinic.path(u"other.sqlite"_s)));
    }
    QLoggingCategory::setFilterRules({});
}

TEST_CASE("Another file under the database's name is read from then on", "[storage]")
{
    test::TempClinic clinic;
    const QString path = clinic.path(u"clinic.sqlite"_s);
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();
    const auto person = test::TempClinic::unlock(*desk, clinic.made.owner);
    const QUuid first = clinic.ids.next();
    REQUIRE(kiosk->raiseAlert(test::anAlert(first)).result());
    const ActionDraft taken{ActionKind::Acknowledge, first, AlertAction::WithPatient, {}};
    REQUIRE(desk->act(person, taken).result());
    REQUIRE(kiosk->alertState(first).result()->acknowledged);

    REQUIRE(setAside(path, 1'700'000'000'000)); // sound, so everything is taken over
    {
        // An action that only the first file knew is gone with it, and so is its number.
        const auto database = Database::open(path, Database::Mode::Existing).value();
        REQUIRE(database->execute(u"DELETE FROM action WHERE kind = 'acknowledge'"_s));
        REQUIRE(database->execute(u"DELETE FROM sqlite_sequence WHERE name = 'action'"_s));
    }

    CHECK(QTest::qWaitFor([&] { return !kiosk->alertState(first).result()->acknowledged; }, 5'000));
    const QUuid second = clinic.ids.next();
    REQUIRE(kiosk->raiseAlert(test::anAlert(second)).result());
    CHECK(QTest::qWaitFor([&] { return desk->lockedOverview().result()->openAlerts.size() == 2; },
                          5'000));
    // Acknowledged in the new file, with the number that the first action had in the old one.
    REQUIRE(desk->act(person, taken).result());
    CHECK(QTest::qWaitFor([&] { return kiosk->alertState(first).result()->acknowledged; }, 5'000));
}
