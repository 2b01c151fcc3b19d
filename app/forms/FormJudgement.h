// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormCalculation.h"
#include "app/forms/FormIssue.h"

namespace kiosk {

/// What is missing or wrong in a form in use: required answers, limits, how often something is
/// answered, rules of the form. Looks at nodes and changes none.
class FormJudgement
{
public:
    /// All three outlive this.
    FormJudgement(const fhir::Questionnaire &questionnaire,
                  const FormTree &tree,
                  const FormCalculation &calculation);

    /// Asked now: its conditions hold, and nothing hides it.
    [[nodiscard]] bool isEnabled(NodeId id) const;
    [[nodiscard]] bool isRequired(NodeId id) const;
    /// A required, enabled question that has no answer yet and can be given one.
    [[nodiscard]] bool isMissing(NodeId id) const;
    /// maxOccurs allows no further repetition beside this one.
    [[nodiscard]] bool isFull(NodeId id) const;
    /// The first question below the node that is asked and may be answered; -1 when there is none.
    [[nodiscard]] NodeId firstQuestion(NodeId below) const;
    /// What is wrong with the node's own answers, in words of the form in that language.
    [[nodiscard]] std::vector<FormIssue>
    issues(NodeId id, const fhir::Date &today, const QString &language) const;

private:
    [[nodiscard]] bool hasNoChoices(NodeId id) const;
    [[nodiscard]] bool isInSpareRepetition(NodeId id) const;
    [[nodiscard]] bool isMissingItself(NodeId id) const;
    [[nodiscard]] bool standsForMissingGroup(NodeId id) const;
    [[nodiscard]] bool hasMissingBelow(NodeId id) const;
    [[nodiscard]] int occurrences(NodeId id) const;
    [[nodiscard]] std::optional<fhir::Value> bound(const FormProgram::Rule *rule, NodeId id) const;
    [[nodiscard]] std::vector<FormIssue> brokenRules(NodeId id, const QString &language) const;
    [[nodiscard]] std::vector<FormIssue> countIssues(NodeId id) const;

    const fhir::Questionnaire &m_questionnaire;
    const FormTree &m_tree;
    const FormCalculation &m_calculation;
};

} // namespace kiosk
