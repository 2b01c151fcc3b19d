// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/EmergencyHold.h"

#include "tests/support/Answers.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

fhir::Questionnaire checklist(const QStringList &linkIds)
{
    fhir::Questionnaire checklist;
    for (const QString &linkId : linkIds) {
        fhir::QuestionnaireItem item;
        item.linkId = linkId;
        checklist.items.push_back(item);
    }
    return checklist;
}

} // namespace

TEST_CASE("EmergencyHold", "[visit]")
{
    EmergencyHold hold;
    const auto form = checklist({u"CES-1"_s, u"CES-2"_s, u"CES-2.since"_s, u"CES-5"_s});
    const auto yes = responseWith({{u"CES-1"_s, u"yes"_s}, {u"CES-2"_s, u"yes"_s}});

    SECTION("holds CES-2 back and nothing else")
    {
        hold.update(yes, form, 0);

        CHECK(hold.isWaiting());
        CHECK(hold.withoutWaiting(yes).answersTo(u"CES-2"_s).empty());
        CHECK(hold.withoutWaiting(yes).answersTo(u"CES-1"_s).size() == 1);
    }

    SECTION("lets go after 20 seconds, not before")
    {
        hold.update(yes, form, 1'000);

        CHECK_FALSE(hold.endDue(20'999));
        CHECK(hold.isWaiting());
        CHECK(hold.endDue(21'000));
        CHECK_FALSE(hold.isWaiting());
        hold.update(yes, form, 21'001);
        CHECK_FALSE(hold.isWaiting());
    }

    SECTION("lets go at once when the time course is answered")
    {
        hold.update(yes, form, 0);
        hold.update(responseWith({{u"CES-2"_s, u"yes"_s}, {u"CES-2.since"_s, u"new"_s}}), form, 0);

        CHECK_FALSE(hold.isWaiting());
    }

    SECTION("waits anew when the answer went to no and back")
    {
        hold.update(yes, form, 0);
        hold.endAll();
        hold.update(responseWith({{u"CES-2"_s, u"no"_s}}), form, 0);
        hold.update(yes, form, 0);

        CHECK(hold.isWaiting());
    }

    SECTION("does not wait for a question that the form does not have")
    {
        hold.update(responseWith({{u"CES-5"_s, u"yes"_s}}), form, 0);

        CHECK_FALSE(hold.isWaiting());
    }
}
