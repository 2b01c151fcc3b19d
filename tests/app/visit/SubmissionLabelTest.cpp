// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/SubmissionLabel.h"

#include "tests/support/Answers.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

TEST_CASE("A label holds what the marked items answer", "[visit]")
{
    auto form = std::make_shared<fhir::Questionnaire>();
    fhir::QuestionnaireItem page;
    for (const QString &part : {u"given"_s, u"family"_s, u"birth-date"_s, u"complaint"_s}) {
        fhir::QuestionnaireItem item;
        item.linkId = u"item."_s + part;
        item.label = part;
        page.items.push_back(item);
    }
    form->items = {page};
    Submission submission;
    submission.visit = u"first-visit"_s;
    submission.language = u"es"_s;
    submission.outcome = Outcome{Tier::SameDay, {}, {}, {}, {}};
    submission.forms = {{responseWith({{u"item.given"_s, u"Ana"_s},
                                       {u"item.family"_s, u"Ñíguez"_s},
                                       {u"item.birth-date"_s, u"1951-03-04"_s},
                                       {u"item.complaint"_s, u"Back"_s},
                                       {u"age"_s, u"75"_s}}),
                         {},
                         {}}};

    const RecordLabel label = labelFor(submission, {form});

    CHECK(label.givenName == u"Ana"_s);
    CHECK(label.familyName == u"Ñíguez"_s);
    CHECK(label.birthDate == u"1951-03-04"_s);
    CHECK(label.complaint == u"Back"_s);
    CHECK(label.visit == u"first-visit"_s);
    CHECK(label.status == u"completed"_s);
    CHECK(label.language == u"es"_s);
    CHECK(label.tier == Tier::SameDay);
    CHECK(label.age == 75);

    submission.forms[0].response.status = u"in-progress"_s;
    CHECK(labelFor(submission, {form}).status == u"in-progress"_s);
}

TEST_CASE("An age is held against the birth date", "[visit]")
{
    const auto [age, birthDate, fits] = GENERATE(table<int, QString, bool>({
        {75, u"1951-11-22"_s, true},
        {74, u"1951-11-23"_s, true},
        {75, u"1951-11-23"_s, false},
        {57, u"1951-11-22"_s, false},
        {20, u"1951"_s, true},
        {20, QString(), true},
    }));
    CAPTURE(age, birthDate);

    CHECK(ageFits(age, birthDate, QDate(2026, 11, 22)) == fits);
}
