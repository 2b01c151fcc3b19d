// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"
#include "app/redflags/RedFlagEvaluator.h"
#include "app/storage/SubmissionSink.h"

#include <map>
#include <memory>

namespace kiosk {

/// The content a visit runs on; any of it may be missing (broken file) and the rest still works.
struct VisitContent
{
    std::shared_ptr<const fhir::Questionnaire> checklist;
    std::shared_ptr<const fhir::Questionnaire> firstVisit;
    std::shared_ptr<const RuleSet> rules;
    QList<Document> documents; ///< checklist and rules as they were read, to be kept with records
    /// What the clinic asks besides on a first visit, by file name and in its order.
    std::map<QString, std::shared_ptr<const fhir::Questionnaire>> ownForms{};
};

} // namespace kiosk
