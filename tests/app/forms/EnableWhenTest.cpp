// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/EnableWhen.h"

#include "app/forms/FormSession.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

using Op = EnableWhen::Operator;

Coding answer(const QString &code)
{
    return {u"urn:answer"_s, code, {}};
}

Quantity kilograms(const QString &value)
{
    return {{value}, u"kg"_s, {}, {}};
}

bool holdsFor(Op op, const Value &expected, const std::vector<Value> &answers)
{
    return holds({u"q"_s, op, expected}, answers);
}

} // namespace

TEST_CASE("holds", "[forms]")
{
    SECTION("every operator on every type it applies to")
    {
        const auto [given, expected, less, equal, greater]
            = GENERATE(table<Value, Value, bool, bool, bool>({
                {qint64(3), qint64(5), true, false, false},
                {qint64(5), qint64(5), false, true, false},
                {qint64(7), qint64(5), false, false, true},
                {Decimal{u"4.9"_s}, Decimal{u"5"_s}, true, false, false},
                {Decimal{u"5.0"_s}, Decimal{u"5"_s}, false, true, false},
                {qint64(6), Decimal{u"5.5"_s}, false, false, true},
                {Date{u"1959-12-31"_s}, Date{u"1960-01-01"_s}, true, false, false},
                {Date{u"1960-01-01"_s}, Date{u"1960-01-01"_s}, false, true, false},
                {Date{u"1961"_s}, Date{u"1960-01-01"_s}, false, false, true},
                {Date{u"1960"_s}, Date{u"1960-01-01"_s}, false, false, false},
                {DateTime{u"2026-01-01T10:00:00Z"_s},
                 DateTime{u"2026-01-01T10:00:00+01:00"_s},
                 false,
                 false,
                 true},
                {Time{u"08:00:00"_s}, Time{u"09:00:00"_s}, true, false, false},
                {QString(u"a"_s), QString(u"b"_s), true, false, false},
                {QString(u"b"_s), QString(u"b"_s), false, true, false},
                {kilograms(u"80"_s), kilograms(u"70"_s), false, false, true},
                {Uri{u"urn:a"_s}, Uri{u"urn:a"_s}, false, true, false},
                {true, true, false, true, false},
                {true, false, false, false, false},
                {answer(u"yes"_s), answer(u"yes"_s), false, true, false},
                {answer(u"yes"_s), answer(u"no"_s), false, false, false},
                {Reference{u"a/1"_s, {}}, Reference{u"a/1"_s, {}}, false, true, false},
                {QString(u"5"_s), qint64(5), false, false, false},
            }));
        CAPTURE(codeOf(given), codeOf(expected));

        CHECK(holdsFor(Op::Less, expected, {given}) == less);
        CHECK(holdsFor(Op::Equal, expected, {given}) == equal);
        CHECK(holdsFor(Op::Greater, expected, {given}) == greater);
        CHECK(holdsFor(Op::LessOrEqual, expected, {given}) == (less || equal));
        CHECK(holdsFor(Op::GreaterOrEqual, expected, {given}) == (greater || equal));
        CHECK(holdsFor(Op::NotEqual, expected, {given}) == !equal);
    }

    SECTION("one of several answers is enough")
    {
        const std::vector<Value> both{answer(u"a"_s), answer(u"b"_s)};

        CHECK(holdsFor(Op::Equal, answer(u"b"_s), both));
        CHECK_FALSE(holdsFor(Op::Equal, answer(u"c"_s), both));
        CHECK(holdsFor(Op::NotEqual, answer(u"a"_s), both));
    }

    SECTION("without an answer only \"does not exist\" holds")
    {
        const Op op = GENERATE(
            Op::Equal, Op::NotEqual, Op::Greater, Op::Less, Op::GreaterOrEqual, Op::LessOrEqual);
        CHECK_FALSE(holdsFor(op, qint64(0), {}));
        CHECK(holdsFor(Op::Exists, false, {}));
        CHECK_FALSE(holdsFor(Op::Exists, true, {}));
    }

    SECTION("any answer exists, even \"no\"")
    {
        CHECK(holdsFor(Op::Exists, true, {false}));
        CHECK_FALSE(holdsFor(Op::Exists, false, {false}));
    }
}

TEST_CASE("enablement in a form", "[forms]")
{
    const test::FixedClock clock;

    SECTION("all conditions, or any of them")
    {
        const auto [behavior, first, second, expected]
            = GENERATE(table<QByteArray, bool, bool, bool>({{"all", true, true, true},
                                                            {"all", true, false, false},
                                                            {"any", true, false, true},
                                                            {"any", false, false, false}}));
        CAPTURE(behavior, first, second);
        FormSession session(test::formOf(R"({"linkId":"a","type":"boolean"},
            {"linkId":"b","type":"boolean"},
            {"linkId":"c","type":"string","enableBehavior":")"
                                         + behavior + R"(","enableWhen":[
                {"question":"a","operator":"=","answerBoolean":true},
                {"question":"b","operator":"=","answerBoolean":true}]})"),
                            clock);

        session.setAnswers(session.find(u"a"_s), {first});
        session.setAnswers(session.find(u"b"_s), {second});

        CHECK(session.isEnabled(session.find(u"c"_s)) == expected);
    }

    SECTION("a disabled group disables everything below, and what depends on that")
    {
        FormSession session(test::formOf(R"({"linkId":"a","type":"boolean"},
            {"linkId":"g","type":"group","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}],
             "item":[{"linkId":"b","type":"string"}]},
            {"linkId":"c","type":"string","enableWhen":[{"question":"b","operator":"exists","answerBoolean":true}]},
            {"linkId":"d","type":"string","enableWhen":[{"question":"b","operator":"exists","answerBoolean":false}]})"),
                            clock);
        const NodeId a = session.find(u"a"_s);
        const NodeId b = session.find(u"b"_s);
        const NodeId c = session.find(u"c"_s);
        const NodeId d = session.find(u"d"_s);

        session.setAnswers(a, {true});
        session.setAnswers(b, {QString(u"x"_s)});
        CHECK(session.isEnabled(c));
        CHECK_FALSE(session.isEnabled(d));

        session.setAnswers(a, {false});
        CHECK_FALSE(session.isEnabled(b));
        CHECK_FALSE(session.isEnabled(c));
        CHECK(session.isEnabled(d));
        CHECK(session.answers(b) == std::vector<Value>{QString(u"x"_s)});

        session.setAnswers(a, {true});
        CHECK(session.isEnabled(c));
    }

    SECTION("questions below a question wait for its answer; its help does not")
    {
        FormSession session(test::allTypes(), clock);
        const NodeId sure = session.find(u"sure"_s);
        const NodeId why = session.find(u"sure.why"_s);

        CHECK_FALSE(session.isEnabled(why));
        CHECK(session.isEnabled(session.find(u"sure.help"_s)));

        session.setAnswers(sure, {Coding{u"urn:example:answer"_s, u"yes"_s, u"Yes"_s}});
        CHECK(session.isEnabled(why));
    }

    SECTION("a hidden item is not enabled, yet conditions see its answer")
    {
        FormSession session(
            test::formOf(R"({"linkId":"a","type":"string","initial":[{"valueString":"x"}],
            "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden","valueBoolean":true}]},
            {"linkId":"b","type":"string","enableWhen":[{"question":"a","operator":"=","answerString":"x"}]})"),
            clock);

        CHECK_FALSE(session.isEnabled(session.find(u"a"_s)));
        CHECK(session.isEnabled(session.find(u"b"_s)));
    }

    SECTION("a condition may ask a later question")
    {
        FormSession session(test::formOf(R"(
            {"linkId":"a","type":"string","enableWhen":[{"question":"b","operator":"=","answerBoolean":true}]},
            {"linkId":"b","type":"boolean"})"),
                            clock);
        CHECK_FALSE(session.isEnabled(session.find(u"a"_s)));

        session.setAnswers(session.find(u"b"_s), {true});

        CHECK(session.isEnabled(session.find(u"a"_s)));
    }
}
