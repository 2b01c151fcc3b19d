// SPDX-License-Identifier: GPL-3.0-or-later
// Choices of a form: chosen from the start, with scores, prefixes and words in other languages.
#include "app/core/Json.h"
#include "app/forms/FormSession.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

using Values = std::vector<Value>;

std::shared_ptr<const Questionnaire> withContained(const QByteArray &contained,
                                                   const QByteArray &items)
{
    const auto reading = readQuestionnaire(R"({"resourceType":"Questionnaire","status":"active",
        "url":"urn:x","contained":[)" + contained
                                               + R"(],"item":[)" + items + "]}",
                                           u"f.json"_s);
    REQUIRE(reading.questionnaire);
    CHECK(reading.notHonoured.isEmpty());
    return reading.questionnaire;
}

} // namespace

TEST_CASE("initialSelected choices are chosen from the start", "[forms]")
{
    const test::FixedClock clock;
    const QByteArray options = R"("answerOption":[
        {"valueString":"ice","initialSelected":true},{"valueString":"heat"},
        {"valueString":"rest","initialSelected":true}])";

    SECTION("all of them where several may be")
    {
        FormSession session(
            test::formOf(R"({"linkId":"q","type":"choice","repeats":true,)" + options + "}"),
            clock);
        CHECK(session.answers(session.find(u"q"_s)) == Values{u"ice"_s, u"rest"_s});
        CHECK(session.changes().empty());
    }

    SECTION("the first where only one may be, and a repetition has them anew")
    {
        FormSession session(test::formOf(R"({"linkId":"g","type":"group","repeats":true,"item":[
            {"linkId":"q","type":"choice",)"
                                         + options + "}]}"),
                            clock);
        CHECK(session.answers(session.find(u"q"_s)) == Values{u"ice"_s});
        const NodeId second = session.addRepetition(session.find(u"g"_s));
        CHECK(session.answers(session.node(second).children.front()) == Values{u"ice"_s});
    }

    SECTION("not over the answers of an earlier response")
    {
        const auto form
            = test::formOf(R"({"linkId":"q","type":"choice","repeats":true,)" + options + "}");
        FormSession before(form, clock);
        before.setAnswers(before.find(u"q"_s), {u"heat"_s});
        FormSession session(form, clock);
        CHECK(session.load(before.response(u"completed"_s), FormSession::Unanswered::Initial)
                  .empty());
        CHECK(session.answers(session.find(u"q"_s)) == Values{u"heat"_s});
    }
}

TEST_CASE("choices of a contained value set have words in each language", "[forms][fhir]")
{
    const auto form = withContained(R"({"resourceType":"ValueSet","id":"v","status":"active",
        "compose":{"include":[{"system":"urn:c","concept":[
         {"code":"y","display":"Yes","designation":[{"language":"es","value":"Sí"}]},
         {"code":"n","display":"No"}]}]}})",
                                    R"({"linkId":"q","type":"choice","answerValueSet":"#v"})");
    REQUIRE(form->items[0].options.size() == 2);
    CHECK(form->items[0].options[0].display.in(u"es"_s) == u"Sí");
    CHECK(form->items[0].options[0].display.in(u"en"_s) == u"Yes");
    CHECK(form->items[0].options[1].display.in(u"es"_s) == u"No");
}

TEST_CASE("scores of choices add up in the form", "[forms][expressions]")
{
    const auto [extension, score] = GENERATE(
        table<QByteArray, QByteArray>({{"ordinalValue", "1.25"}, {"itemWeight", "2.50"}}));
    CAPTURE(extension);
    const test::FixedClock clock;
    const auto option = [&name = extension](const QByteArray &code, const QByteArray &worth) {
        return R"({"valueCoding":{"system":"urn:c","code":")" + code
            + R"(","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/)" + name
            + R"(","valueDecimal":)" + worth + "}]}}";
    };
    const QByteArray options
        = R"("answerOption":[)" + option("a", score) + "," + option("b", "0.75") + "]";
    const QByteArray sum = R"j({"linkId":"sum","type":"decimal","readOnly":true,"extension":[{
        "url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
        "valueExpression":{"language":"text/fhirpath","expression":
        "%resource.item.where(linkId='q1' or linkId='q2').answer.value.weight().sum()"}}]})j";
    FormSession session(test::formOf(R"({"linkId":"q1","type":"choice",)" + options
                                     + R"(},{"linkId":"q2","type":"choice",)" + options + "},"
                                     + sum),
                        clock);
    const Questionnaire &form = session.questionnaire();
    session.setAnswers(session.find(u"q1"_s), {form.items[0].options[0].value});
    session.setAnswers(session.find(u"q2"_s), {form.items[1].options[1].value});
    const Values added = session.answers(session.find(u"sum"_s));
    REQUIRE(added.size() == 1);
    CHECK(codeOf(added.front()) == (extension == "ordinalValue" ? u"2.00" : u"3.25"));
}
