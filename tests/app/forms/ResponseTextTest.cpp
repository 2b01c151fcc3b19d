// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ResponseText.h"

#include "tests/app/forms/TestForm.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

TEST_CASE("displayText", "[forms]")
{
    SECTION("values without their item")
    {
        const auto [value, english, spanish] = GENERATE(table<Value, QString, QString>({
            {true, u"Yes"_s, u"Yes"_s},
            {false, u"No"_s, u"No"_s},
            {qint64(12000), u"12000"_s, u"12000"_s},
            {Decimal{u"1.50"_s}, u"1.50"_s, u"1,50"_s},
            {Date{u"1960"_s}, u"1960"_s, u"1960"_s},
            {Date{u"1960-05"_s}, u"May 1960"_s, u"mayo 1960"_s},
            {Date{u"1960-05-02"_s}, u"May 2, 1960"_s, u"2 de mayo de 1960"_s},
            {Date{u"1960-13"_s}, u"1960-13"_s, u"1960-13"_s},
            {Time{u"08:30:00"_s}, u"8:30 AM"_s, u"8:30"_s},
            {QString(u"my back"_s), u"my back"_s, u"my back"_s},
            {Coding{u"s"_s, u"c"_s, u"Words"_s}, u"Words"_s, u"Words"_s},
            {Coding{u"s"_s, u"c"_s, {}}, u"c"_s, u"c"_s},
            {Quantity{{u"70.5"_s}, u"kg"_s, {}, {}}, u"70.5\u00a0kg"_s, u"70,5\u00a0kg"_s},
            {Reference{u"Practitioner/1"_s, u"Dr A"_s}, u"Dr A"_s, u"Dr A"_s},
            {Attachment{u"text/plain; charset=utf-8"_s, {}, "Zo\xc3\xab", {}, {}},
             u"Zoë"_s,
             u"Zoë"_s},
            {Attachment{u"image/png"_s, {}, "\x89PNG", {}, {}}, u"image/png"_s, u"image/png"_s},
        }));
        CAPTURE(codeOf(value));

        CHECK(displayText(value, nullptr, u"en"_s).endsWith(english));
        CHECK(displayText(value, nullptr, u"es"_s).endsWith(spanish));
    }

    SECTION("the words of an option follow the language, whatever was stored")
    {
        const auto form = test::allTypes();
        const Coding stored{u"urn:example:answer"_s, u"yes"_s, u"Yes"_s};

        CHECK(displayText(stored, form->find(u"sure"_s), u"es"_s) == u"Sí");
        CHECK(displayText(stored, form->find(u"sure"_s), u"en"_s) == u"Yes");
    }

    SECTION("a number carries the unit of its question")
    {
        const auto form = test::allTypes();

        CHECK(displayText(Decimal{u"70.5"_s}, form->find(u"weight"_s), u"es"_s) == u"70,5\u00a0kg");
    }
}
