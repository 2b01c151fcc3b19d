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

TEST_CASE("an expression is evaluated from the command line", "[cli]")
{
    QTemporaryDir folder;
    ScriptedTerminal terminal;
    FixedClock clock;
    IdSource ids{clock};
    const QString path = folder.filePath(u"patient.json"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"resourceType": "Patient", "birthDate": "1950-03-01", "multipleBirthInteger": 2,
        "extension": [{"url": "urn:w", "valueQuantity": {"value": 1.50, "code": "kg",
        "system": "http://unitsofmeasure.org"}}]})");
    file.close();
    const auto run = [&](const QString &expression, const QString &resource) {
        return runAdmin(AdminContext{terminal, clock, ids},
                        {u"fhirpath"_s, expression, u"--resource"_s, resource, u"--json"_s});
    };

    SECTION("the result is a JSON array")
    {
        CHECK(run(u"Patient.birthDate + 1 day"_s, path) == ExitCode::Done);
        CHECK(terminal.said.trimmed() == uR"(["1950-03-02"])");
    }
    SECTION("numbers keep their digits")
    {
        CHECK(run(u"extension.value | extension.value.value + 0.005 | multipleBirth"_s, path)
              == ExitCode::Done);
        CHECK(terminal.said.trimmed()
              == uR"([{"code":"kg","system":"http://unitsofmeasure.org","value":1.50},1.505,2])");
    }
    SECTION("a quantity whose digits no floating point number gives back is one")
    {
        CHECK(run(u"extension.value = 1500 'g'"_s, path) == ExitCode::Done);
        CHECK(terminal.said.trimmed() == u"[true]");
    }
    SECTION("a resource that is none is told with its file and line")
    {
        file.open(QIODevice::WriteOnly);
        file.write("{\n");
        file.close();
        CHECK(run(u"id"_s, path) == ExitCode::StorageFailed);
        CHECK(terminal.complaints.contains(path + u": line 2: "_s));
    }
    SECTION("a mistake is told with its place")
    {
        CHECK(run(u"Patient.nothing()"_s, path) == ExitCode::ProblemsFound);
        CHECK(terminal.said.isEmpty());
        CHECK(terminal.complaints.contains(u"9"));
    }
    SECTION("a file that is not there is not found")
    {
        CHECK(run(u"id"_s, path + u'x') != ExitCode::Done);
    }
}
