// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that the form author's guide names, run as it writes them, with the form it shows.
#include "app/core/Json.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"
#include "tests/ui/cli/ScriptedTerminal.h"
#include "ui/cli/AdminCommandLine.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

QString guide()
{
    const auto page
        = readFile(QStringLiteral(KIOSK_SOURCE_DIR "/resources/questionnaires/README.md"), 1 << 20);
    REQUIRE(page);
    return QString::fromUtf8(*page);
}

/// What stands in the first column of the table of commands, in its order.
QStringList commandsOf(const QString &text)
{
    static const QRegularExpression quoted(u"`([^`]+)`"_s);
    QStringList commands;
    const qsizetype begin = text.indexOf(u"| command | says |");
    REQUIRE(begin >= 0);
    for (const QString &line : text.sliced(begin).split(u'\n').mid(2)) {
        if (!line.startsWith(u'|'))
            break;
        auto found = quoted.globalMatch(line.section(u'|', 1, 1));
        while (found.hasNext())
            commands += found.next().captured(1);
    }
    return commands;
}

/// A command with "[--response r.json]" is one without that and one with it.
QStringList variants(const QString &command)
{
    static const QRegularExpression optional(u"\\[([^]]*)\\]"_s);
    QString bare = command;
    QString whole = command;
    bare.remove(optional);
    whole.replace(optional, u"\\1"_s);
    return bare == whole ? QStringList{bare} : QStringList{bare, whole};
}

/// Where the files of the guide lie; the process stands there meanwhile.
struct Desk
{
    Desk()
        : before(QDir::currentPath())
    {
        REQUIRE(QDir::setCurrent(folder.path()));
    }
    ~Desk() { QDir::setCurrent(before); }
    Q_DISABLE_COPY(Desk)

    ExitCode run(const QString &command)
    {
        QStringList arguments = QProcess::splitCommand(command);
        arguments.removeAll(u"bonesetters-admin"_s);
        terminal.said.clear();
        terminal.complaints.clear();
        return runAdmin(AdminContext{terminal, clinic.clock, clinic.ids},
                        QStringList{u"--clinic"_s, clinic.directory.path()} + arguments);
    }

    TempClinic clinic;
    QTemporaryDir folder;
    QString before;
    ScriptedTerminal terminal;
};

} // namespace

TEST_CASE("the author's guide names commands that work", "[cli]")
{
    const QString text = guide();
    Desk desk;
    static const QRegularExpression first(u"```json\n(.*?)```"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    REQUIRE(writeFile(u"sleep.json"_s, first.match(text).captured(1).toUtf8()));
    REQUIRE(writeFile(u"p.json"_s, R"({"resourceType":"Patient","birthDate":"1960-02-03"})"));
    REQUIRE(writeFile(u"r.json"_s,
                      R"({"resourceType":"QuestionnaireResponse","status":"completed",
        "questionnaire":"https://clinic.example/Questionnaire/sleep|1",
        "item":[{"linkId":"trouble","answer":[{"valueBoolean":true}]},
                {"linkId":"hours","answer":[{"valueInteger":5}]}]})"));

    int count = 0;
    for (const QString &named : commandsOf(text)) {
        for (QString command : variants(named)) {
            command.replace(u"\"expression\""_s, u"\"item.answer.value\""_s);
            CAPTURE(command);
            const ExitCode ended = desk.run(command);
            INFO(desk.terminal.complaints.toStdString());
            CHECK(ended == ExitCode::Done);
            if (command.contains(u"forms fill") && command.contains(u"r.json"))
                CHECK(desk.terminal.said.contains(u"\"valueInteger\":5"));
            if (command.startsWith(u"fhirpath"))
                CHECK(desk.terminal.said.simplified() == u"[true,5]");
            if (command == u"forms list")
                CHECK(desk.terminal.said.contains(u"sleep"));
            ++count;
        }
    }
    CHECK(count >= 9);

    // "With --json the answers are for scripts".
    for (const QString &command :
         {u"forms check --json sleep.json"_s,
          u"forms validate --json --questionnaire sleep.json --response r.json"_s}) {
        CAPTURE(command);
        CHECK(desk.run(command) == ExitCode::Done);
        CHECK(parseJsonObject(desk.terminal.said.toUtf8(), ErrorCode::BadQuestionnaire));
    }
    CHECK(desk.run(u"forms check p.json"_s) == ExitCode::ProblemsFound); // "else 1"
}
