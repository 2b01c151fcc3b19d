// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Sentences.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kiosk;

TEST_CASE("sentencesOf", "[text]")
{
    using Row = std::tuple<QString, QStringList>;
    const auto [text, sentences] = GENERATE(table<QString, QStringList>({
        Row{u"Sit down. Breathe out!"_s, {u"Sit down."_s, u"Breathe out!"_s}},
        Row{u"¿Le duele? Díganos dónde."_s, {u"¿Le duele?"_s, u"Díganos dónde."_s}},
        Row{u"It takes 2.5 minutes."_s, {u"It takes 2.5 minutes."_s}},
        Row{u"First line\nsecond line"_s, {u"First line"_s, u"second line"_s}},
        Row{u"No full stop"_s, {u"No full stop"_s}},
        Row{u" \n "_s, {}},
        Row{u"–"_s, {}},
    }));
    CAPTURE(text);

    CHECK(sentencesOf(text) == sentences);
}
