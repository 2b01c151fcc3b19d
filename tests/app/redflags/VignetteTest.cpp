// SPDX-License-Identifier: GPL-3.0-or-later
// Short stories with the tier and the rules that the clinical content demands for them. The
// expected values are written from the content, by hand; see tests/data/vignettes/README.md.
#include "app/core/Json.h"
#include "app/redflags/AnswerReading.h"
#include "app/redflags/RuleSet.h"
#include "tests/support/RealVisit.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

struct Vignette
{
    QString name;
    QJsonObject json;

    [[nodiscard]] QJsonObject answers() const { return json[u"answers"_s].toObject(); }
    [[nodiscard]] QSet<QString> expectedRules() const
    {
        QSet<QString> rules;
        for (const auto rule : json[u"expect"_s][u"reasons"_s].toArray())
            rules.insert(rule.toString());
        return rules;
    }
};

std::vector<Vignette> readVignettes()
{
    std::vector<Vignette> vignettes;
    const QDir folder(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/vignettes"));
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const auto bytes = readFile(folder.filePath(name), 100'000);
        REQUIRE(bytes);
        vignettes.push_back({name, QJsonDocument::fromJson(*bytes).object()});
    }
    return vignettes;
}

const std::vector<Vignette> &vignettes()
{
    static const auto read = readVignettes();
    return read;
}

/// As the file of a flat response would say them.
fhir::ResponseItem itemFor(const QString &linkId, const QJsonValue &answer)
{
    fhir::ResponseItem item;
    item.linkId = linkId;
    const QJsonArray answers = answer.isArray() ? answer.toArray() : QJsonArray{answer};
    for (const auto each : answers) {
        const fhir::Value value = each.isDouble()
            ? fhir::Value(qint64(each.toInt()))
            : fhir::Value(fhir::Coding{{}, each.toString(), {}});
        item.answers.push_back({value, {}});
    }
    return item;
}

fhir::QuestionnaireResponse responseTo(const QJsonObject &answers)
{
    fhir::QuestionnaireResponse response;
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        response.items.push_back(itemFor(answer.key(), *answer));
    return response;
}

Outcome evaluate(const QJsonObject &answers)
{
    return RedFlagEvaluator(shippedContent().rules).evaluate(responseTo(answers));
}

QSet<QString> rulesFiredBy(const QJsonObject &answers)
{
    QSet<QString> rules;
    for (const Reason &reason : evaluate(answers).reasons)
        rules.insert(reason.ruleId);
    return rules;
}

QStringList sorted(const QSet<QString> &texts)
{
    QStringList list(texts.begin(), texts.end());
    list.sort();
    return list;
}

/// Rules that the answers fire no longer when one item of the reason is left out.
bool needsAnAnswer(const Vignette &vignette, const Reason &reason)
{
    return std::ranges::any_of(reason.itemIds, [&](const QString &item) {
        QJsonObject without = vignette.answers();
        without.remove(item);
        return without != vignette.answers() && !rulesFiredBy(without).contains(reason.ruleId);
    });
}

} // namespace

TEST_CASE("Every vignette has the tier and the reasons that it must have", "[redflags]")
{
    CHECK(vignettes().size() >= 150);
    for (const Vignette &vignette : vignettes()) {
        CAPTURE(vignette.name, vignette.json[u"story"_s].toString());
        const Outcome outcome = evaluate(vignette.answers());
        QSet<QString> fired;
        for (const Reason &reason : outcome.reasons)
            fired.insert(reason.ruleId);

        CHECK(tierCode(outcome.tier) == vignette.json[u"expect"_s][u"tier"_s].toString());
        CHECK(sorted(fired) == sorted(vignette.expectedRules()));
        CHECK(outcome.holdsTreatment() == (outcome.tier >= Tier::SameDay));
        CHECK(outcome.alerts() == (outcome.tier >= Tier::SameDay));
    }
}

TEST_CASE("Every vignette is understood as a whole, and tells its story and source", "[redflags]")
{
    const auto sources = parseJsonObject(
        readFile(QStringLiteral(KIOSK_SOURCE_DIR "/resources/redflags/sources.json"), 100'000)
            .value(),
        ErrorCode::BadRules);
    REQUIRE(sources);
    const VisitContent &content = shippedContent();
    for (const Vignette &vignette : vignettes()) {
        CAPTURE(vignette.name);
        CHECK(vignette.json[u"story"_s].toString().size() > 10);
        CHECK(sources->contains(vignette.json[u"source"_s].toString()));
        CHECK(
            answersNotUnderstood(responseTo(vignette.answers()), *content.rules, *content.checklist)
                .isEmpty());
    }
}

TEST_CASE("A vignette means the same nested, in another order and in booleans", "[redflags]")
{
    for (const Vignette &vignette : vignettes()) {
        CAPTURE(vignette.name);
        fhir::QuestionnaireResponse nested;
        nested.language = u"es"_s;
        const auto flat = responseTo(vignette.answers());
        for (fhir::ResponseItem item : flat.items) {
            for (fhir::ResponseAnswer &answer : item.answers) {
                const QString code = fhir::codeOf(answer.value);
                if (code == u"yes"_s || code == u"no"_s)
                    answer.value = code == u"yes"_s;
                else if (std::holds_alternative<fhir::Coding>(answer.value))
                    answer.value = code; // a valueString
            }
            fhir::ResponseItem group{u"group"_s, {}, {}, {item}};
            group.items.insert(group.items.end(), nested.items.begin(), nested.items.end());
            nested.items = {group};
        }

        CHECK(RedFlagEvaluator(shippedContent().rules).evaluate(nested)
              == RedFlagEvaluator(shippedContent().rules).evaluate(flat));
    }
}

TEST_CASE("Every rule fires in a vignette, stays silent in one, and needs its answer", "[redflags]")
{
    QSet<QString> fires;
    QSet<QString> needs;
    for (const Vignette &vignette : vignettes()) {
        for (const Reason &reason : evaluate(vignette.answers()).reasons) {
            fires.insert(reason.ruleId);
            if (needsAnAnswer(vignette, reason))
                needs.insert(reason.ruleId);
        }
    }
    for (const Rule &rule : shippedContent().rules->rules) {
        const QString id = rule.reason.ruleId;
        CAPTURE(id);
        CHECK(fires.contains(id));
        CHECK(needs.contains(id));
        CHECK(std::ranges::any_of(vignettes(), [&](const Vignette &vignette) {
            const bool isAnswered
                = std::ranges::any_of(rule.reason.itemIds, [&](const QString &item) {
                      return vignette.answers().contains(item);
                  });
            return isAnswered && !vignette.expectedRules().contains(id);
        }));
    }
}

TEST_CASE("Every item that a rule reads occurs in a vignette", "[redflags]")
{
    for (const auto &[item, pointer] : shippedContent().rules->items) {
        CAPTURE(item, pointer);
        CHECK(std::ranges::any_of(vignettes(), [&linkId = item](const Vignette &vignette) {
            return vignette.answers().contains(linkId);
        }));
    }
}
