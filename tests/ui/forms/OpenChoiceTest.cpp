// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever control shows an open choice, own words can be given, under the form's own label.
#include "tests/support/StringMakers.h"
#include "tests/ui/forms/ShownForm.h"
#include "ui/forms/AnswerButton.h"
#include "ui/widgets/PickField.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

using Form = test::ShownForm;
using Values = std::vector<fhir::Value>;

QByteArray question(const QByteArray &control, bool repeats, const QByteArray &label)
{
    const QByteArray labelled = R"({"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/)"
                                R"(sdc-questionnaire-openLabel",)"
        + label + "}";
    const QByteArray controlled
        = R"({"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",)"
          R"("valueCodeableConcept":{"coding":[{"system":)"
          R"("http://hl7.org/fhir/questionnaire-item-control","code":")"
        + control + R"("}]}})";
    QByteArrayList extensions;
    if (!label.isEmpty())
        extensions += labelled;
    if (!control.isEmpty())
        extensions += controlled;
    return Form::items(R"({"linkId":"q","type":"open-choice","text":"How do you get here?",)"
                       R"("repeats":)"
                       + QByteArray(repeats ? "true" : "false")
                       + R"(,"answerOption":[{"valueString":"Bus"},{"valueString":"Train"}],)"
                         R"("extension":[)"
                       + extensions.join(',') + "]}");
}

constexpr const char *label = R"("valueString":"Another way","_valueString":{"extension":[{"url":
"http://hl7.org/fhir/StructureDefinition/translation","extension":[{"url":"lang","valueCode":"es"},
{"url":"content","valueString":"De otra manera"}]}]})";

AnswerButton *row(const ItemWidget &item, const QString &text)
{
    for (AnswerButton *each : item.findChildren<AnswerButton *>())
        if (each->isVisible() && each->text() == text)
            return each;
    FAIL("no row " << text.toStdString());
    return nullptr;
}

/// Gives own words as a patient does, with whichever control it is; returns what they are called.
QString giveOwnWords(Form &form, const QString &words)
{
    ItemWidget &item = form.item(u"q"_s);
    if (auto *search = item.findChild<QLineEdit *>(u"search"_s)) {
        QTest::keyClicks(search, words);
        auto *last = Form::texts<AnswerButton>(item).isEmpty()
            ? nullptr
            : row(item, Form::texts<AnswerButton>(item).last());
        REQUIRE(last != nullptr);
        QString text = last->text();
        if (item.item().repeats)
            QTest::mouseClick(last, Qt::LeftButton);
        return text;
    }
    QString text;
    if (auto *pick = item.findChild<PickField *>()) {
        pick->setCurrent(2);
        emit pick->picked(2);
        text = pick->text();
    } else {
        auto *own = item.findChild<AnswerButton *>(u"own-words"_s);
        REQUIRE(own != nullptr);
        text = own->text();
        QTest::mouseClick(own, Qt::LeftButton);
    }
    const auto fields = item.findChildren<QLineEdit *>();
    REQUIRE(fields.size() == 1);
    REQUIRE(fields.front()->isVisible());
    QTest::keyClicks(fields.front(), words);
    return text;
}

} // namespace

TEST_CASE("An open choice takes own words with every control", "[forms][ui]")
{
    const QByteArray control = GENERATE("",
                                        "radio-button",
                                        "check-box",
                                        "drop-down",
                                        "autocomplete",
                                        "open-choice",
                                        "text-box",
                                        "slider",
                                        "of-tomorrow");
    const bool repeats = GENERATE(false, true);
    CAPTURE(control, repeats);

    SECTION("under the label of the form, in its language")
    {
        Form form(question(control, repeats, label));
        CHECK(giveOwnWords(form, u"on foot"_s).startsWith(u"Another way"));
        CHECK(form.answers(u"q"_s) == Values{u"on foot"_s});
        CHECK(form.session.issues(form.session.find(u"q"_s)).empty());

        form.session.setLanguage(u"es"_s);
        form.settle();
        CHECK(form.answers(u"q"_s) == Values{u"on foot"_s});
        form.session.setAnswers(form.session.find(u"q"_s), {});
        form.settle();
        CHECK(giveOwnWords(form, u"a pie"_s).startsWith(u"De otra manera"));
    }

    SECTION("which is \"Something else\" where the form has none")
    {
        Form form(question(control, repeats, {}));
        const QString called = giveOwnWords(form, u"on foot"_s);
        CHECK((called == u"Something else" || called == u"Something else: “on foot”"
               || called == u"Add “on foot”"));
        CHECK(form.answers(u"q"_s) == Values{u"on foot"_s});
    }

    SECTION("answers of an earlier visit stand there, and listed texts are no own words")
    {
        Form form(question(control, repeats, label));
        form.set(u"q"_s, u"Train"_s);
        form.settle();
        ItemWidget &item = form.item(u"q"_s);
        for (const QLineEdit *field : item.findChildren<QLineEdit *>())
            CHECK((field->objectName() == u"search" || !field->isVisible()));
        form.set(u"q"_s, u"by boat"_s);
        form.settle();
        QStringList shown = Form::texts<QLineEdit>(item) + Form::texts<AnswerButton>(item);
        CHECK(shown.contains(u"by boat"_s));
    }

    SECTION("and are taken back by undoing")
    {
        Form form(question(control, repeats, label));
        giveOwnWords(form, u"on foot"_s);
        while (form.session.undo()) { }
        form.settle();
        CHECK(form.answers(u"q"_s).empty());
        const ItemWidget &item = form.item(u"q"_s);
        CHECK_FALSE((Form::texts<QLineEdit>(item) + Form::texts<AnswerButton>(item))
                        .contains(u"on foot"_s));
    }
}

TEST_CASE("Words typed in the search are the answer of the list that is called so", "[forms][ui]")
{
    Form form(question("autocomplete", false, label));
    auto *search = form.item(u"q"_s).findChild<QLineEdit *>(u"search"_s);
    QTest::keyClicks(search, u"bus"_s);
    CHECK(form.answers(u"q"_s) == Values{u"Bus"_s});
    QTest::keyClicks(search, u" and tram"_s);
    CHECK(form.answers(u"q"_s) == Values{u"bus and tram"_s});
}
