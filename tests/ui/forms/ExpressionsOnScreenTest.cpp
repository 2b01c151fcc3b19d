// SPDX-License-Identifier: GPL-3.0-or-later
// What expressions decide is on the screen, and follows the answers.
#include "tests/support/StringMakers.h"
#include "tests/ui/forms/ShownForm.h"
#include "ui/forms/AnswerButton.h"
#include "ui/widgets/PickField.h"

#include <catch2/catch.hpp>

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

using Form = test::ShownForm;
using Values = std::vector<fhir::Value>;

constexpr const char *answersFromAnswers = R"(
{"linkId":"name","type":"string","text":"Who is with you?","repeats":true},
{"linkId":"closest","type":"choice","text":"Who is closest?","required":true,"extension":[
 {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression",
  "valueExpression":{"language":"text/fhirpath",
  "expression":"%resource.repeat(item).where(linkId='name').answer.value"}}]},
{"linkId":"second","type":"choice","text":"And then?","extension":[
 {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl","valueCodeableConcept":
  {"coding":[{"system":"http://hl7.org/fhir/questionnaire-item-control","code":"drop-down"}]}},
 {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression",
  "valueExpression":{"language":"text/fhirpath",
  "expression":"%resource.repeat(item).where(linkId='name').answer.value"}}]},
{"linkId":"broken","type":"choice","text":"Which clinic?","extension":[
 {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression",
  "valueExpression":{"language":"text/fhirpath","expression":"%clinics.name"}}]})";

constexpr const char *togglesAndTexts = R"(
{"linkId":"age","type":"integer","text":"How old are you?"},
{"linkId":"work","type":"choice","text":"What do you do?","answerOption":[
 {"valueString":"School"},{"valueString":"Work"},{"valueString":"Nothing"}],"extension":[
 {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerOptionsToggleExpression",
  "extension":[{"url":"option","valueString":"Work"},{"url":"expression","valueExpression":{
  "language":"text/fhirpath",
  "expression":"%resource.repeat(item).where(linkId='age').answer.value > 15"}}]}]},
{"linkId":"why","type":"string","text":"Why?","_text":{"extension":[
 {"url":"http://hl7.org/fhir/StructureDefinition/cqf-expression","valueExpression":{
  "language":"text/fhirpath",
  "expression":"'Why at ' & %resource.repeat(item).where(linkId='age').answer.value.toString() & '?'"}}]},
 "_required":{"extension":[
 {"url":"http://hl7.org/fhir/StructureDefinition/cqf-expression","valueExpression":{
  "language":"text/fhirpath",
  "expression":"%resource.repeat(item).where(linkId='age').answer.value > 50"}}]}})";

} // namespace

TEST_CASE("Choices that an expression finds", "[forms][ui]")
{
    Form form(Form::items(answersFromAnswers));
    ItemWidget &closest = form.item(u"closest"_s);

    SECTION("are none at first, and nobody has to choose then")
    {
        CHECK(Form::texts<AnswerButton>(closest).isEmpty());
        CHECK(closest.findChild<TextLabel *>(u"nothingToChoose"_s)->isVisible());
        CHECK(form.view.missing() == 0);
        CHECK_FALSE(form.item(u"second"_s).findChild<PickField *>()->isEnabled());
    }

    SECTION("come with the answers they depend on")
    {
        form.set(u"name"_s, u"Ana"_s);

        CHECK(Form::texts<AnswerButton>(closest) == QStringList{u"Ana"_s});
        CHECK_FALSE(closest.findChild<TextLabel *>(u"nothingToChoose"_s)->isVisible());
        CHECK(form.view.missing() == 1);
        auto *second = form.item(u"second"_s).findChild<PickField *>();
        REQUIRE(second->isEnabled());
        emit second->picked(0);
        CHECK(form.answers(u"second"_s) == Values{u"Ana"_s});
    }

    SECTION("are answers like any other")
    {
        form.set(u"name"_s, u"Ana"_s);
        const NodeId other = form.session.addRepetition(form.session.find(u"name"_s));
        form.session.setAnswers(other, {u"Ben"_s});
        form.settle();

        QTest::mouseClick(closest.findChild<AnswerButton *>(u"Ben"_s), Qt::LeftButton);

        CHECK(form.answers(u"closest"_s) == Values{u"Ben"_s});
        CHECK(closest.findChild<AnswerButton *>(u"Ben"_s)->isChecked());
        form.session.setAnswers(other, {});
        CHECK(Form::texts<AnswerButton>(closest) == QStringList{u"Ana"_s});
    }

    SECTION("that cannot be found are asked as free text")
    {
        CHECK(form.item(u"broken"_s).findChild<QLineEdit *>() != nullptr);
    }
}

TEST_CASE("Choices, words and notes that an expression changes", "[forms][ui]")
{
    Form form(Form::items(togglesAndTexts));
    ItemWidget &work = form.item(u"work"_s);
    ItemWidget &why = form.item(u"why"_s);
    const auto field = [&] { return why.findChild<QLineEdit *>()->accessibleName(); };

    form.set(u"age"_s, qint64(12));
    CHECK(Form::texts<AnswerButton>(work) == QStringList{u"School"_s, u"Nothing"_s});
    CHECK(field() == u"Why at 12?"_s);
    CHECK(why.findChild<TextLabel *>()->accessibleName() == u"Why at 12? (you can skip this)"_s);

    form.set(u"age"_s, qint64(60));
    CHECK(Form::texts<AnswerButton>(work) == QStringList{u"School"_s, u"Work"_s, u"Nothing"_s});
    CHECK(field() == u"Why at 60?"_s);
    CHECK(why.findChild<TextLabel *>()->accessibleName() == u"Why at 60?"_s);

    SECTION("a choice that is withdrawn takes no other one with it")
    {
        QTest::mouseClick(work.findChild<AnswerButton *>(u"Nothing"_s), Qt::LeftButton);
        form.set(u"age"_s, qint64(12));
        CHECK(work.findChild<AnswerButton *>(u"Nothing"_s)->isChecked());
        CHECK_FALSE(work.findChild<AnswerButton *>(u"School"_s)->isChecked());
    }
}
