// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"
#include "app/review/RecordSummary.h"

namespace kiosk {

/// Where an item belongs on screen and note: by the part of the label that it answers, by its
/// control, by its LOINC code, and for our own form by its linkId. The one place to teach it more.
[[nodiscard]] Topic topicOf(const fhir::QuestionnaireItem &item);

} // namespace kiosk
