// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/Value.h"

#include "app/core/Json.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QJsonDocument>
#include <QJsonObject>

using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

QJsonValue parse(const QByteArray &json)
{
    return QJsonDocument::fromJson("{\"v\":" + json + '}').object().value(u"v"_s);
}

QByteArray write(const QJsonValue &json)
{
    const QByteArray text
        = QJsonDocument(QJsonObject{{u"v"_s, json}}).toJson(QJsonDocument::Compact);
    return text.sliced(5).chopped(1);
}

} // namespace

TEST_CASE("Value", "[fhir]")
{
    SECTION("every type reads its JSON and writes the same again")
    {
        const auto [name, json, expected] = GENERATE(table<QString, QByteArray, Value>({
            {u"valueBoolean"_s, "true", true},
            {u"valueInteger"_s, "-7", qint64(-7)},
            {u"valueDecimal"_s, "2.5", Decimal{u"2.5"_s}},
            {u"valueDecimal"_s, "0.1", Decimal{u"0.1"_s}},
            {u"valueDecimal"_s, "12", Decimal{u"12"_s}},
            {u"valueDate"_s, "\"1960-05\"", Date{u"1960-05"_s}},
            {u"valueDateTime"_s, "\"2026-05-01T10:00:00Z\"", DateTime{u"2026-05-01T10:00:00Z"_s}},
            {u"valueTime"_s, "\"08:30:00\"", Time{u"08:30:00"_s}},
            {u"valueString"_s, "\"Zoë\"", QString(u"Zoë"_s)},
            {u"valueUri"_s, "\"urn:x\"", Uri{u"urn:x"_s}},
            {u"valueCoding"_s,
             R"({"code":"c","display":"d","system":"s"})",
             Coding{u"s"_s, u"c"_s, u"d"_s}},
            {u"valueQuantity"_s,
             R"({"code":"kg","system":"s","unit":"kg","value":70.5})",
             Quantity{{u"70.5"_s}, u"kg"_s, u"s"_s, u"kg"_s}},
            {u"valueReference"_s,
             R"({"display":"Dr A","reference":"Practitioner/1"})",
             Reference{u"Practitioner/1"_s, u"Dr A"_s}},
            {u"valueAttachment"_s,
             R"({"contentType":"text/plain; charset=utf-8","creation":"2026-05-01","data":"Wm/Dqw==",)"
             R"("extension":[{"url":"urn:bonesetters-kiosk:signed-text-hash","valueString":"00ff"}],)"
             R"("title":"Signature"})",
             Attachment{u"text/plain; charset=utf-8"_s,
                        u"Signature"_s,
                        "Zo\xc3\xab",
                        u"2026-05-01"_s,
                        u"00ff"_s}},
        }));
        CAPTURE(name, json);

        const auto value = valueFromJson(name, parse(json));

        REQUIRE(value);
        CHECK(*value == expected);
        CHECK(jsonName(*value) == name);
        CHECK(write(toJson(*value)) == json);
    }

    SECTION("JSON of another shape is no value")
    {
        const auto [name, json] = GENERATE(table<QString, QByteArray>({
            {u"valueBoolean"_s, "\"true\""},
            {u"valueInteger"_s, "1.5"},
            {u"valueInteger"_s, "\"1\""},
            {u"valueInteger"_s, "1e300"},
            {u"valueDecimal"_s, "\"1\""},
            {u"valueDate"_s, "2026"},
            {u"valueString"_s, "null"},
            {u"valueCoding"_s, "\"yes\""},
            {u"valueCoding"_s, R"({"code":1})"},
            {u"valueQuantity"_s, R"({"value":"1"})"},
            {u"valueReference"_s, "[]"},
            {u"valueAttachment"_s, R"({"data":"?"})"},
            {u"valueMoney"_s, "{}"},
        }));
        CAPTURE(name, json);

        CHECK_FALSE(valueFromJson(name, parse(json)));
    }

    SECTION("the digits of a decimal stay as typed")
    {
        const Decimal typed{u"1.50"_s};

        CHECK(codeOf(typed) == u"1.50");
        CHECK(kiosk::canonicalJson({{u"d"_s, toJson(typed)}}) == R"({"d":1.50})");
        CHECK(write(toJson(Decimal{u"1.5"_s})) == "1.5");
    }

    SECTION("what is not a number writes nothing")
    {
        CHECK(toJson(Decimal{u"abc"_s}).isNull());
        CHECK(toJson(Decimal{u"nan"_s}).isNull());
    }

    SECTION("the code of a value is what conditions compare")
    {
        CHECK(codeOf(true) == u"true");
        CHECK(codeOf(qint64(12)) == u"12");
        CHECK(codeOf(Coding{u"s"_s, u"left"_s, u"Left"_s}) == u"left");
        CHECK(codeOf(Date{u"1960"_s}) == u"1960");
    }
}
