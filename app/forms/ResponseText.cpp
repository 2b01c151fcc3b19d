// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ResponseText.h"

#include "app/fhir/ValueOrder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

/// The words of the option that was chosen; nothing when the answer is not one of them.
std::optional<QString>
optionText(const fhir::Value &value, const fhir::QuestionnaireItem &item, const QString &language)
{
    for (const fhir::AnswerOption &option : item.options)
        if (fhir::sameAnswer(option.value, value))
            return option.display.in(language);
    return {};
}

QString withUnit(const QString &number, const QString &unit)
{
    return unit.isEmpty() ? number : number + u'\u00a0' + unit;
}

/// Writes one value; the item gives the unit of plain numbers.
class TextWriter
{
public:
    TextWriter(const fhir::QuestionnaireItem *item, const QString &language)
        : m_unit(item == nullptr ? QString() : item->unit)
        , m_locale(language.isEmpty() ? QLocale::c() : QLocale(language))
    {
    }

    QString operator()(bool value) const
    {
        return value ? QCoreApplication::translate("ResponseText", "Yes")
                     : QCoreApplication::translate("ResponseText", "No");
    }
    QString operator()(qint64 value) const { return withUnit(QString::number(value), m_unit); }
    QString operator()(const fhir::Decimal &value) const { return withUnit(digits(value), m_unit); }
    QString operator()(const QString &value) const { return value; }
    QString operator()(const fhir::Uri &value) const { return value.text; }
    QString operator()(const fhir::Date &value) const;
    QString operator()(const fhir::DateTime &value) const;
    QString operator()(const fhir::Time &value) const;
    QString operator()(const fhir::Coding &value) const
    {
        return value.display.isEmpty() ? value.code : value.display;
    }
    QString operator()(const fhir::Quantity &value) const
    {
        return withUnit(digits(value.value), value.unit.isEmpty() ? value.code : value.unit);
    }
    QString operator()(const fhir::Reference &value) const
    {
        return value.display.isEmpty() ? value.reference : value.display;
    }
    QString operator()(const fhir::Attachment &value) const
    {
        // A typed signature is the name itself.
        if (value.contentType.startsWith("text/plain"_L1))
            return QString::fromUtf8(value.data);
        return value.title.isEmpty() ? value.contentType : value.title;
    }

private:
    /// The digits as they were given, with the decimal sign of the language.
    [[nodiscard]] QString digits(const fhir::Decimal &value) const
    {
        return QString(value.text).replace(u'.', m_locale.decimalPoint());
    }

    QString m_unit;
    QLocale m_locale;
};

QString TextWriter::operator()(const fhir::Date &value) const
{
    if (!fhir::isValid(value) || value.text.size() == 4)
        return value.text;
    if (value.text.size() == 10)
        return m_locale.toString(QDate::fromString(value.text, Qt::ISODate), QLocale::LongFormat);
    return m_locale.standaloneMonthName(value.text.sliced(5).toInt()) + u' ' + value.text.first(4);
}

QString TextWriter::operator()(const fhir::DateTime &value) const
{
    if (!fhir::isValid(value))
        return value.text;
    if (!value.text.contains(u'T'))
        return (*this)(fhir::Date{value.text});
    const auto time = QDateTime::fromString(value.text, Qt::ISODateWithMs).toLocalTime();
    return m_locale.toString(time.date(), QLocale::LongFormat) + u' '
        + m_locale.toString(time.time(), QLocale::ShortFormat);
}

QString TextWriter::operator()(const fhir::Time &value) const
{
    return fhir::isValid(value)
        ? m_locale.toString(QTime::fromString(value.text, Qt::ISODateWithMs), QLocale::ShortFormat)
        : value.text;
}

} // namespace

QString
displayText(const fhir::Value &value, const fhir::QuestionnaireItem *item, const QString &language)
{
    if (item != nullptr)
        if (const auto text = optionText(value, *item, language))
            return *text;
    return std::visit(TextWriter(item, language), value);
}

} // namespace kiosk
