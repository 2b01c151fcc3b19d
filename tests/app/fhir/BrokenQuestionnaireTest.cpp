// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/Questionnaire.h"
#include "tests/app/forms/TestForm.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QString> &expectedPointers()
{
    static const QMap<QString, QString> pointers{
        {u"condition-without-answer"_s, u"/item/1/enableWhen/0"_s},
        {u"date-that-does-not-exist"_s, u"/item/0/initial/0/valueDate"_s},
        {u"empty"_s, u""_s},
        {u"enable-behavior"_s, u"/item/1/enableBehavior"_s},
        {u"exists-with-text"_s, u"/item/1/enableWhen/0"_s},
        {u"item-is-a-text"_s, u"/item/0"_s},
        {u"item-is-an-object"_s, u"/item"_s},
        {u"max-length-is-negative"_s, u"/item/0/maxLength"_s},
        {u"missing-link-id"_s, u"/item/0/item/0/linkId"_s},
        {u"missing-type"_s, u"/item/0/type"_s},
        {u"not-a-questionnaire"_s, u"/resourceType"_s},
        {u"not-json"_s, u""_s},
        {u"option-of-wrong-shape"_s, u"/item/0/answerOption/0/valueCoding"_s},
        {u"option-without-value"_s, u"/item/0/answerOption/1"_s},
        {u"required-is-text"_s, u"/item/0/required"_s},
        {u"text-is-a-number"_s, u"/item/0/text"_s},
        {u"too-deep"_s, u"/item/0"_s.repeated(32) + u"/item"_s},
        {u"unknown-operator"_s, u"/item/1/enableWhen/0/operator"_s},
        {u"unknown-question"_s, u"/item/0/enableWhen/0/question"_s},
        {u"unknown-type"_s, u"/item/1/type"_s},
    };
    return pointers;
}

Problems errorsIn(const QuestionnaireReading &reading)
{
    Problems errors;
    for (const Problem &problem : reading.problems)
        if (problem.severity == Problem::Severity::Error)
            errors.append(problem);
    return errors;
}

/// Unusable exactly when an error says why.
bool isExplained(const QuestionnaireReading &reading)
{
    return (reading.questionnaire == nullptr) != errorsIn(reading).isEmpty();
}

/// Replaces one value somewhere in the tree by one that does not belong there.
QJsonValue damaged(const QJsonValue &json, std::mt19937 &random)
{
    static const QJsonValue strange[] = {QJsonValue(),
                                         true,
                                         -1,
                                         1e300,
                                         u""_s,
                                         u"#"_s,
                                         QJsonArray(),
                                         QJsonArray{1},
                                         QJsonObject(),
                                         QJsonObject{{u"url"_s, 1}}};
    const auto roll = [&random](qsizetype sides) {
        return qsizetype(random() % std::mt19937::result_type(sides));
    };
    if (json.isObject() && !json.toObject().isEmpty() && roll(6) != 0) {
        QJsonObject object = json.toObject();
        const QString key = object.keys().at(roll(object.size()));
        if (roll(8) == 0)
            object.remove(key);
        else
            object.insert(key, damaged(object.value(key), random));
        return object;
    }
    if (json.isArray() && !json.toArray().isEmpty() && roll(6) != 0) {
        QJsonArray array = json.toArray();
        const qsizetype index = roll(array.size());
        if (roll(8) == 0)
            array.append(array.at(index));
        else
            array.replace(index, damaged(array.at(index), random));
        return array;
    }
    return strange[roll(std::size(strange))];
}

} // namespace

TEST_CASE("broken questionnaires are refused with the place and the reason", "[fhir]")
{
    const QDir folder(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/broken/questionnaires"));
    const QStringList files = folder.entryList({u"*.json"_s});
    REQUIRE(files.size() == expectedPointers().size());

    for (const QString &file : files) {
        CAPTURE(file);
        const QString name = file.chopped(5);
        const auto reading
            = readQuestionnaire(test::testData(u"broken/questionnaires/"_s + file), file);

        CHECK(reading.questionnaire == nullptr);
        const Problems errors = errorsIn(reading);
        REQUIRE(errors.size() == 1);
        CHECK(errors[0].pointer == expectedPointers().value(name));
        CHECK(errors[0].file == file);
        CHECK_FALSE(errors[0].message.isEmpty());
    }
}

TEST_CASE("what is not valid but can be shown is shown with a warning", "[fhir]")
{
    const auto [name, pointer] = GENERATE(table<QString, QString>({
        {u"display-with-initial"_s, u"/item/0/initial"_s},
        {u"duplicate-link-id"_s, u"/item/1/item/0/linkId"_s},
        {u"group-with-answers"_s, u"/item/0/answerOption"_s},
    }));
    CAPTURE(name);
    const auto reading = readQuestionnaire(
        test::testData(u"questionnaires/invalid-but-shown/%1.json"_s.arg(name)), name);

    REQUIRE(reading.questionnaire);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].severity == Problem::Severity::Warning);
    CHECK(reading.problems[0].pointer == pointer);
}

TEST_CASE("hostile questionnaires", "[fhir]")
{
    SECTION("a syntax error names its line")
    {
        const auto reading = readQuestionnaire(
            test::testData(u"broken/questionnaires/not-json.json"_s), u"not-json.json"_s);

        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].line == 4);
    }

    SECTION("a file over 8 MB is not parsed")
    {
        const auto reading = readQuestionnaire(QByteArray(8 * 1024 * 1024 + 1, ' '), u"big.json"_s);

        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].message.contains(u"8 megabytes"));
    }

    SECTION("more than 20,000 items are refused once")
    {
        QByteArray items;
        for (int i = 0; i < 20'002; ++i)
            items += (i == 0 ? R"({"linkId":")" : R"(,{"linkId":")") + QByteArray::number(i)
                + R"(","type":"display"})";
        const auto reading = readQuestionnaire(
            R"({"resourceType":"Questionnaire","status":"active","item":[)" + items + "]}", {});

        CHECK(reading.questionnaire == nullptr);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].pointer == u"/item/20000");
    }

    SECTION("arrays nested a thousand deep end as an error")
    {
        const QByteArray json = R"({"resourceType":"Questionnaire","item":)" + QByteArray(5000, '[')
            + QByteArray(5000, ']') + '}';

        CHECK(isExplained(readQuestionnaire(json, {})));
        CHECK(readQuestionnaire(json, {}).questionnaire == nullptr);
    }

    SECTION("value sets that multiply are given up, not unrolled")
    {
        QByteArray contained
            = R"({"resourceType":"ValueSet","id":"0","compose":{"include":[{"system":"s","concept":[{"code":"0"})";
        for (int i = 1; i < 2000; ++i)
            contained += R"(,{"code":")" + QByteArray::number(i) + "\"}";
        contained += "]}]}}";
        for (int set = 1; set < 2000; ++set)
            contained += R"(,{"resourceType":"ValueSet","id":")" + QByteArray::number(set)
                + R"(","compose":{"include":[{"valueSet":["#0"]}]}})";
        QByteArray items = R"({"linkId":"0","type":"choice","answerValueSet":"#0"})";
        for (int i = 1; i < 2000; ++i)
            items += R"(,{"linkId":")" + QByteArray::number(i)
                + R"(","type":"choice","answerValueSet":"#)" + QByteArray::number(i) + "\"}";
        const auto reading
            = readQuestionnaire(R"({"resourceType":"Questionnaire","status":"active","contained":[)"
                                    + contained + R"(],"item":[)" + items + "]}",
                                {});

        REQUIRE(reading.questionnaire);
        CHECK(reading.questionnaire->items[0].options.size() == 2000);
        CHECK(reading.questionnaire->items[1999].options.isEmpty());
    }
}

TEST_CASE("damaged questionnaires never crash and always say what is wrong", "[fhir]")
{
    const QByteArray good = test::testData(u"questionnaires/all-types.json"_s);
    std::mt19937 random(20260501); // NOLINT(cert-msc51-cpp): the same damage in every run

    SECTION("values of other types anywhere")
    {
        const QJsonObject original = QJsonDocument::fromJson(good).object();
        int refused = 0;
        for (int round = 0; round < 1000; ++round) {
            QJsonValue json = original;
            for (int wounds = 0; wounds <= round % 3; ++wounds)
                json = damaged(json, random);
            const auto reading
                = readQuestionnaire(QJsonDocument(json.toObject()).toJson(), u"form.json"_s);
            CAPTURE(round);
            REQUIRE(isExplained(reading));
            refused += reading.questionnaire == nullptr ? 1 : 0;
        }
        CHECK(refused > 500);
    }

    SECTION("bytes changed, cut off or doubled")
    {
        for (int round = 0; round < 500; ++round) {
            QByteArray bytes = good;
            const auto at = qsizetype(random() % std::mt19937::result_type(bytes.size()));
            switch (round % 3) {
            case 0:
                bytes[at] = char(random() % 256);
                break;
            case 1:
                bytes.truncate(at);
                break;
            default:
                bytes.insert(at, bytes.mid(at, 40));
            }
            CAPTURE(round);
            REQUIRE(isExplained(readQuestionnaire(bytes, u"form.json"_s)));
        }
    }
}
