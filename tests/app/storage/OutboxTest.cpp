// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Heartbeat.h"
#include "app/storage/OutboxTable.h"
#include "app/storage/ServerSchema.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TcpProxy.h"
#include "tests/support/TempClinic.h"
#include "tests/support/TempServer.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>

#include <random>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// As in the product, only quicker.
const ServerPace quickPace{300ms, 10ms, 50ms, 20ms};

bool within(std::chrono::milliseconds limit, const std::function<bool()> &holds)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.hasExpired(limit.count()))
            return false;
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

/// A clinic with a server, whose kiosk reaches it over TLS through a network that can be spoilt.
struct Networked
{
    test::TempServer server;
    test::TcpProxy network{server.port()};
    test::TempClinic clinic;
    QUuid device;
    QString connection;
    std::unique_ptr<ServerConnection> admin;

    Networked()
    {
        REQUIRE(setUpServer(clinic.directory.path(), server.admin()));
        const KeySet keySet = readKeySet(clinic.directory.path()).value();
        for (const DeviceEntry &each : keySet.devices)
            if (each.kind == DeviceKind::Kiosk)
                device = each.id;
        connection
            = server.overTls(serverRole(u"kiosk"_s, device), u"localhost"_s, {network.port()});
        connectAdmin();
    }

    void connectAdmin() { admin = ServerConnection::open(server.admin()).value(); }
    std::unique_ptr<KioskStore> openKiosk()
    {
        return openKioskStore(
                   clinic.directory.path(), clinic.clock, clinic.ids, connection, quickPace)
            .value();
    }
    [[nodiscard]] int onServer(const QString &what) const
    {
        const auto count = admin->value(u"SELECT count(*) FROM bonesetters."_s + what);
        return count ? count->toInt() : -1;
    }
    [[nodiscard]] OutboxState outbox() const
    {
        const auto database
            = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
        return readOutboxState(*database).value();
    }
    [[nodiscard]] bool drains(std::chrono::milliseconds limit = 30s) const
    {
        return within(limit, [this] { return outbox().waiting == 0; });
    }
    /// No record is there twice, and none before the one that was stored earlier.
    [[nodiscard]] bool isInOrder() const
    {
        return admin
            ->value(u"SELECT count(*) = coalesce(max(device_seq), 0) FROM bonesetters.record"_s)
            .value_or(QVariant(false))
            .toBool();
    }
};

} // namespace

TEST_CASE("A kiosk waits longer after each failure, and never all at once", "[storage][server]")
{
    const ServerPace pace;
    CHECK(backOff(pace, 1, 0) == 500ms);
    CHECK(backOff(pace, 1, 0.5) == 750ms);
    CHECK(backOff(pace, 2, 0) == 1s);
    CHECK(backOff(pace, 5, 0) == 8s);
    CHECK(backOff(pace, 9, 0) == 128s);
    CHECK(backOff(pace, 10, 0) == 150s);
    CHECK(backOff(pace, 1'000'000, 0.999) < 300s);
    CHECK(backOff(pace, 1'000'000, 0.999) > 299s);
}

TEST_CASE("What a kiosk stores comes to the server", "[storage][server]")
{
    Networked net;

    SECTION("records and alerts, once, with their audit rows")
    {
        const auto kiosk = net.openKiosk();
        for (int i = 0; i < 5; ++i)
            REQUIRE(kiosk->submit(test::aRecord(net.clinic.ids.next())).result());
        REQUIRE(kiosk->raiseAlert(test::anAlert(net.clinic.ids.next())).result());
        REQUIRE(kiosk->heartbeat().result());

        REQUIRE(net.drains());
        CHECK(net.onServer(u"record"_s) == 5);
        CHECK(net.onServer(u"inbox"_s) == 5);
        CHECK(net.onServer(u"alert WHERE tier IS NOT NULL"_s) == 1);
        CHECK(within(10s, [&] {
            return net.onServer(u"audit WHERE device = '\\x%1'"_s.arg(
                       QString::fromLatin1(net.device.toRfc4122().toHex())))
                == 6;
        }));
        CHECK(within(10s, [&] { return net.onServer(u"heartbeat"_s) == 1; }));
        CHECK(net.isInOrder());
        CHECK(net.outbox().refused == 0);
    }

    SECTION("also what was stored before there was a server, and between two starts without it")
    {
        {
            const auto alone = net.clinic.openKiosk();
            REQUIRE(alone->submit(test::aRecord(net.clinic.ids.next())).result());
        }
        {
            const auto kiosk = net.openKiosk();
            REQUIRE(net.drains());
            CHECK(net.onServer(u"record"_s) == 1);
        }
        {
            const auto alone = net.clinic.openKiosk();
            REQUIRE(alone->submit(test::aRecord(net.clinic.ids.next())).result());
        }
        const auto kiosk = net.openKiosk();
        REQUIRE(net.drains());
        CHECK(net.onServer(u"record"_s) == 2);
    }

    SECTION("an alert goes before all that waits, and is stored without the server")
    {
        net.network.setMode(test::TcpProxy::Mode::Cut);
        const auto kiosk = net.openKiosk();
        for (int i = 0; i < 20; ++i)
            REQUIRE(kiosk->submit(test::aRecord(net.clinic.ids.next())).result());
        const auto state = kiosk->raiseAlert(test::anAlert(net.clinic.ids.next())).result();
        REQUIRE(state);
        CHECK(state->known);
        CHECK(net.outbox().waiting == 21);
        CHECK(net.outbox().oldestMs == net.clinic.clock.nowMs());

        const auto database
            = Database::open(net.clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
        CHECK(nextToSend(*database)->value().kind == OutboxKind::Alert);

        net.network.setMode(test::TcpProxy::Mode::Open);
        REQUIRE(net.drains());
        CHECK(net.onServer(u"alert"_s) == 1);
        CHECK(net.isInOrder());
    }

    SECTION("how much waits is part of the kiosk's sign of life")
    {
        net.network.setMode(test::TcpProxy::Mode::BlackHole);
        const auto kiosk = net.openKiosk();
        REQUIRE(kiosk->submit(test::aRecord(net.clinic.ids.next())).result());
        net.clinic.clock.advance(60'000);
        REQUIRE(kiosk->heartbeat().result());

        const auto database
            = Database::open(net.clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
        const auto beat = readHeartbeat(*database, net.device).value();
        REQUIRE(beat);
        CHECK(beat->waiting == 1);
        CHECK(beat->oldestMs == net.clinic.clock.nowMs() - 60'000);
        CHECK(beat->refused == 0);
    }

    SECTION("something else under the same id is put aside, and what comes after goes on")
    {
        const auto kiosk = net.openKiosk();
        REQUIRE(kiosk->submit(test::aRecord(net.clinic.ids.next())).result());
        REQUIRE(net.drains());
        const auto database
            = Database::open(net.clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
        REQUIRE(database->execute(u"UPDATE record SET signature = zeroblob(64)"_s));
        REQUIRE(database->execute(u"INSERT INTO outbox(kind, subject, created_ms)"
                                  " SELECT 'record', id, 1 FROM record"_s));
        REQUIRE(kiosk->submit(test::aRecord(net.clinic.ids.next())).result());

        CHECK(net.drains());
        CHECK(net.onServer(u"record"_s) == 2);
        CHECK(net.onServer(u"quarantine"_s) == 1);
        CHECK(net.outbox().refused == 1);
    }
}

TEST_CASE("A kiosk learns from the server that somebody comes", "[storage][server]")
{
    Networked net;
    const auto kiosk = net.openKiosk();
    const QUuid alert = net.clinic.ids.next();
    REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());
    REQUIRE(net.drains());
    CHECK_FALSE(kiosk->alertState(alert).result()->acknowledged);

    // What the desk of a second computer does, signed by the clinic's owner.
    const auto database
        = Database::open(net.clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
    const auto desk = net.clinic.openDesk();
    const auto owner = test::TempClinic::unlock(*desk, net.clinic.made.owner);
    StoredAction action;
    action.row.id = net.clinic.ids.next();
    action.row.ms = net.clinic.clock.nowMs();
    action.row.kind = ActionKind::Acknowledge;
    action.row.subject = alert;
    action.row.staff = net.clinic.made.owner;
    action.row.alertAction = AlertAction::WithPatient;
    action.row.epoch = 1;
    action.row.sealedNote = QByteArray("");
    const QByteArray signature = owner->sign(actionMessage(action.row));
    const auto put = [&](const QByteArray &signedWith) {
        return net.admin->execute(
            u"INSERT INTO bonesetters.action(clinic, id, ms, kind, subject, staff, alert_action,"
            " epoch, sealed_note, signature) VALUES (?, ?, ?, 'acknowledge', ?, ?, ?, ?, ?, ?)"_s,
            {readKeySet(net.clinic.directory.path())->clinicId.toRfc4122(),
             action.row.id.toRfc4122(),
             action.row.ms,
             action.row.subject.toRfc4122(),
             action.row.staff.toRfc4122(),
             int(*action.row.alertAction),
             action.row.epoch,
             action.row.sealedNote,
             signedWith});
    };
    const auto isAcknowledged = [&] { return kiosk->alertState(alert).result()->acknowledged; };

    SECTION("once a person of the clinic has signed it")
    {
        REQUIRE(put(signature));
        CHECK(within(10s, isAcknowledged));
        CHECK(kiosk->alertState(alert).result()->acknowledgedMs == action.row.ms);
        CHECK(kiosk->standingEmergency().result() == QUuid());
    }

    SECTION("and not because the server says so")
    {
        REQUIRE(put(QByteArray(64, 'x')));
        REQUIRE(within(
            10s, [&] { return database->value(u"SELECT count(*) FROM action"_s)->toInt() == 1; }));
        CHECK_FALSE(isAcknowledged());
        CHECK(kiosk->standingEmergency().result() == alert);
    }

    SECTION("a closed alert is closed on the kiosk too")
    {
        REQUIRE(net.admin->execute(
            u"UPDATE bonesetters.alert SET tier = NULL, patient_group = NULL"_s));
        CHECK(within(10s, [&] {
            return database->value(u"SELECT count(*) FROM alert WHERE tier IS NULL"_s)->toInt()
                == 1;
        }));
    }
}

TEST_CASE("Whatever happens to server and network, everything arrives once",
          "[storage][server][slow]")
{
    // T4: KIOSK_LONG has the full number.
    const int faults = qEnvironmentVariableIsSet("KIOSK_LONG") ? 500 : 15;
    Networked net;
    std::mt19937 random(6);
    const auto upTo = [&random](int limit) { return int(random() % unsigned(limit)); };
    auto kiosk = net.openKiosk();
    int records = 0;
    int alerts = 0;
    const auto handIn = [&] {
        for (int i = upTo(4); i >= 0; --i, ++records)
            REQUIRE(kiosk->submit(test::aRecord(net.clinic.ids.next())).result());
        if (upTo(3) == 0) {
            REQUIRE(kiosk->raiseAlert(test::anAlert(net.clinic.ids.next())).result());
            ++alerts;
        }
    };
    const auto pause
        = [&](int atMost) { std::this_thread::sleep_for(std::chrono::milliseconds(upTo(atMost))); };

    for (int i = 0; i < faults; ++i) {
        handIn();
        pause(20);
        switch (i % 5) {
        case 0:
            net.server.kill();
            handIn();
            net.server.start();
            net.connectAdmin();
            break;
        case 1:
            net.network.setMode(test::TcpProxy::Mode::Cut);
            break;
        case 2:
            net.network.setMode(test::TcpProxy::Mode::Slow);
            break;
        case 3:
            net.network.setMode(test::TcpProxy::Mode::BlackHole);
            break;
        case 4: // the kiosk itself starts again
            kiosk.reset();
            kiosk = net.openKiosk();
            break;
        }
        handIn();
        pause(400);
        net.network.setMode(test::TcpProxy::Mode::Open);
        CHECK(net.isInOrder());
    }

    REQUIRE(net.drains(60s));
    CHECK(net.onServer(u"record"_s) == records);
    CHECK(net.onServer(u"inbox"_s) == records);
    CHECK(net.onServer(u"alert"_s) == alerts);
    CHECK(net.onServer(u"quarantine"_s) == 0);
    CHECK(net.outbox().refused == 0);
    CHECK(net.isInOrder());
    WARN(faults << " faults, " << records << " records and " << alerts << " alerts, each once");
}

TEST_CASE("A standby takes over in the middle of submissions", "[storage][server][slow]")
{
    Networked net;
    test::TempServer standby(test::TempServer::Cluster::None);
    // One authority for all, as a clinic has it.
    QByteArray authorities;
    for (const test::TempServer *each : {&net.server, &standby}) {
        QFile file(each->path(u"ca.crt"_s));
        REQUIRE(file.open(QFile::ReadOnly));
        authorities += file.readAll();
    }
    QFile trusted(standby.path(u"ca.crt"_s));
    REQUIRE(trusted.open(QFile::WriteOnly | QFile::Truncate));
    trusted.write(authorities);
    trusted.close();
    standby.follow(net.server);
    // Acknowledged means: on both. Without this PostgreSQL itself may lose the last commits.
    REQUIRE(net.admin->execute(u"ALTER SYSTEM SET synchronous_standby_names = '*'"_s));
    REQUIRE(net.admin->execute(u"SELECT pg_reload_conf()"_s));
    QString connection = net.connection;
    connection.replace(net.server.path(u"ca.crt"_s), trusted.fileName());
    connection.replace(
        u"host=localhost port=%1"_s.arg(net.network.port()),
        u"host=localhost,localhost port=%1,%2"_s.arg(net.server.port()).arg(standby.port()));

    auto kiosk
        = openKioskStore(
              net.clinic.directory.path(), net.clinic.clock, net.clinic.ids, connection, quickPace)
              .value();
    int records = 0;
    for (; records < 100; ++records) {
        REQUIRE(kiosk->submit(test::aRecord(net.clinic.ids.next())).result());
        if (records == 50) {
            REQUIRE(within(30s, [&] { return net.onServer(u"record"_s) > 20; }));
            net.server.kill();
        }
        if (records == 75)
            standby.promote();
    }

    REQUIRE(net.drains(60s));
    net.admin = ServerConnection::open(standby.admin()).value();
    CHECK(net.onServer(u"record"_s) == records);
    CHECK(net.isInOrder());
    CHECK(net.onServer(u"quarantine"_s) == 0);
}
