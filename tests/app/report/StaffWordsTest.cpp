// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/StaffWords.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;

TEST_CASE("StaffWords", "[report]")
{
    SECTION("dates keep the patient's precision")
    {
        CHECK(dateWords(QStringLiteral("1954-03-04")) == QStringLiteral("4 Mar 1954"));
        CHECK(dateWords(QStringLiteral("1954-03")) == QStringLiteral("Mar 1954"));
        CHECK(dateWords(QStringLiteral("1954")) == QStringLiteral("1954"));
    }

    SECTION("an age counts whole years")
    {
        const QString born = QStringLiteral("1954-03-04");
        CHECK(ageOn(born, QDate(2026, 3, 3)) == 71);
        CHECK(ageOn(born, QDate(2026, 3, 4)) == 72);
        CHECK_FALSE(ageOn(QStringLiteral("1954"), QDate(2026, 3, 4)).has_value());
        CHECK_FALSE(ageOn(born, QDate(1950, 1, 1)).has_value());
    }

    SECTION("spans are said in minutes, hours and days")
    {
        CHECK(spanWords(59'000) == QStringLiteral("0 min"));
        CHECK(spanWords(31LL * 60'000) == QStringLiteral("31 min"));
        CHECK(spanWords(130LL * 60'000) == QStringLiteral("2 h 10 min"));
        CHECK(spanWords(50LL * 3'600'000) == QStringLiteral("2 d 2 h"));
    }

    SECTION("times are the clinic's")
    {
        const QTimeZone newYork = zoneFromName(QStringLiteral("America/New_York"));
        CHECK(clockWords(1'795'000'000'000, newYork) == QStringLiteral("06:06"));
        CHECK(zoneFromName(QStringLiteral("Nowhere/At_all")) == QTimeZone::utc());
    }

    SECTION("no tier is called clear")
    {
        CHECK(tierWord(Tier::None) == QStringLiteral("None marked"));
        CHECK(tierInstruction(Tier::None)
              == QStringLiteral("No warning sign was marked. It does not mean all is well."));
    }
}
