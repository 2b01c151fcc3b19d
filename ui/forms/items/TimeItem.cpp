// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/TimeItem.h"

#include "ui/forms/TimeParts.h"

#include <QVBoxLayout>

namespace kiosk {

TimeItem::TimeItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_time(new TimeParts(context.theme, this))
{
    answers()->addWidget(m_time);
    connect(m_time, &TimeParts::edited, this, [this] {
        const QString text = m_time->text();
        edit(text.isEmpty() ? std::vector<fhir::Value>()
                            : std::vector<fhir::Value>{fhir::Time{text}},
             FormSession::Entry::Typed);
    });
}

void TimeItem::setReadOnly(bool readOnly)
{
    m_time->setReadOnly(readOnly);
}

QWidget *TimeItem::focusTarget() const
{
    return m_time->focusTarget();
}

void TimeItem::showValue(const std::vector<fhir::Value> &values)
{
    m_time->showText(values.empty() ? QString() : fhir::codeOf(values.front()));
}

void TimeItem::showTexts()
{
    m_time->showTexts(questionText(), session().language());
}

void TimeItem::showWrong(bool wrong)
{
    m_time->setWrong(wrong);
}

} // namespace kiosk
