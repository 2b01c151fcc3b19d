// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redflags/RuleSet.h"

#include <QDate>

namespace kiosk {

/// Keys of the sources that rules and questions may cite.
[[nodiscard]] Result<QSet<QString>> readSourceKeys(const QByteArray &json);

struct LintSubject
{
    const RuleSet &rules;
    const fhir::Questionnaire &checklist;
    const QSet<QString> &sources;
};

/// What must be mended before patients meet these rules and this checklist. Errors: a question
/// without text, translation, "What does this mean?", "Why we ask", source or review date; a source
/// nobody knows; a text that is hard to read; a question that can never open; a rule that
/// contradicts itself or another. Warnings: a review is overdue, or nobody has signed the rules.
/// Expects what `readRuleSet`, `readQuestionnaire` and `checkAgainst` accept.
[[nodiscard]] Problems lintRules(const LintSubject &subject, QDate today);

} // namespace kiosk
