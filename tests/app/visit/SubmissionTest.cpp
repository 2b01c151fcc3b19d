// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Submission.h"

#include "tests/support/Answers.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

TEST_CASE("Submission", "[visit]")
{
    Submission submission;
    submission.record = QUuid(u"0190c5a0-0000-7000-8000-000000000001"_s);
    submission.version = 2;
    submission.visit = u"first-visit"_s;
    submission.language = u"es"_s;
    submission.startedMs = 1'795'000'000'000;
    submission.sentMs = 1'795'000'600'000;
    auto response = responseWith({{u"CES-1"_s, u"yes"_s}, {u"age"_s, u"71"_s}});
    response.questionnaire = u"urn:x:checklist|1"_s;
    response.status = u"completed"_s;
    const fhir::Value no = fhir::Coding{u"urn:x"_s, u"no"_s, u"No"_s};
    const fhir::Value dose = fhir::Decimal{u"1.5"_s};
    submission.forms = {
        {response, u"00ff"_s, {{1'795'000'000'500, u"CES-1"_s, {no}, {dose, fhir::Value(true)}}}}};
    submission.outcome = Outcome{Tier::Emergency, {}, {u"VN-4"_s}, u"7"_s, u"ab"_s};
    submission.alert = QUuid(u"0190c5a0-0000-7000-8000-000000000002"_s);
    submission.topics = {u"how-safe"_s};
    submission.notes = {u"age-differs-from-birth-date"_s};

    SECTION("survives JSON with its answers, their trail and the outcome")
    {
        const auto read = Submission::fromJson(submission.toJson());

        REQUIRE(read);
        CHECK(read->toJson() == submission.toJson());
        REQUIRE(read->forms.size() == 1);
        CHECK(read->forms[0].response == response);
        REQUIRE(read->forms[0].changes.size() == 1);
        CHECK(read->forms[0].changes[0].ms == 1'795'000'000'500);
        CHECK(read->forms[0].changes[0].before == std::vector<fhir::Value>{no});
        CHECK(read->forms[0].changes[0].after == std::vector<fhir::Value>{dose, fhir::Value(true)});
        CHECK(read->outcome == submission.outcome);
        CHECK(read->alert == submission.alert);
        CHECK(read->notes == submission.notes);
    }

    SECTION("without outcome or alert has none after reading")
    {
        submission.outcome.reset();
        submission.alert.reset();

        const auto read = Submission::fromJson(submission.toJson());

        REQUIRE(read);
        CHECK_FALSE(read->outcome);
        CHECK_FALSE(read->alert);
    }

    SECTION("refuses what is not a submission")
    {
        const auto bytes = GENERATE(values<QByteArray>(
            {"",
             "[]",
             "{}",
             "{\"record\":\"x\",\"version\":1}",
             "{\"record\":\"0190c5a0-0000-7000-8000-000000000001\"}",
             R"({"record":"0190c5a0-0000-7000-8000-000000000001","version":1,"forms":[{"response":7}]})"}));
        CAPTURE(bytes);

        const auto read = Submission::fromJson(bytes);

        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::CannotOpenRecord);
    }
}
