// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ItemControl.h"

#include "app/fhir/ItemType.h"
#include "app/forms/FormTree.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using fhir::ItemType;

/// Which control a type and an itemControl ask for, with one answer and with several.
struct Row
{
    ItemType type = ItemType::Display;
    QLatin1String control; ///< empty: the usual control of the type
    ControlKind one = ControlKind::Display;
    ControlKind many = ControlKind::Display;
};

constexpr Row same(ItemType type, const char *control, ControlKind kind)
{
    return {type, QLatin1String(control), kind, kind};
}

// A new control: its row here, its class in ui/forms/items, its row in ItemWidgetFactory.
const Row rows[] = {
    same(ItemType::Group, "", ControlKind::Group),
    same(ItemType::Group, "list", ControlKind::Group),
    same(ItemType::Group, "page", ControlKind::Page),
    same(ItemType::Group, "table", ControlKind::Table),
    same(ItemType::Group, "htable", ControlKind::Table),
    same(ItemType::Group, "atable", ControlKind::Table),
    same(ItemType::Group, "gtable", ControlKind::Grid),
    same(ItemType::Group, "header", ControlKind::Header),
    same(ItemType::Group, "footer", ControlKind::Footer),
    same(ItemType::Group, "tab-container", ControlKind::Tabs),
    same(ItemType::Display, "", ControlKind::Display),
    same(ItemType::Display, "inline", ControlKind::Display),
    same(ItemType::Display, "prompt", ControlKind::Display),
    same(ItemType::Display, "header", ControlKind::Header),
    same(ItemType::Display, "footer", ControlKind::Footer),
    same(ItemType::Display, "legal", ControlKind::Display),
    same(ItemType::Display, "unit", ControlKind::Display),
    same(ItemType::Display, "help", ControlKind::Help),
    same(ItemType::Display, "flyover", ControlKind::Help),
    same(ItemType::Display, "why", ControlKind::Why),
    same(ItemType::Display, "lower", ControlKind::Lower),
    same(ItemType::Display, "upper", ControlKind::Upper),
    same(ItemType::Boolean, "", ControlKind::YesNo),
    same(ItemType::Boolean, "check-box", ControlKind::Check),
    same(ItemType::Boolean, "radio-button", ControlKind::YesNo),
    same(ItemType::Decimal, "", ControlKind::Decimal),
    same(ItemType::Decimal, "spinner", ControlKind::Spinner),
    same(ItemType::Decimal, "slider", ControlKind::Slider),
    same(ItemType::Integer, "", ControlKind::Integer),
    same(ItemType::Integer, "spinner", ControlKind::Spinner),
    same(ItemType::Integer, "slider", ControlKind::Slider),
    same(ItemType::Date, "", ControlKind::Date),
    same(ItemType::DateTime, "", ControlKind::DateTime),
    same(ItemType::Time, "", ControlKind::Time),
    same(ItemType::String, "", ControlKind::Line),
    same(ItemType::String, "text-box", ControlKind::Line),
    same(ItemType::String, "text-area", ControlKind::TextArea),
    same(ItemType::Text, "", ControlKind::TextArea),
    same(ItemType::Text, "text-box", ControlKind::TextArea),
    same(ItemType::Text, "text-area", ControlKind::TextArea),
    same(ItemType::Url, "", ControlKind::Line),
    {ItemType::Choice, QLatin1String(""), ControlKind::Choice, ControlKind::MultiChoice},
    {ItemType::Choice,
     QLatin1String("radio-button"),
     ControlKind::Choice,
     ControlKind::MultiChoice},
    {ItemType::Choice, QLatin1String("check-box"), ControlKind::Choice, ControlKind::MultiChoice},
    {ItemType::Choice, QLatin1String("atable"), ControlKind::Choice, ControlKind::MultiChoice},
    {ItemType::Choice, QLatin1String("drop-down"), ControlKind::DropDown, ControlKind::MultiChoice},
    same(ItemType::Choice, "autocomplete", ControlKind::Autocomplete),
    same(ItemType::OpenChoice, "autocomplete", ControlKind::Autocomplete),
    {ItemType::OpenChoice,
     QLatin1String("drop-down"),
     ControlKind::DropDown,
     ControlKind::OpenChoice},
    same(ItemType::Choice, "body-chart", ControlKind::BodyChart),
    same(ItemType::OpenChoice, "", ControlKind::OpenChoice),
    same(ItemType::OpenChoice, "radio-button", ControlKind::OpenChoice),
    same(ItemType::OpenChoice, "check-box", ControlKind::OpenChoice),
    same(ItemType::OpenChoice, "open-choice", ControlKind::OpenChoice),
    same(ItemType::Attachment, "", ControlKind::Attachment),
    same(ItemType::Attachment, "signature", ControlKind::Signature),
    same(ItemType::Attachment, "body-drawing", ControlKind::BodyDrawing),
    same(ItemType::Reference, "", ControlKind::Line),
    same(ItemType::Quantity, "", ControlKind::Quantity),
};

const Row *find(ItemType type, const QString &control)
{
    const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const Row &each) {
        return each.type == type && each.control == control;
    });
    return row == std::end(rows) ? nullptr : row;
}

/// A scale shows each step as a button of its own (clinical scales run from 0 to 10).
bool hasFewSteps(const fhir::QuestionnaireItem &item)
{
    constexpr qint64 maxSteps = 11;
    if (!item.minValue || !item.maxValue)
        return false;
    const auto *lower = std::get_if<qint64>(&*item.minValue);
    const auto *upper = std::get_if<qint64>(&*item.maxValue);
    if (lower == nullptr || upper == nullptr || *lower > *upper)
        return false;
    return (*upper - *lower) / scaleStep(item) < maxSteps;
}

/// A number or a text with listed answers is asked like any choice.
ItemType shownType(const fhir::QuestionnaireItem &item, bool hasChoices)
{
    const bool isListed = hasChoices && fhir::isQuestion(item) && item.type != ItemType::OpenChoice;
    return isListed ? ItemType::Choice : item.type;
}

bool mayHaveChoices(const fhir::QuestionnaireItem &item)
{
    return !item.options.isEmpty() || item.expressions.answers;
}

bool isTable(ControlKind kind)
{
    return kind == ControlKind::Table || kind == ControlKind::Grid;
}

/// A table has a place for questions, but not for what hangs below them or comes again.
bool fitsIntoTable(const fhir::QuestionnaireItem &group)
{
    const auto isDisplay
        = [](const fhir::QuestionnaireItem &item) { return item.type == ItemType::Display; };
    return std::all_of(
        group.items.begin(), group.items.end(), [&](const fhir::QuestionnaireItem &item) {
            return item.type != ItemType::Group && !repeatsAsNodes(item)
                && std::all_of(item.items.begin(), item.items.end(), isDisplay);
        });
}

void report(const std::vector<fhir::QuestionnaireItem> &items, fhir::NotHonouredList &list)
{
    bool hasChart = false;
    for (const fhir::QuestionnaireItem &item : items) {
        const Row *row = find(shownType(item, mayHaveChoices(item)), item.itemControl);
        const bool losesTable
            = row != nullptr && isTable(row->one) && controlFor(item) == ControlKind::Group;
        if (row == nullptr)
            list.append({item.pointer,
                         item.itemControl,
                         QCoreApplication::translate("ItemControl",
                                                     "The usual control of the item's type is "
                                                     "shown.")});
        if (losesTable)
            list.append({item.pointer,
                         item.itemControl,
                         QCoreApplication::translate("ItemControl",
                                                     "What it holds is too much for a table: it "
                                                     "is shown as a list.")});
        hasChart |= controlFor(item) == ControlKind::BodyChart;
        if (controlFor(item) == ControlKind::BodyDrawing && !hasChart)
            list.append({item.pointer,
                         item.itemControl,
                         QCoreApplication::translate("ItemControl",
                                                     "There is no body chart before it that "
                                                     "could be drawn on.")});
        if (controlFor(item) == ControlKind::Attachment)
            list.append({item.pointer,
                         u"attachment"_s,
                         QCoreApplication::translate("ItemControl",
                                                     "The kiosk takes no files: the patient is "
                                                     "sent to the front desk with them.")});
        report(item.items, list);
    }
}

} // namespace

ControlKind controlFor(const fhir::QuestionnaireItem &item)
{
    return controlFor(item, !item.options.isEmpty());
}

ControlKind controlFor(const fhir::QuestionnaireItem &item, bool hasChoices)
{
    const bool isChoice = item.type == ItemType::Choice || item.type == ItemType::OpenChoice;
    if (isChoice && !hasChoices)
        return ControlKind::Line;
    const ItemType type = shownType(item, hasChoices);
    const Row *row = find(type, item.itemControl);
    if (row == nullptr)
        row = find(type, {});
    const ControlKind kind = item.repeats && !repeatsAsNodes(item) ? row->many : row->one;
    if (isTable(kind) && !fitsIntoTable(item))
        return ControlKind::Group;
    const bool isScale
        = kind == ControlKind::Slider && item.type == ItemType::Integer && hasFewSteps(item);
    return isScale ? ControlKind::Scale : kind;
}

qint64 scaleStep(const fhir::QuestionnaireItem &item)
{
    return qMax(qint64(1), item.sliderStep ? item.sliderStep->text.toLongLong() : qint64(1));
}

fhir::NotHonouredList unhonouredControls(const fhir::Questionnaire &questionnaire)
{
    fhir::NotHonouredList list;
    report(questionnaire.items, list);
    return list;
}

} // namespace kiosk
