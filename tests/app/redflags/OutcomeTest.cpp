// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/Outcome.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

TEST_CASE("Tiers have fixed codes", "[redflags]")
{
    const auto [tier, code] = GENERATE(table<Tier, QString>({{Tier::None, u"NONE"_s},
                                                             {Tier::Mention, u"MENTION"_s},
                                                             {Tier::SameDay, u"SAME_DAY"_s},
                                                             {Tier::Emergency, u"EMERGENCY"_s}}));

    CHECK(tierCode(tier) == code);
    CHECK(tierFromCode(code) == tier);
    CHECK_FALSE(tierFromCode(code.toLower()));
}

TEST_CASE("Outcome", "[redflags]")
{
    Reason reason;
    reason.ruleId = u"CES-2.old"_s;
    reason.group = u"cauda-equina"_s;
    reason.itemIds = {u"CES-2"_s};
    reason.tier = Tier::SameDay;
    reason.alert = true;
    reason.priority = true;
    reason.patientText = {{u"en"_s, u"Wait."_s}, {u"es"_s, u"Espere."_s}};
    reason.clinicianNote = {{u"en"_s, u"Look."_s}};
    reason.sources = {u"BMJBP"_s};
    const Outcome outcome{Tier::SameDay, {reason}, {u"AA-1"_s, u"HT-1"_s}, u"2026.1"_s, u"abcd"_s};

    SECTION("survives JSON unchanged")
    {
        CHECK(Outcome::fromJson(outcome.toJson()) == outcome);
        CHECK(Outcome::fromJson(Outcome().toJson()) == Outcome());
    }

    SECTION("alerts when one of its reasons does")
    {
        CHECK(outcome.alerts());
        CHECK_FALSE(Outcome().alerts());
    }

    SECTION("holds treatment from same day on")
    {
        CHECK(outcome.holdsTreatment());
        CHECK_FALSE(Outcome{Tier::Mention, {}, {}, {}, {}}.holdsTreatment());
    }
}
