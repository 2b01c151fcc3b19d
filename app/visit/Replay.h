// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redflags/RedFlagEvaluator.h"
#include "app/visit/Submission.h"

namespace kiosk {

/// One thing that a record says and that its own answers, judged again, do not.
struct ReplayDifference
{
    /// tier, reasons, alerts, holdTreatment, unanswered, ruleSet; the id of a rule that says
    /// something else; alert: none was raised; answers: `stored` names the questions whose answers
    /// are not what the changes lead to.
    QString what;
    QString stored;
    QString replayed;
    bool operator==(const ReplayDifference &) const = default;
};

struct Replay
{
    Outcome stored;
    Outcome replayed;
    QList<ReplayDifference> differences; ///< empty: the same outcome
};

/// The record's answers to the checklist of these rules; null when it has none.
[[nodiscard]] const FormRecord *checklistIn(const Submission &submission, const RuleSet &rules);

/// Gives all answers again, one after the other at their own times, to the rules and the checklist
/// that the record names, and compares. The times are those of the wall clock: where it was set
/// during the 20 s of a held answer, that wait may come out differently. NotFound when the record
/// has no outcome or no answers to this checklist.
[[nodiscard]] Result<Replay> replay(const Submission &submission,
                                    const std::shared_ptr<const RuleSet> &rules,
                                    const std::shared_ptr<const fhir::Questionnaire> &checklist);

} // namespace kiosk
