// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/QuantityItem.h"

#include "ui/forms/FieldHints.h"
#include "ui/forms/NumberEntry.h"
#include "ui/widgets/PickField.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

QString unitName(const fhir::Coding &unit)
{
    return unit.display.isEmpty() ? unit.code : unit.display;
}

} // namespace

QuantityItem::QuantityItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_field(new QLineEdit(this))
    , m_unit(new TextLabel(context.theme, TextRole::Body, {}, this))
{
    prepareField(*m_field, u"decimal"_s);
    auto *line = new QHBoxLayout;
    line->addWidget(m_field, 1);
    line->addWidget(m_unit, 0, Qt::AlignVCenter);
    if (item().unitOptions.size() > 1) {
        m_units = new PickField(theme(), this);
        m_units->setObjectName(u"unit"_s);
        line->addWidget(m_units, 1);
        connect(m_units, &PickField::picked, this, &QuantityItem::report);
    }
    answers()->addLayout(line);
    connect(m_field, &QLineEdit::textEdited, this, &QuantityItem::report);
    followTheme(theme(), this, [this, line] {
        m_field->setFont(theme().font(TextRole::Body));
        m_field->setFixedHeight(theme().metrics().rowHeight());
        line->setSpacing(theme().metrics().spacing(2));
    });
}

/// The first unit is meant until another one is picked: it stands beside the number.
fhir::Coding QuantityItem::unit() const
{
    const auto &options = item().unitOptions;
    if (options.isEmpty())
        return {{}, {}, unitText()};
    return options.at(m_units ? std::max(0, m_units->current()) : 0);
}

void QuantityItem::report()
{
    const QString text = m_field->text().trimmed();
    const fhir::Coding chosen = unit();
    edit(text.isEmpty() ? std::vector<fhir::Value>()
                        : std::vector<fhir::Value>{fhir::Quantity{
                            fhir::Decimal{QString(text).replace(u',', u'.')},
                            unitName(chosen),
                            chosen.system,
                            chosen.system.isEmpty() ? QString() : chosen.code}},
         FormSession::Entry::Typed);
}

void QuantityItem::setReadOnly(bool readOnly)
{
    m_field->setReadOnly(readOnly);
    if (m_units)
        m_units->setEnabled(!readOnly);
}

QWidget *QuantityItem::focusTarget() const
{
    return m_field;
}

void QuantityItem::showValue(const std::vector<fhir::Value> &values)
{
    const QString text = numberText(values);
    if (text != QString(m_field->text().trimmed()).replace(u',', u'.'))
        m_field->setText(text);
    if (!m_units)
        return;
    const auto *quantity = values.empty() ? nullptr : std::get_if<fhir::Quantity>(&values.front());
    const auto &options = item().unitOptions;
    const auto chosen = std::find_if(options.begin(), options.end(), [&](const auto &option) {
        return quantity
            && (quantity->code.isEmpty() ? unitName(option) == quantity->unit
                                         : option.code == quantity->code);
    });
    if (chosen != options.end())
        m_units->setCurrent(int(chosen - options.begin()));
    else if (m_units->current() < 0)
        m_units->setCurrent(0);
}

void QuantityItem::showTexts()
{
    m_field->setAccessibleName(questionText());
    m_unit->setText(m_units ? QString() : unitName(unit()));
    m_unit->setVisible(!m_unit->text().isEmpty());
    if (!m_units)
        return;
    QStringList names;
    for (const fhir::Coding &option : item().unitOptions)
        names += unitName(option);
    m_units->setChoices(names);
    m_units->setAccessibleName(tr("%1: unit").arg(questionText()));
}

void QuantityItem::showWrong(bool wrong)
{
    markWrong(*m_field, wrong);
}

} // namespace kiosk
