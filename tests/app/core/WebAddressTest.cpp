// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/WebAddress.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

TEST_CASE("An address on the web is told from everything else", "[core]")
{
    const auto good = GENERATE(values<QString>({u"https://clinic.example/book"_s,
                                                u"http://clinic.example:8080/a?b=c#d"_s,
                                                u"https://clínica.example/¿qué?"_s}));
    CAPTURE(good);
    CHECK(isWebAddress(good));

    const auto bad = GENERATE(values<QString>({u""_s,
                                               u"clinic.example"_s,
                                               u"https://"_s,
                                               u"https:///book"_s,
                                               u"https://user@clinic.example/"_s,
                                               u"https://clinic.example/a b"_s,
                                               u"https://clinic.example/\u202egpj"_s,
                                               u" https://clinic.example"_s,
                                               u"javascript:alert(1)"_s,
                                               u"tel:911"_s,
                                               u"file:///etc/passwd"_s,
                                               u"https://clinic.example/\"onclick=\"x"_s}));
    CAPTURE(bad);
    CHECK_FALSE(isWebAddress(bad));
    CHECK_FALSE(isWebAddress(u"https://clinic.example/"_s + QString(300, u'a')));
}
