// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ServerConnection.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"
#include "tests/support/TempServer.h"
#include "tests/ui/cli/ScriptedTerminal.h"
#include "ui/cli/AdminCommandLine.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonObject>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

TEST_CASE("The clinic's server is set up and checked from the command line", "[cli][server]")
{
    TempServer server;
    TempClinic clinic;
    ScriptedTerminal terminal;
    const auto run = [&](const QString &command, const QStringList &more = {}) {
        terminal.said.clear();
        terminal.complaints.clear();
        return runAdmin({terminal, clinic.clock, clinic.ids, interactiveCost},
                        QStringList{u"--clinic"_s, clinic.directory.path(), u"server"_s, command}
                            + more);
    };
    const QStringList admin{u"--connection"_s, server.admin()};

    REQUIRE(run(u"setup"_s, admin) == ExitCode::Done);
    CHECK(terminal.said.contains(u"The server is ready; 0 record"_s));
    CHECK(terminal.said.contains(u"Waiting room"_s));
    CHECK(terminal.said.contains(u"Front desk"_s));
    CHECK(terminal.said.contains(u"bonesetters_kiosk_"_s));

    SECTION("all is well afterwards")
    {
        CHECK(run(u"check"_s, admin) == ExitCode::Done);
        CHECK(terminal.said.trimmed() == u"All rights are as set up."_s);
    }

    SECTION("what differs is explained")
    {
        const auto connection = ServerConnection::open(server.admin()).value();
        REQUIRE(connection->execute(u"GRANT SELECT ON bonesetters.record TO bonesetters_kiosk"_s));
        CHECK(run(u"check"_s, admin) == ExitCode::ProblemsFound);
        CHECK(terminal.said.contains(u"bonesetters_kiosk: bonesetters.record\n  A kiosk may"_s));

        CHECK(run(u"check"_s, admin + QStringList{u"--json"_s}) == ExitCode::ProblemsFound);
        const auto json = QJsonDocument::fromJson(terminal.said.toUtf8()).object();
        CHECK(json.value(u"deviations"_s).toArray().size() >= 1);
    }

    SECTION("a server that does not answer, or without TLS, is said")
    {
        CHECK(run(u"check"_s, {u"--connection"_s, u"host="_s + clinic.directory.path()})
              == ExitCode::StorageFailed);
        CHECK(terminal.complaints.contains(u"does not answer"_s));
        CHECK(run(u"setup"_s, {u"--connection"_s, u"host=127.0.0.1"_s}) == ExitCode::NotAllowed);
        CHECK(run(u"setup"_s) == ExitCode::Usage);
    }
}
