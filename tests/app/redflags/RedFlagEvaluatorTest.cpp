// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/RedFlagEvaluator.h"

#include "tests/support/Answers.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray rule(const QByteArray &id, const QByteArray &tier, const QByteArray &when)
{
    return R"({"id":")" + id + R"(","group":"g","items":["A"],"tier":")" + tier
        + R"(","alert":true,"when":)" + when
        + R"(,"patientText":{"en":"p","es":"p"},"clinicianNote":{"en":"c","es":"c"},
           "sources":["S"]})";
}

std::shared_ptr<const RuleSet> rules()
{
    const auto reading
        = readRuleSet(R"({"id":"t","version":"3","questionnaire":"q",
        "groups":[{"id":"g","name":{"en":"G","es":"G"}}],"rules":[)"
                          + rule("one", "MENTION", R"({"item":"A","is":"yes"})") + ','
                          + rule("two", "SAME_DAY", R"({"item":"B","is":"yes"})") + ','
                          + rule("three", "MENTION", R"({"item":"C","is":"yes"})") + ','
                          + rule("four", "SAME_DAY", R"({"item":"C","is":"yes"})") + "]}",
                      u"t.json"_s);
    REQUIRE(reading.rules);
    return reading.rules;
}

fhir::QuestionnaireItem question(const QString &linkId)
{
    fhir::QuestionnaireItem item;
    item.linkId = linkId;
    item.type = fhir::ItemType::Choice;
    return item;
}

} // namespace

TEST_CASE("RedFlagEvaluator", "[redflags]")
{
    const RedFlagEvaluator evaluator(rules());

    SECTION("no answer is the lowest tier, and says which rules looked")
    {
        const Outcome outcome = evaluator.evaluate({});

        CHECK(outcome.tier == Tier::None);
        CHECK(outcome.reasons.empty());
        CHECK(outcome.ruleSetVersion == u"3"_s);
        CHECK(outcome.ruleSetHash.size() == 64);
    }

    SECTION("reasons stand most urgent first, then in the rules' order")
    {
        const auto outcome = evaluator.evaluate(
            responseWith({{u"A"_s, u"yes"_s}, {u"B"_s, u"yes"_s}, {u"C"_s, u"yes"_s}}));

        CHECK(outcome.tier == Tier::SameDay);
        QStringList ids;
        for (const Reason &reason : outcome.reasons)
            ids.append(reason.ruleId);
        CHECK(ids == QStringList{u"two"_s, u"four"_s, u"one"_s, u"three"_s});
    }

    SECTION("a reason names the items whose answers made it fire")
    {
        const auto reading = readRuleSet(
            R"({"id":"t","version":"3","questionnaire":"q",
                "groups":[{"id":"g","name":{"en":"G","es":"G"}}],"rules":[
                {"id":"one","group":"g","items":["SUM","A","B","C"],"tier":"MENTION",
                 "when":{"all":[{"item":"A","is":"yes"},
                                {"any":[{"item":"B","is":"yes"},{"item":"C","is":"yes"}]}]},
                 "patientText":{"en":"p","es":"p"},"clinicianNote":{"en":"c","es":"c"},
                 "sources":["S"]}]})",
            u"t.json"_s);
        REQUIRE(reading.rules);

        const auto outcome = RedFlagEvaluator(reading.rules)
                                 .evaluate(responseWith(
                                     {{u"A"_s, u"yes"_s}, {u"B"_s, u"no"_s}, {u"C"_s, u"yes"_s}}));

        REQUIRE(outcome.reasons.size() == 1);
        CHECK(outcome.reasons[0].itemIds == QStringList{u"SUM"_s, u"A"_s, u"C"_s});
    }

    SECTION("answers are found at any depth")
    {
        auto response = responseWith({{u"B"_s, u"yes"_s}});
        for (int depth = 0; depth < 30; ++depth) {
            fhir::ResponseItem group{u"group"_s, {}, {}, response.items};
            fhir::ResponseItem question{u"asked"_s, {}, {{fhir::Value(true), {group}}}, {}};
            response.items = {question};
        }

        CHECK(evaluator.evaluate(response).tier == Tier::SameDay);
    }

    SECTION("a question that everyone is asked and that has no answer is told as unanswered")
    {
        fhir::Questionnaire checklist;
        fhir::QuestionnaireItem page;
        page.linkId = u"page"_s;
        page.type = fhir::ItemType::Group;
        fhir::QuestionnaireItem help;
        help.linkId = u"B.help"_s;
        fhir::QuestionnaireItem followUp = question(u"B.since"_s);
        followUp.enableWhen = {{u"B"_s, fhir::EnableWhen::Operator::Exists, fhir::Value(true)}};
        page.items = {question(u"A"_s), question(u"B"_s), help, followUp};
        checklist.items = {page};

        const auto outcome = evaluator.evaluate(responseWith({{u"A"_s, u"no"_s}}), &checklist);

        CHECK(outcome.unanswered == QStringList{u"B"_s});
    }
}
