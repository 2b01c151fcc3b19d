// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/Extraction.h"

#include "app/core/ExactJson.h"
#include "app/core/Json.h"
#include "app/forms/FormCheck.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QJsonArray>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

/// What was made, by type.
struct Made
{
    QList<QJsonObject> observations;
    QList<QJsonObject> patients;
    QStringList notExtracted;
};

Made extracted(const QByteArray &form, const QByteArray &items, const QByteArray &status)
{
    const auto questionnaire
        = parseExactJson(R"({"resourceType":"Questionnaire","status":"active",)" + form + '}',
                         ErrorCode::BadQuestionnaire);
    const auto json = parseExactJson(
        R"({"resourceType":"QuestionnaireResponse","status":")" + status
            + R"(","id":"r","subject":{"reference":"Patient/p"},"authored":"2026-05-01","item":[)"
            + items + "]}",
        ErrorCode::BadQuestionnaire);
    REQUIRE(questionnaire);
    REQUIRE(json);
    const auto response = fhir::QuestionnaireResponse::fromJson(*json);
    REQUIRE(response);
    const auto extraction
        = extract(*questionnaire, *response, QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC));
    Made made{{}, {}, extraction.notExtracted};
    const QJsonArray entries = extraction.bundle.value(u"entry"_s).toArray();
    for (const auto &entry : entries) {
        const QJsonObject resource = entry[u"resource"].toObject();
        CHECK(entry[u"request"][u"method"] == u"POST"_s);
        CHECK(entry[u"request"][u"url"] == resource.value(u"resourceType"_s));
        CHECK(entry[u"fullUrl"].toString().startsWith(u"urn:uuid:"));
        (resource.value(u"resourceType"_s) == u"Patient"_s ? made.patients : made.observations)
            << resource;
    }
    return made;
}

} // namespace

TEST_CASE("observation-based extraction", "[forms]")
{
    const QByteArray sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    const QByteArray form = R"("extension":[{"url":")" + sdc
        + R"(observationExtract","valueBoolean":true},{"url":")" + sdc
        + R"(observation-extract-category","valueCodeableConcept":{"text":"survey"}}],
        "item":[
          {"linkId":"w","text":"Weight","type":"decimal","code":[{"system":"http://loinc.org","code":"29463-7"}],
           "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
             "valueCoding":{"system":"http://unitsofmeasure.org","code":"kg","display":"kg"}}]},
          {"linkId":"s","type":"choice","code":[{"code":"s"}]},
          {"linkId":"n","type":"string"},
          {"linkId":"off","type":"string","code":[{"code":"off"}],"extension":[{"url":")"
        + sdc + R"(observationExtract","valueBoolean":false}]},
          {"linkId":"f","type":"attachment","code":[{"code":"f"}]}])";

    const auto made = extracted(form,
                                R"({"linkId":"w","answer":[{"valueDecimal":71.50}]},
          {"linkId":"s","answer":[{"valueCoding":{"code":"y","display":"Yes"}}]},
          {"linkId":"n","answer":[{"valueString":"x"}]},
          {"linkId":"off","answer":[{"valueString":"x"}]},
          {"linkId":"f","answer":[{"valueAttachment":{"contentType":"a/b"}}]})",
                                "amended");

    REQUIRE(made.observations.size() == 2);
    CHECK(
        canonicalJson(made.observations[0])
        == R"({"category":[{"text":"survey"}],"code":{"coding":[{"code":"29463-7","system":"http://loinc.org"}],"text":"Weight"},"derivedFrom":[{"reference":"QuestionnaireResponse/r"}],"effectiveDateTime":"2026-05-01","resourceType":"Observation","status":"amended","subject":{"reference":"Patient/p"},"valueQuantity":{"code":"kg","system":"http://unitsofmeasure.org","unit":"kg","value":71.50}})");
    CHECK(
        canonicalJson(made.observations[1])
        == R"({"category":[{"text":"survey"}],"code":{"coding":[{"code":"s"}]},"derivedFrom":[{"reference":"QuestionnaireResponse/r"}],"effectiveDateTime":"2026-05-01","resourceType":"Observation","status":"amended","subject":{"reference":"Patient/p"},"valueCodeableConcept":{"coding":[{"code":"y","display":"Yes"}],"text":"Yes"}})");
    CHECK(made.patients.isEmpty());
    CHECK(made.notExtracted == QStringList{u"n"_s, u"f"_s});
}

TEST_CASE("definition-based extraction of the patient", "[forms]")
{
    const auto question = [](const QByteArray &linkId, const QByteArray &element) {
        return R"({"linkId":")" + linkId
            + R"(","type":"string","definition":"http://hl7.org/fhir/StructureDefinition/Patient#Patient.)"
            + element + R"("})";
    };
    const QByteArray form = R"("item":[{"linkId":"n","type":"group","item":[)"
        + question("n.g", "name.given") + ',' + question("n.f", "name.family") + "]},"
        + R"({"linkId":"t","type":"group","repeats":true,"item":[)"
        + question("t.s", "telecom.system") + ',' + question("t.v", "telecom.value") + "]},"
        + question("b", "birthDate") + ',' + question("s", "gender") + ','
        + question("m", "maritalStatus")
        + R"(,{"linkId":"o","type":"string","definition":"urn:x#Observation.value"}])";

    const auto made = extracted(
        form,
        R"({"linkId":"n","item":[{"linkId":"n.g","answer":[{"valueString":"Ana"},{"valueString":"Eva"}]},
             {"linkId":"n.f","answer":[{"valueString":"Ruiz"}]}]},
           {"linkId":"t","item":[{"linkId":"t.s","answer":[{"valueCoding":{"code":"phone"}}]},
             {"linkId":"t.v","answer":[{"valueString":"1"}]}]},
           {"linkId":"t","item":[{"linkId":"t.s","answer":[{"valueCoding":{"code":"email"}}]},
             {"linkId":"t.v","answer":[{"valueString":"a@b"}]}]},
           {"linkId":"b","answer":[{"valueDate":"1950-03"}]},
           {"linkId":"s","answer":[{"valueCoding":{"code":"female"}}]},
           {"linkId":"m","answer":[{"valueCoding":{"code":"M"}}]},
           {"linkId":"o","answer":[{"valueString":"x"}]})",
        "completed");

    CHECK(
        canonicalJson(made.patients.value(0))
        == R"({"birthDate":"1950-03","gender":"female","maritalStatus":{"coding":[{"code":"M"}]},"name":[{"family":"Ruiz","given":["Ana","Eva"]}],"resourceType":"Patient","telecom":[{"system":"phone","value":"1"},{"system":"email","value":"a@b"}]})");
    CHECK(made.observations.isEmpty());
}

TEST_CASE("the value of an extracted observation is of the answer's type", "[forms]")
{
    const auto question = [](const QByteArray &linkId, const QByteArray &type) {
        return R"({"linkId":")" + linkId + R"(","type":")" + type
            + R"(","code":[{"code":"c"}],"extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract","valueBoolean":true}]})";
    };
    const auto made
        = extracted(R"("item":[)" + question("b", "boolean") + ',' + question("i", "integer") + ','
                        + question("d", "date") + ',' + question("q", "quantity") + ','
                        + question("t", "time") + ',' + question("x", "text") + ']',
                    R"({"linkId":"b","answer":[{"valueBoolean":false}]},
           {"linkId":"i","answer":[{"valueInteger":3}]},
           {"linkId":"d","answer":[{"valueDate":"2025-12"}]},
           {"linkId":"q","answer":[{"valueQuantity":{"comparator":"<","value":1.50,"unit":"mg"}}]},
           {"linkId":"t","answer":[{"valueTime":"08:30:00"}]},
           {"linkId":"x","answer":[{"valueString":"a"}]})",
                    "in-progress");

    REQUIRE(made.observations.size() == 6);
    CHECK(made.observations[0].value(u"valueBoolean"_s) == QJsonValue(false));
    CHECK(made.observations[0].value(u"status"_s) == QJsonValue(u"preliminary"_s));
    CHECK(made.observations[1].value(u"valueInteger"_s) == QJsonValue(3));
    CHECK(made.observations[2].value(u"valueDateTime"_s) == QJsonValue(u"2025-12"_s));
    CHECK(canonicalJson(made.observations[3].value(u"valueQuantity"_s).toObject())
          == R"({"comparator":"<","unit":"mg","value":1.50})");
    CHECK(made.observations[4].value(u"valueTime"_s) == QJsonValue(u"08:30:00"_s));
    CHECK(made.observations[5].value(u"valueString"_s) == QJsonValue(u"a"_s));
}

TEST_CASE("what a form switches off is not extracted", "[forms]")
{
    const QByteArray form
        = R"("extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract","valueBoolean":true}],
        "item":[{"linkId":"a","type":"boolean","code":[{"code":"a"}]},
          {"linkId":"g","type":"group","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}],
           "item":[{"linkId":"h","type":"integer","code":[{"code":"h"}]},
             {"linkId":"k","type":"date","definition":"http://hl7.org/fhir/StructureDefinition/Patient#Patient.birthDate"}]}])";
    const auto given = [&form](const QByteArray &condition) {
        return extracted(
            form,
            R"({"linkId":"a","answer":[{"valueBoolean":)" + condition
                + R"(}]},{"linkId":"g","item":[{"linkId":"h","answer":[{"valueInteger":2}]},
                  {"linkId":"k","answer":[{"valueDate":"1950"}]}]})",
            "completed");
    };

    const auto on = given("true");
    REQUIRE(on.observations.size() == 2);
    CHECK(on.observations[1].value(u"valueInteger"_s) == QJsonValue(2));
    CHECK(canonicalJson(on.patients.value(0))
          == R"({"birthDate":"1950","resourceType":"Patient"})");
    CHECK(on.notExtracted == QStringList{u"k"_s});

    const auto off = given("false");
    REQUIRE(off.observations.size() == 1);
    CHECK(off.observations[0].value(u"valueBoolean"_s) == QJsonValue(false));
    CHECK(off.patients.isEmpty());
    CHECK(off.notExtracted.isEmpty());
}

TEST_CASE("several patients, and several of what a patient has", "[forms]")
{
    const auto question = [](const QByteArray &linkId, const QByteArray &element) {
        return R"({"linkId":")" + linkId
            + R"(","type":"string","definition":"http://hl7.org/fhir/StructureDefinition/Patient#Patient.)"
            + element + R"("})";
    };
    const auto context = [](const QByteArray &linkId, const QByteArray &resource) {
        return R"({"linkId":")" + linkId
            + R"(","type":"group","repeats":true,"extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-itemExtractionContext","valueExpression":{"language":"application/x-fhir-query","expression":")"
            + resource + R"(?_id={{%patient.id}}"}}],"item":[)";
    };
    const auto named = [](const QByteArray &group, const QByteArray &name) {
        return R"({"linkId":")" + group + R"(","item":[{"linkId":")" + group
            + R"(.f","answer":[{"valueString":")" + name + R"("}]}]})";
    };

    SECTION("each context makes one of its own, and other resources none")
    {
        const auto made = extracted(
            R"("item":[)" + context("p", "Patient") + question("p.f", "name.family") + "]},"
                + context("r", "RelatedPerson") + question("r.f", "name.family") + "]}]",
            named("p", "Ruiz") + ',' + named("p", "Sol") + ',' + named("r", "Vega"),
            "completed");
        REQUIRE(made.patients.size() == 2);
        CHECK(canonicalJson(made.patients[0])
              == R"({"name":[{"family":"Ruiz"}],"resourceType":"Patient"})");
        CHECK(canonicalJson(made.patients[1])
              == R"({"name":[{"family":"Sol"}],"resourceType":"Patient"})");
    }

    SECTION("a second telephone number is a second one; a second birth date is told")
    {
        const auto made = extracted(
            R"("item":[)" + question("a", "telecom.value") + ',' + question("b", "telecom.value")
                + ',' + question("c", "telecom:mail.value") + ',' + question("d", "gender") + ','
                + question("e", "gender") + ',' + question("f", "birthDate") + ','
                + question("g", "shoeSize") + ',' + question("h", "deceased[x]") + ']',
            R"({"linkId":"a","answer":[{"valueString":"1"}]},{"linkId":"b","answer":[{"valueString":"2"}]},
               {"linkId":"c","answer":[{"valueString":"3"}]},
               {"linkId":"d","answer":[{"valueString":"male"}]},{"linkId":"e","answer":[{"valueString":"other"}]},
               {"linkId":"f","answer":[{"valueString":"soon"}]},{"linkId":"g","answer":[{"valueString":"9"}]},
               {"linkId":"h","answer":[{"valueString":"no"}]})",
            "completed");
        REQUIRE(made.patients.size() == 1);
        CHECK(
            canonicalJson(made.patients[0])
            == R"({"gender":"male","resourceType":"Patient","telecom":[{"value":"1"},{"value":"2"},{"value":"3"}]})");
        CHECK(made.notExtracted == QStringList{u"e"_s, u"f"_s, u"g"_s, u"h"_s});
    }
}

TEST_CASE("a form says what it asks to be extracted in vain", "[forms]")
{
    const auto form = parseExactJson(
        R"({"resourceType":"Questionnaire","status":"active","item":[
        {"linkId":"a","type":"string","text":"A","extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract","valueBoolean":true}]},
        {"linkId":"b","type":"group","text":"B","extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-itemExtractionContext","valueCode":"Organization"}]},
        {"linkId":"c","type":"group","text":"C","extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-itemExtractionContext","valueCode":"Patient"}],"item":[
          {"linkId":"d","type":"string","text":"D","definition":"urn:p#Patient.shoeSize"},
          {"linkId":"e","type":"string","text":"E","definition":"urn:p#Patient.name.family"}]}]})",
        ErrorCode::BadQuestionnaire);
    REQUIRE(form);

    const FormCheck check = checkForm(canonicalJson(*form), u"f.json"_s);

    QStringList places;
    for (const fhir::NotHonoured &each : check.notHonoured)
        places << each.pointer;
    CHECK(places
          == QStringList{u"/item/1/extension/0"_s, u"/item/0"_s, u"/item/2/item/0/definition"_s});
}
