// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/items/DateItem.h"

#include "ui/forms/FieldHints.h"
#include "ui/widgets/PickField.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

QLineEdit *addPart(QWidget *parent, const QString &name, int digits)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setMaxLength(digits);
    prepareField(*field, u"number"_s);
    return field;
}

} // namespace

DateItem::DateItem(const ItemContext &context, QWidget *parent)
    : ItemWidget(context, parent)
    , m_month(new PickField(context.theme, this))
    , m_day(addPart(this, u"day"_s, 2))
    , m_year(addPart(this, u"year"_s, 4))
    , m_line(new QHBoxLayout)
{
    m_month->setObjectName(u"month"_s);
    answers()->addLayout(m_line);
    connect(m_month, &PickField::picked, this, &DateItem::report);
    connect(m_day, &QLineEdit::textEdited, this, &DateItem::report);
    connect(m_year, &QLineEdit::textEdited, this, &DateItem::report);
    followTheme(theme(), this, [this] { arrange(); });
}

void DateItem::arrange()
{
    const Metrics &metrics = theme().metrics();
    for (QLineEdit *field : {m_day, m_year}) {
        field->setFont(theme().font(TextRole::Body));
        field->setFixedHeight(metrics.rowHeight());
    }
    for (QWidget *part : {static_cast<QWidget *>(m_month),
                          static_cast<QWidget *>(m_day),
                          static_cast<QWidget *>(m_year)})
        m_line->removeWidget(part);
    const bool monthFirst = session().language().startsWith(u"en"_s);
    if (!monthFirst)
        m_line->addWidget(m_day, 23);
    m_line->addWidget(m_month, 41);
    if (monthFirst)
        m_line->addWidget(m_day, 23);
    m_line->addWidget(m_year, 30);
    m_line->setSpacing(metrics.px(4));
    if (monthFirst)
        setTabOrder(m_month, m_day);
    else
        setTabOrder(m_day, m_month);
    setTabOrder(monthFirst ? static_cast<QWidget *>(m_day) : m_month, m_year);
}

/// FHIR's order; a part that is missing before one that is there stays empty, which no date allows.
QString DateItem::dateText() const
{
    const int month = m_month->current() + 1;
    const QString day = m_day->text().trimmed();
    const auto twoDigits = [](const QString &digits) { return digits.rightJustified(2, u'0'); };
    QString text = m_year->text().trimmed();
    if (month > 0 || !day.isEmpty())
        text += u'-' + (month > 0 ? twoDigits(QString::number(month)) : QString());
    if (!day.isEmpty())
        text += u'-' + twoDigits(day);
    return text;
}

void DateItem::report()
{
    const QString text = dateText();
    edit(text.isEmpty() ? std::vector<fhir::Value>() : std::vector<fhir::Value>{fhir::Date{text}},
         FormSession::Entry::Typed); // its three fields are one answer
}

void DateItem::setReadOnly(bool readOnly)
{
    m_month->setEnabled(!readOnly);
    m_day->setReadOnly(readOnly);
    m_year->setReadOnly(readOnly);
}

QWidget *DateItem::focusTarget() const
{
    if (m_month->current() >= 0 && m_day->text().isEmpty())
        return m_day;
    return m_month->current() >= 0 ? static_cast<QWidget *>(m_year) : m_month;
}

void DateItem::showValue(const std::vector<fhir::Value> &values)
{
    const QString text = values.empty() ? QString() : fhir::codeOf(values.front());
    if (text == dateText())
        return;
    const QStringList parts = text.split(u'-');
    m_year->setText(parts.value(0));
    m_month->setCurrent(parts.value(1).toInt() - 1);
    m_day->setText(parts.size() > 2 && parts.at(2).toInt() > 0
                       ? QString::number(parts.at(2).toInt())
                       : parts.value(2));
}

void DateItem::showTexts()
{
    const QLocale locale(session().language());
    QStringList months;
    for (int month = 1; month <= 12; ++month) {
        const QString name = locale.standaloneMonthName(month);
        months += name.left(1).toUpper() + name.mid(1);
    }
    m_month->setChoices(months);
    m_month->setPlaceholder(tr("Month"));
    m_month->setAccessibleName(tr("%1: month").arg(questionText()));
    m_day->setPlaceholderText(tr("Day"));
    m_day->setAccessibleName(tr("%1: day").arg(questionText()));
    m_year->setPlaceholderText(tr("Year"));
    m_year->setAccessibleName(tr("%1: year").arg(questionText()));
    arrange();
}

void DateItem::showWrong(bool wrong)
{
    m_month->setWrong(wrong);
    markWrong(*m_day, wrong);
    markWrong(*m_year, wrong);
}

} // namespace kiosk
