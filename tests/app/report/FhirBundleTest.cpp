// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/FhirBundle.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QJsonArray>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

Submission aSubmission()
{
    Submission submission;
    submission.record = QUuid(u"018f6d3e-9d4a-7c31-8a55-0123456789ab"_s);
    submission.visit = u"first-visit"_s;
    submission.language = u"es"_s;
    submission.sentMs = 1'795'000'000'000;
    FormRecord form;
    form.response.questionnaire = u"urn:bonesetters-kiosk:red-flags|1.0.0"_s;
    form.response.status = u"completed"_s;
    form.response.items = {{u"CES-1"_s, u"Numbness?"_s, {{true, {}}}, {}}};
    submission.forms.push_back(form);
    return submission;
}

RecordLabel aLabel()
{
    RecordLabel label;
    label.givenName = u"María José"_s;
    label.familyName = u"O'Neill"_s;
    label.birthDate = u"1950-02"_s;
    return label;
}

Outcome anOutcome(Tier tier)
{
    Outcome outcome;
    outcome.tier = tier;
    Reason reason;
    reason.ruleId = u"ces-saddle"_s;
    reason.tier = tier;
    reason.clinicianNote = {{u"en"_s, u"New saddle numbness."_s}};
    outcome.reasons = {reason};
    return outcome;
}

QJsonObject resource(const QJsonObject &bundle, const QString &type)
{
    for (const auto &entry : bundle[u"entry"_s].toArray()) {
        if (entry[u"resource"_s][u"resourceType"_s].toString() == type)
            return entry[u"resource"_s].toObject();
    }
    return {};
}

} // namespace

TEST_CASE("a visit is told as a FHIR bundle", "[report]")
{
    Submission submission = aSubmission();
    submission.outcome = anOutcome(Tier::Emergency);

    const QJsonObject bundle = fhirBundle(submission, aLabel());

    CHECK(bundle[u"resourceType"_s].toString() == u"Bundle"_s);
    CHECK(bundle[u"type"_s].toString() == u"collection"_s);
    CHECK(bundle[u"timestamp"_s].toString() == u"2026-11-18T11:06:40.000Z"_s);
    REQUIRE(bundle[u"entry"_s].toArray().size() == 4);

    SECTION("with the patient as named on the label")
    {
        const QJsonObject patient = resource(bundle, u"Patient"_s);
        CHECK(patient[u"name"_s][0][u"family"_s].toString() == u"O'Neill"_s);
        CHECK(patient[u"name"_s][0][u"given"_s][0].toString() == u"María José"_s);
        CHECK(patient[u"birthDate"_s].toString() == u"1950-02"_s);
        CHECK(patient[u"communication"_s][0][u"language"_s][u"coding"_s][0][u"code"_s].toString()
              == u"es"_s);
    }

    SECTION("with the answers as they were given, about that patient")
    {
        const QJsonObject response = resource(bundle, u"QuestionnaireResponse"_s);
        CHECK(response[u"item"_s][0][u"linkId"_s].toString() == u"CES-1"_s);
        CHECK(response[u"item"_s][0][u"answer"_s][0][u"valueBoolean"_s].toBool());
        CHECK(response[u"subject"_s][u"reference"_s].toString()
              == bundle[u"entry"_s][0][u"fullUrl"_s].toString());
    }

    SECTION("with an issue for the rule that fired, not yet confirmed by anybody")
    {
        const QJsonObject issue = resource(bundle, u"DetectedIssue"_s);
        CHECK(issue[u"status"_s].toString() == u"preliminary"_s);
        CHECK(issue[u"severity"_s].toString() == u"high"_s);
        CHECK(issue[u"code"_s][u"coding"_s][0][u"code"_s].toString() == u"ces-saddle"_s);
        CHECK(issue[u"detail"_s].toString() == u"New saddle numbness."_s);
    }

    SECTION("with a flag, since treatment is held")
    {
        CHECK(resource(bundle, u"Flag"_s)[u"code"_s][u"coding"_s][0][u"code"_s].toString()
              == u"EMERGENCY"_s);
    }

    SECTION("and every entry has an address of its own that its id repeats")
    {
        QStringList addresses;
        for (const auto &entry : bundle[u"entry"_s].toArray()) {
            const QString address = entry[u"fullUrl"_s].toString();
            CHECK(address.startsWith(u"urn:uuid:"_s));
            CHECK(address.endsWith(entry[u"resource"_s][u"id"_s].toString()));
            addresses << address;
        }
        CHECK(addresses.removeDuplicates() == 0);
    }

    SECTION("the same every time")
    {
        CHECK(fhirBundle(submission, aLabel()) == bundle);
    }
}

TEST_CASE("a bundle says only what is known", "[report]")
{
    SECTION("what only needs a mention holds no treatment")
    {
        Submission submission = aSubmission();
        submission.outcome = anOutcome(Tier::Mention);

        const QJsonObject bundle = fhirBundle(submission, aLabel());

        CHECK(resource(bundle, u"Flag"_s).isEmpty());
        CHECK(resource(bundle, u"DetectedIssue"_s)[u"severity"_s].toString() == u"low"_s);
    }

    SECTION("a checklist before identity has a patient without a name")
    {
        const QJsonObject patient = resource(fhirBundle(aSubmission(), {}), u"Patient"_s);

        CHECK(!patient.contains(u"name"_s));
        CHECK(!patient.contains(u"birthDate"_s));
    }

    SECTION("a corrected version keeps the addresses, so that it replaces what was exported")
    {
        Submission corrected = aSubmission();
        corrected.version = 2;

        CHECK(fhirBundle(aSubmission(), aLabel())[u"entry"_s][0][u"fullUrl"_s]
              == fhirBundle(corrected, aLabel())[u"entry"_s][0][u"fullUrl"_s]);
    }
}
