// SPDX-License-Identifier: GPL-3.0-or-later
// The invariants of the clinical brief (1.10) that hold over a whole visit, by their letters.
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

struct Visit
{
    FixedClock clock;
    IdSource ids{clock};
    RecordingSink sink{clock};
    PatientSession session{shippedContent(), sink, clock, ids};

    Visit() { session.begin(PatientSession::Journey::Checklist); }
    [[nodiscard]] FormSession &form() { return *session.checklist(); }
};

/// Every question that somebody of 55 with pain everywhere is asked and that takes a yes.
QStringList questionsWithYes()
{
    Visit visit;
    visit.form().setAnswers(visit.form().find(u"age"_s), {fhir::Value(qint64(55))});
    choose(visit.form(), u"region"_s, u"not-sure"_s);
    QStringList questions;
    for (const auto &[item, pointer] : shippedContent().rules->items) {
        const NodeId node = visit.form().find(item);
        if (node < 0 || !visit.form().isEnabled(node) || questions.contains(item))
            continue;
        for (const fhir::AnswerOption &option : visit.form().node(node).item->options)
            if (fhir::codeOf(option.value) == u"yes"_s)
                questions.append(item);
    }
    return questions;
}

void answerWhereItHurts(Visit &visit)
{
    visit.form().setAnswers(visit.form().find(u"age"_s), {fhir::Value(qint64(55))});
    choose(visit.form(), u"region"_s, u"not-sure"_s);
}

QJsonObject answersOf(const QString &vignette)
{
    const QString path = QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/vignettes/") + vignette;
    return QJsonDocument::fromJson(readFile(path, 100'000).value())
        .object()[u"answers"_s]
        .toObject();
}

std::vector<fhir::Value> valuesOf(const QJsonValue &json)
{
    std::vector<fhir::Value> values;
    const QJsonArray codes = json.isArray() ? json.toArray() : QJsonArray{json};
    for (const auto code : codes)
        values.push_back(code.isDouble() ? fhir::Value(qint64(code.toInt()))
                                         : fhir::Value(fhir::Coding{{}, code.toString(), {}}));
    return values;
}

} // namespace

TEST_CASE("Invariant f: who leaves after a dangerous answer is saved and called for",
          "[visit][invariant]")
{
    int dangerous = 0;
    for (const QString &question : questionsWithYes()) {
        CAPTURE(question);
        Visit visit;
        answerWhereItHurts(visit);
        choose(visit.form(), question, u"yes"_s);
        const Tier tier = visit.session.outcome().tier;

        visit.session.leave();

        if (tier < Tier::SameDay)
            continue;
        ++dangerous;
        CHECK(QTest::qWaitFor([&] { return !visit.sink.records.isEmpty(); }));
        REQUIRE_FALSE(visit.sink.alerts.isEmpty());
        CHECK(visit.sink.alerts.last().tier == tier);
        CHECK(visit.sink.held.isEmpty());
        REQUIRE_FALSE(visit.sink.records.isEmpty());
        const RecordLabel label = RecordLabel::fromJson(visit.sink.records.last().label);
        CHECK(label.tier == tier);
        CHECK(label.alert == visit.sink.alerts.last().id);
    }
    CHECK(dangerous > 35);
}

TEST_CASE("Invariant g: a changed answer keeps the old one in the record", "[visit][invariant]")
{
    for (const QString &question : questionsWithYes()) {
        CAPTURE(question);
        Visit visit;
        answerWhereItHurts(visit);
        choose(visit.form(), question, u"yes"_s);
        visit.clock.advance(5'000);
        choose(visit.form(), question, u"no"_s);
        visit.clock.advance(5'000);
        visit.session.send();
        REQUIRE(QTest::qWaitFor([&] { return !visit.sink.records.isEmpty(); }));

        const auto record = Submission::fromJson(visit.sink.records.last().payload);
        REQUIRE(record);
        const auto &changes = record->forms.front().changes;
        REQUIRE(changes.size() == 4);
        CHECK(fhir::codeOf(changes[2].after.front()) == u"yes"_s);
        REQUIRE_FALSE(changes[3].before.empty());
        CHECK(fhir::codeOf(changes[3].before.front()) == u"yes"_s);
        CHECK(fhir::codeOf(changes[3].after.front()) == u"no"_s);
        CHECK(changes[3].ms == changes[2].ms + 5'000);
    }
}

TEST_CASE("Invariant k: changing the language half way changes no answer and no outcome",
          "[visit][invariant]")
{
    const QDir folder(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/vignettes"));
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        CAPTURE(name);
        const QJsonObject answers = answersOf(name);
        Visit one;
        Visit other;
        bool isSpanish = false;
        for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
            isSpanish = !isSpanish;
            other.session.setLanguage(isSpanish ? u"es"_s : u"en"_s);
            for (Visit *visit : {&one, &other})
                if (const NodeId node = visit->form().find(answer.key()); node >= 0)
                    visit->form().setAnswers(node, valuesOf(*answer));
        }
        other.session.setLanguage(u"es"_s);

        CHECK(other.session.outcome() == one.session.outcome());
        const auto response = one.form().response({});
        for (auto answer = answers.begin(); answer != answers.end(); ++answer)
            CHECK(other.form().response({}).answersTo(answer.key())
                  == response.answersTo(answer.key()));
    }
}
