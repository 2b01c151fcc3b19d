// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ItemControl.h"

#include "tests/app/forms/TestForm.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace kiosk::fhir;
using namespace Qt::StringLiterals;

namespace {

QuestionnaireItem itemOf(ItemType type, const QString &control)
{
    QuestionnaireItem item;
    item.type = type;
    item.itemControl = control;
    const bool isChoice = type == ItemType::Choice || type == ItemType::OpenChoice;
    if (isChoice)
        item.options = {{Coding{{}, u"a"_s, {}}, {u"A"_s, {}}, false, false}};
    return item;
}

} // namespace

TEST_CASE("controlFor", "[forms]")
{
    using Kind = ControlKind;

    SECTION("every type has its usual control and those that can be asked for")
    {
        const auto [type, control, expected] = GENERATE(table<ItemType, QString, Kind>({
            {ItemType::Group, u""_s, Kind::Group},
            {ItemType::Group, u"page"_s, Kind::Page},
            {ItemType::Group, u"htable"_s, Kind::Table},
            {ItemType::Display, u""_s, Kind::Display},
            {ItemType::Display, u"help"_s, Kind::Help},
            {ItemType::Display, u"why"_s, Kind::Why},
            {ItemType::Display, u"lower"_s, Kind::Lower},
            {ItemType::Display, u"upper"_s, Kind::Upper},
            {ItemType::Boolean, u""_s, Kind::YesNo},
            {ItemType::Boolean, u"check-box"_s, Kind::Check},
            {ItemType::Decimal, u""_s, Kind::Decimal},
            {ItemType::Decimal, u"slider"_s, Kind::Slider},
            {ItemType::Integer, u""_s, Kind::Integer},
            {ItemType::Integer, u"slider"_s, Kind::Slider},
            {ItemType::Integer, u"spinner"_s, Kind::Spinner},
            {ItemType::Decimal, u"spinner"_s, Kind::Spinner},
            {ItemType::Choice, u"autocomplete"_s, Kind::Autocomplete},
            {ItemType::OpenChoice, u"autocomplete"_s, Kind::Autocomplete},
            {ItemType::Display, u"legal"_s, Kind::Display},
            {ItemType::Group, u"tab-container"_s, Kind::Tabs},
            {ItemType::Group, u"header"_s, Kind::Header},
            {ItemType::Group, u"footer"_s, Kind::Footer},
            {ItemType::Group, u"table"_s, Kind::Table},
            {ItemType::Group, u"htable"_s, Kind::Table},
            {ItemType::Group, u"atable"_s, Kind::Table},
            {ItemType::Group, u"gtable"_s, Kind::Grid},
            {ItemType::Date, u""_s, Kind::Date},
            {ItemType::DateTime, u""_s, Kind::DateTime},
            {ItemType::Time, u""_s, Kind::Time},
            {ItemType::String, u""_s, Kind::Line},
            {ItemType::String, u"text-area"_s, Kind::TextArea},
            {ItemType::Text, u""_s, Kind::TextArea},
            {ItemType::Url, u""_s, Kind::Line},
            {ItemType::Choice, u""_s, Kind::Choice},
            {ItemType::Choice, u"radio-button"_s, Kind::Choice},
            {ItemType::Choice, u"drop-down"_s, Kind::DropDown},
            {ItemType::Choice, u"body-chart"_s, Kind::BodyChart},
            {ItemType::OpenChoice, u""_s, Kind::OpenChoice},
            {ItemType::Attachment, u""_s, Kind::Attachment},
            {ItemType::Attachment, u"signature"_s, Kind::Signature},
            {ItemType::Attachment, u"body-drawing"_s, Kind::BodyDrawing},
            {ItemType::Reference, u""_s, Kind::Line},
            {ItemType::Quantity, u""_s, Kind::Quantity},
            {ItemType::Quantity, u"no-such-control"_s, Kind::Quantity},
            {ItemType::Date, u"body-chart"_s, Kind::Date},
        }));
        CAPTURE(int(type), control);
        CHECK(controlFor(itemOf(type, control)) == expected);
    }

    SECTION("a slider of at most eleven steps is a scale")
    {
        const auto [lower, upper, step, expected]
            = GENERATE(table<int, int, int, Kind>({{0, 10, 1, Kind::Scale},
                                                   {0, 11, 1, Kind::Slider},
                                                   {0, 100, 10, Kind::Scale},
                                                   {10, 0, 1, Kind::Slider}}));
        CAPTURE(lower, upper, step);
        auto item = itemOf(ItemType::Integer, u"slider"_s);
        item.minValue = qint64(lower);
        item.maxValue = qint64(upper);
        item.sliderStep = Decimal{QString::number(step)};

        CHECK(controlFor(item) == expected);
    }

    SECTION("several ticked answers need a list of boxes")
    {
        auto item = itemOf(ItemType::Choice, u"radio-button"_s);
        item.repeats = true;
        CHECK(controlFor(item) == Kind::MultiChoice);

        item.items = {itemOf(ItemType::String, {})};
        CHECK(controlFor(item) == Kind::Choice);
    }

    SECTION("a choice without options is typed")
    {
        auto item = itemOf(ItemType::Choice, u"radio-button"_s);
        item.options.clear();
        CHECK(controlFor(item) == Kind::Line);
    }
}

TEST_CASE("unhonouredControls", "[forms]")
{
    Questionnaire form;
    form.items = {itemOf(ItemType::Group, u"lookup"_s), itemOf(ItemType::Date, {})};
    form.items[0].items = {itemOf(ItemType::Choice, u"lookup"_s)};
    form.items[0].pointer = u"/item/0"_s;
    form.items[0].items[0].pointer = u"/item/0/item/0"_s;

    const NotHonouredList list = unhonouredControls(form);

    REQUIRE(list.size() == 2);
    CHECK(list[0].pointer == u"/item/0");
    CHECK(list[1].pointer == u"/item/0/item/0");
    CHECK(list[1].what == u"lookup");
    CHECK_FALSE(list[1].effect.isEmpty());

    SECTION("a table that holds too much is a list")
    {
        for (const QString &control : {u"table"_s, u"htable"_s, u"atable"_s, u"gtable"_s}) {
            CAPTURE(control);
            Questionnaire tables;
            tables.items = {itemOf(ItemType::Group, control)};
            tables.items[0].items = {itemOf(ItemType::Choice, {})};
            CHECK(unhonouredControls(tables).isEmpty());

            tables.items[0].items[0].items = {itemOf(ItemType::String, {})};
            CHECK(controlFor(tables.items[0]) == ControlKind::Group);
            CHECK(unhonouredControls(tables).size() == 1);

            tables.items[0].items = {itemOf(ItemType::Group, {})};
            CHECK(controlFor(tables.items[0]) == ControlKind::Group);
        }
    }

    SECTION("a body chart and its drawing are honoured")
    {
        Questionnaire chart;
        chart.items = {itemOf(ItemType::Choice, u"body-chart"_s),
                       itemOf(ItemType::Attachment, u"body-drawing"_s)};
        CHECK(unhonouredControls(chart).isEmpty());
    }

    SECTION("a drawing that no body chart shows is told")
    {
        Questionnaire chart;
        chart.items = {itemOf(ItemType::Attachment, u"body-drawing"_s)};
        CHECK(unhonouredControls(chart).size() == 1);
    }
}
