// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the checklist that ships, and whom it asks.
#include "app/articles/Readability.h"
#include "app/forms/FormSession.h"
#include "tests/support/FixedClock.h"
#include "tests/support/RealVisit.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

void checkReadability(const std::vector<fhir::QuestionnaireItem> &items)
{
    for (const fhir::QuestionnaireItem &item : items) {
        const QString english = item.text.in(u"en"_s);
        const QString spanish = item.text.in(u"es"_s);
        CAPTURE(item.linkId, english, spanish);
        CHECK(english.isEmpty() == spanish.isEmpty());
        if (!english.isEmpty()) {
            CHECK(english != spanish);
            CHECK(fleschKincaidGrade(english) <= 6.0);
            CHECK(fernandezHuerta(spanish) >= 70.0);
        }
        checkReadability(item.items);
    }
}

bool isAsked(qint64 age, const QString &region, const QString &item)
{
    const FixedClock clock;
    FormSession form(shippedContent().checklist, clock);
    form.setAnswers(form.find(u"age"_s), {fhir::Value(age)});
    choose(form, u"region"_s, region);
    return form.isEnabled(form.find(item));
}

} // namespace

TEST_CASE("Every text of the checklist is easy to read in both languages", "[redflags]")
{
    checkReadability(shippedContent().checklist->items);
}

TEST_CASE("Region and age open their own questions", "[redflags]")
{
    CHECK(isAsked(46, u"low-back"_s, u"CES-5"_s));
    CHECK_FALSE(isAsked(46, u"low-back"_s, u"VN-5"_s));
    CHECK(isAsked(46, u"neck"_s, u"VN-5"_s));
    CHECK_FALSE(isAsked(46, u"neck"_s, u"CES-5"_s));
    CHECK(isAsked(46, u"not-sure"_s, u"CES-5"_s));
    CHECK(isAsked(46, u"not-sure"_s, u"VN-5"_s));
    CHECK(isAsked(46, u"not-sure"_s, u"CM-1"_s));
    CHECK_FALSE(isAsked(49, u"head"_s, u"GC-1"_s));
    CHECK(isAsked(50, u"head"_s, u"GC-1"_s));
    CHECK_FALSE(isAsked(59, u"low-back"_s, u"AA-3"_s));
    CHECK(isAsked(60, u"low-back"_s, u"AA-3"_s));
}

// AA-3.risk needs them: a man of 60 with a sore back is whom it is for.
TEST_CASE("From age 60 the vessel risks are asked wherever it hurts", "[redflags]")
{
    CHECK(isAsked(46, u"neck"_s, u"VN-7"_s));
    CHECK_FALSE(isAsked(59, u"low-back"_s, u"VN-7"_s));
    CHECK(isAsked(60, u"low-back"_s, u"VN-7"_s));
}
