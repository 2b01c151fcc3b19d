// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/ItemWidgetFactory.h"

#include "ui/forms/items/AttachmentItem.h"
#include "ui/forms/items/AutocompleteItem.h"
#include "ui/forms/items/BodyChartItem.h"
#include "ui/forms/items/CheckItem.h"
#include "ui/forms/items/ChoiceItem.h"
#include "ui/forms/items/DateItem.h"
#include "ui/forms/items/DateTimeItem.h"
#include "ui/forms/items/DisplayItem.h"
#include "ui/forms/items/DropDownItem.h"
#include "ui/forms/items/GridItem.h"
#include "ui/forms/items/LineItem.h"
#include "ui/forms/items/QuantityItem.h"
#include "ui/forms/items/ScaleItem.h"
#include "ui/forms/items/SignatureItem.h"
#include "ui/forms/items/SliderItem.h"
#include "ui/forms/items/SpinnerItem.h"
#include "ui/forms/items/TableItem.h"
#include "ui/forms/items/TextAreaItem.h"
#include "ui/forms/items/TimeItem.h"
#include "ui/forms/items/YesNoItem.h"

#include <algorithm>
#include <iterator>

namespace kiosk {

namespace {

template <typename Item>
ItemWidget *make(const ItemContext &context, QWidget *parent)
{
    return new Item(context, parent);
}

struct Control
{
    ControlKind kind{};
    ItemWidget *(*make)(const ItemContext &context, QWidget *parent) = nullptr;
};

constexpr Control controls[] = {
    {ControlKind::Group, make<DisplayItem>},
    {ControlKind::Page, make<DisplayItem>},
    {ControlKind::Tabs, make<DisplayItem>},
    {ControlKind::Header, make<DisplayItem>},
    {ControlKind::Footer, make<DisplayItem>},
    {ControlKind::Table, make<TableItem>},
    {ControlKind::Grid, make<GridItem>},
    {ControlKind::Display, make<DisplayItem>},
    {ControlKind::Help, make<DisplayItem>},
    {ControlKind::Why, make<DisplayItem>},
    {ControlKind::Lower, make<DisplayItem>},
    {ControlKind::Upper, make<DisplayItem>},
    {ControlKind::YesNo, make<YesNoItem>},
    {ControlKind::Check, make<CheckItem>},
    {ControlKind::Choice, make<ChoiceItem>},
    {ControlKind::MultiChoice, make<ChoiceItem>},
    {ControlKind::DropDown, make<DropDownItem>},
    {ControlKind::Autocomplete, make<AutocompleteItem>},
    {ControlKind::OpenChoice, make<ChoiceItem>},
    {ControlKind::Integer, make<LineItem>},
    {ControlKind::Decimal, make<LineItem>},
    {ControlKind::Spinner, make<SpinnerItem>},
    {ControlKind::Scale, make<ScaleItem>},
    {ControlKind::Slider, make<SliderItem>},
    {ControlKind::Date, make<DateItem>},
    {ControlKind::DateTime, make<DateTimeItem>},
    {ControlKind::Time, make<TimeItem>},
    {ControlKind::Line, make<LineItem>},
    {ControlKind::TextArea, make<TextAreaItem>},
    {ControlKind::Quantity, make<QuantityItem>},
    {ControlKind::Signature, make<SignatureItem>},
    {ControlKind::Attachment, make<AttachmentItem>},
    {ControlKind::BodyChart, make<BodyChartItem>},
    {ControlKind::BodyDrawing, make<AttachmentItem>}, // where no body chart shows it
};

const Control *controlOf(ControlKind kind)
{
    const auto *control = std::find_if(std::begin(controls),
                                       std::end(controls),
                                       [kind](const Control &row) { return row.kind == kind; });
    return control == std::end(controls) ? nullptr : control;
}

} // namespace

ItemWidget *createItemWidget(const ItemContext &context, QWidget *parent)
{
    const Control *control = controlOf(context.session.control(context.node));
    Q_ASSERT(control);
    return control->make(context, parent);
}

bool hasOwnControl(ControlKind kind)
{
    return controlOf(kind) != nullptr;
}

} // namespace kiosk
