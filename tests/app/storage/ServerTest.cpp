// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ConnectionString.h"
#include "app/storage/ServerCheck.h"
#include "app/storage/ServerConnection.h"
#include "app/storage/ServerSchema.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"
#include "tests/support/TempServer.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

QString roleOf(const test::TempClinic &clinic, DeviceKind kind)
{
    const KeySet set = readKeySet(clinic.directory.path()).value();
    for (const DeviceEntry &device : set.devices)
        if (device.kind == kind)
            return serverRole(kind == DeviceKind::Kiosk ? u"kiosk"_s : u"desk"_s, device.id);
    return {};
}

std::unique_ptr<ServerConnection> connectAs(const test::TempServer &server, const QString &role)
{
    return ServerConnection::open(server.here(role)).value();
}

bool isDenied(const Result<> &done)
{
    return !done && done.error().code == ErrorCode::NotAllowed
        && done.error().detail == u"PostgreSQL error 42501"_s;
}

QList<ServerFault> faults(const test::TempServer &server)
{
    QList<ServerFault> found;
    const QList<ServerDeviation> deviations = checkServer(server.admin()).value();
    for (const ServerDeviation &each : deviations)
        if (!found.contains(each.fault))
            found.append(each.fault);
    return found;
}

const QStringList tables{u"meta"_s,           u"epoch"_s,         u"staff"_s,      u"staff_epoch"_s,
                         u"unlock_attempt"_s, u"chain_head"_s,    u"record"_s,     u"inbox"_s,
                         u"index_key"_s,      u"record_index"_s,  u"alert"_s,      u"held_alert"_s,
                         u"action"_s,         u"audit"_s,         u"mark"_s,       u"document"_s,
                         u"heartbeat"_s,      u"article_count"_s, u"quarantine"_s, u"pack"_s};

} // namespace

TEST_CASE("A server is set up for a clinic with one command", "[storage][server]")
{
    test::TempServer server;
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    REQUIRE(kiosk->submit(test::aRecord(clinic.ids.next())).result());
    REQUIRE(kiosk->raiseAlert(test::anAlert(clinic.ids.next())).result());

    const auto setup = setUpServer(clinic.directory.path(), server.admin());
    REQUIRE(setup);
    CHECK(setup->steps == 3);
    CHECK(setup->isNewClinic);
    CHECK(setup->records == 1);
    REQUIRE(setup->logins.size() == 3);
    const QString kioskRole = roleOf(clinic, DeviceKind::Kiosk);
    const QString deskRole = roleOf(clinic, DeviceKind::Desk);

    SECTION("and is as it should be")
    {
        CHECK(checkServer(server.admin()).value() == QList<ServerDeviation>());
    }

    SECTION("again it changes nothing")
    {
        const auto again = setUpServer(clinic.directory.path(), server.admin());
        REQUIRE(again);
        CHECK(again->steps == 0);
        CHECK_FALSE(again->isNewClinic);
        CHECK(again->records == 1);
    }

    SECTION("a kiosk reaches no table at all")
    {
        const auto connection = connectAs(server, kioskRole);
        for (const QString &table : tables) {
            CAPTURE(table);
            const QString name = u"bonesetters."_s + table;
            CHECK(isDenied(connection->execute(u"SELECT 1 FROM "_s + name)));
            CHECK(isDenied(connection->execute(u"SELECT count(*) FROM "_s + name)));
            CHECK(isDenied(connection->execute(u"DELETE FROM "_s + name)));
            CHECK(isDenied(connection->execute(u"INSERT INTO %1 DEFAULT VALUES"_s.arg(name))));
            CHECK(isDenied(connection->execute(u"UPDATE %1 SET clinic = ''"_s.arg(name))));
            CHECK(isDenied(connection->execute(u"TRUNCATE "_s + name)));
            CHECK(isDenied(connection->execute(u"DO $$ BEGIN LOCK TABLE %1; END $$"_s.arg(name))));
        }
        CHECK(isDenied(connection->execute(u"SELECT 1 FROM bonesetters.member"_s)));
        CHECK(isDenied(connection->execute(u"CREATE TEMP TABLE spare(a int)"_s)));
        CHECK(isDenied(connection->execute(u"CREATE TABLE public.spare(a int)"_s)));
        CHECK(isDenied(connection->execute(u"CREATE TABLE bonesetters.spare(a int)"_s)));
        CHECK(isDenied(connection->execute(u"SET ROLE bonesetters_desk"_s)));
        CHECK(isDenied(connection->execute(u"SET ROLE bonesetters_schema"_s)));
        CHECK(isDenied(connection->execute(u"SELECT bonesetters.current_clinic()"_s)));
        CHECK(isDenied(connection->execute(u"SELECT bonesetters.enrol('x', '', '', 'owner')"_s)));
    }

    SECTION("a kiosk has two connections, no more")
    {
        const auto first = connectAs(server, kioskRole);
        const auto second = connectAs(server, kioskRole);
        CHECK_FALSE(ServerConnection::open(server.here(kioskRole)));
    }

    SECTION("a kiosk calls the functions, and no desk does")
    {
        const auto connection = connectAs(server, kioskRole);
        const auto keySet = connection->value(u"SELECT bonesetters.fetch_pack('keyset', NULL)"_s);
        REQUIRE(keySet);
        QFile file(clinic.path(u"keyset.json"_s));
        REQUIRE(file.open(QFile::ReadOnly));
        CHECK(keySet->toByteArray() == file.readAll());

        const auto desk = connectAs(server, deskRole);
        CHECK(isDenied(desk->execute(u"SELECT bonesetters.fetch_pack('keyset', NULL)"_s)));
    }

    SECTION("a desk reads its clinic and changes nothing that was signed")
    {
        const auto desk = connectAs(server, deskRole);
        CHECK(desk->value(u"SELECT count(*) FROM record"_s)->toInt() == 1);
        CHECK(desk->value(u"SELECT count(*) FROM alert"_s)->toInt() == 1);
        for (const QString &table :
             {u"record"_s, u"audit"_s, u"action"_s, u"staff"_s, u"epoch"_s, u"index_key"_s}) {
            CAPTURE(table);
            CHECK(isDenied(desk->execute(u"DELETE FROM "_s + table)));
            CHECK(isDenied(desk->execute(u"UPDATE %1 SET clinic = clinic"_s.arg(table))));
        }
        CHECK(isDenied(desk->execute(u"UPDATE staff SET roles = 7"_s)));
        CHECK(isDenied(desk->execute(u"UPDATE alert SET created_ms = 0"_s)));
        CHECK(desk->execute(u"UPDATE alert SET tier = NULL"_s));
    }

    SECTION("another clinic sees, adds and changes nothing")
    {
        test::TempClinic other;
        const auto added = setUpServer(other.directory.path(), server.admin());
        REQUIRE(added);
        CHECK(added->steps == 0);
        CHECK(added->isNewClinic);
        CHECK(added->records == 0);

        const auto stranger = connectAs(server, roleOf(other, DeviceKind::Desk));
        for (const QString &table : {u"record"_s, u"alert"_s, u"inbox"_s, u"document"_s})
            CHECK(stranger->value(u"SELECT count(*) FROM "_s + table)->toInt() == 0);
        CHECK(stranger->value(u"SELECT count(DISTINCT clinic) FROM staff"_s)->toInt() == 1);
        CHECK(stranger->execute(u"UPDATE alert SET tier = NULL"_s));
        const QByteArray clinicId = readKeySet(clinic.directory.path())->clinicId.toRfc4122();
        CHECK(isDenied(stranger->execute(
            u"INSERT INTO record_index(clinic, id, sealed_label) VALUES (?, ?, ?)"_s,
            {clinicId, QByteArray(16, 'x'), QByteArray(16, 'x')})));

        const auto own = connectAs(server, deskRole);
        CHECK(own->value(u"SELECT count(*) FROM alert WHERE tier IS NOT NULL"_s)->toInt() == 1);
        CHECK(own->value(u"SELECT count(DISTINCT clinic) FROM staff"_s)->toInt() == 1);
        CHECK(faults(server).isEmpty());
    }
}

TEST_CASE("What differs on a server is found and named", "[storage][server]")
{
    test::TempServer server;
    const test::TempClinic clinic;
    REQUIRE(setUpServer(clinic.directory.path(), server.admin()));
    const QString kiosk = roleOf(clinic, DeviceKind::Kiosk);
    const QString desk = roleOf(clinic, DeviceKind::Desk);
    const auto admin = ServerConnection::open(server.admin()).value();
    REQUIRE(faults(server).isEmpty());

    struct Change
    {
        QString make;
        QString undo;
        ServerFault fault;
    };
    const QString policy = u"CREATE POLICY open ON bonesetters.alert USING (true)"_s;
    const QList<Change> changes{
        {u"GRANT SELECT (id) ON bonesetters.record TO bonesetters_kiosk"_s,
         u"REVOKE SELECT (id) ON bonesetters.record FROM bonesetters_kiosk"_s,
         ServerFault::KioskReachesTable},
        {u"GRANT EXECUTE ON FUNCTION bonesetters.enrol TO bonesetters_kiosk"_s,
         u"REVOKE EXECUTE ON FUNCTION bonesetters.enrol FROM bonesetters_kiosk"_s,
         ServerFault::KioskFunctions},
        {u"REVOKE EXECUTE ON FUNCTION bonesetters.submit_intake FROM bonesetters_kiosk"_s,
         u"GRANT EXECUTE ON FUNCTION bonesetters.submit_intake TO bonesetters_kiosk"_s,
         ServerFault::KioskFunctions},
        {u"ALTER FUNCTION bonesetters.raise_alert RESET search_path"_s,
         u"ALTER FUNCTION bonesetters.raise_alert SET search_path = pg_catalog, pg_temp"_s,
         ServerFault::UnsafeFunction},
        {u"ALTER FUNCTION bonesetters.heartbeat SECURITY INVOKER"_s,
         u"ALTER FUNCTION bonesetters.heartbeat SECURITY DEFINER"_s,
         ServerFault::UnsafeFunction},
        {u"ALTER TABLE bonesetters.record NO FORCE ROW LEVEL SECURITY"_s,
         u"ALTER TABLE bonesetters.record FORCE ROW LEVEL SECURITY"_s,
         ServerFault::NoRowSecurity},
        {policy, u"DROP POLICY open ON bonesetters.alert"_s, ServerFault::NoRowSecurity},
        {u"GRANT CREATE ON SCHEMA public TO PUBLIC"_s,
         u"REVOKE CREATE ON SCHEMA public FROM PUBLIC"_s,
         ServerFault::EverybodyMay},
        {u"GRANT TEMP ON DATABASE clinic TO PUBLIC"_s,
         u"REVOKE TEMP ON DATABASE clinic FROM PUBLIC"_s,
         ServerFault::EverybodyMay},
        {u"GRANT SELECT ON bonesetters.staff TO PUBLIC"_s,
         u"REVOKE SELECT ON bonesetters.staff FROM PUBLIC"_s,
         ServerFault::EverybodyMay},
        {u"ALTER ROLE %1 CREATEDB"_s.arg(kiosk),
         u"ALTER ROLE %1 NOCREATEDB"_s.arg(kiosk),
         ServerFault::PowerfulLogin},
        {u"GRANT bonesetters_desk TO %1"_s.arg(kiosk),
         u"REVOKE bonesetters_desk FROM %1"_s.arg(kiosk),
         ServerFault::StrangeMembership},
        {u"CREATE ROLE stranger LOGIN IN ROLE bonesetters_desk"_s,
         u"DROP ROLE stranger"_s,
         ServerFault::StrangeMembership},
        {u"GRANT DELETE ON bonesetters.record TO bonesetters_desk"_s,
         u"REVOKE DELETE ON bonesetters.record FROM bonesetters_desk"_s,
         ServerFault::StaffRights},
        {u"REVOKE INSERT ON bonesetters.audit FROM bonesetters_owner"_s,
         u"GRANT INSERT ON bonesetters.audit TO bonesetters_owner"_s,
         ServerFault::StaffRights},
        {u"GRANT UPDATE (roles) ON bonesetters.staff TO bonesetters_desk"_s,
         u"REVOKE UPDATE (roles) ON bonesetters.staff FROM bonesetters_desk"_s,
         ServerFault::StaffRights},
        {u"ALTER ROLE %1 CONNECTION LIMIT 100"_s.arg(kiosk),
         u"ALTER ROLE %1 CONNECTION LIMIT 2"_s.arg(kiosk),
         ServerFault::LoginSettings},
        {u"ALTER ROLE %1 RESET statement_timeout"_s.arg(kiosk),
         u"ALTER ROLE %1 SET statement_timeout = '10s'"_s.arg(kiosk),
         ServerFault::LoginSettings},
        {u"ALTER ROLE %1 PASSWORD 'secret'"_s.arg(desk),
         u"ALTER ROLE %1 PASSWORD NULL"_s.arg(desk),
         ServerFault::LoginWithoutCertificate},
        {u"ALTER ROLE admin SET synchronous_commit = off"_s,
         u"ALTER ROLE admin RESET synchronous_commit"_s,
         ServerFault::Durability},
        {u"DELETE FROM bonesetters.schema_step WHERE step = 3"_s,
         u"INSERT INTO bonesetters.schema_step(step) VALUES (3)"_s,
         ServerFault::SchemaStep},
    };
    for (const Change &change : changes) {
        CAPTURE(change.make);
        REQUIRE(admin->execute(change.make));
        CHECK(faults(server).contains(change.fault));
        REQUIRE(admin->execute(change.undo));
        CHECK(faults(server).isEmpty());
    }
}

TEST_CASE("A server is reached over TLS with the right certificates only", "[storage][server]")
{
    test::TempServer server;
    const test::TempClinic clinic;
    REQUIRE(setUpServer(clinic.directory.path(), server.admin()));
    const QString role = roleOf(clinic, DeviceKind::Kiosk);
    const QString good = server.overTls(role);
    const auto refusal = [](const QString &connection) {
        const auto opened = ServerConnection::open(connection);
        return opened ? QString() : opened.error().detail;
    };
    {
        const auto opened = ServerConnection::open(good);
        REQUIRE(opened);
        CHECK((*opened)
                  ->value(u"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s)
                  ->toBool());
        CHECK((*opened)->value(u"SELECT session_user::text"_s)->toString() == role);
    }

    SECTION("not a server that another authority vouches for")
    {
        server.makeAuthority(u"other"_s);
        QString connection = good;
        connection.replace(server.path(u"ca.crt"_s), server.path(u"other.crt"_s));
        CHECK_THAT(refusal(connection).toStdString(), Catch::Contains("certificate verify failed"));
    }

    SECTION("not a server of another name")
    {
        QString connection = good;
        connection.replace(u"host=localhost"_s, u"host=other.example hostaddr=127.0.0.1"_s);
        CHECK_THAT(refusal(connection).toStdString(), Catch::Contains("does not match host name"));
    }

    SECTION("not without a certificate")
    {
        QString connection = good;
        connection.replace(server.path(role) + u'.', server.path(u"missing."_s));
        CHECK_THAT(refusal(connection).toStdString(),
                   Catch::Contains("requires a valid client certificate"));
    }

    SECTION("not with another kiosk's certificate")
    {
        const QString other = server.makeCertificate(u"bonesetters_kiosk_other"_s, u"ca"_s);
        QString connection = good;
        connection.replace(server.path(role) + u'.', other + u'.');
        CHECK_THAT(refusal(connection).toStdString(),
                   Catch::Contains("certificate authentication failed"));
    }

    SECTION("not with a certificate of this name by another authority")
    {
        server.makeAuthority(u"other"_s);
        const QString forged = server.makeCertificate(role, u"other"_s);
        QString connection = good;
        connection.replace(server.path(role) + u'.', forged + u'.');
        CHECK_THAT(refusal(connection).toStdString(), Catch::Contains("unknown ca"));
    }

    SECTION("not without TLS, whatever the settings say")
    {
        QString connection = good;
        connection.replace(u"verify-full"_s, u"require"_s);
        CHECK(ServerConnection::open(connection).error().code == ErrorCode::NotAllowed);
        CHECK(connectionFault(connection) == ConnectionFault::NoTls);
        CHECK(connectionFault(u"host=a,/tmp"_s) == ConnectionFault::NoTls);
        CHECK(connectionFault(u"postgresql://a/clinic"_s) == ConnectionFault::NoTls);
        CHECK(connectionFault(u"hostaddr=10.0.0.1"_s) == ConnectionFault::NoTls);
        CHECK(connectionFault(u"host=a password=b sslmode=verify-full"_s)
              == ConnectionFault::HasPassword);
        CHECK(connectionFault(u"host"_s) == ConnectionFault::Unreadable);
        CHECK(connectionFault(QString()) == ConnectionFault::Unreadable);
        CHECK(connectionFault(u"host=a,b port=1,2 sslmode=verify-full"_s) == ConnectionFault::None);
    }
}
