// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redflags/RedFlagEvaluator.h"
#include "app/visit/EmergencyHold.h"

namespace kiosk {

/// What the rules make of one checklist while it is answered: the outcome as the answers stand, and
/// all that called for the desk at any moment, which no later answer takes back. The same while a
/// patient answers and when a stored record is judged again. Times are milliseconds of one clock
/// that only rises.
class Screening final
{
public:
    Screening(std::shared_ptr<const RuleSet> rules,
              std::shared_ptr<const fhir::Questionnaire> checklist);

    /// The answers after a change at `ms`.
    void update(fhir::QuestionnaireResponse response, qint64 ms);
    /// Nothing changed, but a held answer may have had its time by `ms`.
    void passTime(qint64 ms);
    /// The patient is done, or gone: every answer counts as it stands.
    void settle();

    /// With everything that ever called for the desk.
    [[nodiscard]] const Outcome &outcome() const { return m_outcome; }
    /// An answer waits for its time course before it counts as an emergency.
    [[nodiscard]] bool isWaiting() const { return m_hold.isWaiting(); }
    /// An emergency has been called, now or before.
    [[nodiscard]] bool isEmergency() const { return m_called.tier == Tier::Emergency; }

private:
    void judge();
    void keep(const Outcome &outcome);

    RedFlagEvaluator m_evaluator;
    std::shared_ptr<const fhir::Questionnaire> m_checklist;
    fhir::QuestionnaireResponse m_response;
    EmergencyHold m_hold;
    Outcome m_outcome;
    Outcome m_called; ///< what the desk was called for
};

} // namespace kiosk
