// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redflags/Outcome.h"
#include "app/redflags/RedFlagEvaluator.h"
#include "app/redflags/RuleOperators.h"

namespace kiosk {

struct Rule
{
    Reason reason; ///< what the outcome says when it fires
    Condition when;
    QString evidence; ///< S: the claim was seen in a source; G: general knowledge, to be verified
    QString judgement; ///< what the clinic's clinician has to sign; empty when nothing was judged
};

/// One rule file, read once and then never changed.
struct RuleSet
{
    QString id;
    QString version;
    QString hash; ///< hex BLAKE2b-256 of the canonical JSON: which rules an outcome came from
    QString questionnaire; ///< url of the checklist that the rules read
    QString reviewed; ///< date a clinician signed; empty while nobody has
    QString nextReview; ///< date by which the rules must be looked at again
    QMap<QString, QMap<QString, QString>> groupNames; ///< by group id and language
    std::vector<Rule> rules;
    /// Every item that a rule names, with its JSON pointer.
    std::vector<std::pair<QString, QString>> items;
};

/// Rules that name an item the checklist does not have: they could never fire.
[[nodiscard]] Problems
checkAgainst(const RuleSet &rules, const fhir::Questionnaire &checklist, const QString &fileName);

} // namespace kiosk
