// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/CheckItem.h"

#include "ui/forms/AnswerRow.h"

#include <QVBoxLayout>

namespace kiosk {

CheckItem::CheckItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_row(new AnswerRow(context.theme, AnswerButton::Choice::Many, {}, this))
{
    hideLabel();
    m_row->setObjectName(QStringLiteral("tick"));
    answers()->addWidget(m_row);
    connect(m_row, &AnswerRow::clicked, this, [this] {
        edit(m_row->isChecked() ? std::vector<fhir::Value>{true} : std::vector<fhir::Value>());
    });
}

void CheckItem::setReadOnly(bool readOnly)
{
    m_row->setEnabled(!readOnly);
}

QWidget *CheckItem::focusTarget() const
{
    return m_row;
}

void CheckItem::showValue(const std::vector<fhir::Value> &values)
{
    const bool *value = values.empty() ? nullptr : std::get_if<bool>(&values.front());
    m_row->showChosen(value && *value);
}

void CheckItem::showTexts()
{
    m_row->setText(questionText());
    m_row->setAccessibleName(questionText());
}

void CheckItem::showWrong(bool wrong)
{
    m_row->setWrong(wrong);
}

} // namespace kiosk
