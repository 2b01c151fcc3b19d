// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/cli/ScriptedTerminal.h"
#include "ui/cli/AdminCommandLine.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

TEST_CASE("a response is judged from the command line, without a clinic", "[cli]")
{
    QTemporaryDir folder;
    ScriptedTerminal terminal;
    FixedClock clock;
    IdSource ids{clock};
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    };
    const QString form = write(u"q.json"_s,
                               R"({"resourceType":"Questionnaire","status":"active","url":"urn:q",
            "item":[{"linkId":"a","type":"integer","required":true}]})");
    const auto run = [&](const QByteArray &items) {
        const QString response
            = write(u"r.json"_s,
                    R"({"resourceType":"QuestionnaireResponse","status":"completed",
                                           "questionnaire":"urn:q","item":[)"
                        + items + "]}");
        return runAdmin(AdminContext{terminal, clock, ids},
                        {u"forms"_s,
                         u"validate"_s,
                         u"--questionnaire"_s,
                         form,
                         u"--response"_s,
                         response,
                         u"--json"_s});
    };

    SECTION("a valid one")
    {
        CHECK(run(R"({"linkId":"a","answer":[{"valueInteger":3}]})") == ExitCode::Done);
        CHECK(terminal.said.trimmed() == uR"({"issues":[],"valid":true})");
    }
    SECTION("one that is not, with the place and the rule")
    {
        CHECK(run(R"({"linkId":"a","answer":[{"valueString":"x"}]})") == ExitCode::ProblemsFound);
        CHECK(terminal.said.contains(uR"("valid":false)"));
        CHECK(terminal.said.contains(uR"("linkId":"a")"));
        CHECK(terminal.said.contains(
            uR"("path":"QuestionnaireResponse.item[0].answer[0]","rule":"type","severity":"error")"));
    }
    SECTION("one that is no response at all")
    {
        CHECK(run(R"({"linkId":)") == ExitCode::ProblemsFound);
        CHECK(terminal.said.contains(uR"("rule":"json")"));
    }
    SECTION("a file that is not there is not found")
    {
        CHECK(runAdmin(AdminContext{terminal, clock, ids},
                       {u"forms"_s, u"validate"_s, u"--response"_s, folder.filePath(u"x"_s)})
              == ExitCode::StorageFailed);
    }
}
