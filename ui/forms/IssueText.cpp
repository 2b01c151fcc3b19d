// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/IssueText.h"

#include "app/forms/ItemControl.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace kiosk {

namespace {

struct IssueText
{
    Q_DECLARE_TR_FUNCTIONS(IssueText)
};

QString missingText(const fhir::QuestionnaireItem &item)
{
    switch (controlFor(item)) {
    case ControlKind::YesNo:
    case ControlKind::Choice:
    case ControlKind::MultiChoice:
    case ControlKind::DropDown:
    case ControlKind::OpenChoice:
        return IssueText::tr("Please choose an answer.");
    case ControlKind::Check:
        return IssueText::tr("Please touch the box to go on.");
    case ControlKind::Scale:
        return IssueText::tr("Please choose a number.");
    case ControlKind::Date:
        return IssueText::tr("Please fill in the date.");
    case ControlKind::Signature:
        return IssueText::tr("Please type your name and mark “I confirm”.");
    default:
        return IssueText::tr("Please fill this in.");
    }
}

/// A date as people write it; other limits stay as they are.
QString limitText(const QString &limit)
{
    const QDate date = QDate::fromString(limit, Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::LongFormat) : limit;
}

} // namespace

QString issueText(const FormIssue &issue, const fhir::QuestionnaireItem &item)
{
    const QString limit = limitText(issue.limit);
    switch (issue.code) {
    case FormIssueCode::Required:
        break;
    case FormIssueCode::TooLong:
        return IssueText::tr("Please use at most %1 letters.").arg(limit);
    case FormIssueCode::TooShort:
        return IssueText::tr("Please use at least %1 letters.").arg(limit);
    case FormIssueCode::NotANumber:
        return IssueText::tr("Please type a number, like 12.");
    case FormIssueCode::BelowMinimum:
        return IssueText::tr("Please give a number that is %1 or more.").arg(limit);
    case FormIssueCode::AboveMaximum:
        return IssueText::tr("Please give a number that is %1 or less.").arg(limit);
    case FormIssueCode::NotADate:
        return IssueText::tr("Please check the month, the day and the year.");
    case FormIssueCode::DateTooEarly:
        return IssueText::tr("Please give a date that is not before %1.").arg(limit);
    case FormIssueCode::DateTooLate:
        return IssueText::tr("Please give a date that is not after %1.").arg(limit);
    case FormIssueCode::NotAnOption:
        return IssueText::tr("Please choose one of the answers.");
    case FormIssueCode::ExclusiveOption:
        return IssueText::tr("Please choose either the last answer alone or the others.");
    case FormIssueCode::NotAnEmail:
        return IssueText::tr("Please type an email address, like name@example.com.");
    case FormIssueCode::NotAUrl:
        return IssueText::tr("Please type a web address, like www.example.com.");
    case FormIssueCode::PatternMismatch:
        return IssueText::tr("Please check the way this is written.");
    case FormIssueCode::TooManyDecimals:
        return IssueText::tr("Please use at most %1 digits after the point.").arg(limit);
    case FormIssueCode::TooFewAnswers:
        return IssueText::tr("Please give at least %1 answers.").arg(limit);
    case FormIssueCode::TooManyAnswers:
        return IssueText::tr("Please give at most %1 answers.").arg(limit);
    case FormIssueCode::FileTooLarge:
        return IssueText::tr("This file is too large.");
    case FormIssueCode::WrongFileType:
        return IssueText::tr("This kind of file cannot be used here.");
    case FormIssueCode::RuleBroken:
        return issue.limit.isEmpty() ? IssueText::tr("Please check this answer.") : issue.limit;
    }
    return missingText(item);
}

} // namespace kiosk
