// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/TimeParts.h"

#include "ui/forms/FieldHints.h"
#include "ui/widgets/PickField.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr int noon = 12;

QString twoDigits(const QString &digits)
{
    return digits.rightJustified(2, u'0');
}

} // namespace

TimeParts::TimeParts(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_line(new QHBoxLayout(this))
    , m_hour(addField(u"hour"_s))
    , m_minute(addField(u"minute"_s))
    , m_half(new PickField(theme, this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->addWidget(m_half, 1);
    m_half->setObjectName(u"half"_s);
    connect(m_half, &PickField::picked, this, &TimeParts::report);
    followTheme(theme, this, [this] {
        m_line->setSpacing(m_theme.metrics().px(4));
        for (QLineEdit *field : {m_hour, m_minute})
            fitField(*field, m_theme);
    });
}

QLineEdit *TimeParts::addField(const QString &name)
{
    QLineEdit *field = addDigitsField(this, name, 2);
    m_line->addWidget(field, 1);
    connect(field, &QLineEdit::textEdited, this, &TimeParts::report);
    return field;
}

void TimeParts::report()
{
    m_isOpen = false;
    emit edited();
}

QString TimeParts::text() const
{
    QString hour = m_hour->text().trimmed();
    const QString minute = m_minute->text().trimmed();
    if (hour.isEmpty() && minute.isEmpty())
        return {};
    if (m_isOpen)
        return hour + u':' + minute;
    bool isNumber = false;
    const int number = hour.toInt(&isNumber);
    if (m_hasHalves && isNumber && m_half->current() < 0 && number <= noon)
        return hour + u':' + minute; // morning or afternoon is still to be said
    if (m_hasHalves && isNumber && m_half->current() >= 0 && number >= 1 && number <= noon)
        hour = QString::number(number % noon + (m_half->current() == 1 ? noon : 0));
    return twoDigits(hour) + u':' + twoDigits(minute) + u":00"_s;
}

void TimeParts::showText(const QString &text)
{
    if (text == this->text())
        return;
    m_isOpen = false;
    const QStringList parts = text.split(u':');
    show24(parts.value(0), parts.value(1));
}

void TimeParts::show24(const QString &hour, const QString &minute)
{
    bool isNumber = false;
    const int number = hour.toInt(&isNumber);
    m_half->setCurrent(isNumber ? (number >= noon ? 1 : 0) : -1);
    const int shown = number % noon == 0 ? noon : number % noon;
    m_hour->setText(m_hasHalves && isNumber ? QString::number(shown) : hour);
    m_minute->setText(minute);
}

void TimeParts::showTexts(const QString &question, const QString &language)
{
    const QString before = text();
    m_isOpen = !before.isEmpty() && before.size() != 8;
    m_hasHalves
        = QLocale(language).timeFormat(QLocale::ShortFormat).contains(u"ap"_s, Qt::CaseInsensitive);
    m_half->setVisible(m_hasHalves);
    m_half->setChoices({tr("In the morning (am)"), tr("After noon (pm)")});
    m_half->setPlaceholder(tr("am or pm"));
    m_half->setAccessibleName(tr("%1: am or pm").arg(question));
    m_hour->setPlaceholderText(tr("Hour"));
    m_hour->setAccessibleName(tr("%1: hour").arg(question));
    m_minute->setPlaceholderText(tr("Minutes"));
    m_minute->setAccessibleName(tr("%1: minutes").arg(question));
    if (before.size() == 8) // a whole time, said in the other manner
        show24(before.left(2), before.mid(3, 2));
}

void TimeParts::setReadOnly(bool readOnly)
{
    m_hour->setReadOnly(readOnly);
    m_minute->setReadOnly(readOnly);
    m_half->setEnabled(!readOnly);
}

void TimeParts::setWrong(bool wrong)
{
    markWrong(*m_hour, wrong);
    markWrong(*m_minute, wrong);
    m_half->setWrong(wrong);
}

QWidget *TimeParts::focusTarget() const
{
    if (m_hour->text().isEmpty())
        return m_hour;
    return m_minute->text().isEmpty() || !m_hasHalves ? static_cast<QWidget *>(m_minute) : m_half;
}

} // namespace kiosk
