// SPDX-License-Identifier: GPL-3.0-or-later
// The invariants of the clinical brief (1.10), by their letters, over every answer to every row in
// every time course, age band, region and newness, and over every pair of rows. KIOSK_LONG takes
// more ages and pairs in every context. (f), (g), (k) are in
// tests/app/visit/VisitInvariantTest.cpp, (h) in tests/app/storage/AlertInvariantTest.cpp.
#include "app/redflags/RuleSet.h"
#include "tests/support/Answers.h"
#include "tests/support/RealVisit.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

using Answers = QMap<QString, QString>;

bool isLong()
{
    return qEnvironmentVariableIsSet("KIOSK_LONG");
}

const RuleSet &rules()
{
    return *shippedContent().rules;
}

Outcome evaluate(const Answers &answers)
{
    static const RedFlagEvaluator evaluator(shippedContent().rules);
    return evaluator.evaluate(responseWith(answers));
}

/// The questions that have rules of their own: `CES-2` of `CES-2.new`, and no follow-up.
QStringList rows()
{
    static const QSet<QString> context{u"age"_s, u"region"_s, u"new-episode"_s, u"who"_s, u"sex"_s};
    QStringList rows;
    for (const auto &[item, pointer] : rules().items)
        if ((!item.contains(u'.') || item == u"IN-1.severe"_s || item == u"VN-2.strange"_s)
            && !context.contains(item) && !rows.contains(item))
            rows.append(item);
    return rows;
}

/// What may be answered to a question, silence first.
QStringList answersTo(const QString &item)
{
    QStringList codes{QString(), u"no"_s, u"yes"_s, u"not-sure"_s, u"prefer-not-to-say"_s};
    for (const fhir::AnswerOption &option : shippedContent().checklist->find(item)->options)
        if (!codes.contains(fhir::codeOf(option.value)))
            codes.append(fhir::codeOf(option.value));
    return codes;
}

bool isWorrying(const QString &answer)
{
    static const QSet<QString> harmless{
        QString(), u"no"_s, u"none"_s, u"prefer-not-to-say"_s, u"old-unchanged"_s};
    return !harmless.contains(answer);
}

QStringList timeCoursesOf(const QString &item)
{
    if (shippedContent().checklist->find(item + u".since"_s) == nullptr)
        return {QString()};
    return {QString(), u"new"_s, u"worse"_s, u"not-sure"_s, u"old-unchanged"_s};
}

/// Who it is, where it hurts and whether it is new.
QList<Answers> makeContexts()
{
    const QStringList ages = isLong()
        ? QStringList{QString(),
                      u"17"_s,
                      u"18"_s,
                      u"19"_s,
                      u"20"_s,
                      u"40"_s,
                      u"49"_s,
                      u"50"_s,
                      u"55"_s,
                      u"56"_s,
                      u"59"_s,
                      u"60"_s,
                      u"69"_s,
                      u"70"_s,
                      u"71"_s,
                      u"90"_s}
        : QStringList{QString(), u"17"_s, u"40"_s, u"50"_s, u"60"_s, u"71"_s};
    const QStringList regions{QString(), u"neck"_s, u"low-back"_s, u"not-sure"_s};
    const QStringList newness{QString(), u"no"_s, u"yes"_s, u"not-sure"_s};
    QList<Answers> contexts;
    for (const QString &age : ages)
        for (const QString &region : regions)
            for (const QString &isNew : newness)
                contexts.append(
                    {{u"age"_s, age}, {u"region"_s, region}, {u"new-episode"_s, isNew}});
    return contexts;
}

const QList<Answers> &contexts()
{
    static const auto made = makeContexts();
    return made;
}

struct Judged
{
    Tier tier = Tier::None;
    Tier highestReason = Tier::None;
    bool alerts = false;
};

/// One row with all that may be answered to it, judged in every time course and context.
class Row
{
public:
    explicit Row(const QString &item)
        : m_item(item)
        , m_answers(answersTo(item))
        , m_courses(timeCoursesOf(item))
    {
        for (const QString &answer : std::as_const(m_answers))
            for (const QString &course : std::as_const(m_courses))
                for (const Answers &context : contexts())
                    m_judged.push_back(judge(answer, course, context));
    }

    [[nodiscard]] const QString &item() const { return m_item; }
    [[nodiscard]] const QStringList &answers() const { return m_answers; }
    [[nodiscard]] const QStringList &courses() const { return m_courses; }
    [[nodiscard]] const std::vector<Judged> &all() const { return m_judged; }
    [[nodiscard]] const Judged &
    at(const QString &answer, const QString &course = {}, qsizetype context = 0) const
    {
        const qsizetype place
            = (m_answers.indexOf(answer) * m_courses.size() + m_courses.indexOf(course))
                * contexts().size()
            + context;
        return m_judged[std::size_t(place)];
    }
    [[nodiscard]] Tier highest() const
    {
        return std::ranges::max_element(m_judged, {}, &Judged::tier)->tier;
    }

private:
    [[nodiscard]] Judged
    judge(const QString &answer, const QString &course, const Answers &context) const
    {
        Answers answers = context;
        answers.insert(m_item, answer);
        answers.insert(m_item + u".since"_s, course);
        const Outcome outcome = evaluate(answers);
        Judged judged{outcome.tier, Tier::None, outcome.alerts()};
        for (const Reason &reason : outcome.reasons)
            judged.highestReason = std::max(judged.highestReason, reason.tier);
        return judged;
    }

    QString m_item;
    QStringList m_answers;
    QStringList m_courses;
    std::vector<Judged> m_judged;
};

const std::vector<Row> &judgedRows()
{
    static const auto judged = [] {
        std::vector<Row> all;
        for (const QString &item : rows())
            all.emplace_back(item);
        return all;
    }();
    return judged;
}

/// Calls `check(row, course, context)` for all of them.
template <typename Check>
void everywhere(const Check &check)
{
    for (const Row &row : judgedRows())
        for (const QString &course : row.courses())
            for (qsizetype context = 0; context < contexts().size(); ++context)
                check(row, course, context);
}

QSet<QString> firedBy(const Outcome &outcome)
{
    QSet<QString> ids;
    for (const Reason &reason : outcome.reasons)
        ids.insert(reason.ruleId);
    return ids;
}

/// Rows whose "not sure" is an emergency like a "yes" (brief 1.10 c).
bool unsureIsEmergency(const QString &item)
{
    return item.startsWith(u"CES-"_s)
        || QStringList{u"VN-3"_s, u"VN-4"_s, u"HT-1"_s, u"AA-1"_s}.contains(item);
}

/// Whatever is dangerous because it is new is as dangerous when nobody said that it is old.
bool weighsLikeNew(const Row &row, const QString &answer, const QString &course, qsizetype context)
{
    const Answers &around = contexts()[context];
    const Tier tier = row.at(answer, course, context).tier;
    if (tier < Tier::SameDay || around[u"new-episode"_s] != u"yes"_s)
        return true;
    Answers silent = around;
    silent.insert(u"new-episode"_s, QString());
    const QString unsaid = course == u"new"_s ? QString() : course;
    return row.at(answer, unsaid, contexts().indexOf(silent)).tier >= tier;
}

} // namespace

TEST_CASE("Invariant a: the tier is the highest of what fired", "[redflags][invariant]")
{
    std::size_t count = 0;
    for (const Row &row : judgedRows()) {
        CAPTURE(row.item());
        count += row.all().size();
        CHECK(std::ranges::all_of(row.all(), [](const Judged &judged) {
            return judged.tier == judged.highestReason
                && judged.alerts == (judged.tier >= Tier::SameDay);
        }));
    }
    CHECK(count > 20'000);
}

TEST_CASE("Invariant a, in pairs: what one row says no other row takes back",
          "[redflags][invariant]")
{
    const QStringList items = rows();
    const QList<Answers> around = isLong() ? contexts() : QList<Answers>{{}};
    for (const Answers &context : around) {
        QHash<QString, Outcome> alone;
        for (const QString &item : items)
            for (const QString &answer : {u"yes"_s, u"not-sure"_s}) {
                Answers answers = context;
                answers.insert(item, answer);
                alone.insert(item + answer, evaluate(answers));
            }
        for (qsizetype i = 0; i < items.size(); ++i)
            for (qsizetype j = i + 1; j < items.size(); ++j)
                for (const QString &one : {u"yes"_s, u"not-sure"_s})
                    for (const QString &other : {u"yes"_s, u"not-sure"_s}) {
                        Answers answers = context;
                        answers.insert(items[i], one);
                        answers.insert(items[j], other);
                        const Outcome both = evaluate(answers);
                        const Outcome &first = alone[items[i] + one];
                        const Outcome &second = alone[items[j] + other];
                        if (both.tier >= std::max(first.tier, second.tier)
                            && firedBy(both).contains(firedBy(first) + firedBy(second)))
                            continue;
                        CAPTURE(items[i], one, items[j], other, context.values());
                        FAIL("a pair says less than its parts");
                    }
    }
}

TEST_CASE("Invariant b: a yes or a not sure never lowers the tier", "[redflags][invariant]")
{
    everywhere([](const Row &row, const QString &course, qsizetype context) {
        const Tier before
            = std::max(row.at({}, course, context).tier, row.at(u"no"_s, course, context).tier);
        for (const QString &answer : row.answers()) {
            if (!isWorrying(answer) || row.at(answer, course, context).tier >= before)
                continue;
            CAPTURE(row.item(), answer, course, contexts()[context].values());
            FAIL("a worrying answer lowered the tier");
        }
    });
}

TEST_CASE("Invariant b: only old and unchanged lowers a row, and not below its floor",
          "[redflags][invariant]")
{
    const QMap<QString, Tier> floors{{u"CES-2"_s, Tier::SameDay},
                                     {u"CES-4"_s, Tier::SameDay},
                                     {u"CES-5"_s, Tier::SameDay},
                                     {u"NR-1"_s, Tier::Mention},
                                     {u"NR-2"_s, Tier::Mention}};
    everywhere([&](const Row &row, const QString &course, qsizetype context) {
        for (const QString &answer : {u"yes"_s, u"not-sure"_s}) {
            const Tier unsaid = row.at(answer, {}, context).tier;
            const Tier said = row.at(answer, course, context).tier;
            const Tier floor
                = course == u"old-unchanged"_s ? floors.value(row.item(), unsaid) : unsaid;
            if (said >= std::min(floor, unsaid))
                continue;
            CAPTURE(row.item(), answer, course, contexts()[context].values());
            FAIL("a time course lowered a row too far");
        }
    });
}

TEST_CASE("Invariant c: not sure on an emergency row alerts at once", "[redflags][invariant]")
{
    int emergencies = 0;
    for (const Row &row : judgedRows()) {
        if (row.at(u"yes"_s).tier != Tier::Emergency)
            continue;
        ++emergencies;
        CAPTURE(row.item());
        for (qsizetype context = 0; context < contexts().size(); ++context) {
            const Judged &unsure = row.at(u"not-sure"_s, {}, context);
            CHECK(unsure.tier == (unsureIsEmergency(row.item()) ? Tier::Emergency : Tier::SameDay));
            CHECK(unsure.alerts);
        }
    }
    CHECK(emergencies == 16);
}

TEST_CASE("Invariant d: declining an emergency row is same day", "[redflags][invariant]")
{
    for (const Row &row : judgedRows()) {
        if (row.highest() != Tier::Emergency)
            continue;
        CAPTURE(row.item());
        for (qsizetype context = 0; context < contexts().size(); ++context) {
            CHECK(row.at(u"prefer-not-to-say"_s, {}, context).tier == Tier::SameDay);
            CHECK(row.at(u"prefer-not-to-say"_s, {}, context).alerts);
        }
    }
}

TEST_CASE("Invariant e: silence never counts as a no", "[redflags][invariant]")
{
    everywhere([](const Row &row, const QString &course, qsizetype context) {
        const Answers &around = contexts()[context];
        const bool isSaidToBeOld = around[u"new-episode"_s] == u"no"_s;
        for (const QString &answer : row.answers()) {
            Answers silent = around;
            silent.insert(u"new-episode"_s, QString());
            const qsizetype unsaid = contexts().indexOf(silent);
            const bool holds
                = row.at({}, course, context).tier >= row.at(u"no"_s, course, context).tier
                && (!isSaidToBeOld
                    || row.at(answer, course, unsaid).tier >= row.at(answer, course, context).tier)
                && (course != u"old-unchanged"_s
                    || row.at(answer, {}, context).tier >= row.at(answer, course, context).tier)
                && weighsLikeNew(row, answer, course, context);
            if (holds)
                continue;
            CAPTURE(row.item(), answer, course, around.values());
            FAIL("silence weighs less than a no");
        }
    });
    const Outcome outcome
        = RedFlagEvaluator(shippedContent().rules).evaluate({}, shippedContent().checklist.get());
    for (const QString &item : {u"VN-4"_s, u"CES-1"_s, u"age"_s, u"CA-1"_s, u"TC-1"_s})
        CHECK(outcome.unanswered.contains(item));
}

TEST_CASE("Invariant i: every outcome names its rules", "[redflags][invariant]")
{
    for (const QString &item : rows()) {
        const Outcome outcome = evaluate({{item, u"yes"_s}});
        CHECK(outcome.ruleSetVersion == rules().version);
        CHECK(outcome.ruleSetHash == rules().hash);
        CHECK(Outcome::fromJson(outcome.toJson()) == outcome);
    }
}

TEST_CASE("Invariant j: the same answers give the same outcome, in any order and language",
          "[redflags][invariant]")
{
    const RedFlagEvaluator evaluator(shippedContent().rules);
    for (const QString &item : rows())
        for (const QString &answer : answersTo(item))
            for (qsizetype context = 0; context < contexts().size(); context += 7) {
                Answers answers = contexts()[context];
                answers.insert(item, answer);
                const auto response = responseWith(answers);
                auto nested = response;
                std::reverse(nested.items.begin(), nested.items.end());
                nested.items = {{u"any"_s, {}, {}, nested.items}};
                auto inSpanish = response;
                inSpanish.language = u"es"_s;
                for (fhir::ResponseItem &asked : inSpanish.items)
                    asked.text = u"Otra lengua"_s;
                const auto reread = fhir::QuestionnaireResponse::fromJson(response.toJson());
                const Outcome outcome = evaluator.evaluate(response);
                if (evaluator.evaluate(nested) == outcome && reread
                    && evaluator.evaluate(inSpanish) == outcome
                    && evaluator.evaluate(*reread) == outcome
                    && RedFlagEvaluator(shippedContent().rules).evaluate(response) == outcome)
                    continue;
                CAPTURE(item, answer, contexts()[context].values());
                FAIL("the same answers were judged in two ways");
            }
}

TEST_CASE("No question of lower urgency comes before one of higher urgency",
          "[redflags][invariant]")
{
    QMap<QString, Tier> highest;
    for (const Row &row : judgedRows())
        highest.insert(row.item(), row.highest());
    for (const Rule &rule : rules().rules) // what only a combination or a follow-up raises
        for (const QString &item : highest.keys())
            if (rule.reason.ruleId.startsWith(item + u'.'))
                highest[item] = std::max(highest[item], rule.reason.tier);
    Tier before = Tier::Emergency;
    int asked = 0;
    const auto walk
        = [&](const std::vector<fhir::QuestionnaireItem> &items, const auto &self) -> void {
        for (const fhir::QuestionnaireItem &item : items) {
            if (item.linkId == u"page-imported"_s) // asked of nobody
                continue;
            if (highest.contains(item.linkId)) {
                CAPTURE(item.linkId);
                CHECK(highest[item.linkId] <= before);
                before = highest[item.linkId];
                ++asked;
            }
            self(item.items, self);
        }
    };
    walk(shippedContent().checklist->items, walk);
    CHECK(asked > 55);
}
