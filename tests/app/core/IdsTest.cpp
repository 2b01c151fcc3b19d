// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Ids.h"

#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;

TEST_CASE("IdSource", "[core]")
{
    test::FixedClock clock;
    IdSource ids(clock);

    SECTION("ids carry version 7, the RFC variant and the time")
    {
        const QByteArray id = ids.next().toRfc4122();

        CHECK((uchar(id[6]) >> 4) == 7);
        CHECK((uchar(id[8]) >> 6) == 2);
        CHECK(id.first(6).toHex()
              == QByteArray::number(1'795'000'000'000, 16).rightJustified(12, '0'));
    }

    SECTION("ids rise within one millisecond and when the clock steps back ten years")
    {
        QByteArray last = ids.next().toRfc4122();
        for (int i = 0; i < 300'000; ++i) {
            if (i == 1000)
                clock.setNow(clock.nowMs() - 315'360'000'000);
            const QByteArray id = ids.next().toRfc4122();
            REQUIRE(id > last);
            last = id;
        }
    }
}
