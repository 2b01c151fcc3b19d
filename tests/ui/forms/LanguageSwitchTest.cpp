// SPDX-License-Identifier: GPL-3.0-or-later
// Another language in the middle of a form: words change, and nothing that was given or begun.
#include "app/core/Json.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/forms/ShownForm.h"
#include "ui/forms/AnswerButton.h"
#include "ui/forms/AnswerCell.h"
#include "ui/widgets/PickField.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

using Form = test::ShownForm;

QByteArray both(const QByteArray &key, const QByteArray &english, const QByteArray &spanish)
{
    return "\"" + key + R"(":")" + english + R"(","_)" + key
        + R"(":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/translation",)"
          R"("extension":[{"url":"lang","valueCode":"es"},{"url":"content","valueString":")"
        + spanish + R"("}]}]})";
}

QByteArray control(const QByteArray &code)
{
    return R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/)"
           R"(questionnaire-itemControl","valueCodeableConcept":{"coding":[{"system":)"
           R"("http://hl7.org/fhir/questionnaire-item-control","code":")"
        + code + R"("}]}}])";
}

QByteArray question(const QByteArray &linkId, const QByteArray &type, const QByteArray &more = {})
{
    return R"({"linkId":")" + linkId + R"(","type":")" + type + R"(",)"
        + both("text", linkId + " in English", linkId + " en castellano")
        + (more.isEmpty() ? more : "," + more) + "}";
}

QByteArray wholeForm()
{
    const QByteArray choices = R"("answerOption":[{)"
        + both("valueString", "Ibuprofen", "Ibuprofeno") + "},{"
        + both("valueString", "Aspirin", "Aspirina") + "}]";
    const QByteArray computed
        = R"({"linkId":"hello","type":"string","text":"Hello","_text":{"extension":[)"
          R"({"url":"http://hl7.org/fhir/StructureDefinition/cqf-expression","valueExpression":)"
          R"({"language":"text/fhirpath","expression":)"
          R"("'Hello ' & %resource.item.where(linkId='name').answer.value"}}]}})";
    return Form::items(QByteArrayList{
        question("name", "string"),
        question("age", "integer"),
        question("weight", "decimal"),
        question("story", "text"),
        question("born", "date"),
        question("at", "time"),
        question("when", "dateTime"),
        question("drop", "choice", choices + "," + control("drop-down")),
        question("open", "open-choice", choices),
        question("opendrop", "open-choice", choices + "," + control("drop-down")),
        question("search", "choice", choices + "," + control("autocomplete")),
        question("many", "choice", R"("repeats":true,)" + choices),
        question("sure", "boolean"),
        question("dose", "quantity"),
        computed,
        R"({"linkId":"drug","type":"group","repeats":true,)" + both("text", "Drug", "Medicina")
            + R"(,"item":[)" + question("drug.name", "string") + "]}"}
                           .join(','));
}

/// All that stands on the page and was given or begun: fields, ticks, picked places.
QStringList begun(const Form &form)
{
    QStringList all;
    for (const ItemWidget *item : form.view.findChildren<ItemWidget *>()) {
        const QString name = item->item().linkId + u'/' + QString::number(item->node()) + u' ';
        for (const QLineEdit *field : item->findChildren<QLineEdit *>())
            all += name + field->objectName() + u'=' + field->text()
                + (field->isVisibleTo(&form.view) ? QString() : u" (hidden)"_s);
        for (const QPlainTextEdit *field : item->findChildren<QPlainTextEdit *>())
            all += name + field->toPlainText();
        for (const AnswerButton *button : item->findChildren<AnswerButton *>())
            all += name + button->objectName() + (button->isChecked() ? u" ticked"_s : QString());
        for (const PickField *field : item->findChildren<PickField *>())
            all += name + field->objectName() + QString::number(field->current());
    }
    all.sort();
    return all;
}

QByteArray given(const Form &form)
{
    QJsonObject response = form.session.response(u"in-progress"_s).toJson();
    response.remove(u"language"_s);
    QByteArray json = canonicalJson(response);
    return json.replace(" en castellano", " in English").replace("Medicina\"", "Drug\"");
}

void pick(ItemWidget &item, int index)
{
    auto *field = item.findChild<PickField *>();
    REQUIRE(field != nullptr);
    field->setCurrent(index);
    emit field->picked(index);
}

void type(ItemWidget &item, const QString &words, const QString &name = {})
{
    auto *field = item.findChild<QLineEdit *>(name);
    REQUIRE(field != nullptr);
    QTest::keyClicks(field, words);
}

} // namespace

TEST_CASE("another language in the middle of a form loses nothing", "[forms][ui]")
{
    Form form(wholeForm());
    type(form.item(u"name"_s), u"Jose "_s); // more words are to come
    type(form.item(u"age"_s), u"7x"_s);
    type(form.item(u"weight"_s), u"70,50"_s);
    QTest::keyClicks(form.item(u"story"_s).findChild<QPlainTextEdit *>(), u"It began when"_s);
    type(form.item(u"born"_s), u"19"_s, u"year"_s); // half a year
    type(form.item(u"born"_s), u"3"_s, u"day"_s);
    type(form.item(u"at"_s), u"2"_s, u"hour"_s); // morning or afternoon is still to be said
    type(form.item(u"at"_s), u"30"_s, u"minute"_s);
    type(form.item(u"when"_s), u"2026"_s, u"year"_s);
    pick(form.item(u"drop"_s), 1);
    QTest::mouseClick(form.item(u"open"_s).findChild<AnswerButton *>(u"own-words"_s),
                      Qt::LeftButton);
    pick(form.item(u"opendrop"_s), 2); // own words, none typed
    type(form.item(u"search"_s), u"asp"_s, u"search"_s);
    for (auto *row : form.item(u"many"_s).findChildren<AnswerButton *>())
        QTest::mouseClick(row, Qt::LeftButton);
    QTest::mouseClick(form.item(u"sure"_s).findChild<AnswerButton *>(), Qt::LeftButton);
    type(form.item(u"dose"_s), u"5.0"_s);
    const NodeId first = form.session.find(u"drug"_s);
    const NodeId second = form.session.addRepetition(first);
    REQUIRE(second > 0);
    form.session.setAnswers(form.session.node(second).children.front(), {u"Aspirina"_s});
    form.settle();
    const QStringList before = begun(form);
    const QByteArray answers = given(form);
    const auto changes = form.session.changes().size();
    const QString hello = form.item(u"hello"_s).questionText();
    REQUIRE(hello.startsWith(u"Hello Jose"));
    REQUIRE(before.size() > 20);

    for (const QString &language : {u"es"_s, u"en"_s, u"es-MX"_s, u"en"_s}) {
        CAPTURE(language.toStdString());
        form.session.setLanguage(language);
        form.settle();

        CHECK(begun(form) == before);
        CHECK(given(form) == answers);
        CHECK(form.session.changes().size() == changes);
        CHECK(form.item(u"hello"_s).questionText() == hello);
        const bool isSpanish = language != u"en";
        CHECK(form.item(u"name"_s).questionText()
              == (isSpanish ? u"name en castellano" : u"name in English"));
        CHECK(form.item(u"drop"_s).findChild<PickField *>()->text()
              == (isSpanish ? u"Aspirina" : u"Aspirin"));
    }

    // What was begun goes on.
    auto *name = form.item(u"name"_s).findChild<QLineEdit *>();
    name->end(false);
    QTest::keyClicks(name, u"Luis"_s);
    CHECK(form.answers(u"name"_s) == std::vector<fhir::Value>{u"Jose Luis"_s});
    QTest::keyClicks(form.item(u"opendrop"_s).findChild<QLineEdit *>(), u"tea"_s);
    CHECK(form.answers(u"opendrop"_s) == std::vector<fhir::Value>{u"tea"_s});
}
