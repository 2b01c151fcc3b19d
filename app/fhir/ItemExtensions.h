// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/JsonPlace.h"
#include "app/fhir/Questionnaire.h"

namespace kiosk::fhir {

/// Reads the extensions of Questionnaire.item that are honoured and reports the others.
void readItemExtensions(const JsonPlace &place, QuestionnaireItem &item);

} // namespace kiosk::fhir
