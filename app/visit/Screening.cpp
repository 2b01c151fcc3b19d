// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Screening.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kiosk {

Screening::Screening(std::shared_ptr<const RuleSet> rules,
                     std::shared_ptr<const fhir::Questionnaire> checklist)
    : m_evaluator(std::move(rules))
    , m_checklist(std::move(checklist))
{
}

void Screening::update(fhir::QuestionnaireResponse response, qint64 ms)
{
    passTime(ms); // what was due before this answer was due without it
    m_response = std::move(response);
    m_hold.update(m_response, *m_checklist, ms);
    judge();
}

void Screening::passTime(qint64 ms)
{
    if (m_hold.endDue(ms))
        judge();
}

void Screening::settle()
{
    m_hold.endAll();
    judge();
    keep(m_outcome);
}

void Screening::judge()
{
    m_outcome = m_evaluator.evaluate(m_response, m_checklist.get());
    m_outcome.add(m_called.reasons);
    const Outcome due = m_hold.isWaiting()
        ? m_evaluator.evaluate(m_hold.withoutWaiting(m_response), m_checklist.get())
        : m_outcome;
    if (due.tier == Tier::Emergency)
        keep(due);
}

void Screening::keep(const Outcome &outcome)
{
    std::vector<Reason> alerting;
    std::copy_if(outcome.reasons.begin(),
                 outcome.reasons.end(),
                 std::back_inserter(alerting),
                 [](const Reason &reason) { return reason.alert; });
    m_called.add(alerting);
}

} // namespace kiosk
