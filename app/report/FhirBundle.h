// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Records.h"
#include "app/visit/Submission.h"

#include <QJsonObject>

namespace kiosk {

/// One visit as a FHIR R4 Bundle of type `collection`: Patient, the QuestionnaireResponses as they
/// were answered, a DetectedIssue for each rule that fired, and a Flag when treatment is held. The
/// same visit always gives the same resource ids.
[[nodiscard]] QJsonObject fhirBundle(const Submission &submission, const RecordLabel &label);

} // namespace kiosk
