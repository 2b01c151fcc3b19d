// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Expression.h"

#include "app/fhirpath/JsonElement.h"

#include <catch2/catch.hpp>

#include <QJsonDocument>

using namespace kiosk;
using namespace kiosk::fhirpath;
using namespace Qt::StringLiterals;

namespace {

const QByteArray response = R"({
    "resourceType": "QuestionnaireResponse",
    "item": [
        {"linkId": "pain", "answer": [{"valueInteger": 7}]},
        {"linkId": "weight", "answer": [{"valueDecimal": 81.5}]},
        {"linkId": "group", "item": [
            {"linkId": "mood", "answer": [{"valueCoding": {"system": "s", "code": "b"}}]},
            {"linkId": "born", "answer": [{"valueDate": "1960-05"}]}]}]
})";

ElementPtr rootOf(const QByteArray &json)
{
    return JsonElement::root(QJsonDocument::fromJson(json).object());
}

std::string evaluated(const QString &text, const Environment &environment = {})
{
    const auto expression = Expression::compile(text);
    if (!expression)
        return "error: " + expression.error().reason.toStdString();
    const auto result = expression->evaluate(rootOf(response), environment);
    return result ? toJson(*result).toStdString() : "error: " + result.error().reason.toStdString();
}

qsizetype errorPosition(const QString &text)
{
    const auto expression = Expression::compile(text);
    REQUIRE_FALSE(expression);
    return expression.error().position;
}

} // namespace

TEST_CASE("answers are found by link id at any depth", "[fhirpath]")
{
    CHECK(evaluated(u"item.where(linkId = 'pain').answer.value"_s) == "[7]");
    CHECK(evaluated(u"%resource.repeat(item).where('mood' = linkId).answer.value.code"_s)
          == R"(["b"])");
    CHECK(evaluated(u"descendants().where(linkId = 'born').answer.value"_s) == R"(["1960-05"])");
    CHECK(evaluated(u"item.where(linkId = 'group').item.where(linkId = 'mood').exists()"_s)
          == "[true]");
    CHECK(evaluated(u"item.where(linkId = 'mood')"_s) == "[]");
}

TEST_CASE("decimals are exact", "[fhirpath]")
{
    CHECK(evaluated(u"0.1 + 0.2 = 0.3"_s) == "[true]");
    CHECK(evaluated(u"1.50 * 3"_s) == "[4.50]");
    CHECK(evaluated(u"9999999999999999999999999999 + 1"_s) == "[10000000000000000000000000000]");
    CHECK(evaluated(u"1 / 3 * 3 = 1"_s) == "[true]");
    CHECK(evaluated(u"1 / 0"_s) == "[]");
    CHECK(evaluated(u"2.power(200)"_s) == "[]");
    CHECK(evaluated(u"0.5.power(-9223372036854775808)"_s) == "[]");
    CHECK(evaluated(u"(78 / (180 / 100).power(2)).round(1)"_s) == "[24.1]");
}

TEST_CASE("what precision leaves open has no result", "[fhirpath]")
{
    CHECK(evaluated(u"descendants().where(linkId = 'born').answer.value < @1960-05-02"_s) == "[]");
    CHECK(evaluated(u"descendants().where(linkId = 'born').answer.value < @1960-06-02"_s)
          == "[true]");
    CHECK(evaluated(u"@2024-01-31 + 1 month"_s) == R"(["2024-02-29"])");
    CHECK(evaluated(u"@9999 + 1 year"_s) == "[]");
    CHECK(evaluated(u"@2024-01-01 + (-9223372036854775808 'd')"_s) == "[]");
}

TEST_CASE("quantities compare across units that belong together", "[fhirpath]")
{
    CHECK(evaluated(u"1 'kg' > 2 '[lb_av]'"_s) == "[true]");
    CHECK(evaluated(u"12 '[in_i]' = 1 '[ft_i]'"_s) == "[true]");
    CHECK(evaluated(u"1 'L' = 1000 'mL'"_s) == "[true]");
    CHECK(evaluated(u"37 'Cel' = 98.6 '[degF]'"_s) == "[true]");
    CHECK(evaluated(u"50 '%' = 0.5"_s) == "[true]");
    CHECK(evaluated(u"1 'kg' > 1 'm'"_s) == "[]");
    CHECK(evaluated(u"140 'mm[Hg]' > 18 'kPa'"_s) == "[true]");
}

TEST_CASE("variables come from the environment and from the form", "[fhirpath]")
{
    Environment environment;
    environment.variables.insert(u"height"_s, {Value(qint64(180))});
    environment.variable = [](const QString &name) -> std::optional<Collection> {
        if (name == u"age")
            return Collection{Value(qint64(64))};
        return {};
    };
    CHECK(evaluated(u"%height + %age"_s, environment) == "[244]");
    CHECK(evaluated(u"%nobody"_s, environment).starts_with("error: "));
    CHECK(evaluated(u"%`vs-gender` & '|' & %loinc"_s)
          == R"(["http://hl7.org/fhir/ValueSet/gender|http://loinc.org"])");
}

TEST_CASE("a score is found on the option of the answered question", "[fhirpath]")
{
    Environment environment;
    environment.variables.insert(u"questionnaire"_s, {Value(rootOf(R"({
        "resourceType": "Questionnaire",
        "item": [{"linkId": "group", "item": [{"linkId": "mood", "answerOption": [
            {"valueCoding": {"system": "s", "code": "a"}},
            {"valueCoding": {"system": "s", "code": "b", "extension": [
                {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue",
                 "valueDecimal": 2}]}}]}]}]
    })"))});
    const QString mood = u"descendants().where(linkId = 'mood').answer.value"_s;
    CHECK(evaluated(mood + u".weight()"_s, environment) == "[2]");
    CHECK(evaluated(mood + u".weight()"_s) == "[]");
}

TEST_CASE("an expression says what it looks at", "[fhirpath]")
{
    const auto named = Expression::compile(
        u"%weight * %resource.repeat(item).where(linkId = 'pain').answer.value"_s);
    REQUIRE(named);
    CHECK(named->references().variables == QSet{u"weight"_s, u"resource"_s});
    CHECK(named->references().linkIds == QSet{u"pain"_s});
    CHECK_FALSE(named->references().anyItem);
    CHECK_FALSE(named->references().time);

    const auto open = Expression::compile(u"item.answer.exists() and today() > @2020"_s);
    REQUIRE(open);
    CHECK(open->references().anyItem);
    CHECK(open->references().time);
}

TEST_CASE("a mistake is told with its place", "[fhirpath]")
{
    CHECK(errorPosition(u"1 + "_s) == 4);
    CHECK(errorPosition(u"item.where(linkId = 'x"_s) == 20);
    CHECK(errorPosition(u"item.nothing()"_s) == 5);
    CHECK(errorPosition(u"item.where()"_s) == 5);
    CHECK(errorPosition(u"@2024-02-30"_s) == 0);
    CHECK(errorPosition(u"item is Patiens"_s) == 8);
}

TEST_CASE("hostile expressions end with an error", "[fhirpath]")
{
    CHECK_FALSE(Expression::compile(QString(5000, u'(')));
    CHECK_FALSE(Expression::compile(QString(5000, u'-') + u'1'));
    CHECK_FALSE(Expression::compile(u"1"_s + u"+1"_s.repeated(5000)));
    CHECK_FALSE(Expression::compile(u"a"_s + u".a"_s.repeated(5000)));
    CHECK_FALSE(Expression::compile(QString(100'000, u' ')));
    CHECK(evaluated(u"(1|2).repeat($this + 1)"_s).starts_with("error: "));
    QString squares = u"(1).combine(1)"_s;
    for (int i = 0; i < 5; ++i)
        squares = u"%1.select(%1)"_s.arg(squares);
    CHECK(evaluated(squares).starts_with("error: "));
    // Texts that grow: none may take the memory of the computer.
    CHECK(evaluated(u"'a'.repeat($this & $this)"_s).starts_with("error: "));
    CHECK(evaluated(u"'a'.repeat($this & ' ')"_s).starts_with("error: "));
    CHECK(evaluated(u"(1|2|3|4|5|6).repeat($this + 1).aggregate($total & $total, 'ab')"_s)
              .starts_with("error: "));
    CHECK(evaluated(u"'a'.replace('', 'a')"_s) == R"(["aaa"])");
    // Many ways to match and none that does: bounded work, no match.
    const QString letters(40, u'a');
    CHECK(evaluated(u"'%1!'.matches('^(a+)+$')"_s.arg(letters)) == "[false]");
}
