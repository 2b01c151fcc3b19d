// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/RuleSet.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray goodRules = R"({
  "id": "core", "version": "7", "title": {"en": "T", "es": "T"},
  "questionnaire": "urn:x:checklist", "reviewed": null,
  "groups": [{"id": "nerve", "name": {"en": "Nerve", "es": "Nervio"}}],
  "rules": [{
    "id": "A.yes", "group": "nerve", "items": ["A"], "tier": "SAME_DAY", "alert": true,
    "priority": true, "when": {"item": "A", "is": "yes"},
    "patientText": {"en": "Wait.", "es": "Espere."},
    "clinicianNote": {"en": "Look.", "es": "Mire."},
    "sources": ["SRC"], "evidence": "S"
  }]
})";

QByteArray with(const QByteArray &before, const QByteArray &after)
{
    REQUIRE(goodRules.contains(before));
    return QByteArray(goodRules).replace(before, after);
}

fhir::Questionnaire checklistWith(const QString &linkId)
{
    fhir::Questionnaire checklist;
    checklist.url = u"urn:x:checklist"_s;
    fhir::QuestionnaireItem item;
    item.linkId = linkId;
    item.type = fhir::ItemType::Choice;
    checklist.items = {item};
    return checklist;
}

} // namespace

TEST_CASE("A rule file", "[redflags]")
{
    SECTION("gives its rules")
    {
        const auto reading = readRuleSet(goodRules, u"core.json"_s);

        CHECK(reading.problems.isEmpty());
        REQUIRE(reading.rules);
        CHECK(reading.rules->version == u"7"_s);
        CHECK(reading.rules->groupNames[u"nerve"_s][u"es"_s] == u"Nervio"_s);
        REQUIRE(reading.rules->rules.size() == 1);
        const Reason &reason = reading.rules->rules[0].reason;
        CHECK(reason.ruleId == u"A.yes"_s);
        CHECK(reason.tier == Tier::SameDay);
        CHECK(reason.priority);
        CHECK(reason.patientText[u"en"_s] == u"Wait."_s);
        CHECK(reason.sources == QStringList{u"SRC"_s});
    }

    SECTION("is known by a hash of what it says, not of its spaces")
    {
        const QString hash = readRuleSet(goodRules, u"a.json"_s).rules->hash;

        CHECK(hash.size() == 64);
        CHECK(readRuleSet(QByteArray(goodRules).replace("\n", " "), u"b.json"_s).rules->hash
              == hash);
        CHECK(readRuleSet(with("\"Look.\"", "\"See.\""), u"a.json"_s).rules->hash != hash);
    }

    SECTION("with a syntax error is refused with its line")
    {
        const auto reading
            = readRuleSet("{\n\"id\": \"core\",\n\"rules\": oops\n}", u"core.json"_s);

        CHECK(reading.rules == nullptr);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].message.contains(u"line 3"_s));
    }

    SECTION("with a mistake is refused with its pointer")
    {
        const auto [json, pointer] = GENERATE(table<QByteArray, QString>({
            {with("SAME_DAY", "URGENT"), u"/rules/0/tier"_s},
            {with("\"alert\": true", "\"alert\": 1"), u"/rules/0/alert"_s},
            {with("\"is\": \"yes\"", "\"equals\": \"yes\""), u"/rules/0/when"_s},
            {with("\"es\": \"Espere.\"", "\"fr\": \"Attendez.\""), u"/rules/0/patientText/es"_s},
            {with("\"Look.\"", "\"\""), u"/rules/0/clinicianNote/en"_s},
            {with("[\"SRC\"]", "[]"), u"/rules/0/sources"_s},
            {with("\"group\": \"nerve\"", "\"group\": \"heart\""), u"/rules/0/group"_s},
            {with("\"priority\"", "\"prority\""), u"/rules/0/prority"_s},
            {with("\"version\": \"7\"", "\"version\": 7"), u"/version"_s},
            {with("\"es\": \"Nervio\"", "\"es\": \"\""), u"/groups/0/name/es"_s},
        }));
        CAPTURE(json);

        const auto reading = readRuleSet(json, u"core.json"_s);

        CHECK(reading.rules == nullptr);
        REQUIRE_FALSE(reading.problems.isEmpty());
        CHECK(reading.problems[0].pointer == pointer);
    }

    SECTION("must alert on the tiers that hold treatment")
    {
        const auto reading = readRuleSet(with("\"alert\": true", "\"alert\": false"), u"a.json"_s);

        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].pointer == u"/rules/0/alert"_s);
    }

    SECTION("must fit the checklist")
    {
        const auto rules = readRuleSet(goodRules, u"core.json"_s).rules;
        auto other = checklistWith(u"A"_s);
        other.url = u"urn:x:other"_s;

        CHECK(checkAgainst(*rules, checklistWith(u"A"_s), u"core.json"_s).isEmpty());
        CHECK(checkAgainst(*rules, other, u"core.json"_s).size() == 1);
        const Problems problems = checkAgainst(*rules, checklistWith(u"B"_s), u"core.json"_s);
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].pointer == u"/rules/0/when/item"_s);
    }
}
