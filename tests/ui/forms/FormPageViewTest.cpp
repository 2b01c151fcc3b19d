// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/FormPageView.h"

#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"
#include "ui/forms/AnswerButton.h"
#include "ui/forms/ErrorLine.h"
#include "ui/forms/ItemWidgetFactory.h"
#include "ui/forms/items/SignatureItem.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/PickField.h"
#include "ui/widgets/TextLabel.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

/// One page with a control of almost every kind.
constexpr const char *everyKind = R"({"resourceType":"Questionnaire","id":"every","language":"en",
"url":"urn:every","version":"1","status":"active","item":[{"linkId":"page","type":"group",
"text":"Tell us","_text":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/translation",
"extension":[{"url":"lang","valueCode":"es"},{"url":"content","valueString":"Cuéntenos"}]}]},
"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
"valueCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/questionnaire-item-control","code":"page"}]}}],"item":[
{"linkId":"hint","type":"display","text":"There is no wrong answer."},
{"linkId":"side","type":"choice","text":"Which side?","required":true,"answerOption":[
 {"valueCoding":{"code":"left","display":"Left"}},{"valueCoding":{"code":"right","display":"Right"}},
 {"valueCoding":{"code":"not-sure","display":"Not sure"}}]},
{"linkId":"many","type":"choice","repeats":true,"text":"Which of these?","answerOption":[
 {"valueCoding":{"code":"ice","display":"Ice"}},{"valueCoding":{"code":"heat","display":"Heat"}},
 {"valueCoding":{"code":"none","display":"None"},"extension":[{"url":
 "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive","valueBoolean":true}]}]},
{"linkId":"open","type":"open-choice","text":"How do you get here?","answerOption":[
 {"valueCoding":{"code":"bus","display":"Bus"}}]},
{"linkId":"ok","type":"boolean","text":"May we call?"},
{"linkId":"name","type":"string","text":"Last name","required":true},
{"linkId":"words","type":"text","text":"Anything else?"},
{"linkId":"age","type":"integer","text":"Age"},
{"linkId":"weight","type":"decimal","text":"Weight"},
{"linkId":"birth","type":"date","text":"Birth date"},
{"linkId":"pain","type":"integer","text":"Right now","extension":[
 {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":0},
 {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":10},
 {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
 "valueCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/questionnaire-item-control","code":"slider"}]}}]},
{"linkId":"sign","type":"attachment","text":"Sign here","extension":[
 {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
 "valueCodeableConcept":{"coding":[{"system":"urn:bonesetters-kiosk:item-control","code":"signature"}]}}]}
]}]})";

struct Page
{
    Page()
        : reading(fhir::readQuestionnaire(everyKind, u"every.json"_s))
        , session(reading.questionnaire, clock)
        , view(theme)
    {
        theme.install(u"kiosk"_s);
        view.resize(1080, 1600);
        view.showPage(session, session.pages().front());
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
        settle();
    }

    ~Page() { qApp->setStyleSheet({}); }

    /// What is not in view is built while nothing else happens.
    void settle()
    {
        QTest::qWait(0);
        REQUIRE(QTest::qWaitFor([this] { return view.isComplete(); }));
    }

    template <typename Widget>
    Widget *find(const QString &linkId, const QString &name = {})
    {
        for (const ItemWidget *item : view.findChildren<ItemWidget *>()) {
            if (session.node(item->node()).item->linkId == linkId)
                return item->findChild<Widget *>(name);
        }
        return nullptr;
    }

    const std::vector<fhir::Value> &answers(const QString &linkId) const
    {
        return session.answers(session.find(linkId));
    }

    test::FixedClock clock;
    Theme theme{Metrics(102)};
    fhir::QuestionnaireReading reading;
    FormSession session;
    FormPageView view;
};

QString code(const std::vector<fhir::Value> &answers)
{
    return answers.empty() ? QString() : fhir::codeOf(answers.front());
}

} // namespace

TEST_CASE("FormPageView", "[forms][ui]")
{
    Page page;

    SECTION("a tap on an answer reaches the session at once")
    {
        const QSignalSpy answered(&page.view, &FormPageView::answered);

        QTest::mouseClick(page.find<AnswerButton>(u"side"_s, u"right"_s), Qt::LeftButton);

        CHECK(code(page.answers(u"side"_s)) == u"right"_s);
        CHECK(answered.size() == 1);
    }

    SECTION("answers of record are shown, also when they are taken back")
    {
        page.session.setAnswers(page.session.find(u"side"_s),
                                {fhir::Coding{{}, u"left"_s, u"Left"_s}});
        CHECK(page.find<AnswerButton>(u"side"_s, u"left"_s)->isChecked());

        page.session.undo();
        CHECK_FALSE(page.find<AnswerButton>(u"side"_s, u"left"_s)->isChecked());
    }

    SECTION("Space and the arrow keys choose")
    {
        auto *left = page.find<AnswerButton>(u"side"_s, u"left"_s);
        left->setFocus();
        QTest::keyClick(left, Qt::Key_Space);
        CHECK(code(page.answers(u"side"_s)) == u"left"_s);

        QTest::keyClick(left, Qt::Key_Down);
        CHECK(code(page.answers(u"side"_s)) == u"right"_s);
    }

    SECTION("an exclusive answer stands alone")
    {
        for (const QString &name : {u"ice"_s, u"heat"_s})
            QTest::mouseClick(page.find<AnswerButton>(u"many"_s, name), Qt::LeftButton);
        CHECK(page.answers(u"many"_s).size() == 2);

        QTest::mouseClick(page.find<AnswerButton>(u"many"_s, u"none"_s), Qt::LeftButton);
        CHECK(page.answers(u"many"_s).size() == 1);
        CHECK(code(page.answers(u"many"_s)) == u"none"_s);

        QTest::mouseClick(page.find<AnswerButton>(u"many"_s, u"ice"_s), Qt::LeftButton);
        CHECK(page.answers(u"many"_s).size() == 1);
        CHECK(code(page.answers(u"many"_s)) == u"ice"_s);
    }

    SECTION("typed words, numbers and parts of a date become FHIR values")
    {
        QTest::keyClicks(page.find<QLineEdit>(u"name"_s), u"Okafor"_s);
        QTest::keyClicks(page.find<QLineEdit>(u"age"_s), u"71"_s);
        QTest::keyClicks(page.find<QLineEdit>(u"weight"_s), u"80,50"_s);
        QTest::keyClicks(page.find<QLineEdit>(u"birth"_s, u"year"_s), u"1957"_s);

        CHECK(page.answers(u"name"_s) == std::vector<fhir::Value>{u"Okafor"_s});
        CHECK(page.answers(u"age"_s) == std::vector<fhir::Value>{qint64(71)});
        CHECK(page.answers(u"weight"_s) == std::vector<fhir::Value>{fhir::Decimal{u"80.50"_s}});
        CHECK(page.answers(u"birth"_s) == std::vector<fhir::Value>{fhir::Date{u"1957"_s}});
    }

    SECTION("a number that is none stays as typed, so that the session can say so")
    {
        QTest::keyClicks(page.find<QLineEdit>(u"age"_s), u"many"_s);

        CHECK(page.answers(u"age"_s) == std::vector<fhir::Value>{fhir::Decimal{u"many"_s}});
        const auto issues = page.session.issues(page.session.find(u"age"_s));
        REQUIRE(issues.size() == 1);
        CHECK(issues.front().code == FormIssueCode::NotANumber);
    }

    SECTION("issues show only after Next was tried, beside the field, and the focus goes there")
    {
        REQUIRE_FALSE(page.find<TextLabel>(u"side"_s, u"errorSentence"_s));

        CHECK_FALSE(page.view.tryNext());

        auto *error = page.find<TextLabel>(u"side"_s, u"errorSentence"_s);
        REQUIRE(error);
        CHECK(error->text() == u"Please choose an answer."_s);
        CHECK(page.find<AnswerButton>(u"side"_s, u"left"_s)->accessibleDescription()
              == u"Please choose an answer."_s);
        CHECK(page.view.focusWidget() == page.find<AnswerButton>(u"side"_s, u"left"_s));
        CHECK(page.find<QLineEdit>(u"name"_s)->property("wrong").toBool());

        auto *count = page.view.findChild<ErrorLine *>(u"errorCount"_s);
        CHECK(count->sentence() == u"2 answer(s) need a look."_s);

        QTest::mouseClick(page.find<AnswerButton>(u"side"_s, u"left"_s), Qt::LeftButton);
        CHECK(error->text().isEmpty());
        CHECK(count->sentence() == u"1 answer(s) need a look."_s);
    }

    SECTION("missing counts down as required questions are answered")
    {
        const QSignalSpy missing(&page.view, &FormPageView::missingChanged);
        CHECK(page.view.missing() == 2);

        QTest::mouseClick(page.find<AnswerButton>(u"side"_s, u"left"_s), Qt::LeftButton);

        CHECK(page.view.missing() == 1);
        REQUIRE(missing.size() == 1);
        CHECK(missing.front().front().toInt() == 1);
    }

    SECTION("another language changes the words and keeps the answers")
    {
        auto *name = page.find<QLineEdit>(u"name"_s);
        name->setFocus();
        QTest::keyClicks(name, u"Okafor "_s);

        page.session.setLanguage(u"es"_s);

        CHECK(page.view.focusWidget() == name);

        REQUIRE(page.reading.questionnaire->items.front().text.in(u"es"_s) == u"Cuéntenos"_s);
        CHECK(page.view.findChild<TextLabel *>(u"pageTitle"_s)->text() == u"Cuéntenos"_s);
        CHECK(name->text() == u"Okafor "_s);
        CHECK(code(page.answers(u"name"_s)).trimmed() == u"Okafor"_s);
    }

    SECTION("a signature needs a name and a confirmation, and holds the hash of the words above")
    {
        page.view.focusNode(page.session.find(u"sign"_s)); // built when it comes into view
        auto *name = page.find<QLineEdit>(u"sign"_s, u"signature-name"_s);
        REQUIRE(name);
        page.find<Button>(u"sign"_s, u"signature-switch"_s)->click();
        CHECK(page.view.focusWidget() == name);
        QTest::keyClicks(name, u"Ada Okafor"_s);
        CHECK(page.answers(u"sign"_s).empty());

        page.find<AnswerButton>(u"sign"_s, u"signature-confirm"_s)->click();
        REQUIRE(page.answers(u"sign"_s).size() == 1);
        const auto signature = std::get<fhir::Attachment>(page.answers(u"sign"_s).front());
        CHECK(signature.data == "Ada Okafor");
        CHECK(signature.signedTextHash.size() == 64);
        CHECK(textAbove(page.session, page.session.find(u"sign"_s))
              == u"Tell us\nThere is no wrong answer."_s);

        QTest::keyClicks(name, u"x"_s);
        CHECK(page.answers(u"sign"_s).empty());
    }

    SECTION("every control has a name and is at least 16 mm high and wide")
    {
        page.theme.setTextScale(GENERATE(TextScale::Normal, TextScale::Large, TextScale::Largest));
        page.view.focusNode(page.session.find(u"sign"_s)); // everything down to the last one
        page.settle();
        int controls = 0;
        for (QWidget *widget : page.view.findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<QAbstractButton *>(widget)
                || qobject_cast<QLineEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget);
            if (!isControl || !widget->isVisible())
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            CAPTURE(widget->objectName(), accessible->text(QAccessible::Name));
            CHECK_FALSE(accessible->text(QAccessible::Name).isEmpty());
            CHECK(widget->height() >= 65);
            CHECK(widget->width() >= 65);
            ++controls;
        }
        CHECK(controls > 20);
    }

    SECTION("answers tell a screen reader what they are")
    {
        const auto role
            = [](QWidget *widget) { return QAccessible::queryAccessibleInterface(widget)->role(); };
        auto *left = page.find<AnswerButton>(u"side"_s, u"left"_s);

        CHECK(role(left) == QAccessible::RadioButton);
        CHECK(role(page.find<AnswerButton>(u"many"_s, u"ice"_s)) == QAccessible::CheckBox);
        left->click();
        CHECK(QAccessible::queryAccessibleInterface(left)->state().checked);
    }

    SECTION("a cleared page holds no answer any more")
    {
        QTest::keyClicks(page.find<QLineEdit>(u"name"_s), u"Okafor"_s);

        page.view.clear();

        CHECK(page.view.findChildren<QLineEdit *>().isEmpty());
        CHECK(page.view.missing() == 0);
    }
}

TEST_CASE("A page of 500 questions", "[forms][ui]")
{
    QByteArray json(
        R"({"resourceType":"Questionnaire","status":"active","language":"en","item":[)");
    for (int i = 0; i < 500; ++i) {
        json += R"({"linkId":"q%","text":"Question %","type":"choice","required":true,)"
                R"("answerOption":[{"valueString":"a"},{"valueString":"b"}]},)";
        json.replace('%', QByteArray::number(i));
    }
    json.chop(1);
    const auto reading = fhir::readQuestionnaire(json + "]}", u"long.json"_s);
    REQUIRE(reading.questionnaire);
    const test::FixedClock clock;
    FormSession session(reading.questionnaire, clock);
    const Theme theme{Metrics(102)};
    FormPageView view(theme);
    view.resize(1080, 1600);
    view.showPage(session, session.pages().front());
    view.show();
    REQUIRE(QTest::qWaitForWindowExposed(&view));
    const auto settled = [&] { return QTest::qWaitFor([&] { return view.isComplete(); }); };
    const auto built = [&] { return view.findChildren<ItemWidget *>().size(); };
    REQUIRE(settled());

    SECTION("has controls only where the patient looks")
    {
        CHECK(built() >= 5);
        CHECK(built() < 40);

        view.focusNode(session.find(u"q499"_s));
        REQUIRE(settled());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        CHECK(built() < 60);
        const auto items = view.findChildren<ItemWidget *>();
        const auto last = std::find_if(items.begin(), items.end(), [&](const ItemWidget *item) {
            return item->item().linkId == u"q499";
        });
        REQUIRE(last != items.end());
        CHECK_FALSE((*last)->visibleRegion().isEmpty());
        CHECK((*last)->isAncestorOf(view.focusWidget()));
    }

    SECTION("goes to the first wrong answer, wherever the patient is, and keeps those given")
    {
        for (NodeId node = 1; node < 300; ++node)
            session.setAnswers(node, {u"b"_s});
        REQUIRE(settled());

        CHECK_FALSE(view.tryNext());

        auto *focused = qobject_cast<AnswerButton *>(view.focusWidget());
        REQUIRE(focused);
        CHECK_FALSE(focused->visibleRegion().isEmpty());
        CHECK(view.findChild<ErrorLine *>(u"errorCount"_s)->sentence()
              == u"201 answer(s) need a look."_s);
        view.focusNode(session.find(u"q0"_s));
        const auto items = view.findChildren<ItemWidget *>();
        const auto first = std::find_if(items.begin(), items.end(), [&](const ItemWidget *item) {
            return item->item().linkId == u"q0";
        });
        REQUIRE(first != items.end());
        CHECK((*first)->findChild<AnswerButton *>(u"b"_s)->isChecked());
    }
}

TEST_CASE("ItemWidgetFactory", "[forms][ui]")
{
    SECTION("every kind has a control")
    {
        for (int kind = 0; kind <= static_cast<int>(ControlKind::BodyDrawing); ++kind) {
            CAPTURE(kind);
            CHECK(hasOwnControl(static_cast<ControlKind>(kind)));
        }
    }
}
