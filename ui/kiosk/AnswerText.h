// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"

namespace kiosk {

/// The answers to one question as the patient reads them back: chosen words, dates and numbers in
/// the language's own form. Empty when there is none.
[[nodiscard]] QString answerText(const fhir::QuestionnaireItem &item,
                                 const std::vector<fhir::Value> &answers,
                                 const QString &language);

} // namespace kiosk
