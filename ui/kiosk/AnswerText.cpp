// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/AnswerText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

struct AnswerText
{
    Q_DECLARE_TR_FUNCTIONS(AnswerText)
};

QString dateText(const QString &fhirDate, const QLocale &locale)
{
    // A year or a month alone is as exact as the patient was.
    if (const QDate month = QDate::fromString(fhirDate, u"yyyy-MM"_s); month.isValid())
        return u"%1 %2"_s.arg(locale.standaloneMonthName(month.month()), fhirDate.left(4));
    const QDate date = QDate::fromString(fhirDate, Qt::ISODate);
    // Nobody knows on what day of the week they were born.
    static const QRegularExpression dayOfWeek(u"dddd,? *"_s);
    const QString format = locale.dateFormat(QLocale::LongFormat).remove(dayOfWeek);
    return date.isValid() ? locale.toString(date, format) : fhirDate;
}

QString timeText(const QString &fhirTime, const QLocale &locale)
{
    const QTime time = QTime::fromString(fhirTime.left(8), Qt::ISODate);
    return time.isValid() ? locale.toString(time, QLocale::ShortFormat) : fhirTime;
}

/// The hour as the patient said it, wherever the clinic is.
QString dateTimeText(const QString &fhirDateTime, const QLocale &locale)
{
    const QString day = dateText(fhirDateTime.section(u'T', 0, 0), locale);
    const QString time = fhirDateTime.section(u'T', 1);
    return time.isEmpty() ? day : u"%1, %2"_s.arg(day, timeText(time, locale));
}

struct Words
{
    const QLocale locale;

    QString operator()(bool value) const
    {
        return value ? AnswerText::tr("Yes") : AnswerText::tr("No");
    }
    QString operator()(qint64 value) const { return locale.toString(value); }
    QString operator()(const fhir::Decimal &value) const { return value.text; }
    QString operator()(const fhir::Date &value) const { return dateText(value.text, locale); }
    QString operator()(const fhir::DateTime &value) const
    {
        return dateTimeText(value.text, locale);
    }
    QString operator()(const fhir::Time &value) const { return timeText(value.text, locale); }
    QString operator()(const QString &value) const { return value; }
    QString operator()(const fhir::Uri &value) const { return value.text; }
    QString operator()(const fhir::Coding &value) const { return value.display; }
    QString operator()(const fhir::Quantity &value) const
    {
        return u"%1 %2"_s.arg(value.value.text, value.unit).trimmed();
    }
    QString operator()(const fhir::Reference &value) const { return value.display; }
    QString operator()(const fhir::Attachment &) const { return AnswerText::tr("Signed"); }
};

void collect(const FormSession &session, NodeId node, std::vector<GivenAnswer> &lines)
{
    for (const NodeId child : session.node(node).children) {
        if (!session.isEnabled(child) || session.control(child) == ControlKind::BodyDrawing)
            continue;
        const fhir::QuestionnaireItem &item = *session.node(child).item;
        const QString language = session.language();
        const QString answer = answerText(item, session.answers(child), language);
        const fhir::Text &question = item.shortText.isEmpty() ? item.text : item.shortText;
        if (!answer.isEmpty())
            lines.push_back({question.in(language), answer, session.isPrivate(child)});
        collect(session, child, lines);
    }
}

} // namespace

QString answerText(const fhir::QuestionnaireItem &item,
                   const std::vector<fhir::Value> &answers,
                   const QString &language)
{
    QStringList texts;
    for (const fhir::Value &answer : answers) {
        const auto option = std::find_if(
            item.options.begin(), item.options.end(), [&](const fhir::AnswerOption &candidate) {
                return fhir::codeOf(candidate.value) == fhir::codeOf(answer);
            });
        texts.append(option != item.options.end() && !option->display.isEmpty()
                         ? option->display.in(language)
                         : std::visit(Words{QLocale(language)}, answer));
    }
    return texts.join(u", "_s);
}

std::vector<GivenAnswer> givenAnswers(const FormSession &session, NodeId node)
{
    std::vector<GivenAnswer> lines;
    collect(session, node, lines);
    return lines;
}

} // namespace kiosk
