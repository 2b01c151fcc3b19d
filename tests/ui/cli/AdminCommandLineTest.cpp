// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/AdminCommandLine.h"

#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/cli/ScriptedTerminal.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

/// INTERACTIVE, the lowest that the vault takes (C3): the product's limits take a second each.
constexpr PassphraseCost quickCost{2, 67108864};

const QString ownersPassphrase = u"seven lanterns over the harbour"_s;

/// One command line after another on a clinic of its own.
struct Desk
{
    QTemporaryDir folder;
    ScriptedTerminal terminal;
    FixedClock clock;
    IdSource ids{clock};

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }

    ExitCode run(const QStringList &arguments)
    {
        terminal.said.clear();
        terminal.complaints.clear();
        const AdminContext context{terminal, clock, ids, quickCost};
        return runAdmin(context, QStringList{u"--clinic"_s, path(u"clinic"_s)} + arguments);
    }

    ExitCode init()
    {
        terminal.secretFiles.insert(u"owner"_s, ownersPassphrase);
        return run({u"init"_s,
                    u"--non-interactive"_s,
                    u"--owner"_s,
                    u"Ada Owner"_s,
                    u"--passphrase-file"_s,
                    u"owner"_s,
                    u"--recovery-file"_s,
                    path(u"words"_s)});
    }

    [[nodiscard]] QJsonDocument json() const
    {
        return QJsonDocument::fromJson(terminal.said.toUtf8());
    }
};

} // namespace

TEST_CASE("the command line of the administrator is understood", "[cli]")
{
    Desk desk;

    SECTION("no command is a usage error")
    {
        CHECK(desk.run({}) == ExitCode::Usage);
        CHECK(desk.terminal.said.isEmpty());
        CHECK(!desk.terminal.complaints.isEmpty());
    }

    SECTION("an unknown command is a usage error")
    {
        CHECK(desk.run({u"frobnicate"_s}) == ExitCode::Usage);
    }

    SECTION("an unknown role is a usage error")
    {
        CHECK(desk.run({u"staff"_s, u"add"_s, u"--name"_s, u"Bo"_s, u"--role"_s, u"king"_s})
              == ExitCode::Usage);
    }

    SECTION("an unattended set-up without a place for the recovery words is a usage error")
    {
        CHECK(desk.run({u"init"_s, u"--non-interactive"_s, u"--owner"_s, u"Ada"_s})
              == ExitCode::Usage);
    }

    SECTION("help names the exit codes")
    {
        CHECK(desk.run({u"--help"_s}) == ExitCode::Done);
        CHECK(desk.terminal.said.contains(u"3 wrong passphrase"_s));
        CHECK(desk.terminal.said.contains(u"submissions"_s));
    }

    SECTION("a folder without a clinic is said to be one")
    {
        CHECK(desk.run({u"staff"_s, u"list"_s}) == ExitCode::NotFound);
        CHECK(desk.terminal.complaints.contains(u"There is no clinic in this folder."_s));
    }
}

TEST_CASE("a script sets up a clinic", "[cli]")
{
    Desk desk;
    REQUIRE(desk.init() == ExitCode::Done);

    SECTION("the recovery words are in a file that only its owner may read")
    {
        QFile file(desk.path(u"words"_s));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll().trimmed().split(' ').size() == 21);
        CHECK(QFileInfo(file).permissions()
              == (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
                  | QFileDevice::WriteUser));
    }

    SECTION("the words are not shown and the drill is called for")
    {
        CHECK(!desk.terminal.said.contains(u"abandon"_s));
        CHECK(desk.terminal.said.contains(u"recovery confirm"_s));
    }

    SECTION("the settings file carries the clinic's name")
    {
        QFile file(desk.path(u"clinic/settings.toml"_s));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll().contains("Bonesetters Critical Chiropractic"));
    }

    SECTION("a second one in the same place is refused and the words stay")
    {
        CHECK(desk.init() == ExitCode::StorageFailed);
        CHECK(QFile::exists(desk.path(u"words"_s)));
    }

    SECTION("a fresh clinic verifies")
    {
        CHECK(desk.run({u"--json"_s, u"verify"_s}) == ExitCode::Done);
        CHECK(desk.json()[u"intact"_s].toBool());
        CHECK(desk.json()[u"staff"_s].toInt() == 1);
    }

    SECTION("the recovery words can be confirmed later")
    {
        QFile file(desk.path(u"words"_s));
        REQUIRE(file.open(QIODevice::ReadOnly));
        desk.terminal.answers = {u"not these words"_s, QString::fromUtf8(file.readAll())};

        CHECK(desk.run({u"recovery"_s, u"confirm"_s}) == ExitCode::Done);
        CHECK(desk.terminal.complaints.contains(u"Not all of the words are right."_s));
    }

    SECTION("giving up on the recovery words is not success")
    {
        desk.terminal.answers = {QString()};

        CHECK(desk.run({u"recovery"_s, u"confirm"_s}) == ExitCode::Cancelled);
    }
}

TEST_CASE("a person sets up a clinic", "[cli]")
{
    Desk desk;
    desk.terminal.answers = {u"Spine & Co"_s, u"Ada Owner"_s, QString(), u"wrong words"_s};
    desk.terminal.secrets
        = {u"typed with a mistake"_s, ownersPassphrase, ownersPassphrase, ownersPassphrase};

    REQUIRE(desk.run({u"init"_s}) == ExitCode::Done);

    CHECK(desk.terminal.complaints.contains(u"The two are not the same."_s));
    CHECK(desk.terminal.complaints.contains(u"They are shown only now."_s));
    CHECK(desk.terminal.cleared == 1);
    CHECK(desk.terminal.complaints.contains(u"Not all of the words are right."_s));
    CHECK(desk.terminal.said.contains(u"Spine & Co"_s));
    CHECK(!desk.terminal.said.contains(ownersPassphrase));
}

TEST_CASE("a weak passphrase makes no clinic", "[cli]")
{
    Desk desk;
    desk.terminal.secretFiles.insert(u"weak"_s, u"short"_s);

    CHECK(desk.run({u"init"_s,
                    u"--non-interactive"_s,
                    u"--owner"_s,
                    u"Ada"_s,
                    u"--passphrase-file"_s,
                    u"weak"_s,
                    u"--recovery-file"_s,
                    desk.path(u"words"_s)})
          == ExitCode::NotAllowed);
    CHECK(!QFile::exists(desk.path(u"words"_s)));
    CHECK(desk.run({u"staff"_s, u"list"_s}) == ExitCode::NotFound);
}

TEST_CASE("the owner adds staff", "[cli]")
{
    Desk desk;
    REQUIRE(desk.init() == ExitCode::Done);
    const QStringList add{u"--json"_s,
                          u"--as"_s,
                          u"Ada Owner"_s,
                          u"--passphrase-file"_s,
                          u"owner"_s,
                          u"staff"_s,
                          u"add"_s,
                          u"--name"_s,
                          u"Cleo Clinician"_s,
                          u"--role"_s,
                          u"clinician"_s,
                          u"--generate-passphrase"_s};

    SECTION("with a generated passphrase that opens the desk")
    {
        REQUIRE(desk.run(add) == ExitCode::Done);
        desk.terminal.secretFiles.insert(u"cleo"_s, desk.json()[u"passphrase"_s].toString());

        CHECK(desk.run({u"--json"_s,
                        u"--as"_s,
                        u"Cleo Clinician"_s,
                        u"--passphrase-file"_s,
                        u"cleo"_s,
                        u"submissions"_s,
                        u"list"_s})
              == ExitCode::Done);
        CHECK(desk.json().isArray());
        CHECK(desk.json().array().isEmpty());
    }

    SECTION("and they are listed with their roles, without a passphrase")
    {
        REQUIRE(desk.run(add) == ExitCode::Done);

        REQUIRE(desk.run({u"--json"_s, u"staff"_s, u"list"_s}) == ExitCode::Done);
        const QJsonArray staff = desk.json().array();
        REQUIRE(staff.size() == 2);
        CHECK(staff[0][u"name"_s].toString() == u"Ada Owner"_s);
        CHECK(staff[0][u"roles"_s].toArray() == QJsonArray{u"owner"_s});
        CHECK(staff[1][u"name"_s].toString() == u"Cleo Clinician"_s);
        CHECK(staff[1][u"roles"_s].toArray() == QJsonArray{u"clinician"_s});
    }

    SECTION("but not with a wrong passphrase")
    {
        desk.terminal.secretFiles.insert(u"owner"_s, u"something else entirely"_s);

        CHECK(desk.run(add) == ExitCode::NotAllowed);
        CHECK(desk.terminal.complaints.contains(u"That name and passphrase do not go together."_s));
    }

    SECTION("and an unknown name gets the same answer as a wrong passphrase")
    {
        QStringList unknown = add;
        unknown.replace(2, u"Nobody Known"_s);

        CHECK(desk.run(unknown) == ExitCode::NotAllowed);
        CHECK(desk.terminal.complaints.contains(u"That name and passphrase do not go together."_s));
    }
}

TEST_CASE("a clinician may not add staff", "[cli]")
{
    Desk desk;
    REQUIRE(desk.init() == ExitCode::Done);
    desk.terminal.secretFiles.insert(u"cleo"_s, u"another long passphrase here"_s);
    REQUIRE(desk.run({u"--passphrase-file"_s,
                      u"owner"_s,
                      u"staff"_s,
                      u"add"_s,
                      u"--name"_s,
                      u"Cleo"_s,
                      u"--role"_s,
                      u"clinician"_s,
                      u"--new-passphrase-file"_s,
                      u"cleo"_s})
            == ExitCode::Done);

    CHECK(desk.run({u"--as"_s,
                    u"Cleo"_s,
                    u"--passphrase-file"_s,
                    u"cleo"_s,
                    u"staff"_s,
                    u"add"_s,
                    u"--name"_s,
                    u"Eve"_s,
                    u"--role"_s,
                    u"owner"_s,
                    u"--generate-passphrase"_s})
          == ExitCode::NotAllowed);
}

TEST_CASE("a record that is not there is not found", "[cli]")
{
    Desk desk;
    REQUIRE(desk.init() == ExitCode::Done);

    CHECK(desk.run({u"--passphrase-file"_s, u"owner"_s, u"submissions"_s, u"show"_s, u"ZZZZ"_s})
          == ExitCode::NotFound);
    CHECK(desk.run({u"--passphrase-file"_s,
                    u"owner"_s,
                    u"export"_s,
                    u"ZZZZ"_s,
                    u"--fhir"_s,
                    desk.path(u"out.json"_s)})
          == ExitCode::NotFound);
    CHECK(!QFile::exists(desk.path(u"out.json"_s)));
}

TEST_CASE("an alert is practised from the command line", "[cli]")
{
    Desk desk;
    REQUIRE(desk.init() == ExitCode::Done);
    const QStringList drill{u"redflags"_s, u"drill"_s, u"--passphrase-file"_s, u"owner"_s};

    SECTION("and listed as one, with nobody's answer")
    {
        CHECK(desk.run(drill + QStringList{u"--wait"_s, u"0"_s, u"--json"_s}) == ExitCode::Done);
        CHECK(desk.json()[u"drill"_s] == true);
        CHECK(desk.json()[u"acknowledged"_s] == false);

        CHECK(desk.run({u"redflags"_s, u"drills"_s}) == ExitCode::Done);
        CHECK(
            desk.terminal.said.trimmed().endsWith(u"practice alert, nobody has acknowledged it"_s));
    }

    SECTION("and nobody in time is told by the exit code")
    {
        CHECK(desk.run(drill + QStringList{u"--wait"_s, u"1"_s}) == ExitCode::NotFound);
    }

    SECTION("and it takes a passphrase")
    {
        desk.terminal.secretFiles.insert(u"owner"_s, u"not the words of the owner"_s);
        CHECK(desk.run(drill + QStringList{u"--wait"_s, u"0"_s}) == ExitCode::NotAllowed);
        CHECK(desk.run({u"redflags"_s, u"drills"_s}) == ExitCode::Done);
        CHECK(desk.terminal.said.trimmed() == u"No alert was practised yet."_s);
    }
}
