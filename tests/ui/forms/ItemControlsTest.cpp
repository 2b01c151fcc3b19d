// SPDX-License-Identifier: GPL-3.0-or-later
// Each control: shows the value of record, reports an edit, says what is wrong, can be read only.
#include "tests/support/StringMakers.h"
#include "tests/ui/forms/ShownForm.h"
#include "ui/forms/AnswerButton.h"
#include "ui/forms/ErrorLine.h"
#include "ui/forms/SliderBar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/PickField.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

struct Controls : test::ShownForm
{
    Controls()
        : ShownForm(file(u"controls.json"_s))
    {
    }
};

using Values = std::vector<fhir::Value>;

} // namespace

TEST_CASE("SpinnerItem", "[forms][ui]")
{
    Controls form;
    ItemWidget &item = form.item(u"spinner"_s);
    auto *more = item.findChild<Button *>(u"more"_s);
    auto *less = item.findChild<Button *>(u"less"_s);
    auto *field = item.findChild<QLineEdit *>();

    SECTION("steps from the lower bound and stays within the bounds")
    {
        QTest::mouseClick(more, Qt::LeftButton);
        CHECK(form.answers(u"spinner"_s) == Values{qint64(1)});
        QTest::keyClick(more, Qt::Key_Space);
        CHECK(field->text() == u"2"_s);
        for (int i = 0; i < 5; ++i)
            QTest::mouseClick(less, Qt::LeftButton);
        CHECK(form.answers(u"spinner"_s) == Values{qint64(1)});
    }

    SECTION("takes a number that is typed, and says when it is too large")
    {
        QTest::keyClicks(field, u"99"_s);
        CHECK(form.answers(u"spinner"_s) == Values{qint64(99)});
        CHECK_FALSE(form.view.tryNext());
        CHECK(item.findChild<ErrorLine *>()->sentence()
              == u"Please give a number that is 12 or less."_s);
    }

    SECTION("says its name and can be read only")
    {
        CHECK(field->accessibleName() == u"Children at home"_s);
        CHECK(more->accessibleName() == u"Children at home: more"_s);
        item.setReadOnly(true);
        CHECK(field->isReadOnly());
        CHECK_FALSE(more->isEnabled());
    }
}

TEST_CASE("SliderItem", "[forms][ui]")
{
    Controls form;
    ItemWidget &item = form.item(u"slider"_s);
    auto *bar = item.findChild<SliderBar *>();
    auto *words = item.findChild<TextLabel *>(u"sliderWords"_s);

    SECTION("answers nothing before it is touched")
    {
        CHECK(form.answers(u"slider"_s).empty());
        CHECK(words->text() == u"Not answered yet"_s);
    }

    SECTION("a touch and the keys choose steps of five")
    {
        QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, bar->height() / 2));
        CHECK(form.answers(u"slider"_s) == Values{qint64(50)});
        CHECK(words->text() == u"50 percent"_s);
        QTest::keyClick(bar, Qt::Key_Right);
        CHECK(form.answers(u"slider"_s) == Values{qint64(55)});
        QTest::keyClick(bar, Qt::Key_Home);
        CHECK(form.answers(u"slider"_s) == Values{qint64(0)});
    }

    SECTION("shows the answer of record, and its ends in words")
    {
        form.set(u"slider"_s, qint64(25));
        CHECK(bar->value() == 5);
        QStringList texts;
        for (const TextLabel *label : item.findChildren<TextLabel *>())
            texts += label->text();
        CHECK(texts.contains(u"worst"_s));
        CHECK(texts.contains(u"best"_s));
        CHECK(QAccessible::queryAccessibleInterface(bar)->role() == QAccessible::Slider);
        CHECK(bar->accessibleName() == u"How well do you feel?"_s);
    }
}

TEST_CASE("QuantityItem", "[forms][ui]")
{
    Controls form;
    ItemWidget &item = form.item(u"height"_s);
    auto *field = item.findChild<QLineEdit *>();
    auto *unit = item.findChild<PickField *>(u"unit"_s);

    SECTION("keeps number and unit with its code")
    {
        QTest::keyClicks(field, u"170,5"_s);
        CHECK(form.answers(u"height"_s)
              == Values{fhir::Quantity{
                  {u"170.5"_s}, u"centimeters"_s, u"http://unitsofmeasure.org"_s, u"cm"_s}});
        unit->setCurrent(1);
        emit unit->picked(1);
        CHECK(form.answers(u"height"_s)
              == Values{fhir::Quantity{
                  {u"170.5"_s}, u"inches"_s, u"http://unitsofmeasure.org"_s, u"[in_i]"_s}});
    }

    SECTION("shows the answer of record")
    {
        form.set(
            u"height"_s,
            fhir::Quantity{{u"66"_s}, u"inches"_s, u"http://unitsofmeasure.org"_s, u"[in_i]"_s});
        CHECK(field->text() == u"66"_s);
        CHECK(unit->text() == u"inches"_s);
    }
}

TEST_CASE("TimeItem", "[forms][ui]")
{
    Controls form;
    ItemWidget &item = form.item(u"time"_s);
    auto *hour = item.findChild<QLineEdit *>(u"hour"_s);
    auto *half = item.findChild<PickField *>(u"half"_s);
    QTest::keyClicks(hour, u"2"_s);
    QTest::keyClicks(item.findChild<QLineEdit *>(u"minute"_s), u"30"_s);

    SECTION("waits to hear whether it is morning")
    {
        const auto issues = form.session.issues(form.session.find(u"time"_s));
        REQUIRE(issues.size() == 1);
        CHECK(issues.front().code == FormIssueCode::NotADate);
    }

    SECTION("is the same time in a language that counts to 24")
    {
        half->setCurrent(1);
        emit half->picked(1);
        CHECK(form.answers(u"time"_s) == Values{fhir::Time{u"14:30:00"_s}});
        form.session.setLanguage(u"es"_s);
        CHECK(form.answers(u"time"_s) == Values{fhir::Time{u"14:30:00"_s}});
        CHECK(hour->text() == (half->isVisible() ? u"2"_s : u"14"_s));
    }
}

TEST_CASE("DateTimeItem", "[forms][ui]")
{
    Controls form;
    ItemWidget &item = form.item(u"when"_s);

    SECTION("a date alone is enough")
    {
        QTest::keyClicks(item.findChild<QLineEdit *>(u"year"_s), u"2020"_s);
        CHECK(form.answers(u"when"_s) == Values{fhir::DateTime{u"2020"_s}});
        CHECK(form.session.issues(form.session.find(u"when"_s)).empty());
    }

    SECTION("shows day and time of record")
    {
        form.set(u"when"_s, fhir::DateTime{u"2020-03-04T15:30:00Z"_s});
        CHECK(item.findChild<QLineEdit *>(u"day"_s)->text() == u"4"_s);
        CHECK(item.findChild<QLineEdit *>(u"hour"_s)->text() == u"3"_s);
        CHECK(item.findChild<QLineEdit *>(u"minute"_s)->text() == u"30"_s);
    }
}

TEST_CASE("AutocompleteItem", "[forms][ui]")
{
    Controls form;
    ItemWidget &item = form.item(u"medicine"_s);
    auto *search = item.findChild<QLineEdit *>(u"search"_s);
    const auto shown = [&] {
        QStringList texts;
        for (const AnswerButton *row : item.findChildren<AnswerButton *>())
            if (row->isVisible())
                texts += row->text();
        return texts;
    };

    SECTION("finds by a part of the word, and with a typing error")
    {
        CHECK(shown().isEmpty());
        QTest::keyClicks(search, u"ibup"_s);
        CHECK(shown() == QStringList{u"Ibuprofen"_s});
        search->clear();
        QTest::keyClicks(search, u"ibuporfen"_s);
        CHECK(shown() == QStringList{u"Ibuprofen"_s});
        search->clear();
        QTest::keyClicks(search, u"xyz"_s);
        CHECK(shown().isEmpty());
    }

    SECTION("a touch chooses, another one takes it back")
    {
        QTest::keyClicks(search, u"asp"_s);
        QTest::mouseClick(item.findChild<AnswerButton *>(), Qt::LeftButton);
        REQUIRE(form.answers(u"medicine"_s).size() == 1);
        CHECK(fhir::codeOf(form.answers(u"medicine"_s).front()) == u"aspirin"_s);
        CHECK(shown() == QStringList{u"Aspirin"_s});
        QTest::mouseClick(item.findChild<AnswerButton *>(), Qt::LeftButton);
        CHECK(form.answers(u"medicine"_s).empty());
    }
}

TEST_CASE("AttachmentItem", "[forms][ui]")
{
    Controls form;

    form.view.focusNode(form.session.find(u"medicine"_s));
    QStringList texts;
    for (const TextLabel *label : form.view.findChildren<TextLabel *>(u"attachmentWords"_s))
        texts += label->text();

    CHECK(texts
          == QStringList{u"This screen cannot take photos or papers. Please show them at the front "
                         "desk."_s});
    // Nobody can be kept from going on for want of a file.
    CHECK(form.view.missing() == 0);
    CHECK(form.view.tryNext());
    const auto lost = unhonouredControls(*form.reading.questionnaire);
    REQUIRE(lost.size() == 1);
    CHECK(lost.front().pointer == u"/item/5"_s);
}

TEST_CASE("Displays below a question", "[forms][ui]")
{
    Controls form;
    ItemWidget &item = form.item(u"height"_s);

    CHECK(item.findChild<TextLabel *>(u"prompt"_s)->text() == u"Without shoes."_s);
}
