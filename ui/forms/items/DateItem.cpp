// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/DateItem.h"

#include "ui/forms/DateParts.h"

#include <QVBoxLayout>

namespace kiosk {

DateItem::DateItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_date(new DateParts(context.theme, this))
{
    answers()->addWidget(m_date);
    connect(m_date, &DateParts::edited, this, [this] {
        const QString text = m_date->text();
        edit(text.isEmpty() ? std::vector<fhir::Value>()
                            : std::vector<fhir::Value>{fhir::Date{text}},
             FormSession::Entry::Typed); // its three fields are one answer
    });
}

void DateItem::setReadOnly(bool readOnly)
{
    m_date->setReadOnly(readOnly);
}

QWidget *DateItem::focusTarget() const
{
    return m_date->focusTarget();
}

void DateItem::showValue(const std::vector<fhir::Value> &values)
{
    m_date->showText(values.empty() ? QString() : fhir::codeOf(values.front()));
}

void DateItem::showTexts()
{
    m_date->showTexts(questionText(), session().language());
}

void DateItem::showWrong(bool wrong)
{
    m_date->setWrong(wrong);
}

} // namespace kiosk
