// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/SpinnerItem.h"

#include "ui/forms/FieldHints.h"
#include "ui/forms/NumberEntry.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace kiosk {

using fhirpath::Decimal;

SpinnerItem::SpinnerItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_less(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_field(new QLineEdit(this))
    , m_more(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_unit(new TextLabel(context.theme, TextRole::Body, {}, this))
{
    const bool isWhole = item().type == fhir::ItemType::Integer;
    prepareField(*m_field, isWhole ? u"number"_s : u"decimal"_s);
    m_field->setAlignment(Qt::AlignCenter);
    m_less->setIconName(u"minus"_s);
    m_less->setObjectName(u"less"_s);
    m_more->setIconName(u"plus"_s);
    m_more->setObjectName(u"more"_s);
    auto *line = new QHBoxLayout;
    line->addWidget(m_less);
    line->addWidget(m_field, 1);
    line->addWidget(m_more);
    line->addWidget(m_unit, 0, Qt::AlignVCenter);
    answers()->addLayout(line);
    connect(m_field, &QLineEdit::textEdited, this, &SpinnerItem::report);
    connect(m_less, &Button::clicked, this, [this] { step(-1); });
    connect(m_more, &Button::clicked, this, [this] { step(1); });
    followTheme(theme(), this, [this, line] {
        m_field->setFont(theme().font(TextRole::Body));
        m_field->setFixedHeight(theme().metrics().buttonHeight());
        line->setSpacing(theme().metrics().gap());
    });
}

void SpinnerItem::report(const QString &text)
{
    edit(text.trimmed().isEmpty() ? std::vector<fhir::Value>()
                                  : std::vector<fhir::Value>{numberFrom(text, item().type)},
         FormSession::Entry::Typed);
}

/// From nothing, the first step goes to the lower bound, or to zero.
void SpinnerItem::step(int direction)
{
    const auto lowest = exactNumberIn(item().minValue);
    const auto highest = exactNumberIn(item().maxValue);
    const auto now = Decimal::fromText(numberText(session().answers(node())));
    const QString width = item().sliderStep ? item().sliderStep->text : u"1"_s;
    const Decimal step = Decimal::fromText(width).value_or(Decimal(1));
    Decimal next = lowest.value_or(Decimal());
    if (now)
        next = (direction < 0 ? now->minus(step) : now->plus(step)).value_or(*now);
    if (lowest && std::is_lt(next.compare(*lowest)))
        next = *lowest;
    if (highest && std::is_gt(next.compare(*highest)))
        next = *highest;
    const bool isWhole = item().type == fhir::ItemType::Integer;
    edit({numberFrom((isWhole ? next.trimmed() : next).toText(), item().type)});
}

void SpinnerItem::setReadOnly(bool readOnly)
{
    m_less->setEnabled(!readOnly);
    m_more->setEnabled(!readOnly);
    m_field->setReadOnly(readOnly);
}

QWidget *SpinnerItem::focusTarget() const
{
    return m_field;
}

void SpinnerItem::showValue(const std::vector<fhir::Value> &values)
{
    if (const QString text = numberText(values); text != m_field->text().trimmed())
        m_field->setText(text);
}

void SpinnerItem::showTexts()
{
    m_field->setAccessibleName(questionText());
    m_unit->setText(unitText());
    m_unit->setVisible(!m_unit->text().isEmpty());
    m_less->setAccessibleName(tr("%1: less").arg(questionText()));
    m_more->setAccessibleName(tr("%1: more").arg(questionText()));
}

void SpinnerItem::showWrong(bool wrong)
{
    markWrong(*m_field, wrong);
}

} // namespace kiosk
