// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/SliderItem.h"

#include "ui/forms/NumberEntry.h"
#include "ui/forms/SliderBar.h"
#include "ui/widgets/Spoken.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using fhirpath::Decimal;

constexpr qint64 usualSpan = 100; ///< of a slider without bounds
constexpr qint64 mostPositions = 10'000;

Decimal stepOf(const fhir::QuestionnaireItem &item)
{
    const auto step = item.sliderStep ? Decimal::fromText(item.sliderStep->text) : std::nullopt;
    return step && std::is_gt(step->compare(Decimal())) ? *step : Decimal(1);
}

/// How many steps fit between the bounds.
int stepsBetween(const Decimal &lowest, const Decimal &highest, const Decimal &step)
{
    const auto span = highest.minus(lowest);
    const auto steps = span ? span->dividedBy(step) : std::nullopt;
    const qint64 whole = steps ? steps->floor().toInteger().value_or(mostPositions) : 1;
    return int(std::clamp(whole, qint64(1), mostPositions));
}

} // namespace

SliderItem::SliderItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_lowest(exactNumberIn(item().minValue).value_or(Decimal()))
    , m_step(stepOf(item()))
    , m_words(new TextLabel(context.theme, TextRole::Action, {}, this))
    , m_bar(new SliderBar(context.theme, this))
    , m_lower(new TextLabel(context.theme, TextRole::Caption, {}, this))
    , m_upper(new TextLabel(context.theme, TextRole::Caption, {}, this))
{
    const Decimal highest = exactNumberIn(item().maxValue)
                                .value_or(m_lowest.plus(Decimal(usualSpan)).value_or(m_lowest));
    m_bar->setRange(0, stepsBetween(m_lowest, highest, m_step));
    m_bar->setPageStep(std::max(1, m_bar->maximum() / 10));
    m_bar->setObjectName(u"slider"_s);
    setSpoken(*m_words, Spoken::Never);
    m_words->setObjectName(u"sliderWords"_s);
    m_upper->setAlignment(Qt::AlignRight);
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_lower, 1);
    ends->addWidget(m_upper, 1);
    answers()->addWidget(m_words);
    answers()->addWidget(m_bar);
    answers()->addLayout(ends);
    connect(m_bar, &SliderBar::chosen, this, [this](int position) {
        edit({numberFrom(textAt(position), item().type)}, FormSession::Entry::Typed);
    });
}

QString SliderItem::textAt(int position) const
{
    const auto way = m_step.times(Decimal(position));
    const Decimal number = (way ? m_lowest.plus(*way) : std::nullopt).value_or(m_lowest);
    return (item().type == fhir::ItemType::Integer ? number.trimmed() : number).toText();
}

void SliderItem::setReadOnly(bool readOnly)
{
    m_bar->setEnabled(!readOnly);
}

QWidget *SliderItem::focusTarget() const
{
    return m_bar;
}

void SliderItem::showValue(const std::vector<fhir::Value> &values)
{
    bool isNumber = false;
    const QString text = numberText(values);
    const double number = text.toDouble(&isNumber);
    std::optional<int> position;
    if (isNumber)
        position = int(std::clamp(std::round((number - m_lowest.toDouble()) / m_step.toDouble()),
                                  0.0,
                                  double(m_bar->maximum())));
    m_bar->showPosition(position);
    const QString unit = unitText();
    m_words->setText(isNumber ? (unit.isEmpty() ? text : text + u' ' + unit)
                              : tr("Not answered yet"));
    m_words->setColor(isNumber ? ColorRole::Primary : ColorRole::Muted);
}

void SliderItem::showTexts()
{
    m_bar->setAccessibleName(questionText());
    const QString lower = childText(u"lower"_s);
    const QString upper = childText(u"upper"_s);
    m_lower->setText(lower.isEmpty() ? textAt(0) : lower);
    m_upper->setText(upper.isEmpty() ? textAt(m_bar->maximum()) : upper);
}

void SliderItem::showWrong(bool wrong)
{
    m_bar->setWrong(wrong);
}

} // namespace kiosk
