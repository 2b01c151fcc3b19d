// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/DateTimeItem.h"

#include "ui/forms/DateParts.h"
#include "ui/forms/TimeParts.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace kiosk {

namespace {

/// A FHIR dateTime. Parts that make none stay as typed, so that the session can say so.
QString dateTimeText(const QString &date, const QString &time)
{
    if (time.isEmpty())
        return date;
    const QDateTime moment(QDate::fromString(date, Qt::ISODate),
                           QTime::fromString(time, Qt::ISODate));
    if (!moment.isValid())
        return date + u'T' + time;
    return moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt::ISODate);
}

} // namespace

DateTimeItem::DateTimeItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_date(new DateParts(context.theme, this))
    , m_time(new TimeParts(context.theme, this))
{
    answers()->addWidget(m_date);
    answers()->addWidget(m_time);
    connect(m_date, &DateParts::edited, this, &DateTimeItem::report);
    connect(m_time, &TimeParts::edited, this, &DateTimeItem::report);
}

void DateTimeItem::report()
{
    const QString text = dateTimeText(m_date->text(), m_time->text());
    edit(text.isEmpty() ? std::vector<fhir::Value>()
                        : std::vector<fhir::Value>{fhir::DateTime{text}},
         FormSession::Entry::Typed);
}

void DateTimeItem::setReadOnly(bool readOnly)
{
    m_date->setReadOnly(readOnly);
    m_time->setReadOnly(readOnly);
}

QWidget *DateTimeItem::focusTarget() const
{
    return m_date->focusTarget();
}

void DateTimeItem::showValue(const std::vector<fhir::Value> &values)
{
    const QString text = values.empty() ? QString() : fhir::codeOf(values.front());
    if (text == dateTimeText(m_date->text(), m_time->text()))
        return;
    const auto split = text.indexOf(u'T');
    m_date->showText(split < 0 ? text : text.left(split));
    m_time->showText(split < 0 ? QString() : text.mid(split + 1, 8));
}

void DateTimeItem::showTexts()
{
    m_date->showTexts(questionText(), session().language());
    m_time->showTexts(questionText(), session().language());
}

void DateTimeItem::showWrong(bool wrong)
{
    m_date->setWrong(wrong);
    m_time->setWrong(wrong);
}

} // namespace kiosk
