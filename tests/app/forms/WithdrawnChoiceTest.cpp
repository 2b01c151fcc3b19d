// SPDX-License-Identifier: GPL-3.0-or-later
// An answer of which the choice is not offered any more is kept for undoing, counts for nothing,
// and asks for a new one.
#include "app/forms/FormSession.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

using Values = std::vector<Value>;

/// Beer and wine are offered to adults.
QByteArray drinks(const QByteArray &more = {}, const QByteArray &type = "choice")
{
    return R"({"linkId":"adult","type":"boolean"},
        {"linkId":"drink","type":")"
        + type + R"(","answerOption":[{"valueString":"Water"},{"valueString":"Beer"},
            {"valueString":"Wine"}])"
        + more + R"(,"extension":[
            {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerOptionsToggleExpression",
             "extension":[{"url":"option","valueString":"Beer"},{"url":"option","valueString":"Wine"},
              {"url":"expression","valueExpression":{"language":"text/fhirpath",
               "expression":"%resource.item.where(linkId='adult').answer.value = true"}}]}]},
        {"linkId":"glasses","type":"integer","enableWhen":[
            {"question":"drink","operator":"=","answerString":"Beer"}]})";
}

struct Drinks
{
    explicit Drinks(const QByteArray &items)
        : session(test::formOf(items), clock)
        , adult(session.find(u"adult"_s))
        , drink(session.find(u"drink"_s))
    {
    }

    [[nodiscard]] Values sent() const
    {
        return session.response(u"completed"_s).answersTo(u"drink"_s);
    }

    test::FixedClock clock;
    FormSession session;
    NodeId adult;
    NodeId drink;
};

} // namespace

TEST_CASE("an answer whose choice is withdrawn", "[forms][expressions]")
{
    Drinks form(drinks());
    FormSession &session = form.session;
    session.setAnswers(form.adult, {true});
    session.setAnswers(form.drink, {u"Beer"_s});
    session.setAnswers(session.find(u"glasses"_s), {qint64(2)});
    REQUIRE(form.sent() == Values{u"Beer"_s});
    REQUIRE(session.issues(form.drink).empty());

    session.setAnswers(form.adult, {false});

    SECTION("is not an answer: not in the response, and not to conditions")
    {
        CHECK(session.answers(form.drink).empty());
        CHECK(form.sent().empty());
        CHECK_FALSE(session.isEnabled(session.find(u"glasses"_s)));
        CHECK(session.response(u"completed"_s).answersTo(u"glasses"_s).empty());
    }

    SECTION("asks for a new one, which ends that")
    {
        CHECK(session.issues(form.drink)
              == std::vector<FormIssue>{{form.drink, FormIssueCode::NotAnOption, {}}});
        session.setAnswers(form.drink, {u"Water"_s});
        CHECK(session.issues(form.drink).empty());
        CHECK(form.sent() == Values{u"Water"_s});

        session.setAnswers(form.adult, {true}); // the new answer stays
        CHECK(form.sent() == Values{u"Water"_s});
    }

    SECTION("comes back with its choice")
    {
        session.setAnswers(form.adult, {true});
        CHECK(form.sent() == Values{u"Beer"_s});
        CHECK(session.isEnabled(session.find(u"glasses"_s)));
        CHECK(session.response(u"completed"_s).answersTo(u"glasses"_s) == Values{qint64(2)});
    }

    SECTION("comes back by undoing what withdrew it")
    {
        REQUIRE(session.undo());
        CHECK(form.sent() == Values{u"Beer"_s});
    }

    SECTION("is not lost by undoing the answer that took its place")
    {
        session.setAnswers(form.drink, {u"Water"_s});
        REQUIRE(session.undo());
        CHECK(form.sent().empty());
        REQUIRE(session.undo());
        CHECK(form.sent() == Values{u"Beer"_s});
    }

    SECTION("is no change that the patient made")
    {
        for (const AnswerChange &change : session.changes())
            CHECK((change.linkId != u"drink" || change.after == Values{u"Beer"_s}));
    }
}

TEST_CASE("withdrawn choices among several", "[forms][expressions]")
{
    Drinks form(drinks(R"(,"repeats":true)"));
    form.session.setAnswers(form.adult, {true});
    form.session.setAnswers(form.drink, {u"Water"_s, u"Beer"_s, u"Wine"_s});

    form.session.setAnswers(form.adult, {false});
    CHECK(form.sent() == Values{u"Water"_s});
    CHECK(form.session.issues(form.drink).empty());

    form.session.setAnswers(form.adult, {true});
    CHECK(form.sent() == Values{u"Water"_s, u"Beer"_s, u"Wine"_s});
}

TEST_CASE("own words are never withdrawn", "[forms][expressions]")
{
    Drinks form(drinks({}, "open-choice"));
    form.session.setAnswers(form.adult, {true});
    form.session.setAnswers(form.drink, {u"Tea"_s});
    form.session.setAnswers(form.adult, {false});
    CHECK(form.sent() == Values{u"Tea"_s});
}

TEST_CASE("an answer that a response brings and the form does not offer is told", "[forms]")
{
    Drinks form(drinks(R"(,"required":true)"));
    form.session.setAnswers(form.adult, {true});
    form.session.setAnswers(form.drink, {u"Wine"_s});
    QuestionnaireResponse response = form.session.response(u"completed"_s);
    response.items[0].answers[0].value = false;

    Drinks later(drinks(R"(,"required":true)"));
    const ResponseMisfits misfits = later.session.load(response);
    REQUIRE(misfits.size() == 1);
    CHECK(misfits.front().linkId == u"drink");
    CHECK(misfits.front().reason == MisfitReason::NotAnOption);
    CHECK(later.sent().empty());
    CHECK(later.session.issues(later.session.find(u"drink"_s)).size() == 1);
}

TEST_CASE("choices that an answer list no longer holds", "[forms][expressions]")
{
    const test::FixedClock clock;
    FormSession session(test::formOf(R"({"linkId":"drugs","type":"string","repeats":true},
        {"linkId":"worst","type":"choice","required":true,"extension":[
            {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression",
             "valueExpression":{"language":"text/fhirpath",
              "expression":"%resource.item.where(linkId='drugs').answer.value"}}]})"),
                        clock);
    const NodeId drugs = session.find(u"drugs"_s);
    const NodeId worst = session.find(u"worst"_s);
    session.setAnswers(drugs, {u"A"_s});
    session.setAnswers(worst, {u"A"_s});
    REQUIRE(session.issues(worst).empty());

    SECTION("another list asks again")
    {
        session.setAnswers(drugs, {u"B"_s});
        CHECK(session.answers(worst).empty());
        CHECK(session.issues(worst)[0].code == FormIssueCode::NotAnOption);
    }

    SECTION("an empty list keeps nobody from going on, and sends nothing")
    {
        session.setAnswers(drugs, {});
        CHECK(session.issues(worst).empty());
        CHECK(session.response(u"completed"_s).answersTo(u"worst"_s).empty());
    }
}
