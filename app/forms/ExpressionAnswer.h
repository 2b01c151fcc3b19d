// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"
#include "app/fhirpath/Value.h"

namespace kiosk {

/// What an expression found, as answers to a question. What is not of the question's type is left
/// out; a code or a coding that the question offers becomes that choice.
[[nodiscard]] std::vector<fhir::Value> answersFrom(const fhirpath::Collection &result,
                                                   const fhir::QuestionnaireItem &item);

/// What an answerExpression found, as choices.
[[nodiscard]] QList<fhir::AnswerOption> optionsFrom(const fhirpath::Collection &result);

} // namespace kiosk
