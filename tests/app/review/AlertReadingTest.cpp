// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/AlertReading.h"

#include "app/redflags/RedFlagEvaluator.h"
#include "app/visit/AlertContent.h"
#include "tests/support/FixedClock.h"
#include "tests/support/RealVisit.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

/// What the kiosk seals when a patient says Yes to the private question, in Spanish.
QByteArray sealedContent()
{
    const test::FixedClock clock;
    FormSession checklist(test::shippedContent().checklist, clock);
    checklist.setLanguage(u"es"_s);
    test::choose(checklist, u"VN-4"_s, u"no"_s);
    test::choose(checklist, u"CES-1"_s, u"yes"_s);
    const Outcome outcome = RedFlagEvaluator(test::shippedContent().rules)
                                .evaluate(checklist.response(u"in-progress"_s));
    return alertContent(&checklist, outcome, u"Wilhelma Quorvendish"_s);
}

} // namespace

TEST_CASE("An alert tells what raised it", "[review]")
{
    SECTION("name, answer and note in the reader's language, nothing that raised nothing")
    {
        const AlertReading reading = readAlert(sealedContent(), test::shippedForms(), u"en"_s);

        CHECK(reading.name == u"Wilhelma Quorvendish");
        REQUIRE(reading.answers.size() == 1);
        CHECK(reading.answers.front().linkId == u"CES-1");
        CHECK(reading.answers.front().question
              == u"Numb or tingling between your legs or where you wipe");
        CHECK(reading.answers.front().answer == u"Yes");
        CHECK(reading.answers.front().ms == 1'795'000'000'000);
        CHECK(reading.clinicianNotes.size() == 1);
    }

    SECTION("without the form the patient's words and the code stand")
    {
        const AlertReading reading = readAlert(sealedContent(), {}, u"en"_s);

        REQUIRE(reading.answers.size() == 1);
        CHECK(reading.answers.front().question
              == test::shippedContent().checklist->find(u"CES-1"_s)->text.in(u"es"_s));
        CHECK(reading.answers.front().answer == u"yes");
    }

    SECTION("what cannot be read is empty, never an error that hides the alert")
    {
        for (const QByteArray &broken :
             {QByteArray(), QByteArray("[1]"), QByteArray("{\"items\"")}) {
            const AlertReading reading = readAlert(broken, test::shippedForms(), u"en"_s);

            CHECK(reading.name.isEmpty());
            CHECK(reading.answers.empty());
            CHECK(reading.clinicianNotes.isEmpty());
        }
    }
}
