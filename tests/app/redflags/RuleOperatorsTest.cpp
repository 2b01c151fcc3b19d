// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/RuleOperators.h"

#include "tests/support/Answers.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QJsonDocument>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

bool holds(const QByteArray &condition, const QMap<QString, QString> &answers)
{
    ConditionReader reader(u"rules.json"_s);
    const Condition read = reader.read(json(condition), u"/when"_s);
    REQUIRE(reader.problems.isEmpty());
    return read.holds(AnswerCodes(responseWith(answers)));
}

} // namespace

TEST_CASE("Each rule operator fires, does not fire, and does not take silence for an answer",
          "[redflags]")
{
    using Answers = QMap<QString, QString>;
    const auto [condition, answers, expected] = GENERATE(table<QByteArray, Answers, bool>({
        {R"({"item":"A","is":"yes"})", {{u"A"_s, u"yes"_s}}, true},
        {R"({"item":"A","is":"yes"})", {{u"A"_s, u"no"_s}}, false},
        {R"({"item":"A","is":"yes"})", {}, false},
        {R"({"item":"A","in":["yes","not-sure"]})", {{u"A"_s, u"not-sure"_s}}, true},
        {R"({"item":"A","in":["yes","not-sure"]})", {{u"A"_s, u"no"_s}}, false},
        {R"({"item":"A","in":["yes","not-sure"]})", {{u"B"_s, u"yes"_s}}, false},
        {R"({"all":[{"item":"A","is":"yes"},{"item":"B","is":"yes"}]})",
         {{u"A"_s, u"yes"_s}, {u"B"_s, u"yes"_s}},
         true},
        {R"({"all":[{"item":"A","is":"yes"},{"item":"B","is":"yes"}]})",
         {{u"A"_s, u"yes"_s}, {u"B"_s, u"no"_s}},
         false},
        {R"({"all":[{"item":"A","is":"yes"},{"item":"B","is":"yes"}]})",
         {{u"A"_s, u"yes"_s}},
         false},
        {R"({"any":[{"item":"A","is":"yes"},{"item":"B","is":"yes"}]})",
         {{u"B"_s, u"yes"_s}},
         true},
        {R"({"any":[{"item":"A","is":"yes"},{"item":"B","is":"yes"}]})",
         {{u"B"_s, u"no"_s}},
         false},
        {R"({"any":[{"item":"A","is":"yes"},{"item":"B","is":"yes"}]})", {}, false},
        {R"({"atLeast":{"n":2,"of":[{"item":"A","is":"yes"},{"item":"B","is":"yes"},
            {"item":"C","is":"yes"}]}})",
         {{u"A"_s, u"yes"_s}, {u"C"_s, u"yes"_s}},
         true},
        {R"({"atLeast":{"n":2,"of":[{"item":"A","is":"yes"},{"item":"B","is":"yes"},
            {"item":"C","is":"yes"}]}})",
         {{u"A"_s, u"yes"_s}, {u"B"_s, u"no"_s}},
         false},
        {R"({"atLeast":{"n":1,"of":[{"item":"A","is":"yes"}]}})", {}, false},
        {R"({"age":{"from":70}})", {{u"age"_s, u"70"_s}}, true},
        {R"({"age":{"from":70}})", {{u"age"_s, u"69"_s}}, false},
        {R"({"age":{"to":17}})", {{u"age"_s, u"17"_s}}, true},
        {R"({"age":{"to":17}})", {{u"age"_s, u"18"_s}}, false},
        {R"({"age":{"from":20,"to":50}})", {{u"age"_s, u"51"_s}}, false},
        {R"({"age":{"to":17}})", {}, false},
        {R"({"region":["neck","head"]})", {{u"region"_s, u"head"_s}}, true},
        {R"({"region":["neck","head"]})", {{u"region"_s, u"back"_s}}, false},
        {R"({"region":["neck","head"]})", {}, false},
        {R"({"notAnswered":"A"})", {}, true},
        {R"({"notAnswered":"A"})", {{u"A"_s, u"no"_s}}, false},
    }));
    CAPTURE(condition);

    CHECK(holds(condition, answers) == expected);
}

TEST_CASE("Broken conditions are refused with their pointer", "[redflags]")
{
    const auto [condition, pointer] = GENERATE(table<QByteArray, QString>({
        {R"({})", u"/when"_s},
        {R"({"item":"A"})", u"/when"_s},
        {R"({"item":"A","equals":"yes"})", u"/when"_s},
        {R"({"item":"A","is":"yes","in":["yes"]})", u"/when"_s},
        {R"({"is":"yes"})", u"/when"_s},
        {R"({"item":"A","all":[{"item":"A","is":"yes"}]})", u"/when"_s},
        {R"({"not":{"item":"A","is":"yes"}})", u"/when"_s},
        {R"({"item":"A","is":"no"})", u"/when/is"_s},
        {R"({"item":"A","in":["yes","no"]})", u"/when/in"_s},
        {R"({"item":"A","in":[]})", u"/when/in"_s},
        {R"({"item":"A","is":7})", u"/when/is"_s},
        {R"({"item":"","is":"yes"})", u"/when/item"_s},
        {R"({"any":[]})", u"/when/any"_s},
        {R"({"any":{"item":"A","is":"yes"}})", u"/when/any"_s},
        {R"({"any":[{"item":"A","is":"yes"},{"xor":1}]})", u"/when/any/1"_s},
        {R"({"atLeast":{"n":2,"of":[{"item":"A","is":"yes"}]}})", u"/when/atLeast/n"_s},
        {R"({"atLeast":{"n":0,"of":[{"item":"A","is":"yes"}]}})", u"/when/atLeast/n"_s},
        {R"({"age":{}})", u"/when/age"_s},
        {R"({"age":{"from":70,"to":60}})", u"/when/age"_s},
        {R"({"age":{"from":"old"}})", u"/when/age/from"_s},
        {R"({"age":{"to":151}})", u"/when/age/to"_s},
        {R"({"notAnswered":""})", u"/when/notAnswered"_s},
    }));
    CAPTURE(condition);
    ConditionReader reader(u"rules.json"_s);

    (void)reader.read(json(condition), u"/when"_s);

    REQUIRE(reader.problems.size() == 1);
    CHECK(reader.problems[0].file == u"rules.json"_s);
    CHECK(reader.problems[0].pointer == pointer);
}

TEST_CASE("A condition nested beyond reason is refused", "[redflags]")
{
    QByteArray condition = R"({"item":"A","is":"yes"})";
    for (int i = 0; i < 40; ++i)
        condition = R"({"any":[)" + condition + "]}";
    ConditionReader reader(u"rules.json"_s);

    (void)reader.read(json(condition), u"/when"_s);

    CHECK(reader.problems.size() == 1);
}
