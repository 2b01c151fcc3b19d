// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ResponseValidation.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 5, 1), QTime(10, 0), Qt::UTC);

ResponseVerdict
judge(const QByteArray &asked, const QByteArray &answered, const QByteArray &status = "completed")
{
    const QByteArray form
        = R"({"resourceType":"Questionnaire","status":"active","url":"urn:q",)" + asked + '}';
    return validateResponse(
        R"({"resourceType":"QuestionnaireResponse","questionnaire":"urn:q","status":")" + status
            + R"(","item":[)" + answered + "]}",
        {form},
        now);
}

/// "error required @ item[0]" for each issue.
QStringList said(const ResponseVerdict &verdict)
{
    static const QString severities[] = {u"error"_s, u"warning"_s, u"information"_s};
    QStringList lines;
    for (const ResponseIssue &issue : verdict.issues)
        lines.append(severities[size_t(issue.severity)] + u' ' + issue.rule + u" @"_s
                     + issue.path.sliced(u"QuestionnaireResponse"_s.size()));
    return lines;
}

QByteArray extension(const QByteArray &name, const QByteArray &value)
{
    return R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/)" + name + R"(",)"
        + value + "}],";
}

} // namespace

TEST_CASE("validateResponse: one question", "[forms]")
{
    struct Case
    {
        QByteArray asked; ///< members beside linkId
        QByteArray answers;
        QStringList issues;
    };
    const QByteArray open = R"("type":"open-choice","answerOption":[{"valueCoding":{"code":"x"}}])";
    const auto one = GENERATE_COPY(values<Case>({
        {R"("type":"string")", R"({"valueString":"a"})", {}},
        {R"("type":"string")",
         R"({"valueString":"a"},{"valueString":"b"})",
         {u"error repeats @.item[0]"_s}},
        {R"("type":"string","repeats":true)", R"({"valueString":"a"},{"valueString":"b"})", {}},
        {R"("type":"decimal")", R"({"valueInteger":1})", {u"error type @.item[0].answer[0]"_s}},
        {R"("type":"date")",
         R"({"valueDate":"2024-02-30"})",
         {u"error type @.item[0].answer[0]"_s}},
        {R"("type":"date")", R"({"valueDate":"2024-02"})", {}},
        {R"("type":"string")",
         R"({"valueString":"a","valueInteger":1})",
         {u"error structure @.item[0].answer[0]"_s}},
        {R"("type":"string")",
         R"({"_valueString":{"extension":[{"url":"u:absent","valueCode":"unknown"}]}})",
         {}},
        {R"("type":"string","maxLength":2)",
         R"({"valueString":"abc"})",
         {u"error maxLength @.item[0].answer[0]"_s}},
        {extension("maxDecimalPlaces", R"("valueInteger":1)") + R"("type":"decimal")",
         R"({"valueDecimal":1.50})",
         {u"error maxDecimalPlaces @.item[0].answer[0]"_s}},
        {extension("maxValue", R"("valueDate":"2024-01-31")") + R"("type":"date")",
         R"({"valueDate":"2024-02-01"})",
         {u"error maxValue @.item[0].answer[0]"_s}},
        {extension(
             "maxValue",
             R"("valueQuantity":{"value":5,"system":"http://unitsofmeasure.org","code":"kg"})")
             + R"("type":"quantity")",
         R"({"valueQuantity":{"value":5001,"system":"http://unitsofmeasure.org","code":"g"}})",
         {u"error maxValue @.item[0].answer[0]"_s}},
        {open, R"({"valueString":"free"})", {}},
        {open, R"({"valueCoding":{"code":"y"}})", {u"error answerOption @.item[0].answer[0]"_s}},
        {R"("type":"choice","answerOption":[{"valueCoding":{"system":"s","code":"x"}}])",
         R"({"valueCoding":{"system":"t","code":"x"}})",
         {u"error answerOption @.item[0].answer[0]"_s}},
        {R"("type":"choice","answerValueSet":"http://example.org/vs")",
         R"({"valueCoding":{"code":"y"}})",
         {u"warning answerValueSet @.item[0].answer[0]"_s}},
        {R"("type":"reference")",
         R"({"valueReference":{"reference":"Chicken/1"}})",
         {u"error referenceType @.item[0].answer[0]"_s}},
        {R"("type":"url")", R"({"valueUri":"c:\\temp"})", {u"error type @.item[0].answer[0]"_s}},
        {R"("type":"attachment")",
         R"({"valueAttachment":{"data":"YWJj","size":4}})",
         {u"error attachmentSize @.item[0].answer[0]"_s}},
        {extension("questionnaire-minOccurs", R"("valueInteger":2)")
             + R"("type":"string","repeats":true)",
         R"({"valueString":"a"})",
         {u"error minOccurs @.item[0]"_s}},
        {R"("type":"group")", R"({"valueString":"a"})", {u"error groupWithAnswer @.item[0]"_s}},
        {R"("type":"display")", R"({"valueString":"a"})", {u"error displayWithAnswer @.item[0]"_s}},
    }));
    CAPTURE(one.asked, one.answers);

    const auto verdict = judge(R"("item":[{"linkId":"a",)" + one.asked + "}]",
                               R"({"linkId":"a","answer":[)" + one.answers + "]}");

    CHECK(said(verdict) == one.issues);
    CHECK(verdict.isValid == (one.issues.isEmpty() || !one.issues.front().startsWith(u"error")));
}

TEST_CASE("validateResponse: the form as a whole", "[forms]")
{
    const QByteArray form = R"("item":[
        {"linkId":"a","type":"boolean","required":true},
        {"linkId":"b","type":"string","required":true,
         "enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]},
        {"linkId":"g","type":"group","item":[{"linkId":"g.a","type":"integer"}]}])";

    SECTION("what is required is missed once its condition holds")
    {
        CHECK(said(judge(form, {})) == QStringList{u"error required @"_s});
        CHECK(said(judge(form, R"({"linkId":"a","answer":[{"valueBoolean":false}]})")).isEmpty());
        const auto verdict = judge(form, R"({"linkId":"a","answer":[{"valueBoolean":true}]})");
        REQUIRE(verdict.issues.size() == 1);
        CHECK(verdict.issues[0].linkId == u"b");
        CHECK(verdict.issues[0].rule == u"required");
        CHECK_FALSE(verdict.isValid);
    }

    SECTION("an unfinished response may lack it")
    {
        const auto verdict = judge(form, {}, "in-progress");
        CHECK(said(verdict) == QStringList{u"information required @"_s});
        CHECK(verdict.isValid);
    }

    SECTION("a disabled question has no answer")
    {
        CHECK(said(judge(form,
                         R"({"linkId":"a","answer":[{"valueBoolean":false}]},
                            {"linkId":"b","answer":[{"valueString":"x"}]})"))
              == QStringList{u"error enableWhen @.item[1]"_s});
    }

    SECTION("items stand where they are asked")
    {
        const QByteArray yes = R"({"linkId":"a","answer":[{"valueBoolean":false}]})";
        CHECK(said(judge(form, R"({"linkId":"g"},)" + yes))
              == QStringList{u"error order @.item[1]"_s});
        CHECK(said(judge(form, yes + R"(,{"linkId":"g.a"})"))
              == QStringList{u"error nesting @.item[1]"_s});
        CHECK(said(judge(form, yes + R"(,{"linkId":"z"})"))
              == QStringList{u"error linkId @.item[1]"_s});
        CHECK(said(judge(form, yes + R"(,{"linkId":"g"},{"linkId":"g"})"))
              == QStringList{u"error repeats @.item[2]"_s});
    }

    SECTION("no message repeats an answer")
    {
        const auto verdict = judge(R"("item":[{"linkId":"a","type":"string","maxLength":2}])",
                                   R"({"linkId":"a","answer":[{"valueString":"secret"}]})");
        REQUIRE(verdict.issues.size() == 1);
        CHECK_FALSE(verdict.issues[0].message.contains(u"secret"));
    }
}

TEST_CASE("validateResponse: expressions", "[forms]")
{
    const QByteArray form = R"("extension":[
        {"url":"http://hl7.org/fhir/StructureDefinition/variable",
         "valueExpression":{"name":"a","language":"text/fhirpath",
           "expression":"%resource.item.where(linkId='a').answer.value"}},
        {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-constraint","extension":[
           {"url":"key","valueId":"sum"},{"url":"severity","valueCode":"error"},
           {"url":"expression","valueString":"%a < 10"},{"url":"human","valueString":"Too much."}]}],
        "item":[{"linkId":"a","type":"integer","extension":[
          {"url":"http://hl7.org/fhir/StructureDefinition/targetConstraint","extension":[
           {"url":"key","valueId":"odd"},{"url":"severity","valueCode":"warning"},
           {"url":"expression","valueExpression":{"language":"text/fhirpath","expression":"answer.value mod 2 = 1"}},
           {"url":"human","valueString":"Odd, please."}]}]},
        {"linkId":"b","type":"string","extension":[
          {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
           "valueExpression":{"language":"text/fhirpath","expression":"%a > 5"}}]}])";
    const QByteArray b = R"(,{"linkId":"b","answer":[{"valueString":"x"}]})";
    const auto a = [](const QByteArray &value) {
        return R"({"linkId":"a","answer":[{"valueInteger":)" + value + "}]}";
    };

    CHECK(said(judge(form, a("7") + b)).isEmpty());
    CHECK(said(judge(form, a("3") + b)) == QStringList{u"error enableWhen @.item[1]"_s});
    CHECK(said(judge(form, a("8"))) == QStringList{u"warning odd @.item[0]"_s});
    const auto verdict = judge(form, a("11"));
    REQUIRE(said(verdict) == QStringList{u"error sum @"_s});
    CHECK(verdict.issues[0].message == u"Too much.");
}

TEST_CASE("validateResponse: which questionnaire", "[forms]")
{
    const QByteArray form = R"({"resourceType":"Questionnaire","status":"active","url":"urn:q",)"
                            R"("version":"2","id":"c","item":[{"linkId":"a","type":"string"}]})";
    const auto response = [](const QByteArray &members) {
        return R"({"resourceType":"QuestionnaireResponse","status":"completed",)" + members
            + R"("item":[{"linkId":"a","answer":[{"valueString":"x"}]}]})";
    };

    CHECK(said(validateResponse(response(R"("questionnaire":"urn:q|2",)"), {form}, now)).isEmpty());
    CHECK(said(validateResponse(response(R"("questionnaire":"urn:q|1",)"), {form}, now))
          == QStringList{u"warning questionnaireVersion @"_s});
    CHECK(said(validateResponse(response(R"("questionnaire":"urn:other",)"), {form}, now))
          == QStringList{u"error questionnaire @"_s});
    CHECK(said(validateResponse(response({}), {form}, now))
          == QStringList{u"warning questionnaire @"_s});
    CHECK(said(validateResponse(response(R"("questionnaire":"urn:q",)"), {}, now))
          == QStringList{u"error questionnaire @"_s});
    CHECK(said(validateResponse(
                   response(R"("questionnaire":"#c","contained":[)" + form + "],"), {}, now))
              .isEmpty());
    CHECK(said(validateResponse(R"({"resourceType":"Patient"})", {form}, now))
          == QStringList{u"error structure @"_s});
    CHECK(said(validateResponse("{", {form}, now)) == QStringList{u"error json @"_s});
}
