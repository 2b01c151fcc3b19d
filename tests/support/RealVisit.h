// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/KnownForms.h"
#include "app/visit/ContentLoader.h"
#include "app/visit/Submission.h"

namespace kiosk::test {

/// The questionnaires and rules that the product ships.
[[nodiscard]] const VisitContent &shippedContent();
[[nodiscard]] const KnownForms &shippedForms();

/// Answers each enabled question that has no answer yet, as a patient with something to say to
/// everything: texts that occur once, every question of a follow-up, No where that is a choice.
void answerEverything(FormSession &form);
/// Chooses the option with this code.
void choose(FormSession &form, const QString &linkId, const QString &code);

/// A first visit over the shipped forms with every question answered, judged by the shipped rules
/// and read back from what the kiosk seals. Numbness since some time, first answered with No,
/// raises SAME_DAY; one emergency question is declined.
[[nodiscard]] Submission fullFirstVisit();

} // namespace kiosk::test
