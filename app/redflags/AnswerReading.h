// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"
#include "app/fhir/QuestionnaireResponse.h"
#include "app/redflags/RuleSet.h"

#include <QDate>

namespace kiosk {

/// An answer that no rule can judge: a question that the checklist does not have, or a code that
/// neither the question nor a rule knows.
struct UnreadAnswer
{
    QString linkId;
    QString code; ///< empty when the question itself is unknown
    bool operator==(const UnreadAnswer &) const = default;
};

/// What of a response from elsewhere was not understood, in the order of linkIds. It is never taken
/// for a "no": whoever runs the rules must say it.
[[nodiscard]] QList<UnreadAnswer> answersNotUnderstood(const fhir::QuestionnaireResponse &response,
                                                       const RuleSet &rules,
                                                       const fhir::Questionnaire &checklist);

/// The response without them: a question whose answers were not understood is unanswered, and what
/// was left out of it counts like any other silence.
[[nodiscard]] fhir::QuestionnaireResponse withoutUnread(fhir::QuestionnaireResponse response,
                                                        const QList<UnreadAnswer> &unread);

/// The response with `age` in place of a whole birth date when it has no age: as of the day it was
/// authored, else as of `today`. An age that was answered stays as it is.
[[nodiscard]] fhir::QuestionnaireResponse withComputedAge(fhir::QuestionnaireResponse response,
                                                          QDate today);

} // namespace kiosk
