// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/Questionnaire.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

QuestionnaireReading read(const QByteArray &members)
{
    return readQuestionnaire(
        R"({"resourceType":"Questionnaire","status":"active",)" + members + '}', u"form.json"_s);
}

QStringList displays(const QuestionnaireItem &item, const QString &language = {})
{
    QStringList texts;
    for (const AnswerOption &option : item.options)
        texts.append(option.display.in(language));
    return texts;
}

template <typename List>
QStringList pointers(const List &list)
{
    QStringList all;
    for (const auto &each : list)
        all.append(each.pointer);
    return all;
}

} // namespace

TEST_CASE("readQuestionnaire", "[fhir]")
{
    SECTION("a form of every type opens with nothing lost")
    {
        const auto reading = readQuestionnaire(test::testData(u"questionnaires/all-types.json"_s),
                                               u"all-types.json"_s);

        REQUIRE(reading.questionnaire);
        CHECK(reading.problems.isEmpty());
        CHECK(pointers(reading.notHonoured) == QStringList());
        CHECK(reading.questionnaire->canonical() == u"https://example.org/all-types|2");
        CHECK(reading.questionnaire->title.in(u"es"_s) == u"Todos los tipos");
        CHECK(reading.questionnaire->hash.size() == 32);
    }

    SECTION("the members and extensions of an item arrive")
    {
        const auto form = test::allTypes();
        const QuestionnaireItem *name = form->find(u"name"_s);
        const QuestionnaireItem *hurts = form->find(u"hurts"_s);
        const QuestionnaireItem *pain = form->find(u"pain"_s);

        REQUIRE(name);
        CHECK(name->text.in(u"es-MX"_s) == u"Nombre");
        CHECK(name->text.in(u"de"_s) == u"Name");
        CHECK(name->prefix.original == u"1.");
        CHECK(name->entryFormat.original == u"First name");
        CHECK(name->required);
        CHECK(name->maxLength == 20);
        CHECK(name->minLength == 2);
        CHECK(name->input == u"name");
        CHECK(name->label == u"given");
        CHECK(name->code
              == std::vector<Coding>{{u"http://loinc.org"_s, u"45392-8"_s, u"First name"_s}});
        CHECK(name->pointer == u"/item/0/item/1");
        REQUIRE(hurts);
        CHECK(hurts->isPrivate);
        CHECK(hurts->sources == QStringList{u"NG59"_s, u"ACEP13"_s});
        CHECK(hurts->drawing == u"ache");
        REQUIRE(pain);
        CHECK(pain->itemControl == u"slider");
        CHECK(pain->minValue == Value(qint64(0)));
        CHECK(pain->maxValue == Value(qint64(10)));
        CHECK(pain->sliderStep == Decimal{u"1"_s});
        CHECK(pain->initial == std::vector<Value>{qint64(3)});
        CHECK(pain->enableWhen
              == std::vector<EnableWhen>{{u"hurts"_s, EnableWhen::Operator::Equal, true}});
        CHECK(form->find(u"page-1"_s)->shortText.in(u"es"_s) == u"Usted");
        CHECK(form->find(u"weight"_s)->unit == u"kg");
        CHECK(form->find(u"sign"_s)->itemControl == u"signature");
        CHECK(form->find(u"secret"_s)->hidden);
        CHECK(form->find(u"fixed"_s)->readOnly);
        CHECK(form->find(u"born"_s)->maxIsToday);
        CHECK_FALSE(form->find(u"nowhere"_s));
    }

    SECTION("contained value sets give options in every language they bring")
    {
        const auto form = test::allTypes();

        CHECK(displays(*form->find(u"sure"_s), u"es"_s) == QStringList{u"Sí"_s, u"No"_s});
        CHECK(displays(*form->find(u"side"_s)) == QStringList{u"Left"_s, u"Right"_s});
        CHECK(displays(*form->find(u"colour"_s), u"es"_s)
              == QStringList{u"Rojo"_s, u"Blue"_s, u"Navy"_s});
        CHECK(displays(*form->find(u"kind"_s), u"es"_s)
              == QStringList{u"Punzante"_s, u"Dull"_s, u"None of these"_s});
        CHECK(form->find(u"kind"_s)->options[2].exclusive);
        CHECK(form->find(u"sure"_s)->options[0].value
              == Value(Coding{u"urn:example:answer"_s, u"yes"_s, u"Yes"_s}));
    }

    SECTION("a value set that needs a server leaves one question as free text")
    {
        const QByteArray set = GENERATE(as<QByteArray>(),
                                        R"("http://example.org/vs")",
                                        R"("#missing")",
                                        R"("#filtered")",
                                        R"("#loop")");
        CAPTURE(set);
        const auto reading = read(R"("contained":[
            {"resourceType":"ValueSet","id":"filtered","compose":{"include":[{"system":"s","filter":[{}]}]}},
            {"resourceType":"ValueSet","id":"loop","compose":{"include":[{"valueSet":["#loop"]}]}}],
            "item":[{"linkId":"a","type":"choice","answerValueSet":)"
                                  + set + "}]");

        REQUIRE(reading.questionnaire);
        CHECK(reading.questionnaire->items[0].options.isEmpty());
        CHECK(pointers(reading.notHonoured) == QStringList{u"/item/0/answerValueSet"_s});
    }

    SECTION("value sets include others and leave out what they exclude")
    {
        const auto reading = read(R"("contained":[
            {"resourceType":"ValueSet","id":"all","url":"urn:all","compose":{"include":[
                {"system":"s","concept":[{"code":"a"},{"code":"b"},{"code":"a"}]}]}},
            {"resourceType":"ValueSet","id":"some","compose":{"include":[{"valueSet":["urn:all|1"]}],
                "exclude":[{"system":"s","concept":[{"code":"b"}]}]}}],
            "item":[{"linkId":"x","type":"choice","answerValueSet":"#some"}])");

        REQUIRE(reading.questionnaire);
        CHECK(displays(reading.questionnaire->items[0]) == QStringList{u"a"_s});
    }

    SECTION("a contained code system is filtered without a server")
    {
        const auto [include, codes] = GENERATE(table<QByteArray, QString>({
            {R"("system":"s")", u"a a1 a2 a21 b"_s},
            {R"("system":"s","filter":[{"property":"concept","op":"is-a","value":"a"}])",
             u"a a1 a2 a21"_s},
            {R"("system":"s","filter":[{"property":"concept","op":"descendent-of","value":"a"}])",
             u"a1 a2 a21"_s},
            {R"("system":"s","filter":[{"property":"concept","op":"is-not-a","value":"a2"}])",
             u"a a1 b"_s},
            {R"("system":"s","filter":[{"property":"code","op":"in","value":"a1, b"}])", u"a1 b"_s},
            {R"("system":"s","filter":[{"property":"kind","op":"=","value":"x"}])", u"a1 b"_s},
            {R"("system":"s","filter":[{"property":"kind","op":"not-in","value":"x"},
                {"property":"concept","op":"is-a","value":"a"}])",
             u"a a2 a21"_s},
            {R"("system":"s","valueSet":["#b"])", u"b"_s},
            {R"("valueSet":["#b","#below"])", u""_s},
            {R"("valueSet":["#below","#some"])", u"a21"_s},
        }));
        CAPTURE(include);
        const auto reading = read(R"("contained":[
            {"resourceType":"CodeSystem","url":"s","concept":[{"code":"a","concept":[
                {"code":"a1","property":[{"code":"kind","valueString":"x"}]},
                {"code":"a2","concept":[{"code":"a21"}]}]},
                {"code":"b","property":[{"code":"kind","valueCode":"x"}]}]},
            {"resourceType":"ValueSet","id":"b","compose":{"include":[
                {"system":"s","concept":[{"code":"b"}]}]}},
            {"resourceType":"ValueSet","id":"below","compose":{"include":[
                {"system":"s","filter":[{"property":"concept","op":"is-a","value":"a2"}]}]}},
            {"resourceType":"ValueSet","id":"some","compose":{"include":[
                {"system":"s","concept":[{"code":"a21"},{"code":"b"}]}]}},
            {"resourceType":"ValueSet","id":"asked","compose":{"include":[{)"
                                  + include + R"(}]}}],
            "item":[{"linkId":"x","type":"choice","answerValueSet":"#asked"}])");

        REQUIRE(reading.questionnaire);
        CHECK(displays(reading.questionnaire->items[0]).join(u' ') == codes);
        CHECK(reading.problems.isEmpty());
    }

    SECTION("what is not honoured is named with its place and its effect")
    {
        const auto reading
            = read(R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/variable"}],
            "item":[{"linkId":"a","type":"string","text":"A",
            "_text":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/rendering-styleSensitive","valueBoolean":true}]},
            "extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"},
                         {"url":"urn:unheard-of"},
                         {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
                          "valueCodeableConcept":{"coding":[{"system":"urn:x","code":"push-button"}]}}],
            "mustBe":1}])");

        REQUIRE(reading.questionnaire);
        CHECK(pointers(reading.notHonoured)
              == QStringList{u"/extension/0"_s,
                             u"/item/0/extension/0"_s,
                             u"/item/0/extension/2"_s,
                             u"/item/0/extension/1"_s,
                             u"/item/0/_text/extension/0"_s,
                             u"/item/0/mustBe"_s});
        CHECK(reading.notHonoured[1].effect
              == u"The answer is not calculated: it has to be typed.");
        CHECK(reading.notHonoured[3].what == u"urn:unheard-of");
        CHECK(reading.notHonoured[3].effect == u"It is ignored.");
        CHECK(asProblems(reading.notHonoured, u"form.json"_s)[3]
              == Problem{Problem::Severity::Warning,
                         u"form.json"_s,
                         0,
                         u"/item/0/extension/1"_s,
                         u"“urn:unheard-of” is not honoured. It is ignored."_s});
    }

    SECTION("what needs other programs is named")
    {
        const auto reading
            = read(R"("implicitRules":"urn:rules","modifierExtension":[{"url":"urn:m"}],
            "extension":[
            {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-targetStructureMap"},
            {"url":"http://hl7.org/fhir/StructureDefinition/cqf-library","valueCanonical":"urn:lib"}],
            "item":[{"linkId":"a","type":"string","extension":[
            {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression",
             "valueExpression":{"language":"text/cql","expression":"x"}}]}])");

        REQUIRE(reading.questionnaire);
        CHECK(pointers(reading.notHonoured)
              == QStringList{u"/extension/0"_s,
                             u"/extension/1"_s,
                             u"/modifierExtension/0"_s,
                             u"/implicitRules"_s,
                             u"/item/0/extension/0"_s});
        CHECK(reading.notHonoured[0].effect.contains(u"StructureMap"));
        CHECK(reading.notHonoured[2].effect.contains(u"do not rely"));
        CHECK(reading.notHonoured[4].effect.endsWith(u"text/cql."));
    }

    SECTION("an extension of the wrong shape costs the extension, not the form")
    {
        const auto reading = read(R"("item":[{"linkId":"a","type":"string","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/minLength","valueInteger":"two"},
            {"url":"http://hl7.org/fhir/StructureDefinition/regex","valueString":"(("}]}])");

        REQUIRE(reading.questionnaire);
        CHECK(reading.problems.isEmpty());
        CHECK_FALSE(reading.questionnaire->items[0].minLength);
        CHECK_FALSE(reading.questionnaire->items[0].pattern);
        CHECK(pointers(reading.notHonoured)
              == QStringList{u"/item/0/extension/0/valueInteger"_s, u"/item/0/extension/1"_s});
    }

    SECTION("extensions may stand where a value would: the value is left out")
    {
        const auto reading = read(R"("item":[{"linkId":"a","type":"date",
            "initial":[{"_valueDate":{"extension":[{"url":"urn:x"}]}}]}])");

        REQUIRE(reading.questionnaire);
        CHECK(reading.questionnaire->items[0].initial.empty());
        CHECK(pointers(reading.notHonoured) == QStringList{u"/item/0/initial/0/_valueDate"_s});
    }

    SECTION("options carry their prefix and their score, on the option or its Coding")
    {
        const auto reading = read(R"("item":[{"linkId":"a","type":"choice","answerOption":[
            {"valueString":"Often","extension":[
              {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-optionPrefix","valueString":"a."}]},
            {"valueCoding":{"code":"c","display":"Seldom","extension":[
              {"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2}]}}]}])");

        REQUIRE(reading.questionnaire);
        const auto &options = reading.questionnaire->items[0].options;
        CHECK(displays(reading.questionnaire->items[0]) == QStringList{u"a. Often"_s, u"Seldom"_s});
        CHECK_FALSE(options[0].weight);
        CHECK(options[1].weight == Decimal{u"2"_s});
        CHECK(reading.notHonoured.isEmpty());
    }

    SECTION("our control wins over the standard one beside it")
    {
        const auto reading
            = read(R"("item":[{"linkId":"a","type":"choice","answerOption":[{"valueString":"x"}],
            "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
            "valueCodeableConcept":{"coding":[
            {"system":"urn:bonesetters-kiosk:item-control","code":"body-chart"},
            {"system":"http://hl7.org/fhir/questionnaire-item-control","code":"check-box"}]}}]}])");

        REQUIRE(reading.questionnaire);
        CHECK(reading.questionnaire->items[0].itemControl == u"body-chart");
    }

    SECTION("several conditions without enableBehavior open with a warning")
    {
        const auto reading = read(
            R"("item":[{"linkId":"a","type":"integer"},{"linkId":"b","type":"string","enableWhen":[
            {"question":"a","operator":">","answerInteger":1},{"question":"a","operator":"<","answerInteger":9}]}])");

        REQUIRE(reading.questionnaire);
        CHECK(reading.questionnaire->items[1].enableWhenAll);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].severity == Problem::Severity::Warning);
        CHECK(reading.problems[0].pointer == u"/item/1/enableBehavior");
    }

    SECTION("the hash names the content, whatever the order and spacing of the file")
    {
        const auto a = readQuestionnaire(
            R"({"resourceType":"Questionnaire","status":"active","item":[]})", {});
        const auto b = readQuestionnaire(
            "{ \"item\" : [ ],\n\"status\":\"active\",\"resourceType\":\"Questionnaire\"}", {});
        const auto c = readQuestionnaire(
            R"({"resourceType":"Questionnaire","status":"draft","item":[]})", {});

        CHECK(a.questionnaire->hash == b.questionnaire->hash);
        CHECK(a.questionnaire->hash != c.questionnaire->hash);
    }
}
