// SPDX-License-Identifier: GPL-3.0-or-later
// Decimals of a form keep their digits on the whole way: from its file into limits, conditions,
// initial answers, choices and scores, and out into the response.
#include "app/core/Json.h"
#include "app/fhir/ValueOrder.h"
#include "app/forms/FormSession.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

QByteArray limits(const QByteArray &lowest, const QByteArray &highest)
{
    const QByteArray base = R"({"url":"http://hl7.org/fhir/StructureDefinition/)";
    return R"("extension":[)" + base + R"(minValue","valueDecimal":)" + lowest + "}," + base
        + R"(maxValue","valueDecimal":)" + highest + "}]";
}

std::vector<FormIssueCode>
found(const QByteArray &lowest, const QByteArray &highest, const QString &answer)
{
    const test::FixedClock clock;
    FormSession session(
        test::formOf(R"({"linkId":"q","type":"decimal",)" + limits(lowest, highest) + "}"), clock);
    const NodeId node = session.find(u"q"_s);
    session.setAnswers(node, {Decimal{answer}});
    std::vector<FormIssueCode> codes;
    for (const FormIssue &issue : session.issues(node))
        codes.push_back(issue.code);
    return codes;
}

} // namespace

TEST_CASE("limits are the decimals that the form writes", "[forms][fhir]")
{
    const std::vector<FormIssueCode> tooSmall{FormIssueCode::BelowMinimum};
    const std::vector<FormIssueCode> tooLarge{FormIssueCode::AboveMaximum};
    // As doubles the bound and its neighbours are one number.
    CHECK(found("0.1000000000000000000001", "1", u"0.1"_s) == tooSmall);
    CHECK(found("0.1000000000000000000001", "1", u"0.1000000000000000000001"_s).empty());
    CHECK(found("0", "12345678901234567.88", u"12345678901234567.89"_s) == tooLarge);
    CHECK(found("0", "12345678901234567.88", u"12345678901234567.88"_s).empty());
    CHECK(found("-0.30000000000000004", "1", u"-0.30000000000000005"_s) == tooSmall);
    CHECK(found("1.50", "1.50", u"1.5"_s).empty());
    CHECK(found("1e2", "1.0E+3", u"100.0"_s).empty());
    CHECK(found("1e2", "1.0E+3", u"99.99"_s) == tooSmall);

    const auto form
        = test::formOf(R"({"linkId":"q","type":"decimal",)" + limits("0.50", "9.00") + "}");
    CHECK(form->items[0].minValue == Value(Decimal{u"0.50"_s}));
    CHECK(form->items[0].maxValue == Value(Decimal{u"9.00"_s}));
}

TEST_CASE("conditions compare the decimals that the form writes", "[forms][fhir]")
{
    const auto [op, expected, answer, isAsked]
        = GENERATE(table<QByteArray, QByteArray, QString, bool>({
            {"=", "12345678901234567.89", u"12345678901234567.89"_s, true},
            {"=", "12345678901234567.89", u"12345678901234567.88"_s, false},
            {">", "12345678901234567.88", u"12345678901234567.89"_s, true},
            {">", "12345678901234567.89", u"12345678901234567.89"_s, false},
            {"<", "-0.1", u"-0.10000000000000000001"_s, true},
            {">=", "2.50", u"2.5"_s, true},
            {"<=", "0.0", u"-0"_s, true},
            {"!=", "1.0", u"1"_s, false},
        }));
    CAPTURE(op, expected, answer);
    const test::FixedClock clock;
    FormSession session(
        test::formOf(R"({"linkId":"a","type":"decimal"},{"linkId":"b","type":"string",
        "enableWhen":[{"question":"a","operator":")"
                     + op + R"(","answerDecimal":)" + expected + "}]}"),
        clock);
    session.setAnswers(session.find(u"a"_s), {Decimal{answer}});
    CHECK(session.isEnabled(session.find(u"b"_s)) == isAsked);
}

TEST_CASE("whole numbers beyond a double compare", "[fhir]")
{
    CHECK(std::is_lt(order(Value(qint64(9007199254740992)), Value(qint64(9007199254740993)))));
    CHECK(std::is_eq(order(Value(qint64(100)), Value(Decimal{u"1e2"_s}))));
    CHECK(std::is_gt(order(Value(Decimal{u"0.001"_s}), Value(Decimal{u"1e-4"_s}))));
    CHECK(std::is_eq(order(Value(Decimal{u"000.500"_s}), Value(Decimal{u".5"_s}))));
    CHECK(std::is_lt(order(Value(Decimal{u"-1"_s}), Value(Decimal{u"0"_s}))));
    CHECK(order(Value(Decimal{u"x"_s}), Value(qint64(1))) == std::partial_ordering::unordered);
}

TEST_CASE("initial answers, choices, scores and steps keep their digits", "[forms][fhir]")
{
    const test::FixedClock clock;
    const auto form
        = test::formOf(R"({"linkId":"q","type":"decimal","initial":[{"valueDecimal":1.50}]},
        {"linkId":"c","type":"decimal","answerOption":[{"valueDecimal":0.30},{"valueDecimal":0.35}]},
        {"linkId":"w","type":"choice","answerOption":[{"valueCoding":{"code":"x","extension":[
             {"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2.50}]}}]},
        {"linkId":"s","type":"decimal","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue","valueDecimal":0.10}]},
        {"linkId":"u","type":"quantity","initial":[{"valueQuantity":{"value":36.60,"unit":"C"}}]})");
    CHECK(form->items[1].options[0].value == Value(Decimal{u"0.30"_s}));
    CHECK(form->items[2].options[0].weight == Decimal{u"2.50"_s});
    CHECK(form->items[3].sliderStep == Decimal{u"0.10"_s});

    FormSession session(form, clock);
    session.setAnswers(session.find(u"c"_s), {form->items[1].options[0].value});
    const QByteArray written = canonicalJson(session.response(u"completed"_s).toJson());
    CHECK(written.contains(R"("valueDecimal":1.50})"));
    CHECK(written.contains(R"("valueDecimal":0.30})"));
    CHECK(written.contains(R"("value":36.60})"));
}

TEST_CASE("a number is no text, however exact it is", "[fhir]")
{
    const auto reading = readQuestionnaire(R"({"resourceType":"Questionnaire","status":"active",
        "item":[{"linkId":"q","type":"string","text":1.50,"maxLength":2.0}]})",
                                           u"f.json"_s);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].pointer == u"/item/0/text");
}

TEST_CASE("what is typed as no JSON number is written as one, with all its digits", "[fhir]")
{
    const auto [typed, written] = GENERATE(table<QString, QByteArray>({
        {u".5"_s, "0.5"},
        {u"+7.50"_s, "7.50"},
        {u"007"_s, "7"},
        {u"-.25"_s, "-0.25"},
        {u"7."_s, "7"},
        {u"0"_s, "0"},
        {u"12345678901234567.89"_s, "12345678901234567.89"},
    }));
    CAPTURE(typed);
    CHECK(canonicalJson({{u"v"_s, toJson(Value(Decimal{typed}))}}) == "{\"v\":" + written + "}");
    CHECK(toJson(Value(Decimal{u"much"_s})).isNull());
}
