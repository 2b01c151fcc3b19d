// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ServerConnection.h"
#include "app/storage/ServerSchema.h"
#include "app/storage/Verifier.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TcpProxy.h"
#include "tests/support/TempClinic.h"
#include "tests/support/TempServer.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ServerPace quickPace{300ms, 10ms, 50ms, 20ms};

/// A kiosk that stores on its own disk, and a desk that reads from the server over a network.
struct Clinic
{
    test::TempServer server;
    test::TcpProxy network{server.port()};
    test::TempClinic files;
    std::unique_ptr<KioskStore> kiosk;
    std::unique_ptr<DeskStore> desk;

    Clinic()
    {
        REQUIRE(setUpServer(files.directory.path(), server.admin()));
        kiosk = openKioskStore(files.directory.path(),
                               files.clock,
                               files.ids,
                               server.here(QString()).remove(u" user="_s),
                               quickPace)
                    .value();
        const KeySet keySet = readKeySet(files.directory.path()).value();
        QString role;
        for (const DeviceEntry &device : keySet.devices)
            if (device.kind == DeviceKind::Desk)
                role = serverRole(u"desk"_s, device.id);
        desk = openDeskStore(files.directory.path(),
                             files.clock,
                             files.ids,
                             server.overTls(role, u"localhost"_s, {network.port()}))
                   .value();
    }

    QList<AlertRow> openAlerts() const
    {
        const auto overview = desk->lockedOverview().result();
        return overview ? overview->openAlerts : QList<AlertRow>();
    }
};

} // namespace

TEST_CASE("A desk works from the server", "[storage][server]")
{
    Clinic clinic;
    const QUuid alert = clinic.files.ids.next();
    const QUuid record = clinic.files.ids.next();

    SECTION("an alert appears at once, because the server tells")
    {
        REQUIRE(clinic.openAlerts().isEmpty());
        QSignalSpy news(clinic.desk.get(), &StaffStore::changed);
        REQUIRE(clinic.kiosk->raiseAlert(test::anAlert(alert)).result());
        // Nothing asks meanwhile, so it is the server that tells.
        REQUIRE(QTest::qWaitFor([&] { return news.count() > 0; }, 2000));
        REQUIRE(QTest::qWaitFor([&] { return !clinic.openAlerts().isEmpty(); }, 2000));
        CHECK(clinic.openAlerts().first().id == alert);
        CHECK(clinic.openAlerts().first().deviceName == u"Waiting room"_s);
    }

    SECTION("a person opens records, takes an alert, and the kiosk hears of it")
    {
        REQUIRE(clinic.kiosk->raiseAlert(test::anAlert(alert)).result());
        REQUIRE(clinic.kiosk->submit(test::aRecord(record)).result());
        const auto overview = [&] { return clinic.desk->lockedOverview().result().value(); };
        REQUIRE(QTest::qWaitFor([&] { return overview().waiting == 1; }, 5000));
        const auto owner = test::TempClinic::unlock(*clinic.desk, clinic.files.made.owner);

        const auto list = clinic.desk->worklist(owner).result();
        REQUIRE(list);
        REQUIRE(list->size() == 1);
        CHECK(list->first().row.record == record);
        CHECK_FALSE(list->first().row.damaged);
        CHECK(list->first().label.familyName == u"Quackenbush"_s);
        REQUIRE(clinic.desk->open(owner, record).result());
        CHECK(overview().waiting == 0);

        REQUIRE(
            clinic.desk->act(owner, {ActionKind::Acknowledge, alert, AlertAction::WithPatient, {}})
                .result());
        CHECK(overview().openAlerts.first().acknowledgedBy == u"Ada Owner"_s);
        CHECK(QTest::qWaitFor(
            [&] { return clinic.kiosk->alertState(alert).result()->acknowledged; }, 5000));

        // The kiosk's audit rows follow in their own time.
        const auto verify = [&] {
            return verifyClinic(clinic.files.directory.path(),
                                owner.get(),
                                clinic.server.here(QString()).remove(u" user="_s))
                .value();
        };
        CHECK(QTest::qWaitFor([&] { return verify().isIntact(); }, 5000));
        CHECK(verify().records == 1);
        CHECK(verify().breaks == QList<ChainBreak>());
        const auto admin = ServerConnection::open(clinic.server.admin()).value();
        REQUIRE(admin->execute(u"DELETE FROM bonesetters.action WHERE kind = 'open'"_s));
        CHECK_FALSE(verify().isIntact());
    }

    SECTION("wrong passphrases are counted there too")
    {
        const auto wrong = [&] {
            return clinic.desk
                ->unlock(clinic.files.made.owner, SecretBytes::copyOf("not the passphrase at all"))
                .result()
                .error()
                .code;
        };
        for (int i = 0; i < 4; ++i)
            CHECK(wrong() == ErrorCode::WrongPassphrase);
        CHECK(wrong() == ErrorCode::TooManyAttempts);
    }

    SECTION("cut off, it says so at once and comes back by itself")
    {
        REQUIRE(clinic.desk->lockedOverview().result());
        QSignalSpy news(clinic.desk.get(), &StaffStore::changed);
        clinic.network.setMode(test::TcpProxy::Mode::Cut);
        REQUIRE(QTest::qWaitFor([&] { return news.count() > 0; }, 5000));
        CHECK(clinic.desk->lockedOverview().result().error().code == ErrorCode::ServerUnreachable);

        REQUIRE(clinic.kiosk->raiseAlert(test::anAlert(alert)).result());
        clinic.network.setMode(test::TcpProxy::Mode::Open);
        CHECK(QTest::qWaitFor([&] { return clinic.openAlerts().size() == 1; }, 10'000));
    }

    SECTION("a server that falls silent does not hold it for ever")
    {
        REQUIRE(clinic.desk->lockedOverview().result());
        clinic.network.setMode(test::TcpProxy::Mode::BlackHole);
        QElapsedTimer timer;
        timer.start();
        CHECK_FALSE(clinic.desk->lockedOverview().result());
        CHECK(timer.elapsed() < 12'000);
        clinic.network.setMode(test::TcpProxy::Mode::Open);
        CHECK(QTest::qWaitFor([&] { return clinic.desk->lockedOverview().result().has_value(); },
                              20'000));
    }
}
