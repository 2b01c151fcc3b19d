// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"

namespace kiosk {

/// An answer as a person reads it in that language: the words of the chosen option, a date by
/// custom, a number with its unit. `item` may be null when the form is not at hand. "Yes" and "No"
/// follow the installed translation.
[[nodiscard]] QString
displayText(const fhir::Value &value, const fhir::QuestionnaireItem *item, const QString &language);

} // namespace kiosk
