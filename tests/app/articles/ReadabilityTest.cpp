// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/Readability.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

// Expected values are worked out by hand from counted words, sentences and syllables.

TEST_CASE("Flesch-Kincaid grade", "[articles]")
{
    SECTION("short words and sentences are below the first grade")
    {
        // 6 words, 1 sentence, 6 syllables
        CHECK(fleschKincaidGrade(u"The cat sat on the mat."_s) == Approx(-1.45));
    }

    SECTION("long words raise it")
    {
        // 6 words, 1 sentence, 15 syllables
        CHECK(fleschKincaidGrade(u"Chiropractic manipulation may aggravate neurological disease."_s)
              > 15);
    }

    SECTION("silent endings make no syllable")
    {
        // 4 words, 1 sentence, 4 syllables
        CHECK(fleschKincaidGrade(u"She stopped those bones."_s) == Approx(-2.23));
    }

    SECTION("a text without words is 0")
    {
        CHECK(fleschKincaidGrade(u" ... "_s) == 0);
    }
}

TEST_CASE("Fernández-Huerta ease", "[articles]")
{
    SECTION("diphthongs are one syllable, hiatus two")
    {
        // vein-te, tí-o, a-gua, pa-ís, quie-re: 5 words, 1 sentence, 10 syllables
        CHECK(fernandezHuerta(u"Veinte, tío, agua, país, quiere."_s) == Approx(81.74));
    }

    SECTION("short sentences are easy")
    {
        // no due-le, va-ya ya: 4 words, 2 sentences, 6 syllables
        CHECK(fernandezHuerta(u"No duele. Vaya ya."_s) == Approx(114.8));
    }

    SECTION("a text without words is 0")
    {
        CHECK(fernandezHuerta(QString()) == 0);
    }
}
