// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/cli/ScriptedTerminal.h"
#include "ui/cli/AdminCommandLine.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr PassphraseCost quickCost{2, 67108864};

/// A clinic of Ada (owner) and Flo (front desk), and one command after another on it.
struct Admin
{
    QTemporaryDir folder;
    ScriptedTerminal terminal;
    FixedClock clock;
    IdSource ids{clock};

    Admin()
    {
        terminal.secretFiles.insert(u"owner"_s, u"seven lanterns over the harbour"_s);
        terminal.secretFiles.insert(u"flo"_s, u"nine kites above the meadow"_s);
        terminal.secretFiles.insert(u"new"_s, u"three boats below the bridge"_s);
        REQUIRE(run({u"init"_s,
                     u"--non-interactive"_s,
                     u"--owner"_s,
                     u"Ada"_s,
                     u"--passphrase-file"_s,
                     u"owner"_s,
                     u"--recovery-file"_s,
                     folder.filePath(u"words"_s)})
                == ExitCode::Done);
        REQUIRE(asAda({u"staff"_s,
                       u"add"_s,
                       u"--name"_s,
                       u"Flo"_s,
                       u"--role"_s,
                       u"front-desk"_s,
                       u"--new-passphrase-file"_s,
                       u"flo"_s})
                == ExitCode::Done);
        QFile words(folder.filePath(u"words"_s));
        REQUIRE(words.open(QIODevice::ReadOnly));
        terminal.secretFiles.insert(u"recovery"_s, QString::fromUtf8(words.readAll()).trimmed());
    }

    ExitCode run(const QStringList &arguments)
    {
        terminal.said.clear();
        terminal.complaints.clear();
        const AdminContext context{terminal, clock, ids, quickCost};
        return runAdmin(context,
                        QStringList{u"--clinic"_s, folder.filePath(u"clinic"_s), u"--json"_s}
                            + arguments);
    }

    ExitCode asAda(const QStringList &arguments)
    {
        return run(QStringList{u"--as"_s, u"Ada"_s, u"--passphrase-file"_s, u"owner"_s}
                   + arguments);
    }

    ExitCode asFlo(const QStringList &arguments, const QString &passphrase = u"flo"_s)
    {
        return run(QStringList{u"--as"_s, u"Flo"_s, u"--passphrase-file"_s, passphrase}
                   + arguments);
    }

    [[nodiscard]] QJsonObject json() const
    {
        return QJsonDocument::fromJson(terminal.said.toUtf8()).object();
    }
};

} // namespace

TEST_CASE("keys and devices from the command line", "[cli]")
{
    Admin admin;

    SECTION("an owner makes a new epoch, the front desk cannot")
    {
        CHECK(admin.asFlo({u"keys"_s, u"rotate"_s}) == ExitCode::NotAllowed);
        CHECK(admin.asAda({u"keys"_s, u"rotate"_s}) == ExitCode::Done);
        CHECK(admin.json().value(u"epoch"_s) == 2);
        REQUIRE(admin.run({u"keys"_s, u"show"_s}) == ExitCode::Done);
        CHECK(admin.json().value(u"epoch"_s) == 2);
        CHECK(admin.json().value(u"keyWords"_s).toArray().size() == 6);
        CHECK(admin.json().value(u"devices"_s).toArray().size() == 2);
        CHECK_FALSE(admin.json().contains(u"recoveryConfirmed"_s));
        CHECK(admin.asFlo({u"submissions"_s, u"list"_s}) == ExitCode::Done);
    }

    SECTION("a kiosk is added, found by its name and revoked")
    {
        REQUIRE(admin.asAda({u"device"_s, u"add"_s, u"--name"_s, u"By the door"_s})
                == ExitCode::Done);
        const QString id = admin.json().value(u"id"_s).toString();
        CHECK(QFile::exists(admin.folder.filePath(u"clinic/device-%1.key"_s.arg(id))));
        REQUIRE(admin.asAda({u"device"_s, u"revoke"_s, u"By the door"_s, u"--from"_s, u"4"_s})
                == ExitCode::Done);
        CHECK(admin.json().value(u"fromSeq"_s) == u"4"_s);
        CHECK(admin.asAda({u"device"_s, u"revoke"_s, u"Nowhere"_s}) != ExitCode::Done);
        CHECK(admin.run({u"verify"_s}) == ExitCode::Done);
    }

    SECTION("a person leaves")
    {
        CHECK(admin.asFlo({u"staff"_s, u"remove"_s, u"Ada"_s}) == ExitCode::NotAllowed);
        REQUIRE(admin.asAda({u"staff"_s, u"remove"_s, u"Flo"_s}) == ExitCode::Done);
        CHECK(admin.asFlo({u"submissions"_s, u"list"_s}) != ExitCode::Done);
        CHECK(admin.asAda({u"staff"_s, u"remove"_s, u"Ada"_s}) != ExitCode::Done);
        CHECK(admin.run({u"verify"_s}) == ExitCode::Done);
    }

    SECTION("a passphrase is changed by who knows it")
    {
        REQUIRE(admin.asFlo({u"staff"_s, u"passphrase"_s, u"--new-passphrase-file"_s, u"new"_s})
                == ExitCode::Done);
        CHECK(admin.asFlo({u"submissions"_s, u"list"_s}) != ExitCode::Done);
        CHECK(admin.asFlo({u"submissions"_s, u"list"_s}, u"new"_s) == ExitCode::Done);
    }

    SECTION("a lost one is replaced with the recovery words")
    {
        REQUIRE(admin.run({u"staff"_s,
                           u"reset"_s,
                           u"Ada"_s,
                           u"--recovery-file"_s,
                           u"recovery"_s,
                           u"--new-passphrase-file"_s,
                           u"new"_s})
                == ExitCode::Done);
        CHECK(admin.asAda({u"keys"_s, u"rotate"_s}) != ExitCode::Done);
        admin.terminal.secretFiles.insert(u"owner"_s, u"three boats below the bridge"_s);
        CHECK(admin.asAda({u"keys"_s, u"rotate"_s}) == ExitCode::Done);
        CHECK(admin.run({u"staff"_s, u"reset"_s, u"Ada"_s, u"--recovery-file"_s, u"flo"_s})
              != ExitCode::Done);
    }

    SECTION("the whole clinic is saved and brought back")
    {
        const QString file = admin.folder.filePath(u"saved"_s);
        REQUIRE(admin.run({u"backup"_s, file}) == ExitCode::Done);
        CHECK(admin.json().value(u"records"_s) == 0);
        CHECK(admin.run({u"backup"_s, file}) == ExitCode::StorageFailed);
        CHECK(admin.run({u"restore"_s, file, u"--recovery-file"_s, u"recovery"_s})
              == ExitCode::StorageFailed); // a clinic is there
        CHECK(admin.terminal.complaints.contains(admin.folder.filePath(u"clinic"_s))); // what to do
        REQUIRE(QDir(admin.folder.filePath(u"clinic"_s)).removeRecursively());
        CHECK(admin.run({u"restore"_s, file, u"--recovery-file"_s, u"flo"_s})
              == ExitCode::NotAllowed);
        REQUIRE(admin.run({u"restore"_s, file, u"--recovery-file"_s, u"recovery"_s})
                == ExitCode::Done);
        CHECK(admin.json().value(u"keyWords"_s).toArray().size() == 6);
        CHECK(admin.asFlo({u"submissions"_s, u"list"_s}) == ExitCode::Done);
    }
}
