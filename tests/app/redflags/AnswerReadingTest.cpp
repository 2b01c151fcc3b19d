// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/AnswerReading.h"

#include "tests/support/Answers.h"
#include "tests/support/RealVisit.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

QList<UnreadAnswer> unread(const QMap<QString, QString> &answers)
{
    const VisitContent &content = shippedContent();
    return answersNotUnderstood(responseWith(answers), *content.rules, *content.checklist);
}

} // namespace

TEST_CASE("Answers from elsewhere are understood or told", "[redflags]")
{
    SECTION("every answer that a question offers, and the signs of VN-3 one by one")
    {
        CHECK(unread({{u"who"_s, u"parent"_s},
                      {u"age"_s, u"70"_s},
                      {u"VN-4"_s, u"not-sure"_s},
                      {u"VN-2"_s, u"prefer-not-to-say"_s},
                      {u"CES-2.since"_s, u"old-unchanged"_s}})
                  .isEmpty());
        for (const QString &sign : {u"double-vision"_s,
                                    u"slurred-speech"_s,
                                    u"swallowing"_s,
                                    u"sudden-falls"_s,
                                    u"numb-face"_s,
                                    u"jumping-eyes"_s,
                                    u"drunk-walk"_s,
                                    u"sick-dizzy"_s,
                                    u"none"_s,
                                    u"yes"_s,
                                    u"not-sure"_s})
            CHECK(unread({{u"VN-3"_s, sign}}).isEmpty());
    }

    SECTION("a question nobody asks, a misspelt code and an age that cannot be")
    {
        CHECK(unread({{u"CES-99"_s, u"yes"_s}}) == QList<UnreadAnswer>{{u"CES-99"_s, {}}});
        CHECK(unread({{u"CES-1"_s, u"yess"_s}}) == QList<UnreadAnswer>{{u"CES-1"_s, u"yess"_s}});
        CHECK(unread({{u"age"_s, u"-4"_s}}) == QList<UnreadAnswer>{{u"age"_s, u"-4"_s}});
        CHECK(unread({{u"age"_s, u"old"_s}}) == QList<UnreadAnswer>{{u"age"_s, u"old"_s}});
    }

    SECTION("a text and a coding without a code count as the code that they spell")
    {
        const VisitContent &content = shippedContent();
        for (const fhir::Value &answer : {fhir::Value(u"Not sure"_s),
                                          fhir::Value(u" NOT_SURE "_s),
                                          fhir::Value(fhir::Coding{{}, {}, u"Not sure"_s}),
                                          fhir::Value(fhir::Coding{{}, u"not-sure"_s, u"?"_s})}) {
            fhir::QuestionnaireResponse response;
            response.items = {{u"CES-1"_s, {}, {{answer, {}}}, {}}};

            CHECK(answersNotUnderstood(response, *content.rules, *content.checklist).isEmpty());
            CHECK(RedFlagEvaluator(content.rules).evaluate(response).tier == Tier::Emergency);
        }
        fhir::QuestionnaireResponse nothing;
        nothing.items = {{u"CES-1"_s, {}, {{fhir::Value(u"perhaps"_s), {}}}, {}}};
        CHECK(answersNotUnderstood(nothing, *content.rules, *content.checklist)
              == QList<UnreadAnswer>{{u"CES-1"_s, u"perhaps"_s}});
    }

    SECTION("a boolean counts as yes or no")
    {
        fhir::QuestionnaireResponse response;
        response.items = {{u"CES-1"_s, {}, {{fhir::Value(true), {}}}, {}}};
        const VisitContent &content = shippedContent();

        CHECK(answersNotUnderstood(response, *content.rules, *content.checklist).isEmpty());
        CHECK(RedFlagEvaluator(content.rules).evaluate(response).tier == Tier::Emergency);
        response.items.front().answers.front().value = false;
        CHECK(RedFlagEvaluator(content.rules).evaluate(response).tier == Tier::None);
    }
}

TEST_CASE("An age is computed from a birth date when none was answered", "[redflags]")
{
    const QDate today(2026, 11, 24);
    const auto response = [](const QString &birthDate) {
        fhir::QuestionnaireResponse made;
        made.items = {{u"page"_s,
                       {},
                       {},
                       {{u"birthDate"_s, {}, {{fhir::Value(fhir::Date{birthDate}), {}}}, {}}}}};
        return made;
    };
    const auto age = [&](const fhir::QuestionnaireResponse &made) {
        const auto answers = withComputedAge(made, today).answersTo(u"age"_s);
        return answers.empty() ? qint64(-1) : std::get<qint64>(answers.front());
    };

    CHECK(age(response(u"1955-11-24"_s)) == 71);
    CHECK(age(response(u"1955-11-25"_s)) == 70);
    CHECK(age(response(u"1955"_s)) == -1);
    CHECK(age(response(u"2027-01-01"_s)) == -1);
    auto earlier = response(u"1955-11-24"_s);
    earlier.authored = u"2020-01-01T10:00:00Z"_s;
    CHECK(age(earlier) == 64);
    auto both = response(u"1955-11-24"_s);
    both.items.push_back({u"age"_s, {}, {{fhir::Value(qint64(40)), {}}}, {}});
    CHECK(age(both) == 40);
}
