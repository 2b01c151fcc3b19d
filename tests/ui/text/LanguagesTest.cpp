// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Languages.h"

#include "app/report/StaffWords.h"
#include "tests/support/StringMakers.h"
#include "ui/text/ErrorText.h"

#include <catch2/catch.hpp>

#include <QLocale>

using namespace kiosk;
using namespace Qt::StringLiterals;

TEST_CASE("Languages", "[text]")
{
    const Error busy{ErrorCode::DatabaseLocked, {}};
    Languages languages;

    SECTION("Spanish is spoken once chosen, and English again afterwards")
    {
        languages.use(u"es"_s);
        CHECK(staffText(busy)
              == u"La base de datos está ocupada. Intente de nuevo en un momento."_s);
        CHECK(groupWord(u"mood"_s) == u"ánimo"_s);
        CHECK(QLocale().language() == QLocale::Spanish);

        languages.use(u"en"_s);
        CHECK(staffText(busy) == u"The database is busy. Try again in a moment."_s);
    }

    SECTION("an unknown language is English")
    {
        languages.use(u"xx"_s);

        CHECK(languages.current() == u"en"_s);
    }

    SECTION("each is named by its speakers, with a capital")
    {
        CHECK(Languages::nativeName(u"en"_s) == u"English"_s);
        CHECK(Languages::nativeName(u"es"_s) == u"Español"_s);
    }
    languages.use(u"en"_s);
}
