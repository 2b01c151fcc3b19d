// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/NotHonoured.h"
#include "app/fhir/QuestionnaireResponse.h"

#include <QDateTime>
#include <QStringList>

namespace kiosk {

/// The records that a form asks to be made of its answers (Structured Data Capture, "Form Data
/// Extraction"): an Observation for each answer under `observationExtract`, and a Patient from the
/// answers whose `definition` names an element of one. What the form switches off gives nothing.
/// No StructureMap, no templates, no other resources.
struct Extraction
{
    QJsonObject bundle; ///< FHIR R4, of type "transaction"; the same response gives the same ids
    /// Link ids of answered questions that ask for a record and make none: without a code, or with
    /// an answer that it cannot hold.
    QStringList notExtracted;
};

[[nodiscard]] Extraction extract(const QJsonObject &questionnaire,
                                 const fhir::QuestionnaireResponse &response,
                                 const QDateTime &now);

/// What a form asks to be extracted and `extract` will not, whatever is answered.
[[nodiscard]] fhir::NotHonouredList notExtractable(const QJsonObject &questionnaire);

} // namespace kiosk
