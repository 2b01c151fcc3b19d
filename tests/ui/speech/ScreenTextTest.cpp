// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/speech/ScreenText.h"

#include "tests/app/forms/TestForm.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"
#include "ui/forms/FormPageView.h"
#include "ui/kiosk/pages/ReviewPage.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

const ScreenReading aloud{false, u"Private."_s};
const ScreenReading intoHandset{true, u"Private."_s};

/// A name, an intimate group with a question in it, and a slider, all on one page.
constexpr const char *items = R"({"linkId":"page","type":"group","text":"About you","item":[
{"linkId":"name","type":"string","text":"Your name","required":true},
{"linkId":"intimate","type":"group","text":"Below the belt","extension":[
 {"url":"urn:bonesetters-kiosk:private","valueBoolean":true}],"item":[
 {"linkId":"numb","type":"boolean","text":"Is it numb?"}]},
{"linkId":"pain","type":"integer","text":"How bad?","required":true,"extension":[
 {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":0},
 {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":10},
 {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
 "valueCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/questionnaire-item-control","code":"slider"}]}}]}
]})";

/// The form with every question answered.
struct AnsweredForm
{
    AnsweredForm()
        : form(test::formOf(items))
        , session(form, clock)
    {
        session.setAnswers(session.find(u"name"_s), {u"Quetzalwort"_s});
        session.setAnswers(session.find(u"numb"_s), {true});
        session.setAnswers(session.find(u"pain"_s), {qint64(7)});
    }

    Theme theme{Metrics(102, TextScale::Normal)};
    test::FixedClock clock;
    std::shared_ptr<const fhir::Questionnaire> form;
    FormSession session;
};

bool anyContains(const QStringList &sentences, const QString &words)
{
    return !sentences.filter(words).isEmpty();
}

} // namespace

TEST_CASE("A page of questions is read aloud in its order", "[speech]")
{
    AnsweredForm answered;
    FormPageView view(answered.theme);
    view.resize(900, 1600);
    view.show();
    view.showPage(answered.session, answered.session.pages().front());
    REQUIRE(QTest::qWaitFor([&] { return view.isComplete(); }, 5'000));
    const QStringList sentences = screenText(view, aloud);
    CAPTURE(sentences);

    SECTION("questions and choices, but nothing that was typed or chosen")
    {
        CHECK(sentences.indexOf(u"About you"_s) == 0);
        CHECK(sentences.indexOf(u"Your name"_s) == 1);
        CHECK(anyContains(sentences, u"How bad?"_s));
        CHECK_FALSE(anyContains(sentences, u"Quetzalwort"_s));
        CHECK_FALSE(anyContains(sentences, u"7 out of"_s));
        CHECK(sentences.count(u"How bad?"_s) == 1);
    }

    SECTION("what is intimate, and all below it, only into a handset")
    {
        CHECK_FALSE(anyContains(sentences, u"numb"_s));
        CHECK_FALSE(anyContains(sentences, u"belt"_s));
        CHECK(sentences.count(u"Private."_s) == 1);

        const QStringList all = screenText(view, intoHandset);
        CHECK(anyContains(all, u"Is it numb?"_s));
        CHECK_FALSE(anyContains(all, u"Private."_s));
    }
}

TEST_CASE("The review tells no answers to the room", "[speech]")
{
    AnsweredForm answered;
    ReviewPage page(answered.theme);
    page.resize(900, 1600);
    page.show();
    page.showAnswers({&answered.session}, false);
    REQUIRE(QTest::qWaitFor([&] { return anyContains(screenText(page, aloud), u"Your name"_s); },
                            5'000));

    CHECK_FALSE(anyContains(screenText(page, aloud), u"Quetzalwort"_s));
    CHECK(anyContains(screenText(page, intoHandset), u"Quetzalwort"_s));
}
