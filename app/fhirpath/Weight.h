// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Environment.h"

namespace kiosk::fhirpath {

/// The score of an answer (Structured Data Capture, weight() and ordinal()): the extension
/// itemWeight or ordinalValue on the answer's own coding, on the same option of the answered
/// question in %questionnaire, or on the same concept of that question's contained value set or
/// of a contained code system. Nothing when none says a score.
[[nodiscard]] std::optional<Decimal> weightOf(const Environment &environment, const Value &answer);

} // namespace kiosk::fhirpath
