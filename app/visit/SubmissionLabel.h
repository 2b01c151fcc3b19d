// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"
#include "app/storage/Records.h"
#include "app/visit/Submission.h"

#include <QDate>

namespace kiosk {

/// The label of a submission: what the items marked with urn:bonesetters-kiosk:label answer, and
/// the facts that lists sort by. `questionnaires` are those of `submission.forms`.
[[nodiscard]] RecordLabel
labelFor(const Submission &submission,
         const std::vector<std::shared_ptr<const fhir::Questionnaire>> &questionnaires);

/// False when the age told cannot belong to the birth date on that day; a partial or missing date
/// contradicts nothing.
[[nodiscard]] bool ageFits(int age, const QString &birthDate, QDate today);

} // namespace kiosk
