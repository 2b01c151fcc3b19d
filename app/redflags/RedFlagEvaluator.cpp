// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/RedFlagEvaluator.h"

#include "app/redflags/AnswerCodes.h"
#include "app/redflags/RuleSet.h"

namespace kiosk {

namespace {

/// Questions that everyone is asked; a follow-up that never opened was not left out, and a hidden
/// one (a score from another form) is asked of nobody.
void collectUnanswered(const std::vector<fhir::QuestionnaireItem> &items,
                       const AnswerCodes &answers,
                       QStringList &unanswered)
{
    for (const fhir::QuestionnaireItem &item : items) {
        if (!item.enableWhen.empty() || item.hidden || item.type == fhir::ItemType::Display)
            continue;
        if (item.type != fhir::ItemType::Group && !answers.isAnswered(item.linkId))
            unanswered.append(item.linkId);
        collectUnanswered(item.items, answers, unanswered);
    }
}

/// The rule's reason with those of its items whose answers made it fire. The row that the rule
/// belongs to stays even when it is computed and has no answer: FX-5 of FX-5.age.
Reason reasonFor(const Rule &rule, const AnswerCodes &answers)
{
    Reason reason = rule.reason;
    reason.itemIds.removeIf([&](const QString &item) {
        const bool isItsRow = rule.reason.ruleId.startsWith(item + u'.');
        return !isItsRow && rule.when.names(item) && !rule.when.holdsBy(item, answers);
    });
    return reason;
}

} // namespace

RedFlagEvaluator::RedFlagEvaluator(std::shared_ptr<const RuleSet> rules)
    : m_rules(std::move(rules))
{
}

Outcome RedFlagEvaluator::evaluate(const fhir::QuestionnaireResponse &response,
                                   const fhir::Questionnaire *checklist) const
{
    const AnswerCodes answers(response);
    Outcome outcome;
    outcome.ruleSetVersion = m_rules->version;
    outcome.ruleSetHash = m_rules->hash;
    std::vector<Reason> reasons;
    for (const Rule &rule : m_rules->rules)
        if (rule.when.holds(answers))
            reasons.push_back(reasonFor(rule, answers));
    outcome.add(reasons);
    if (checklist != nullptr)
        collectUnanswered(checklist->items, answers, outcome.unanswered);
    return outcome;
}

} // namespace kiosk
