// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormNode.h"

namespace kiosk {

enum class FormIssueCode {
    Required,
    TooLong,
    TooShort,
    NotANumber,
    BelowMinimum,
    AboveMaximum,
    NotADate,
    DateTooEarly,
    DateTooLate,
    NotAnOption,
    ExclusiveOption,
    NotAnEmail,
    NotAUrl,
    PatternMismatch,
    TooManyDecimals,
    TooFewAnswers,
    TooManyAnswers,
    FileTooLarge,
    WrongFileType,
    RuleBroken, ///< a constraint of the form: `limit` says it in the form's words
};

struct FormIssue
{
    NodeId node = 0;
    FormIssueCode code = FormIssueCode::Required;
    QString limit; ///< the bound that was broken, as FHIR text
    bool operator==(const FormIssue &) const = default;
};

} // namespace kiosk
