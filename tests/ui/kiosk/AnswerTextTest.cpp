// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/AnswerText.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

TEST_CASE("A date is read back as exactly as it was given, without a day of the week", "[kiosk]")
{
    const auto [given, english, spanish] = GENERATE(table<QString, QString, QString>({
        {u"1961-03-14"_s, u"March 14, 1961"_s, u"14 de marzo de 1961"_s},
        {u"1961-03"_s, u"March 1961"_s, u"marzo 1961"_s},
        {u"1961"_s, u"1961"_s, u"1961"_s},
    }));
    CAPTURE(given);
    const fhir::QuestionnaireItem item;

    CHECK(answerText(item, {fhir::Date{given}}, u"en"_s) == english);
    CHECK(answerText(item, {fhir::Date{given}}, u"es"_s) == spanish);
}
