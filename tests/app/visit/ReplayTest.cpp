// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Replay.h"

#include "app/core/Json.h"
#include "app/redflags/RuleSet.h"
#include "tests/support/FixedClock.h"
#include "tests/support/RealVisit.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

/// A patient at a kiosk whose records are read back.
struct Visit
{
    FixedClock clock;
    IdSource ids{clock};
    RecordingSink sink{clock};
    PatientSession session{shippedContent(), sink, clock, ids};

    Visit() { session.begin(PatientSession::Journey::Checklist); }

    void choose(const QString &linkId, const QString &code)
    {
        clock.advance(1'000);
        test::choose(*session.checklist(), linkId, code);
    }

    void wait(qint64 ms)
    {
        clock.advance(ms);
        QTest::qWait(1); // a timer may notice, or not: the next answer does
    }

    /// Every version that was handed in, the newest last.
    [[nodiscard]] std::vector<Submission> records()
    {
        REQUIRE(QTest::qWaitFor([this] { return !sink.records.isEmpty(); }));
        QTest::qWait(20);
        std::vector<Submission> records;
        for (const RecordDraft &draft : std::as_const(sink.records))
            records.push_back(Submission::fromJson(draft.payload).value());
        return records;
    }
};

QList<ReplayDifference> differences(const Submission &record)
{
    const auto again = replay(record, shippedContent().rules, shippedContent().checklist);
    REQUIRE(again);
    return again->differences;
}

QStringList whatDiffers(const Submission &record, const std::shared_ptr<const RuleSet> &rules)
{
    const auto again = replay(record, rules, shippedContent().checklist);
    REQUIRE(again);
    QStringList names;
    for (const ReplayDifference &difference : again->differences)
        names.append(difference.what);
    return names;
}

/// Answers a vignette as far as its questions open.
void answer(Visit &visit, const QJsonObject &answers)
{
    FormSession &form = *visit.session.checklist();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        const NodeId node = form.find(answer.key());
        if (node < 0)
            continue;
        std::vector<fhir::Value> values;
        const QJsonArray codes = answer->isArray() ? answer->toArray() : QJsonArray{*answer};
        for (const auto code : codes)
            values.push_back(code.isDouble() ? fhir::Value(qint64(code.toInt()))
                                             : fhir::Value(fhir::Coding{{}, code.toString(), {}}));
        visit.clock.advance(1'500);
        form.setAnswers(node, values);
    }
}

} // namespace

TEST_CASE("A replayed record gives its own outcome", "[visit][replay]")
{
    Visit visit;

    SECTION("after an emergency that was taken back")
    {
        visit.choose(u"HT-1"_s, u"yes"_s);
        visit.choose(u"HT-1"_s, u"no"_s);
        visit.session.finishChecklist();

        const auto records = visit.records();
        CHECK(records.back().outcome->tier == Tier::Emergency);
        for (const Submission &record : records)
            CHECK(differences(record).isEmpty());
    }

    SECTION("when a held answer turned out to be old in time")
    {
        visit.choose(u"CES-2"_s, u"yes"_s);
        visit.wait(18'000);
        visit.choose(u"CES-2.since"_s, u"old-unchanged"_s);
        visit.session.finishChecklist();

        const Submission record = visit.records().back();
        CHECK(record.outcome->tier == Tier::SameDay);
        CHECK(differences(record).isEmpty());
    }

    SECTION("when a held answer had its 20 seconds first")
    {
        visit.choose(u"CES-2"_s, u"yes"_s);
        visit.wait(19'001);
        visit.choose(u"CES-2.since"_s, u"old-unchanged"_s);
        visit.session.finishChecklist();

        const Submission record = visit.records().back();
        CHECK(record.outcome->tier == Tier::Emergency);
        CHECK(differences(record).isEmpty());
    }

    SECTION("when a second emergency came while the first answer was held")
    {
        visit.choose(u"CES-2"_s, u"not-sure"_s);
        visit.choose(u"AA-1"_s, u"yes"_s);
        REQUIRE(visit.records().back().outcome->reasons.size() == 2);
        visit.choose(u"CES-2.since"_s, u"old-unchanged"_s);
        visit.session.leave();

        const auto records = visit.records();
        CHECK(records.size() >= 2);
        for (const Submission &record : records)
            CHECK(differences(record).isEmpty());
    }

    SECTION("when a patient came back and took back what the desk was called for")
    {
        visit.choose(u"TC-1"_s, u"yes"_s);
        visit.session.finishChecklist();
        visit.choose(u"TC-1"_s, u"no"_s);
        visit.session.begin(PatientSession::Journey::FirstVisit);
        visit.wait(1'000);
        visit.session.send();

        const auto records = visit.records();
        CHECK(records.back().finishedMs.size() == 2);
        CHECK(records.back().outcome->tier == Tier::SameDay);
        for (const Submission &record : records)
            CHECK(differences(record).isEmpty());
    }

    SECTION("in whatever language, also changed half way")
    {
        visit.choose(u"CES-4"_s, u"prefer-not-to-say"_s);
        visit.session.setLanguage(u"es"_s);
        visit.choose(u"NR-2"_s, u"yes"_s);
        visit.session.finishChecklist();

        CHECK(differences(visit.records().back()).isEmpty());
    }
}

TEST_CASE("Every vignette that is typed in at a kiosk replays to its outcome", "[visit][replay]")
{
    const QDir folder(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/vignettes"));
    int judged = 0;
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        CAPTURE(name);
        const auto json
            = QJsonDocument::fromJson(readFile(folder.filePath(name), 100'000).value()).object();
        Visit visit;
        answer(visit, json[u"answers"_s].toObject());
        visit.session.finishChecklist();
        for (const Submission &record : visit.records()) {
            CHECK(differences(record).isEmpty());
            judged += record.outcome->tier > Tier::None ? 1 : 0;
        }
    }
    CHECK(judged > 100);
}

TEST_CASE("Other rules are not the stored ones", "[visit][replay]")
{
    Visit visit;
    visit.choose(u"CES-1"_s, u"yes"_s);
    visit.choose(u"TC-1"_s, u"yes"_s);
    visit.session.finishChecklist();
    const Submission record = visit.records().back();
    QByteArray json
        = readFile(QStringLiteral(KIOSK_SOURCE_DIR "/resources/redflags/core.json"), 1'000'000)
              .value();

    SECTION("an upgraded rule set with another tier")
    {
        json.replace("\"version\": \"2026.", "\"version\": \"2027.");
        auto object = QJsonDocument::fromJson(json).object();
        QJsonArray rules = object[u"rules"_s].toArray();
        for (qsizetype i = 0; i < rules.size(); ++i) {
            QJsonObject rule = rules[i].toObject();
            if (rule[u"id"_s] == u"CES-1.marked"_s)
                rule[u"tier"_s] = u"SAME_DAY"_s;
            rules.replace(i, rule);
        }
        object[u"rules"_s] = rules;
        const auto upgraded = readRuleSet(QJsonDocument(object).toJson(), u"core.json"_s).rules;
        REQUIRE(upgraded);

        CHECK(whatDiffers(record, upgraded)
              == QStringList{u"ruleSet"_s, u"tier"_s, u"CES-1.marked"_s});
        CHECK(differences(record).isEmpty()); // the stored ones still say what they said
    }

    SECTION("other words for staff")
    {
        json.replace("\"version\": \"2026.", "\"version\": \"2027.");
        const auto upgraded = readRuleSet(json, u"core.json"_s).rules;

        CHECK(whatDiffers(record, upgraded) == QStringList{u"ruleSet"_s});
    }
}

TEST_CASE("A record that does not say what its answers say", "[visit][replay]")
{
    Visit visit;
    visit.choose(u"CES-1"_s, u"yes"_s);
    visit.session.finishChecklist();
    Submission record = visit.records().back();

    SECTION("in its outcome")
    {
        record.outcome->tier = Tier::Mention;

        CHECK(differences(record)
              == QList<ReplayDifference>{
                  {u"tier"_s, u"MENTION"_s, u"EMERGENCY"_s},
                  {u"holdTreatment"_s, u"no"_s, u"yes"_s},
              });
    }

    SECTION("in its answers")
    {
        record.forms.front().changes.front().after = {fhir::Value(fhir::Coding{{}, u"no"_s, {}})};

        const auto found = differences(record);

        CHECK(found.contains({u"tier"_s, u"EMERGENCY"_s, u"NONE"_s}));
        CHECK(found.contains({u"reasons"_s, u"CES-1.marked"_s, {}}));
        CHECK(found.contains({u"alerts"_s, u"yes"_s, u"no"_s}));
        CHECK(found.back().what == u"answers"_s);
    }

    SECTION("in the alert that it never raised")
    {
        record.alert.reset();

        CHECK(differences(record) == QList<ReplayDifference>{{u"alert"_s, u"no"_s, u"yes"_s}});
    }

    SECTION("in having no checklist")
    {
        record.forms.clear();

        CHECK(replay(record, shippedContent().rules, shippedContent().checklist).error().code
              == ErrorCode::NotFound);
    }
}
