// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ExactJson.h"

#include "app/core/Json.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

TEST_CASE("ExactJson", "[core]")
{
    SECTION("numbers come back digit for digit")
    {
        const QByteArray number = GENERATE(as<QByteArray>{},
                                           "0",
                                           "-0",
                                           "1.50",
                                           "-5.12340",
                                           "1e2",
                                           "1E+2",
                                           "0.1",
                                           "123456789012345678901234567890.10",
                                           "9007199254740993",
                                           "1e400");
        const QByteArray json = R"({"a":)" + number + R"(,"b":["x 1.50",)" + number + "]}";

        const auto object = parseExactJson(json, ErrorCode::BadQuestionnaire);

        REQUIRE(object);
        CHECK(canonicalJson(*object) == json);
        CHECK(digitsOf(object->value(u"a"_s)) == QString::fromLatin1(number));
    }

    SECTION("texts stay texts")
    {
        const QByteArray json = R"({"a":"1.50","b":"say \"2.50\"","c":true,"d":null})";

        const auto object = parseExactJson(json, ErrorCode::BadQuestionnaire);

        REQUIRE(object);
        CHECK(canonicalJson(*object) == json);
        CHECK_FALSE(digitsOf(object->value(u"a"_s)));
        CHECK_FALSE(digitsOf(object->value(u"c"_s)));
    }

    SECTION("what is no JSON number is none")
    {
        const QString digits
            = GENERATE(u""_s, u"007"_s, u"1."_s, u".5"_s, u"+1"_s, u"1e"_s, u"x"_s, u"1,5"_s);

        CHECK(exactNumber(digits).isUndefined());
    }

    SECTION("a broken document is refused")
    {
        const QByteArray json
            = GENERATE(as<QByteArray>{}, "{\"a\":1.50", "{\"a\":\"x", "[1.50]", "{\"a\\");

        CHECK_FALSE(parseExactJson(json, ErrorCode::BadQuestionnaire));
    }
}
