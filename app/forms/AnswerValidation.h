// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"
#include "app/forms/ResponseIssue.h"
#include "app/forms/ResponseNode.h"

namespace kiosk {

/// What is wrong with the answers to one question: their types, limits, options, units, files and
/// references. `asked` is the question's own JSON.
[[nodiscard]] ResponseIssues answerIssues(const fhir::QuestionnaireItem &item,
                                          const QJsonObject &asked,
                                          const ResponseNode &node,
                                          const fhir::Date &today);

} // namespace kiosk
