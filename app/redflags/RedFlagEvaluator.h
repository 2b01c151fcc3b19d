// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Problem.h"
#include "app/fhir/Questionnaire.h"
#include "app/fhir/QuestionnaireResponse.h"
#include "app/redflags/Outcome.h"

#include <memory>

namespace kiosk {

struct RuleSet; ///< immutable; see app/redflags/RuleSet.h

struct RuleSetReading
{
    std::shared_ptr<const RuleSet> rules; ///< null when the file cannot be used
    Problems problems;
};

[[nodiscard]] RuleSetReading readRuleSet(const QByteArray &json, const QString &fileName);

/// Turns answers into an Outcome. Pure: the same answers and rules give the same outcome, in any
/// language.
class RedFlagEvaluator
{
public:
    explicit RedFlagEvaluator(std::shared_ptr<const RuleSet> rules);

    /// Finds answers by linkId at any depth. `checklist` (may be null) tells which questions were
    /// asked, for `Outcome::unanswered`.
    [[nodiscard]] Outcome evaluate(const fhir::QuestionnaireResponse &response,
                                   const fhir::Questionnaire *checklist = nullptr) const;

private:
    std::shared_ptr<const RuleSet> m_rules;
};

} // namespace kiosk
