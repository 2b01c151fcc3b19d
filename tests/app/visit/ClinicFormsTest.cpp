// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ClinicForms.h"

#include "app/core/Json.h"
#include "app/visit/ContentShelf.h"
#include "tests/support/FixedClock.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 10'000;
const QString shipped = QStringLiteral(KIOSK_SOURCE_DIR "/resources");

QByteArray aForm(const QByteArray &version, const QByteArray &head = R"("url":"urn:clinic/Sleep",)")
{
    return R"({"resourceType":"Questionnaire","status":"active","language":"en","title":"Sleep",)"
        + head + R"("version":")" + version
        + R"(","item":[{"linkId":"hours","type":"integer","text":"How long do you sleep?",
        "_text":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/translation",
        "extension":[{"url":"lang","valueCode":"es"},
        {"url":"content","valueString":"¿Cuánto duerme?"}]}]}}]})";
}

QByteArray contentOf(const QString &path)
{
    return readFile(path, 9'000'000).value_or(QByteArray());
}

struct Forms
{
    QTemporaryDir clinic;
    ClinicForms forms{shipped, clinic.path()};

    [[nodiscard]] QString path(const QString &name) const
    {
        return clinic.filePath(u"questionnaires/"_s + name);
    }
    [[nodiscard]] ClinicForms::Import import(const QByteArray &json) const
    {
        const auto added = forms.add(json, u"a.json"_s);
        REQUIRE(added);
        return *added;
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const ClinicForms::Entry &entry : forms.list())
            names << entry.name;
        return names;
    }
};

} // namespace

TEST_CASE("The clinic's own forms", "[visit]")
{
    const Forms clinic;
    REQUIRE(clinic.names() == QStringList{u"first-visit"_s, u"red-flags"_s});
    const auto first = clinic.import(aForm("1"));
    REQUIRE(first.name == u"sleep"_s);
    CHECK(first.earlier.isEmpty());
    CHECK(contentOf(clinic.path(u"sleep.json"_s)) == aForm("1"));

    SECTION("are listed with what they are")
    {
        const auto entry = clinic.forms.list().back();
        CHECK(entry.name == u"sleep"_s);
        CHECK(entry.url == u"urn:clinic/Sleep"_s);
        CHECK(entry.title == u"Sleep"_s);
        CHECK(entry.version == u"1"_s);
        CHECK(entry.languages == QStringList{u"en"_s, u"es"_s});
        CHECK_FALSE(entry.isShipped);
        CHECK(clinic.forms.list().front().isShipped);
    }

    SECTION("are replaced by another version, and the one before is kept")
    {
        const auto second = clinic.import(aForm("2"));
        const auto third = clinic.import(aForm("3"));

        CHECK(second.name == u"sleep"_s);
        CHECK(contentOf(clinic.path(u"sleep.json"_s)) == aForm("3"));
        CHECK(contentOf(second.earlier) == aForm("1"));
        CHECK(contentOf(third.earlier) == aForm("2"));
        CHECK(clinic.names().size() == 3);
    }

    SECTION("stay as they are when the same comes again")
    {
        CHECK(clinic.import(aForm("1")).earlier.isEmpty());
        CHECK_FALSE(QFileInfo::exists(clinic.path(u"earlier"_s)));
    }

    SECTION("are not replaced by what cannot be shown")
    {
        const auto refused = clinic.import(aForm("2").replace("integer", "whole"));

        CHECK(refused.name.isEmpty());
        REQUIRE(refused.check.problems.size() == 1);
        CHECK(refused.check.problems[0].pointer == u"/item/0/type"_s);
        CHECK(contentOf(clinic.path(u"sleep.json"_s)) == aForm("1"));
    }

    SECTION("do not take each other's name")
    {
        CHECK(clinic.import(aForm("1", R"("url":"urn:other/Sleep",)")).name == u"sleep-2"_s);
        CHECK(clinic.import(aForm("1", R"("id":"sleep",)")).name == u"sleep-3"_s);
        CHECK(clinic.import(aForm("2", R"("id":"first-visit",)")).name == u"first-visit-2"_s);
        CHECK(clinic.import(aForm("1", R"("url":"../../etc/..",)")).name == u"form"_s);
        CHECK(contentOf(clinic.path(u"sleep.json"_s)) == aForm("1"));
    }

    SECTION("stand in the place of a shipped one with the same url")
    {
        const QByteArray intake
            = contentOf(shipped + u"/questionnaires/first-visit.json"_s).replace("555", "556");
        CHECK(clinic.import(intake).name == u"first-visit"_s);
        CHECK(clinic.names() == QStringList{u"first-visit"_s, u"red-flags"_s, u"sleep"_s});
        CHECK_FALSE(clinic.forms.list().front().isShipped);
    }

    SECTION("are no checklist that the rules cannot judge")
    {
        const QByteArray checklist
            = contentOf(shipped + u"/questionnaires/red-flags.json"_s).replace("VN-4", "VN-44");
        const auto refused = clinic.import(checklist);
        CHECK(refused.name.isEmpty());
        CHECK_FALSE(refused.check.problems.isEmpty());
    }

    SECTION("are removed, and come back from where they went")
    {
        const auto byName = GENERATE(u"sleep"_s, u"urn:clinic/Sleep"_s);
        const auto kept = clinic.forms.remove(byName);
        REQUIRE(kept);
        CHECK(clinic.names().size() == 2);
        CHECK(contentOf(*kept) == aForm("1"));
        CHECK(clinic.import(contentOf(*kept)).name == u"sleep"_s);
    }

    SECTION("only they can be removed")
    {
        const auto removed = clinic.forms.remove(GENERATE(u"first-visit"_s, u"none"_s, u""_s));
        REQUIRE_FALSE(removed);
        CHECK(removed.error().code == ErrorCode::NotFound);
    }

    SECTION("are listed when they are broken, with the reason")
    {
        REQUIRE(writeFile(clinic.path(u"sleep.json"_s), "{"));
        CHECK(clinic.forms.list().back().problems.size() == 1);
    }
}

TEST_CASE("An imported form counts without a restart", "[visit]")
{
    const Forms clinic;
    ContentShelf shelf(shipped, clinic.clinic.path());
    QSignalSpy changed(&shelf, &ContentShelf::changed);
    const auto titles = [&shelf] {
        QStringList versions;
        for (const auto &[name, form] : shelf.content().visit.ownForms)
            versions << name + u' ' + form->version;
        return versions;
    };
    const auto becomes = [&](const QStringList &expected) {
        return QTest::qWaitFor([&] { return titles() == expected; }, patienceMs);
    };
    REQUIRE(titles().isEmpty());
    REQUIRE(clinic.import(aForm("1")).name == u"sleep"_s);
    REQUIRE(becomes({u"sleep.json 1"_s}));

    SECTION("so does a newer one, and one that is removed")
    {
        REQUIRE(clinic.import(aForm("2")).name == u"sleep"_s);
        CHECK(becomes({u"sleep.json 2"_s}));
        REQUIRE(clinic.forms.remove(u"sleep"_s));
        CHECK(becomes({}));
    }

    SECTION("a broken file is told, and the last good form stays")
    {
        changed.clear();
        REQUIRE(writeFile(clinic.path(u"sleep.json"_s), "{"));

        REQUIRE(QTest::qWaitFor([&] { return !shelf.content().problems.isEmpty(); }, patienceMs));
        CHECK(shelf.content().problems[0].file == u"questionnaires/sleep.json"_s);
        CHECK(titles() == QStringList{u"sleep.json 1"_s});
    }

    SECTION("so does one that was cut off, became a folder, a dead end, or too large")
    {
        const QString path = clinic.path(u"sleep.json"_s);
        const int how = GENERATE(0, 1, 2, 3);
        CAPTURE(how);
        if (how == 0) {
            const QByteArray half = aForm("2").left(aForm("2").size() / 2);
            REQUIRE(writeFile(path, half));
        } else if (how == 1) {
            REQUIRE(QFile::remove(path));
            REQUIRE(QDir().mkpath(path));
        } else if (how == 2) {
            REQUIRE(QFile::remove(path));
            REQUIRE(QFile::link(path + u".gone"_s, path));
        } else {
            REQUIRE(writeFile(path, QByteArray((8 << 20) + 1, ' ')));
        }

        REQUIRE(QTest::qWaitFor([&] { return !shelf.content().problems.isEmpty(); }, patienceMs));
        CHECK(shelf.content().problems[0].file == u"questionnaires/sleep.json"_s);
        CHECK(titles() == QStringList{u"sleep.json 1"_s});
    }

    SECTION("so do all when their folder cannot be read")
    {
        const VisitContent before = shelf.content().visit;
        const QString folder = formFolder(clinic.clinic.path());
        REQUIRE(QDir(folder).removeRecursively());
        REQUIRE(writeFile(folder, "no folder"));

        const LoadedContent now = loadVisitContent(shipped, clinic.clinic.path(), before);
        CHECK(now.visit.ownForms.size() == 1);
        REQUIRE_FALSE(now.problems.isEmpty());
        CHECK(now.problems[0].file == u"questionnaires"_s);
    }

    SECTION("never for a patient who has begun")
    {
        FixedClock clock;
        IdSource ids{clock};
        RecordingSink sink{clock};
        PatientSession session(shelf.content().visit, sink, clock, ids);
        session.begin(PatientSession::Journey::FirstVisit);
        REQUIRE(session.ownForms().size() == 1);
        FormSession &form = *session.ownForms().front();
        form.setAnswers(form.find(u"hours"_s), {fhir::Value(qint64(7))});

        REQUIRE(clinic.import(aForm("2")).name == u"sleep"_s);
        REQUIRE(becomes({u"sleep.json 2"_s}));
        session.setContent(shelf.content().visit);

        CHECK(form.questionnaire().version == u"1"_s);
        QSignalSpy received(&session, &PatientSession::received);
        session.send();
        REQUIRE(received.wait());
        const auto sent = Submission::fromJson(sink.records.back().payload);
        REQUIRE(sent);
        REQUIRE(sent->forms.size() == 3);
        CHECK(sent->forms[2].response.questionnaire == u"urn:clinic/Sleep|1"_s);
        CHECK(sent->forms[2].response.status == u"completed"_s);
        session.begin(PatientSession::Journey::FirstVisit);
        CHECK(session.ownForms().front()->questionnaire().version == u"2"_s);
    }
}
