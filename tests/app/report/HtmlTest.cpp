// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Html.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;

TEST_CASE("isolatedHtml", "[report]")
{
    SECTION("markup becomes text, in an isolate of its own")
    {
        CHECK(isolatedHtml(QStringLiteral("<img src=x> & \"y\""))
              == QStringLiteral("\u2068&lt;img src=x&gt; &amp; &quot;y&quot;\u2069"));
    }

    SECTION("a direction override cannot turn the line around")
    {
        CHECK(isolatedHtml(QStringLiteral("a\u202Eb\u2069c\u2066d"))
              == QStringLiteral("\u2068abcd\u2069"));
    }

    SECTION("line breaks stay, other control characters go")
    {
        CHECK(isolatedHtml(QStringLiteral("one\r\ntwo\u0007"))
              == QStringLiteral("\u2068one<br>two\u2069"));
    }

    SECTION("nothing stays nothing")
    {
        CHECK(isolatedHtml(QString()).isEmpty());
    }
}
