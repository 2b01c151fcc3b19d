// SPDX-License-Identifier: GPL-3.0-or-later
// The invariants of the clinical brief (1.10) over the rules and the checklist that ship.
#include "app/articles/Readability.h"
#include "app/core/Json.h"
#include "app/redflags/RuleSet.h"
#include "tests/support/Answers.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

using Answers = QMap<QString, QString>;

QByteArray shipped(const char *path)
{
    return readFile(QStringLiteral(KIOSK_SOURCE_DIR) + QString::fromLatin1(path), 8'000'000)
        .value();
}

const RuleSet &coreRules()
{
    static const auto reading
        = readRuleSet(shipped("/resources/redflags/core.json"), u"core.json"_s);
    REQUIRE(reading.rules);
    return *reading.rules;
}

const fhir::Questionnaire &checklist()
{
    static const auto reading = fhir::readQuestionnaire(
        shipped("/resources/questionnaires/red-flags.json"), u"red-flags.json"_s);
    REQUIRE(reading.questionnaire);
    return *reading.questionnaire;
}

Outcome evaluate(const Answers &answers)
{
    static const RedFlagEvaluator evaluator(
        readRuleSet(shipped("/resources/redflags/core.json"), u"core.json"_s).rules);
    return evaluator.evaluate(responseWith(answers));
}

/// `NR-3` of `NR-3.worse`; the severe part of IN-1 is a question of its own.
QString familyOf(const QString &item)
{
    return item == u"IN-1.severe"_s ? item : item.section(u'.', 0, 0);
}

/// What a patient may answer to an item, silence included.
QStringList answersTo(const QString &item)
{
    if (item == u"age"_s)
        return {QString(), u"17"_s, u"40"_s, u"69"_s, u"70"_s};
    QStringList codes{QString()};
    for (const fhir::AnswerOption &option : checklist().find(item)->options)
        codes.append(fhir::codeOf(option.value));
    return codes;
}

QStringList allItems()
{
    QStringList items;
    for (const auto &[item, pointer] : coreRules().items)
        if (!items.contains(item))
            items.append(item);
    return items;
}

/// The questions that rules judge, without their follow-ups.
QStringList mainItems()
{
    QStringList items = allItems();
    items.removeIf([](const QString &item) { return familyOf(item) != item || item == u"age"_s; });
    return items;
}

/// The items of one family, and age where its rules look at it.
QStringList itemsOfFamily(const QString &family)
{
    QStringList items;
    for (const QString &item : allItems())
        if (familyOf(item) == family)
            items.append(item);
    if (family.startsWith(u"JT-3"_s) || family == u"who"_s)
        items.append(u"age"_s);
    return items;
}

/// (a), (i): the tier is the highest of the reasons, and the outcome names its rules.
bool isWhole(const Outcome &outcome)
{
    Tier highest = Tier::None;
    for (const Reason &reason : outcome.reasons)
        highest = std::max(highest, reason.tier);
    return outcome.tier == highest && outcome.ruleSetVersion == coreRules().version
        && outcome.ruleSetHash == coreRules().hash;
}

/// Every combination of answers to some items beside what is answered anyway, with its tier.
class Combinations
{
public:
    explicit Combinations(const QStringList &items, Answers context = {})
        : m_items(items)
        , m_context(std::move(context))
    {
        for (const QString &item : items)
            m_choices.append(answersTo(item));
        for (std::size_t index = 0; index < count(); ++index) {
            const Outcome outcome = evaluate(at(index));
            if (!isWhole(outcome)) {
                CAPTURE(at(index).keys(), at(index).values());
                FAIL("an outcome does not follow from its reasons");
            }
            m_tiers.push_back(outcome.tier);
        }
    }

    [[nodiscard]] std::size_t count() const
    {
        std::size_t count = 1;
        for (const QStringList &choices : m_choices)
            count *= std::size_t(choices.size());
        return count;
    }

    [[nodiscard]] Answers at(std::size_t index) const
    {
        Answers answers = m_context;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            const auto size = std::size_t(m_choices[i].size());
            answers.insert(m_items[i], m_choices[i][qsizetype(index % size)]);
            index /= size;
        }
        return answers;
    }

    [[nodiscard]] Tier tier(std::size_t index) const { return m_tiers[index]; }

    /// The combination that differs in one item.
    [[nodiscard]] std::size_t
    changed(std::size_t index, const QString &item, const QString &answer) const
    {
        std::size_t weight = 1;
        for (qsizetype i = 0; m_items[i] != item; ++i)
            weight *= std::size_t(m_choices[i].size());
        const QStringList &choices = m_choices[m_items.indexOf(item)];
        const auto before = std::size_t(choices.indexOf(at(index)[item]));
        return index + weight * std::size_t(choices.indexOf(answer)) - weight * before;
    }

private:
    QStringList m_items;
    Answers m_context;
    QList<QStringList> m_choices;
    std::vector<Tier> m_tiers;
};

/// From silence or "no" to "yes" or "not sure", and from silence to a worrying time course.
void checkMonotonic(const Combinations &combinations, const QStringList &items)
{
    for (std::size_t index = 0; index < combinations.count(); ++index) {
        const Answers answers = combinations.at(index);
        for (const QString &item : items) {
            if (!answers[item].isEmpty() && answers[item] != u"no"_s)
                continue;
            for (const QString &worse : {u"yes"_s, u"not-sure"_s, u"new"_s, u"worse"_s}) {
                if (!answersTo(item).contains(worse))
                    continue;
                const auto after = combinations.tier(combinations.changed(index, item, worse));
                if (after < combinations.tier(index)) {
                    CAPTURE(answers.values(), item, worse);
                    FAIL("a worrying answer lowered the tier");
                }
            }
        }
    }
}

} // namespace

TEST_CASE("The shipped rules fit the shipped checklist", "[redflags]")
{
    CHECK(checkAgainst(coreRules(), checklist(), u"core.json"_s).isEmpty());
}

TEST_CASE("The overall tier is the highest of the rules that fired", "[redflags]") // (a)
{
    for (const QString &first : mainItems()) {
        for (const QString &second : mainItems()) {
            const Outcome outcome
                = evaluate({{first, u"yes"_s}, {second, u"not-sure"_s}, {u"age"_s, u"75"_s}});
            Tier highest = Tier::None;
            for (const Reason &reason : outcome.reasons)
                highest = std::max(highest, reason.tier);
            CAPTURE(first, second);
            CHECK(outcome.tier == highest);
        }
    }
}

/// Every age band with every region, or in short each of them once.
QList<Answers> agesAndRegions()
{
    const QStringList ages{QString(), u"17"_s, u"40"_s, u"50"_s, u"60"_s, u"71"_s};
    const QStringList regions{QString(),
                              u"head"_s,
                              u"neck"_s,
                              u"shoulder-arm"_s,
                              u"upper-back"_s,
                              u"low-back"_s,
                              u"hip-leg"_s,
                              u"not-sure"_s};
    QList<Answers> contexts;
    for (qsizetype region = 0; region < regions.size(); ++region)
        for (qsizetype age = 0; age < ages.size(); ++age)
            if (qEnvironmentVariableIsSet("KIOSK_LONG") || age == region % ages.size())
                contexts.append({{u"region"_s, regions[region]}, {u"age"_s, ages[age]}});
    return contexts;
}

TEST_CASE("In every pathology group, whatever is answered to an item, its time course and its"
          " follow-ups, more worry never lowers a tier",
          "[redflags][invariant]") // (a), (b), (i)
{
    std::size_t judged = 0;
    QSet<QString> groups;
    for (const Rule &rule : coreRules().rules)
        groups.insert(rule.reason.group);
    for (const QString &family : mainItems()) {
        const QStringList items = itemsOfFamily(family);
        for (const Rule &rule : coreRules().rules)
            if (rule.reason.ruleId.startsWith(family + u'.'))
                groups.remove(rule.reason.group);
        for (const Answers &context : agesAndRegions()) {
            CAPTURE(family, context.values());
            const Combinations combinations(items, context);
            judged += combinations.count();
            checkMonotonic(combinations, items);
        }
    }
    CHECK(groups == QSet<QString>()); // none was left out
    CHECK(judged > 20'000);
}

TEST_CASE("More worry never lowers a tier: every pair of items", "[redflags]") // (b)
{
    const QStringList items = mainItems();
    for (const QString &first : items) {
        for (const QString &second : items) {
            if (first < second)
                checkMonotonic(Combinations({first, second}), {first, second});
        }
    }
}

TEST_CASE("Only an explicit old and unchanged lowers an item, to its own floor",
          "[redflags]") // (b)
{
    const QMap<QString, Tier> floors{{u"CES-2"_s, Tier::SameDay},
                                     {u"CES-4"_s, Tier::SameDay},
                                     {u"CES-5"_s, Tier::SameDay},
                                     {u"NR-1"_s, Tier::Mention},
                                     {u"NR-2"_s, Tier::Mention}};
    const QString old = u"old-unchanged"_s;
    for (const QString &item : allItems()) {
        if (!item.endsWith(u".since"_s))
            continue;
        const QString main = familyOf(item);
        for (const QString &answer : {u"yes"_s, u"not-sure"_s}) {
            CAPTURE(item, answer);
            const Tier asNew = evaluate({{main, answer}}).tier;
            CHECK(evaluate({{main, answer}, {item, u"new"_s}}).tier == asNew);
            CHECK(evaluate({{main, answer}, {item, u"worse"_s}}).tier >= asNew);
            CHECK(evaluate({{main, answer}, {item, old}}).tier == floors.value(main, asNew));
        }
    }
}

TEST_CASE("Yes, not sure and declined on the emergency page", "[redflags]") // (c), (d)
{
    const auto [item, yes, notSure] = GENERATE(
        table<QString, Tier, Tier>({{u"VN-4"_s, Tier::Emergency, Tier::Emergency},
                                    {u"VN-3"_s, Tier::Emergency, Tier::Emergency},
                                    {u"VN-2"_s, Tier::Emergency, Tier::SameDay},
                                    {u"HT-1"_s, Tier::Emergency, Tier::Emergency},
                                    {u"AA-1"_s, Tier::Emergency, Tier::Emergency},
                                    {u"CES-1"_s, Tier::Emergency, Tier::Emergency},
                                    {u"CES-2"_s, Tier::Emergency, Tier::Emergency},
                                    {u"CES-3"_s, Tier::Emergency, Tier::Emergency},
                                    {u"IN-1.severe"_s, Tier::Emergency, Tier::SameDay}}));
    CAPTURE(item);

    CHECK(evaluate({{item, u"yes"_s}}).tier == yes);
    CHECK(evaluate({{item, u"not-sure"_s}}).tier == notSure);
    CHECK(evaluate({{item, u"not-sure"_s}}).alerts());
    CHECK(evaluate({{item, u"prefer-not-to-say"_s}}).tier == Tier::SameDay);
    CHECK(evaluate({{item, u"prefer-not-to-say"_s}}).alerts());
    CHECK(evaluate({{item, u"no"_s}}).tier == Tier::None);
}

TEST_CASE("An item that can reach EMERGENCY counts as SAME_DAY when declined", "[redflags]") // (d)
{
    for (const QString &family : mainItems()) {
        const Combinations combinations(itemsOfFamily(family));
        Tier highest = Tier::None;
        for (std::size_t index = 0; index < combinations.count(); ++index)
            highest = std::max(highest, combinations.tier(index));
        if (highest != Tier::Emergency)
            continue;
        CAPTURE(family);
        CHECK(evaluate({{family, u"prefer-not-to-say"_s}}).tier == Tier::SameDay);
    }
}

TEST_CASE("Unanswered is never no", "[redflags]") // (e)
{
    const RedFlagEvaluator evaluator(
        readRuleSet(shipped("/resources/redflags/core.json"), u"core.json"_s).rules);

    const Outcome outcome = evaluator.evaluate(responseWith({{u"VN-4"_s, u"no"_s}}), &checklist());

    CHECK_FALSE(outcome.unanswered.contains(u"VN-4"_s));
    CHECK(outcome.unanswered.contains(u"CES-1"_s));
    CHECK_FALSE(outcome.unanswered.contains(u"CES-2.since"_s));
}

TEST_CASE("Results carry the rules' version and depend on answers alone",
          "[redflags]") // (i) (j) (k)
{
    const Answers answers{{u"NR-3"_s, u"not-sure"_s}, {u"NR-1"_s, u"yes"_s}, {u"age"_s, u"71"_s}};
    const RedFlagEvaluator evaluator(
        readRuleSet(shipped("/resources/redflags/core.json"), u"core.json"_s).rules);
    auto reordered = responseWith(answers);
    std::reverse(reordered.items.begin(), reordered.items.end());
    auto inSpanish = responseWith(answers);
    inSpanish.language = u"es"_s;
    for (fhir::ResponseItem &item : inSpanish.items)
        item.text = u"Otra lengua"_s;

    const Outcome outcome = evaluator.evaluate(responseWith(answers));

    CHECK(outcome.ruleSetVersion == u"2026.4"_s);
    CHECK(outcome.ruleSetHash == coreRules().hash);
    CHECK(evaluator.evaluate(reordered) == outcome);
    CHECK(evaluator.evaluate(inSpanish) == outcome);
}

TEST_CASE("The page to sign lists every judgement, and no other", "[redflags]")
{
    const QString page = QString::fromUtf8(shipped("/resources/redflags/README.md"));
    const QJsonArray rules
        = parseJsonObject(shipped("/resources/redflags/core.json"), ErrorCode::BadRules)
              .value()[u"rules"_s]
              .toArray();
    qsizetype judgements = 0;
    for (const auto &entry : rules) {
        const QString judgement = entry[u"judgement"_s].toString();
        if (judgement.isEmpty())
            continue;
        ++judgements;
        CAPTURE(entry[u"id"_s].toString());
        CHECK(page.contains(u"\n| `%1` | "_s.arg(entry[u"id"_s].toString())));
        CHECK(page.contains(u" | %1 | "_s.arg(judgement)));
    }
    CHECK(page.count(QRegularExpression(u"\n\\| `[A-Z0-9]+-?[^`]*\\.[^`]+` \\| "_s)) == judgements);
}

TEST_CASE("Texts of the rules are easy to read and tell the tier, not the answer", "[redflags]")
{
    QMap<std::pair<Tier, bool>, QSet<QString>> texts;
    for (const Rule &rule : coreRules().rules) {
        CAPTURE(rule.reason.ruleId);
        const auto &text = rule.reason.patientText;
        CHECK(fleschKincaidGrade(text[u"en"_s]) <= 6.0);
        CHECK(fernandezHuerta(text[u"es"_s]) >= 70.0);
        texts[{rule.reason.tier, rule.reason.priority}].insert(text[u"en"_s]);
    }
    for (const QSet<QString> &ofUrgency : texts)
        CHECK(ofUrgency.size() == 1);
}
