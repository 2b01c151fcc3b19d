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
        CHECK(content.visit.rules->version == u"2026.2"_s);
    }

    SECTION("prefers a good file of the clinic")
    {
        add(clinic,
            u"redflags/core.json"_s,
            shippedFile(u"redflags/core.json"_s).replace("\"2026.2\"", "\"clinic-1\""));

        const auto content = loadVisitContent(shipped, clinic.path());

        CHECK(content.problems.isEmpty());
        CHECK(content.visit.rules->version == u"clinic-1"_s);
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
