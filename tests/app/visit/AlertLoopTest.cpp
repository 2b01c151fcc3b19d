// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Database.h"
#include "app/storage/Verifier.h"
#include "app/visit/EmergencyHold.h"
#include "tests/app/visit/Actor.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <optional>
#include <random>

using namespace kiosk;
using kiosk::test::Actor;
using kiosk::test::damagedFiles;
using kiosk::test::patienceMs;
using namespace Qt::StringLiterals;

namespace {

int repetitions(int few, int many)
{
    return qEnvironmentVariableIsSet("KIOSK_LONG") ? many : few;
}

const AlertRow *find(const QList<AlertRow> &alerts, const QUuid &id)
{
    const auto found = std::find_if(
        alerts.begin(), alerts.end(), [&id](const AlertRow &alert) { return alert.id == id; });
    return found == alerts.end() ? nullptr : &*found;
}

/// Keeps everybody else from the database, as a program does that hangs in the middle of writing.
class Lock
{
public:
    explicit Lock(const QString &file)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"lock"_s))
    {
        m_database.setDatabaseName(file);
        REQUIRE(m_database.open());
        REQUIRE(m_database.exec(u"BEGIN EXCLUSIVE"_s).lastError().type() == QSqlError::NoError);
    }
    ~Lock()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"lock"_s);
    }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

private:
    QSqlDatabase m_database;
};

/// Writes rubbish over a file and gives what stood there.
QByteArray overwrite(const QString &path, const QByteArray &bytes = {})
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray before = file.readAll();
    file.seek(0);
    file.write(bytes.isEmpty() ? QByteArray(before.size(), '\x5a') : bytes);
    return before;
}

int heldAlerts(const test::TempClinic &clinic)
{
    const auto database = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing);
    return database ? (*database)->value(u"SELECT count(*) FROM held_alert"_s)->toInt() : -1;
}

} // namespace

TEST_CASE("Killed at any step, a kiosk loses no emergency that it showed", "[visit][slow]")
{
    const int kills = repetitions(6, 200);
    std::mt19937 random(7);
    int shown = 0;
    for (int i = 0; i < kills; ++i) {
        test::TempClinic clinic;
        const QString directory = clinic.directory.path();
        Actor kiosk({u"kiosk"_s, directory});
        REQUIRE(kiosk.waitFor("begun"));
        if (i % 3 == 0)
            REQUIRE(kiosk.waitFor("shown"));
        kiosk.killAfter(int(random() % 25));

        const auto desk = clinic.openDesk();
        const auto alerts = desk->lockedOverview().result()->openAlerts;
        CHECK_FALSE(kiosk.said("shown-early"));
        for (const test::Step &step : kiosk.steps()) {
            if (step.what != "shown" && step.what != "stored")
                continue;
            ++shown;
            const AlertRow *alert = find(alerts, step.subject);
            REQUIRE(alert);
            CHECK(alert->tier == Tier::Emergency);
            CHECK_FALSE(alert->acknowledged);
        }
        if (!alerts.isEmpty()) { // stored, whether or not the patient still saw it
            Actor restarted({u"restarted"_s, directory});
            CHECK(restarted.waitFor("shown"));
            restarted.killAfter(0);
            CHECK_FALSE(restarted.said("taken"));
        }
        CHECK(verifyClinic(directory)->breaks == QList<ChainBreak>());
    }
    CHECK(shown >= kills / 3);
}

TEST_CASE("Killed while an answer waits for its time course, a kiosk does not lose it",
          "[visit][slow]")
{
    test::TempClinic clinic;
    const QString directory = clinic.directory.path();
    {
        Actor kiosk({u"held"_s, directory});
        REQUIRE(kiosk.waitFor("begun"));
        REQUIRE(QTest::qWaitFor([&] { return heldAlerts(clinic) == 1; }, patienceMs));
        kiosk.killAfter(0);
        CHECK_FALSE(kiosk.said("shown"));
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto desk = clinic.openDesk();
    CHECK(desk->lockedOverview().result()->openAlerts.isEmpty()); // its clock is behind: not due

    SECTION("when it starts again")
    {
        Actor restarted({u"restarted"_s, directory});
        CHECK(restarted.waitFor("shown"));
        restarted.killAfter(0);
    }

    SECTION("when it never starts again and a desk runs")
    {
        clinic.clock.setNow(now + EmergencyHold::waitMs + 2'000);

        // Nobody asks the desk: it looks by itself.
        CHECK(QTest::qWaitFor([&] { return heldAlerts(clinic) == 0; }, patienceMs));
    }

    const auto alerts = desk->lockedOverview().result()->openAlerts;
    REQUIRE(alerts.size() == 1);
    CHECK(alerts.first().tier == Tier::Emergency);
    CHECK(alerts.first().group == u"cauda-equina"_s);
    CHECK_FALSE(alerts.first().acknowledged);
    CHECK(alerts.first().createdMs <= now + EmergencyHold::waitMs);
    CHECK(heldAlerts(clinic) == 0);
    CHECK(verifyClinic(directory)->breaks == QList<ChainBreak>());
}

TEST_CASE("Killed at any step, a desk neither loses an alert nor takes it for nobody",
          "[visit][slow]")
{
    const int kills = repetitions(4, 100);
    std::mt19937 random(8);
    test::TempClinic clinic;
    const QString directory = clinic.directory.path();
    const auto kiosk = clinic.openKiosk();
    for (int i = 0; i < kills; ++i) {
        const QUuid alert = clinic.ids.next();
        REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());
        Actor desk({u"desk"_s, directory, QString::fromLatin1(test::ownerPassphrase)});
        REQUIRE(desk.waitFor(i % 2 == 0 ? "unlocked" : "seen"));
        desk.killAfter(int(random() % 12));

        const auto alerts = clinic.openDesk()->lockedOverview().result()->openAlerts;
        const AlertRow *row = find(alerts, alert);
        REQUIRE(row);
        if (desk.said("taken"))
            CHECK(row->acknowledged);
        if (row->acknowledged)
            CHECK(row->acknowledgedBy == u"Ada Owner"_s);
        // The patient is told what the desk shows, and a kiosk that starts again too.
        CHECK(kiosk->alertState(alert).result()->acknowledged == row->acknowledged);
        CHECK(clinic.openKiosk()->standingEmergency().result()->isNull() == row->acknowledged);
        if (!row->acknowledged) {
            Actor next({u"desk"_s, directory, QString::fromLatin1(test::ownerPassphrase)});
            CHECK(next.waitFor("taken")); // raised again after the restart
            next.killAfter(0);
        }
    }
    CHECK(verifyClinic(directory)->breaks == QList<ChainBreak>());
}

TEST_CASE("A database that is locked or damaged for a moment takes no emergency from the patient",
          "[visit][slow]")
{
    const int faults = repetitions(2, 30);
    const bool isDamaged = GENERATE(false, true);
    std::mt19937 random(9);
    for (int i = 0; i < faults; ++i) {
        CAPTURE(isDamaged, i);
        test::TempClinic clinic;
        const QString directory = clinic.directory.path();
        const QString file = clinic.path(u"clinic.sqlite"_s);
        Actor kiosk({u"waiting"_s, directory});
        REQUIRE(kiosk.waitFor("begun"));
        {
            std::optional<Lock> lock;
            QByteArray before;
            if (isDamaged)
                before = overwrite(file);
            else
                lock.emplace(file);
            kiosk.goOn();
            // The patient sees the stop screen all the same.
            CHECK(kiosk.waitForAny({"shown", "shown-early"}));
            kiosk.listen(int(random() % 1'500));
            CHECK_FALSE(kiosk.said("taken"));
            if (isDamaged)
                overwrite(file, before);
        }

        INFO(kiosk.output().toStdString());
        REQUIRE(kiosk.waitFor("stored"));
        kiosk.killAfter(0);
        CHECK_FALSE(kiosk.said("taken"));
        CHECK(damagedFiles(directory).isEmpty());
        const auto alerts = clinic.openDesk()->lockedOverview().result()->openAlerts;
        REQUIRE(alerts.size() == 1); // once, however often it was tried
        CHECK(alerts.first().tier == Tier::Emergency);
        CHECK_FALSE(alerts.first().acknowledged);
        CHECK(verifyClinic(directory)->breaks == QList<ChainBreak>());
    }
}

TEST_CASE("A database that stays damaged is set aside and the emergency stored in a new one",
          "[visit][slow]")
{
    test::TempClinic clinic;
    const QString directory = clinic.directory.path();
    const QString file = clinic.path(u"clinic.sqlite"_s);
    const auto desk = clinic.openDesk();
    REQUIRE(desk->staff().result()->size() == 1);
    Actor kiosk({u"waiting"_s, directory});
    REQUIRE(kiosk.waitFor("begun"));
    const QByteArray rubbish(qsizetype(QFileInfo(file).size()), '\x5a');
    overwrite(file, rubbish);

    kiosk.goOn();

    CHECK(kiosk.waitForAny({"shown", "shown-early"}));
    INFO(kiosk.output().toStdString());
    REQUIRE(kiosk.waitFor("stored"));
    CHECK_FALSE(kiosk.said("taken"));
    // The desk that ran all the while finds it by itself.
    const auto overview = test::overviewWithAlert(*desk);
    REQUIRE(overview);
    REQUIRE(overview->openAlerts.size() == 1);
    CHECK(overview->openAlerts.first().tier == Tier::Emergency);
    CHECK_FALSE(overview->openAlerts.first().acknowledged);
    const QStringList aside = damagedFiles(directory);
    REQUIRE(aside.size() == 1);
    CHECK(overview->setAside == aside.first());
    QFile kept(clinic.path(aside.first()));
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(kept.readAll() == rubbish);
    kiosk.killAfter(0);
}

TEST_CASE("A database that is locked while a desk acknowledges takes nothing for nobody",
          "[visit][slow]")
{
    const int faults = repetitions(2, 30);
    std::mt19937 random(10);
    test::TempClinic clinic;
    const QString directory = clinic.directory.path();
    const auto kiosk = clinic.openKiosk();
    for (int i = 0; i < faults; ++i) {
        const QUuid alert = clinic.ids.next();
        REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());
        Actor desk({u"desk"_s, directory, QString::fromLatin1(test::ownerPassphrase)});
        REQUIRE(desk.waitFor("unlocked"));
        desk.listen(int(random() % 12));
        {
            const Lock lock(clinic.path(u"clinic.sqlite"_s));
            desk.listen(50); // what was committed before is said
            const bool wasTaken = desk.said("taken");
            desk.listen(int(random() % 1'500));
            CHECK(desk.said("taken") == wasTaken); // nobody can have written
        }

        CHECK(desk.waitFor("taken"));
        desk.killAfter(0);
        const auto alerts = clinic.openDesk()->lockedOverview().result()->openAlerts;
        const AlertRow *row = find(alerts, alert);
        REQUIRE(row);
        CHECK(row->acknowledgedBy == u"Ada Owner"_s);
        CHECK(kiosk->alertState(alert).result()->acknowledged);
    }
    CHECK(verifyClinic(directory)->breaks == QList<ChainBreak>());
}
