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

/// The command on a computer without a clinic.
struct Script
{
    QTemporaryDir folder;
    ScriptedTerminal terminal;
    FixedClock clock;
    IdSource ids{clock};

    ExitCode run(const QStringList &arguments)
    {
        terminal.said.clear();
        terminal.complaints.clear();
        const AdminContext context{terminal, clock, ids};
        return runAdmin(context, QStringList{u"redflags"_s} + arguments);
    }

    ExitCode evaluate(const QByteArray &items, const QStringList &options = {})
    {
        const QString path = folder.filePath(u"response.json"_s);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(R"({"resourceType":"QuestionnaireResponse","item":[)" + items + "]}");
        file.close();
        return run(QStringList{u"evaluate"_s, path} + options);
    }

    [[nodiscard]] QJsonObject json() const
    {
        return QJsonDocument::fromJson(terminal.said.toUtf8()).object();
    }
};

} // namespace

TEST_CASE("redflags evaluate says what the rules make of a file", "[cli]")
{
    Script script;
    const QByteArray numbness
        = R"({"linkId":"CES-1","answer":[{"valueCoding":{"code":"not-sure"}}]})";

    SECTION("as JSON in the language that was asked for")
    {
        REQUIRE(script.evaluate(numbness, {u"--json"_s, u"--lang"_s, u"es"_s}) == ExitCode::Done);

        const QJsonObject json = script.json();
        CHECK(
            json.keys()
            == QStringList{u"alerts"_s, u"holdTreatment"_s, u"reasons"_s, u"ruleSet"_s, u"tier"_s});
        CHECK(json[u"ruleSet"_s].toObject().keys() == QStringList{u"hash"_s, u"version"_s});
        CHECK(json[u"tier"_s] == u"EMERGENCY"_s);
        CHECK(json[u"alerts"_s] == true);
        CHECK(json[u"holdTreatment"_s] == true);
        CHECK(json[u"ruleSet"_s][u"hash"_s].toString().size() == 64);
        const QJsonObject reason = json[u"reasons"_s].toArray()[0].toObject();
        CHECK(reason.keys()
              == QStringList{u"clinicianNote"_s,
                             u"itemIds"_s,
                             u"patientText"_s,
                             u"ruleId"_s,
                             u"sources"_s,
                             u"tier"_s});
        CHECK(reason[u"ruleId"_s] == u"CES-1.marked"_s);
        CHECK(reason[u"itemIds"_s] == QJsonArray{u"CES-1"_s});
        CHECK(reason[u"sources"_s] == QJsonArray{u"BMJBP"_s, u"BACKES"_s});
        CHECK(reason[u"patientText"_s].toString().contains(u"recepción"_s));
    }

    SECTION("with the age of a birth date")
    {
        REQUIRE(script.evaluate(R"({"linkId":"birthDate","answer":[{"valueDate":"1940-01-01"}]},
                                   {"linkId":"FX-4","answer":[{"valueString":"yes"}]})",
                                {u"--json"_s})
                == ExitCode::Done);

        CHECK(script.json()[u"reasons"_s][1][u"ruleId"_s] == u"FX-5.with-fracture"_s);
        CHECK(script.json()[u"reasons"_s][1][u"itemIds"_s][0] == u"FX-5"_s);
        CHECK(script.terminal.complaints.isEmpty());
    }

    SECTION("in words")
    {
        REQUIRE(script.evaluate(numbness, {u"--lang"_s, u"en"_s}) == ExitCode::Done);

        CHECK(script.terminal.said.startsWith(u"EMERGENCY\nEMERGENCY  CES-1.marked"_s));
    }

    SECTION("and what it did not understand")
    {
        REQUIRE(script.evaluate(R"({"linkId":"CES-99","answer":[{"valueBoolean":true}]})",
                                {u"--json"_s})
                == ExitCode::Done);

        CHECK(script.json()[u"tier"_s] == u"NONE"_s);
        CHECK(script.terminal.complaints
              == u"Not understood, and never taken for a no: CES-99\n"_s);
    }

    SECTION("and an answer that it did not understand counts as none")
    {
        REQUIRE(script.evaluate(R"({"linkId":"CES-2","answer":[{"valueString":"yes"}]},
                                   {"linkId":"CES-2.since","answer":[{"valueString":"ages"}]})",
                                {u"--json"_s})
                == ExitCode::Done);

        CHECK(script.json()[u"tier"_s] == u"EMERGENCY"_s);
        CHECK(script.terminal.complaints.contains(u"CES-2.since ages"_s));
    }

    SECTION("however other programs write the answers")
    {
        REQUIRE(script.evaluate(
                    R"({"linkId":"x","item":[
                         {"linkId":"age","answer":[{"valueDecimal":71.5}]},
                         {"linkId":"CES-1","answer":[{"valueBoolean":false}]},
                         {"linkId":"who","answer":[{"valueCoding":{"code":"self"},
                           "item":[{"linkId":"NR-2","answer":[{"valueString":"Not sure"}]},
                                   {"linkId":"NR-2.since",
                                    "answer":[{"valueCoding":{"code":"old-unchanged"}}]}]}]},
                         {"linkId":"IN-3","answer":[{"valueCoding":{"code":"diabetes"}},
                                                    {"valueString":"dialysis"}]},
                         {"linkId":"FX-2","answer":[{"valueBoolean":true}]},
                         {"linkId":"note","answer":[{"valueString":"Hello"}]},
                         {"linkId":"new-episode","answer":[{"valueString":"no"}]},
                         {"linkId":"empty"}]})",
                    {u"--json"_s})
                == ExitCode::Done);

        QStringList rules;
        for (const auto reason : script.json()[u"reasons"_s].toArray())
            rules.append(reason[u"ruleId"_s].toString());
        CHECK(script.json()[u"tier"_s] == u"SAME_DAY"_s);
        CHECK(rules
              == QStringList{
                  u"FX-2.marked"_s, u"FX-5.with-fracture"_s, u"NR-2.old"_s, u"IN-3.marked"_s});
    }

    SECTION("a file that is no response is refused")
    {
        CHECK(script.evaluate(R"({"answer":[]})") == ExitCode::StorageFailed);
        CHECK(script.terminal.complaints.contains(u"/item/0/linkId"_s));
        CHECK(script.run({u"evaluate"_s, script.folder.filePath(u"nothing.json"_s)})
              == ExitCode::StorageFailed);
        CHECK(script.evaluate(numbness, {u"--lang"_s, u"fr"_s}) == ExitCode::Usage);
    }
}

TEST_CASE("redflags table shows every rule to a clinician", "[cli]")
{
    Script script;
    const QString data = QStringLiteral(KIOSK_SOURCE_DIR "/resources");

    REQUIRE(script.run({u"table"_s, u"--data"_s, data, u"--lang"_s, u"es"_s}) == ExitCode::Done);
    CHECK(script.terminal.said.contains(u"EMERGENCY              CES-1.marked"_s));
    CHECK(script.terminal.said.contains(u"CES-1: yes, not-sure"_s));
    CHECK(script.terminal.said.contains(u"No clinician has signed these rules yet."_s));
    CHECK(script.terminal.said.contains(u"Posible síndrome de cauda equina."_s));

    REQUIRE(script.run({u"table"_s, u"--data"_s, data, u"--json"_s, u"--lang"_s, u"en"_s})
            == ExitCode::Done);
    const QJsonArray rules = script.json()[u"rules"_s].toArray();
    CHECK(rules.size() == 166);
    CHECK(rules[0][u"ruleId"_s] == u"VN-4.marked"_s);
    CHECK(rules[0][u"when"_s] == u"VN-4: yes, not-sure"_s);
    CHECK(rules[0][u"judgement"_s] == u"Not sure counts as yes on this item."_s);
}

TEST_CASE("redflags lint fails on a fault and not on a warning", "[cli]")
{
    Script script;
    const QString data = QStringLiteral(KIOSK_SOURCE_DIR "/resources");
    const QStringList lint{u"lint"_s, u"--data"_s, data};

    CHECK(script.run(lint) == ExitCode::Done);
    CHECK(script.terminal.said.contains(u"warning: reviewed: No clinician has signed"_s));

    QFile rules(data + u"/redflags/core.json"_s);
    REQUIRE(rules.open(QIODevice::ReadOnly));
    REQUIRE(QDir(script.folder.path()).mkpath(u"redflags"_s));
    QFile own(script.folder.filePath(u"redflags/core.json"_s));
    REQUIRE(own.open(QIODevice::WriteOnly));
    own.write(rules.readAll().replace("\"LEEDS\"", "\"NOWHERE\""));
    own.close();
    CHECK(script.run(lint + QStringList{u"--clinic"_s, script.folder.path()})
          == ExitCode::ProblemsFound);
    CHECK(script.terminal.said.contains(u"VN-4.marked: The source NOWHERE is not listed."_s));
}
