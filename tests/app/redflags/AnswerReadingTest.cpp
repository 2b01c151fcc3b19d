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
