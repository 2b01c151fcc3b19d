// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ContentLoader.h"

#include "app/core/Json.h"
#include "app/redflags/RuleSet.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(KIOSK_SOURCE_DIR "/resources");

QByteArray shippedFile(const QString &name)
{
    return readFile(shipped + u'/' + name, 8'000'000).value();
}

void add(const QTemporaryDir &clinic, const QString &name, const QByteArray &bytes)
{
    const QString path = clinic.filePath(name);
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    REQUIRE(writeFile(path, bytes));
}

} // namespace

TEST_CASE("ContentLoader", "[visit]")
{
    const QTemporaryDir clinic;

    SECTION("loads what ships without a problem")
    {
        const auto content = loadVisitContent(shipped, clinic.path());

        for (const Problem &problem : content.problems)
            FAIL(problem.file << ' ' << problem.pointer << ' ' << problem.message);
        REQUIRE(content.visit.checklist);
        REQUIRE(content.visit.firstVisit);
        REQUIRE(content.visit.rules);
        CHECK(content.visit.checklist->id == u"red-flags"_s);
        CHECK(content.visit.rules->version == u"2026.4"_s);
    }

    SECTION("prefers a good file of the clinic")
    {
        add(clinic,
            u"redflags/core.json"_s,
            shippedFile(u"redflags/core.json"_s).replace("\"2026.4\"", "\"clinic-1\""));

        const auto content = loadVisitContent(shipped, clinic.path());

        CHECK(content.problems.isEmpty());
        CHECK(content.visit.rules->version == u"clinic-1"_s);
        REQUIRE(content.visit.documents.size() == 2); // to be kept with records: those in use
        for (const Document &document : content.visit.documents) {
            const bool isRules = document.json.contains("clinic-1");
            CHECK(document.hash
                  == (isRules ? QByteArray::fromHex(content.visit.rules->hash.toLatin1())
                              : content.visit.checklist->hash));
        }
    }

    SECTION("keeps the shipped file when the clinic's is broken, and says why")
    {
        const auto name = GENERATE(u"redflags/core.json"_s,
                                   u"questionnaires/first-visit.json"_s,
                                   u"questionnaires/red-flags.json"_s);
        add(clinic, name, "{ \"resourceType\": ");

        const auto content = loadVisitContent(shipped, clinic.path());

        CHECK(content.visit.checklist);
        CHECK(content.visit.firstVisit);
        CHECK(content.visit.rules);
        REQUIRE(content.problems.size() == 1);
        CHECK(content.problems[0].file == name);
    }

    SECTION("does not judge a checklist by rules that ask for other questions")
    {
        add(clinic,
            u"questionnaires/red-flags.json"_s,
            shippedFile(u"questionnaires/red-flags.json"_s).replace("\"VN-4\"", "\"VN-44\""));

        const auto content = loadVisitContent(shipped, clinic.path());

        CHECK_FALSE(content.problems.isEmpty());
        CHECK(content.visit.checklist->find(u"VN-4"_s) != nullptr);
        CHECK(content.visit.rules);
    }

    SECTION("tells staff what a form of the clinic asks for in vain")
    {
        add(clinic, u"questionnaires/first-visit.json"_s, R"({"resourceType":"Questionnaire",
            "status":"active","item":[{"linkId":"a","type":"choice","answerValueSet":"urn:far",
            "extension":[{"url":"urn:unheard-of"}]},{"linkId":"g","type":"group","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
            "valueCodeableConcept":{"coding":[{
            "system":"http://hl7.org/fhir/questionnaire-item-control","code":"carousel"}]}}]}]})");

        const auto content = loadVisitContent(shipped, clinic.path());

        CHECK(content.problems.isEmpty());
        REQUIRE(content.notHonoured.size() == 3);
        CHECK(content.notHonoured[0].message.contains(u"urn:unheard-of"));
        CHECK(content.notHonoured[1].message.contains(u"urn:far"));
        CHECK(content.notHonoured[2].message.contains(u"carousel"));
        CHECK(content.notHonoured[2].pointer == u"/item/1");
        CHECK(content.notHonoured[2].file == u"questionnaires/first-visit.json");
    }

    SECTION("offers no checklist without rules")
    {
        const QTemporaryDir incomplete;
        add(incomplete,
            u"questionnaires/red-flags.json"_s,
            shippedFile(u"questionnaires/red-flags.json"_s));
        add(incomplete,
            u"questionnaires/first-visit.json"_s,
            shippedFile(u"questionnaires/first-visit.json"_s));

        const auto content = loadVisitContent(incomplete.path(), clinic.path());

        CHECK_FALSE(content.visit.checklist);
        CHECK_FALSE(content.visit.rules);
        CHECK(content.visit.firstVisit);
        CHECK(content.problems.size() == 1);
    }
}
