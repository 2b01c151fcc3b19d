// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ValueOrder.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

char sign(const Value &left, const Value &right)
{
    const auto ordering = order(left, right);
    if (ordering == std::partial_ordering::unordered)
        return '?';
    return std::is_lt(ordering) ? '<' : std::is_gt(ordering) ? '>' : '=';
}

Quantity quantity(const QString &value, const QString &code)
{
    return {{value}, code, u"http://unitsofmeasure.org"_s, code};
}

} // namespace

TEST_CASE("order of values", "[fhir]")
{
    const auto [left, expected, right] = GENERATE(table<Value, char, Value>({
        {qint64(2), '<', qint64(10)},
        {qint64(2), '=', Decimal{u"2.0"_s}},
        {Decimal{u"2.5"_s}, '>', qint64(2)},
        {Decimal{u"x"_s}, '?', qint64(2)},
        {qint64(2), '?', QString(u"2"_s)},
        {Date{u"1960"_s}, '<', Date{u"1961-05"_s}},
        {Date{u"1960"_s}, '?', Date{u"1960-05"_s}},
        {Date{u"1960-05-02"_s}, '>', Date{u"1960-05-01"_s}},
        {Date{u"1960-05-02"_s}, '=', Date{u"1960-05-02"_s}},
        {Date{u"2026-01-01"_s}, '<', DateTime{u"2026-01-02T08:00:00Z"_s}},
        {DateTime{u"2026-01-01T09:00:00+01:00"_s}, '=', DateTime{u"2026-01-01T08:00:00Z"_s}},
        {Time{u"08:30"_s}, '=', Time{u"08:30:00"_s}},
        {Time{u"08:30:00"_s}, '<', Time{u"12:00:00"_s}},
        {QString(u"a"_s), '<', QString(u"b"_s)},
        {quantity(u"70"_s, u"kg"_s), '>', quantity(u"9"_s, u"kg"_s)},
        {quantity(u"70"_s, u"kg"_s), '?', quantity(u"9"_s, u"[lb_av]"_s)},
        {true, '=', true},
        {true, '?', false},
        {Coding{{}, u"a"_s, {}}, '?', Coding{{}, u"b"_s, {}}},
    }));

    CAPTURE(codeOf(left), codeOf(right));
    CHECK(sign(left, right) == expected);
}

TEST_CASE("the same answer", "[fhir]")
{
    const Coding yes{u"urn:a"_s, u"yes"_s, u"Yes"_s};

    SECTION("codings compare by system and code, never by their words")
    {
        CHECK(sameAnswer(yes, Coding{u"urn:a"_s, u"yes"_s, u"Sí"_s}));
        CHECK(sameAnswer(yes, Coding{{}, u"yes"_s, {}}));
        CHECK_FALSE(sameAnswer(yes, Coding{u"urn:b"_s, u"yes"_s, u"Yes"_s}));
        CHECK_FALSE(sameAnswer(yes, Coding{u"urn:a"_s, u"no"_s, u"Yes"_s}));
    }

    SECTION("codings without a code are their words")
    {
        CHECK(sameAnswer(Coding{{}, {}, u"x"_s}, Coding{{}, {}, u"x"_s}));
        CHECK_FALSE(sameAnswer(Coding{{}, {}, u"x"_s}, Coding{{}, {}, u"y"_s}));
    }

    SECTION("a coding is not the text of its code")
    {
        CHECK_FALSE(sameAnswer(yes, QString(u"yes"_s)));
    }
}

TEST_CASE("validity of typed values", "[fhir]")
{
    SECTION("dates")
    {
        const auto [text, valid] = GENERATE(table<QString, bool>({{u"1960"_s, true},
                                                                  {u"1960-05"_s, true},
                                                                  {u"2024-02-29"_s, true},
                                                                  {u"2023-02-29"_s, false},
                                                                  {u"1960-13"_s, false},
                                                                  {u"1960-5"_s, false},
                                                                  {u"60"_s, false},
                                                                  {u"0000"_s, false},
                                                                  {u""_s, false},
                                                                  {u"1960-05-01T10"_s, false}}));
        CAPTURE(text);
        CHECK(isValid(Date{text}) == valid);
    }

    SECTION("times")
    {
        const auto [text, valid] = GENERATE(table<QString, bool>({{u"08:30"_s, true},
                                                                  {u"08:30:59"_s, true},
                                                                  {u"08:30:59.25"_s, true},
                                                                  {u"24:00"_s, false},
                                                                  {u"8:30"_s, false},
                                                                  {u""_s, false}}));
        CAPTURE(text);
        CHECK(isValid(Time{text}) == valid);
    }

    SECTION("date times")
    {
        const auto [text, valid]
            = GENERATE(table<QString, bool>({{u"2026"_s, true},
                                             {u"2026-05-01"_s, true},
                                             {u"2026-05-01T10:00:00Z"_s, true},
                                             {u"2026-05-01T10:00:00+02:00"_s, true},
                                             {u"2026-05-01T25:00:00Z"_s, false},
                                             {u"2026-02-30T10:00:00Z"_s, false},
                                             {u"2026-05T10:00:00Z"_s, false}}));
        CAPTURE(text);
        CHECK(isValid(DateTime{text}) == valid);
    }
}
