// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormSession.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

using Issues = std::vector<FormIssue>;
using Code = FormIssueCode;

QByteArray limit(const char *name, int count)
{
    return QByteArray(R"({"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-)") + name
        + R"(","valueInteger":)" + QByteArray::number(count) + '}';
}

} // namespace

TEST_CASE("how often something is answered", "[forms]")
{
    const test::FixedClock clock;

    SECTION("a required group wants one answer, asked for at its first question")
    {
        FormSession session(test::formOf(R"({"linkId":"g","type":"group","required":true,"item":[
            {"linkId":"d","type":"display"},{"linkId":"a","type":"string"},
            {"linkId":"b","type":"string"}]})"),
                            clock);
        const NodeId a = session.find(u"a"_s);

        CHECK(session.issuesBelow(session.root()) == Issues{{a, Code::Required, {}}});
        CHECK(session.missingBelow(session.root()) == 1);
        session.setAnswers(session.find(u"b"_s), {u"x"_s});
        CHECK(session.issuesBelow(session.root()).empty());
    }

    SECTION("a required group whose question is required asks once")
    {
        FormSession session(test::formOf(R"({"linkId":"g","type":"group","required":true,"item":[
            {"linkId":"a","type":"string"},{"linkId":"b","type":"string","required":true}]})"),
                            clock);

        CHECK(session.issuesBelow(session.root())
              == Issues{{session.find(u"b"_s), Code::Required, {}}});
    }

    SECTION("repeating questions")
    {
        FormSession session(
            test::formOf(
                R"({"linkId":"a","type":"string","repeats":true,"required":true,"extension":[)"
                + limit("minOccurs", 2) + ',' + limit("maxOccurs", 3) + "]}"),
            clock);
        const NodeId a = session.find(u"a"_s);
        session.setAnswers(a, {u"x"_s});
        CHECK(session.issues(a) == Issues{{a, Code::TooFewAnswers, u"2"_s}});

        // As many as are wanted stand there from the start.
        const NodeId second = session.node(session.root()).children[1];
        session.setAnswers(second, {u"y"_s});
        CHECK(session.issuesBelow(session.root()).empty());
        CHECK(session.addRepetition(a) >= 0);
        CHECK(session.addRepetition(a) == -1);
    }

    SECTION("ticked answers")
    {
        FormSession session(
            test::formOf(R"({"linkId":"a","type":"choice","repeats":true,"answerOption":[
                {"valueString":"x"},{"valueString":"y"},{"valueString":"z"}],"extension":[)"
                         + limit("minOccurs", 2) + ',' + limit("maxOccurs", 2) + "]}"),
            clock);
        const NodeId a = session.find(u"a"_s);

        CHECK(session.issues(a).empty());
        session.setAnswers(a, {u"x"_s});
        CHECK(session.issues(a) == Issues{{a, Code::TooFewAnswers, u"2"_s}});
        session.setAnswers(a, {u"x"_s, u"y"_s, u"z"_s});
        CHECK(session.issues(a) == Issues{{a, Code::TooManyAnswers, u"2"_s}});
    }

    SECTION("repeating groups count at their first question")
    {
        FormSession session(
            test::formOf(R"({"linkId":"g","type":"group","repeats":true,"required":true,"item":[
                {"linkId":"a","type":"string"}],"extension":[)"
                         + limit("minOccurs", 2) + "]}"),
            clock);
        const NodeId a = session.find(u"a"_s);
        session.setAnswers(a, {u"x"_s});

        CHECK(session.issuesBelow(session.root()) == Issues{{a, Code::TooFewAnswers, u"2"_s}});
    }
}
