// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/DateParts.h"

#include "ui/forms/FieldHints.h"
#include "ui/widgets/PickField.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kiosk {

DateParts::DateParts(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_month(new PickField(theme, this))
    , m_day(addDigitsField(this, u"day"_s, 2))
    , m_year(addDigitsField(this, u"year"_s, 4))
    , m_line(new QHBoxLayout(this))
{
    m_month->setObjectName(u"month"_s);
    m_line->setContentsMargins(0, 0, 0, 0);
    connect(m_month, &PickField::picked, this, &DateParts::edited);
    connect(m_day, &QLineEdit::textEdited, this, &DateParts::edited);
    connect(m_year, &QLineEdit::textEdited, this, &DateParts::edited);
    followTheme(theme, this, [this] { arrange(); });
}

void DateParts::arrange()
{
    const Metrics &metrics = m_theme.metrics();
    for (QLineEdit *field : {m_day, m_year})
        fitField(*field, m_theme);
    for (QWidget *part : {static_cast<QWidget *>(m_month),
                          static_cast<QWidget *>(m_day),
                          static_cast<QWidget *>(m_year)})
        m_line->removeWidget(part);
    if (!m_monthFirst)
        m_line->addWidget(m_day, 23);
    m_line->addWidget(m_month, 41);
    if (m_monthFirst)
        m_line->addWidget(m_day, 23);
    m_line->addWidget(m_year, 30);
    m_line->setSpacing(metrics.px(4));
    if (m_monthFirst)
        setTabOrder(m_month, m_day);
    else
        setTabOrder(m_day, m_month);
    setTabOrder(m_monthFirst ? static_cast<QWidget *>(m_day) : m_month, m_year);
}

QString DateParts::text() const
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

void DateParts::setReadOnly(bool readOnly)
{
    m_month->setEnabled(!readOnly);
    m_day->setReadOnly(readOnly);
    m_year->setReadOnly(readOnly);
}

QWidget *DateParts::focusTarget() const
{
    if (m_month->current() >= 0 && m_day->text().isEmpty())
        return m_day;
    return m_month->current() >= 0 ? static_cast<QWidget *>(m_year) : m_month;
}

void DateParts::showText(const QString &text)
{
    if (text == this->text())
        return;
    const QStringList parts = text.split(u'-');
    m_year->setText(parts.value(0));
    m_month->setCurrent(parts.value(1).toInt() - 1);
    m_day->setText(parts.size() > 2 && parts.at(2).toInt() > 0
                       ? QString::number(parts.at(2).toInt())
                       : parts.value(2));
}

void DateParts::showTexts(const QString &question, const QString &language)
{
    m_monthFirst = language.startsWith(u"en"_s);
    const QLocale locale(language);
    QStringList months;
    for (int month = 1; month <= 12; ++month) {
        const QString name = locale.standaloneMonthName(month);
        months += name.left(1).toUpper() + name.mid(1);
    }
    m_month->setChoices(months);
    m_month->setPlaceholder(tr("Month"));
    m_month->setAccessibleName(tr("%1: month").arg(question));
    m_day->setPlaceholderText(tr("Day"));
    m_day->setAccessibleName(tr("%1: day").arg(question));
    m_year->setPlaceholderText(tr("Year"));
    m_year->setAccessibleName(tr("%1: year").arg(question));
    arrange();
}

void DateParts::setWrong(bool wrong)
{
    m_month->setWrong(wrong);
    markWrong(*m_day, wrong);
    markWrong(*m_year, wrong);
}

} // namespace kiosk
