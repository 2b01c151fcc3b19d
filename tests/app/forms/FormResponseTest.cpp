// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Json.h"
#include "app/forms/FormSession.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

Coding example(const QString &system, const QString &code, const QString &display)
{
    return {u"urn:example:"_s + system, code, display};
}

/// Something for every question of all-types.json that a patient can answer.
void answerEverything(FormSession &session)
{
    const Attachment signature{
        u"text/plain; charset=utf-8"_s, {}, "Ana", u"2026-05-01T10:00:00Z"_s, u"00ff"_s};
    const std::pair<QString, std::vector<Value>> answers[] = {
        {u"name"_s, {QString(u"Ana"_s)}},
        {u"story"_s, {QString(u"I fell.\nThen it hurt."_s)}},
        {u"site"_s, {Uri{u"https://example.org"_s}}},
        {u"born"_s, {Date{u"1960-05"_s}}},
        {u"seen"_s, {DateTime{u"2026-01-01T10:00:00Z"_s}}},
        {u"wake"_s, {Time{u"07:30:00"_s}}},
        {u"hurts"_s, {true}},
        {u"pain"_s, {qint64(8)}},
        {u"weight"_s, {Decimal{u"70.5"_s}}},
        {u"height"_s, {Quantity{{u"171"_s}, u"cm"_s, u"http://unitsofmeasure.org"_s, u"cm"_s}}},
        {u"side"_s, {example(u"side"_s, u"left"_s, u"Left"_s)}},
        {u"sure"_s, {example(u"answer"_s, u"yes"_s, u"Yes"_s)}},
        {u"sure.why"_s, {QString(u"I know."_s)}},
        {u"colour"_s, {QString(u"turquoise"_s)}},
        {u"kind"_s,
         {example(u"kind"_s, u"sharp"_s, u"Sharp"_s), example(u"kind"_s, u"dull"_s, u"Dull"_s)}},
        {u"drug.name"_s, {QString(u"Aspirin"_s)}},
        {u"allergy"_s, {QString(u"nuts"_s)}},
        {u"doctor"_s, {QString(u"Dr Bone"_s)}},
        {u"sign"_s, {signature}},
    };
    for (const auto &[linkId, values] : answers)
        session.setAnswers(session.find(linkId), values);
    const NodeId secondDrug = session.addRepetition(session.find(u"drug"_s));
    session.setAnswers(session.node(secondDrug).children[0], {QString(u"Ibuprofen"_s)});
    session.setAnswers(session.addRepetition(session.find(u"allergy"_s)), {QString(u"latex"_s)});
}

QuestionnaireResponse responseWith(std::vector<ResponseItem> items)
{
    QuestionnaireResponse response;
    response.items = std::move(items);
    return response;
}

ResponseItem itemWith(const QString &linkId, const Value &value)
{
    return {linkId, {}, {{value, {}}}, {}};
}

} // namespace

TEST_CASE("FormSession: responses", "[forms]")
{
    const test::FixedClock clock(1'795'000'000'000);
    FormSession session(test::allTypes(), clock);

    SECTION("a response names its form, language and time")
    {
        const auto response = session.response(u"completed"_s);

        CHECK(response.questionnaire == u"https://example.org/all-types|2");
        CHECK(response.status == u"completed");
        CHECK(response.language == u"en");
        CHECK(response.authored == u"2026-11-18T11:06:40Z");
    }

    SECTION("what is unanswered, disabled or only shown is left out; what is hidden is not")
    {
        session.setAnswers(session.find(u"hurts"_s), {false});

        const auto response = session.response(u"in-progress"_s);

        REQUIRE(response.items.size() == 2);
        CHECK(response.items[0].linkId == u"page-2");
        CHECK(response.items[0].items
              == std::vector<ResponseItem>{{u"hurts"_s, u"Does it hurt?"_s, {{false, {}}}, {}}});
        CHECK(response.items[1].items
              == std::vector<ResponseItem>{
                  {u"secret"_s, u"Hidden"_s, {{QString(u"x"_s), {}}}, {}},
                  {u"fixed"_s, u"Fixed"_s, {{QString(u"set by us"_s), {}}}, {}}});
    }

    SECTION("answers hidden by a condition come back with it")
    {
        session.setAnswers(session.find(u"hurts"_s), {true});
        session.setAnswers(session.find(u"pain"_s), {qint64(9)});
        session.setAnswers(session.find(u"hurts"_s), {false});
        CHECK(session.response({}).answersTo(u"pain"_s).empty());

        session.setAnswers(session.find(u"hurts"_s), {true});
        CHECK(session.response({}).answersTo(u"pain"_s) == std::vector<Value>{qint64(9)});
    }

    SECTION("a complete response loads onto a fresh form and comes out identical")
    {
        answerEverything(session);
        const auto response = session.response(u"completed"_s);
        REQUIRE(response.answersTo(u"drug.name"_s).size() == 2);
        REQUIRE(response.answersTo(u"sure.why"_s).size() == 1);

        const auto stored = QuestionnaireResponse::fromJson(response.toJson());
        REQUIRE(stored);
        CHECK(*stored == response);
        FormSession fresh(test::allTypes(), clock);
        const auto misfits = fresh.load(*stored);

        CHECK(misfits.isEmpty());
        CHECK(canonicalJson(fresh.response(u"completed"_s).toJson())
              == canonicalJson(response.toJson()));
        CHECK(fresh.changes().empty());
        CHECK_FALSE(fresh.undo());
    }

    SECTION("words given instead of a reference are its display")
    {
        session.setAnswers(session.find(u"doctor"_s), {QString(u"Dr Bone"_s)});

        CHECK(session.response({}).answersTo(u"doctor"_s)
              == std::vector<Value>{Reference{{}, u"Dr Bone"_s}});
    }

    SECTION("what is no number has no place in a response")
    {
        session.setAnswers(session.find(u"weight"_s), {Decimal{u"heavy"_s}});

        CHECK(session.response({}).answersTo(u"weight"_s).empty());
    }

    SECTION("a load replaces what was there, initial values too")
    {
        session.setAnswers(session.find(u"name"_s), {QString(u"Ana"_s)});

        CHECK(session.load(responseWith({})).isEmpty());

        CHECK(session.answers(session.find(u"name"_s)).empty());
        CHECK(session.answers(session.find(u"pain"_s)).empty());
    }

    SECTION("what does not fit is named and the rest is loaded")
    {
        const auto misfits = session.load(responseWith({
            itemWith(u"gone"_s, QString(u"x"_s)),
            itemWith(u"name"_s, qint64(5)),
            itemWith(u"side"_s, example(u"side"_s, u"middle"_s, {})),
            itemWith(u"page-1"_s, QString(u"x"_s)),
            {u"hurts"_s, {}, {{true, {}}, {false, {}}}, {}},
            itemWith(u"story"_s, QString(u"It fits."_s)),
        }));

        using enum MisfitReason;
        CHECK(misfits
              == ResponseMisfits{{u"gone"_s, u"item[0]"_s, UnknownItem},
                                 {u"name"_s, u"item[1].answer[0]"_s, OtherType},
                                 {u"side"_s, u"item[2].answer[0]"_s, NotAnOption},
                                 {u"page-1"_s, u"item[3].answer[0]"_s, NotAQuestion},
                                 {u"hurts"_s, u"item[4].answer[1]"_s, TooMany}});
        CHECK(session.answers(session.find(u"story"_s))
              == std::vector<Value>{QString(u"It fits."_s)});
        CHECK(session.answers(session.find(u"hurts"_s)) == std::vector<Value>{true});
        CHECK(session.answers(session.find(u"side"_s)).empty());
        CHECK(session.isEnabled(session.find(u"pain"_s)));
    }
}

TEST_CASE("FormSession: a response from before the form changed", "[forms]")
{
    const test::FixedClock clock;
    const auto before = test::formOf(
        R"({"linkId":"g","type":"group","item":[{"linkId":"g.a","type":"string"},
              {"linkId":"g.b","type":"integer"}]},
           {"linkId":"c","type":"choice","answerOption":[{"valueCoding":{"code":"x"}},
              {"valueCoding":{"code":"y"}}]},
           {"linkId":"r","type":"string","repeats":true},
           {"linkId":"h","type":"group","item":[{"linkId":"h.a","type":"string"}]})");
    const auto after = test::formOf(
        R"({"linkId":"g","type":"boolean"},
           {"linkId":"c","type":"choice","answerOption":[{"valueCoding":{"code":"x"}}]},
           {"linkId":"r","type":"string"},
           {"linkId":"h","type":"display"},
           {"linkId":"g.b","type":"decimal"})");
    FormSession old(before, clock);
    old.setAnswers(old.find(u"g.a"_s), {QString(u"one"_s)});
    old.setAnswers(old.find(u"g.b"_s), {qint64(2)});
    old.setAnswers(old.find(u"c"_s), {Coding{{}, u"y"_s, {}}});
    old.setAnswers(old.find(u"r"_s), {QString(u"first"_s)});
    old.setAnswers(old.addRepetition(old.find(u"r"_s)), {QString(u"second"_s)});
    old.setAnswers(old.find(u"h.a"_s), {QString(u"three"_s)});
    const QString status = GENERATE(u"in-progress"_s, u"completed"_s, u"amended"_s);
    CAPTURE(status);
    const auto response = old.response(status);
    CHECK(response.status == status);

    FormSession session(after, clock);
    const auto misfits = session.load(response);

    using enum MisfitReason;
    CHECK(misfits
          == ResponseMisfits{{u"g.a"_s, u"item[0].item[0]"_s, UnknownItem},
                             {u"g.b"_s, u"item[0].item[1].answer[0]"_s, OtherType},
                             {u"c"_s, u"item[1].answer[0]"_s, NotAnOption},
                             {u"r"_s, u"item[2].answer[1]"_s, TooMany},
                             {u"h"_s, u"item[3]"_s, NotAGroup},
                             {u"h.a"_s, u"item[3].item[0]"_s, UnknownItem}});
    CHECK(session.answers(session.find(u"r"_s)) == std::vector<Value>{QString(u"first"_s)});
    CHECK(session.answers(session.find(u"c"_s)).empty());
}

TEST_CASE("FormSession: a choice that needs a server", "[forms]")
{
    const test::FixedClock clock;
    const auto form = test::formOf(
        R"({"linkId":"a","type":"choice","repeats":true,"answerValueSet":"http://example.org/vs"})");
    FormSession session(form, clock);

    session.setAnswers(session.find(u"a"_s), {QString(u"a word"_s)});
    session.setAnswers(session.addRepetition(session.find(u"a"_s)), {QString(u"another"_s)});

    SECTION("its words are stored as codings without a code and load again")
    {
        const auto response = session.response({});
        CHECK(response.answersTo(u"a"_s)
              == std::vector<Value>{Coding{{}, {}, u"a word"_s}, Coding{{}, {}, u"another"_s}});

        FormSession fresh(form, clock);
        CHECK(fresh.load(response).isEmpty());
        CHECK(fresh.answers(fresh.find(u"a"_s)) == std::vector<Value>{QString(u"a word"_s)});
        CHECK(fresh.response({}) == response);
    }

    SECTION("nothing is wrong with it")
    {
        CHECK(session.issuesBelow(session.root()).empty());
    }
}
