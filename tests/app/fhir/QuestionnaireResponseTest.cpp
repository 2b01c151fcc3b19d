// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/QuestionnaireResponse.h"

#include "app/core/ExactJson.h"
#include "app/core/Json.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

Result<QuestionnaireResponse> read(const QByteArray &json)
{
    const auto object = parseJsonObject(json, ErrorCode::BadQuestionnaire);
    REQUIRE(object);
    return QuestionnaireResponse::fromJson(*object);
}

const QByteArray nested = R"({"authored":"2026-05-01T10:00:00Z","id":"r1",)"
                          R"("item":[{"item":[{"answer":[{"valueString":"Ibuprofen"}],)"
                          R"("linkId":"drug.name","text":"Name"}],"linkId":"drug"},)"
                          R"({"item":[{"answer":[{"valueString":"Aspirin"}],)"
                          R"("linkId":"drug.name"}],"linkId":"drug"},)"
                          R"({"answer":[{"item":[{"answer":[{"valueInteger":2}],"linkId":"why"}],)"
                          R"("valueBoolean":true}],"linkId":"sure"}],)"
                          R"("language":"es","questionnaire":"urn:q|1",)"
                          R"("resourceType":"QuestionnaireResponse","status":"completed"})";

} // namespace

TEST_CASE("QuestionnaireResponse", "[fhir]")
{
    SECTION("reading and writing gives the same bytes")
    {
        const auto response = read(nested);

        REQUIRE(response);
        CHECK(canonicalJson(response->toJson()) == nested);
    }

    SECTION("what nothing here looks at is written back as it was read")
    {
        const QByteArray json = GENERATE(
            as<QByteArray>{},
            // meta, contained, subject and extensions of the whole
            R"({"_status":{"id":"s"},"contained":[{"id":"p","resourceType":"Patient"}],"extension":[{"url":"u:e","valueDecimal":1.50}],"meta":{"tag":[{"code":"a"}]},"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"#p"},"text":{"div":"<div/>","status":"empty"}})",
            // beside a primitive value, in an item, in an answer
            R"({"item":[{"_text":{"extension":[{"url":"u:t","valueCode":"x"}]},"answer":[{"_valueString":{"extension":[{"url":"u:v"}]},"id":"a1","valueString":"b"}],"definition":"u:d","linkId":"a"}],"resourceType":"QuestionnaireResponse"})",
            // only a reason instead of a value
            R"({"item":[{"answer":[{"_valueDate":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}]}}],"linkId":"a"}],"resourceType":"QuestionnaireResponse"})",
            // inside values
            R"({"item":[{"answer":[{"valueQuantity":{"comparator":"<","value":1.50}},{"valueCoding":{"code":"c","userSelected":true}},{"valueReference":{"identifier":{"value":"7"}}},{"valueAttachment":{"contentType":"a/b","data":"YWJj\nZGVm","hash":"aa"}}],"linkId":"a"}],"resourceType":"QuestionnaireResponse"})",
            // digits and partial dates
            R"({"item":[{"answer":[{"valueDecimal":1.50},{"valueDecimal":0.10000000000000000001},{"valueDecimal":100},{"valueDecimal":1e2},{"valueDate":"2024-02"},{"valueDateTime":"2024"},{"valueTime":"10:30:00"},{"valueInteger":-3}],"linkId":"a"}],"resourceType":"QuestionnaireResponse"})");
        const auto object = parseExactJson(json, ErrorCode::BadQuestionnaire);
        REQUIRE(object);

        const auto response = QuestionnaireResponse::fromJson(*object);

        REQUIRE(response);
        CHECK(canonicalJson(response->toJson()) == json);
    }

    SECTION("an answer that was changed since is written as it is now")
    {
        auto response = read(
            R"({"resourceType":"QuestionnaireResponse","item":[{"linkId":"a","answer":[{"valueQuantity":{"comparator":"<","value":5}}]}]})");
        REQUIRE(response);

        response->items[0].answers[0].value = Quantity{Decimal{u"6"_s}, {}, {}, {}};

        CHECK(
            canonicalJson(response->toJson())
            == R"({"item":[{"answer":[{"valueQuantity":{"value":6}}],"linkId":"a"}],"resourceType":"QuestionnaireResponse"})");
    }

    SECTION("answers are found at any depth, in order")
    {
        const auto response = read(nested);

        REQUIRE(response);
        CHECK(response->answersTo(u"drug.name"_s)
              == std::vector<Value>{QString(u"Ibuprofen"_s), QString(u"Aspirin"_s)});
        CHECK(response->answersTo(u"why"_s) == std::vector<Value>{qint64(2)});
        CHECK(response->answersTo(u"nowhere"_s).empty());
    }

    SECTION("what is not a response is refused with the place and without the answer")
    {
        const auto [json, pointer] = GENERATE(table<QByteArray, QString>({
            {R"({"resourceType":"Questionnaire"})", u"/resourceType"_s},
            {R"({"resourceType":"QuestionnaireResponse","item":{}})", u"/item"_s},
            {R"({"resourceType":"QuestionnaireResponse","item":[{}]})", u"/item/0/linkId"_s},
            {R"({"resourceType":"QuestionnaireResponse","item":[{"linkId":"a","answer":[{}]}]})",
             u"/item/0/answer/0"_s},
            {R"({"resourceType":"QuestionnaireResponse","item":[{"linkId":"a","answer":{}}]})",
             u"/item/0/answer"_s},
            {R"({"resourceType":"QuestionnaireResponse","item":[{"linkId":"a","answer":[{"valueInteger":"secret"}]}]})",
             u"/item/0/answer/0/valueInteger"_s},
            {R"({"resourceType":"QuestionnaireResponse","item":[{"linkId":"a","answer":[{"valueInteger":1,"valueString":"secret"}]}]})",
             u"/item/0/answer/0/valueString"_s},
        }));
        CAPTURE(json);

        const auto response = read(json);

        REQUIRE_FALSE(response);
        CHECK(response.error().code == ErrorCode::BadQuestionnaire);
        CHECK(response.error().detail.endsWith(u" "_s + pointer));
        CHECK_FALSE(response.error().detail.contains(u"secret"));
    }

    SECTION("items nested beyond all reason are refused")
    {
        QByteArray json = "[]";
        for (int depth = 0; depth < 100; ++depth)
            json = R"([{"linkId":"a","item":)" + json + "}]";

        CHECK_FALSE(read(R"({"resourceType":"QuestionnaireResponse","item":)" + json + '}'));
    }
}
