// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Value.h"

#include <compare>

namespace kiosk {

// fhir::order and fhir::sameAnswer, which also know that 1.5 m are 150 cm (UCUM).

[[nodiscard]] std::partial_ordering orderAnswers(const fhir::Value &left, const fhir::Value &right);
[[nodiscard]] bool sameAnswers(const fhir::Value &left, const fhir::Value &right);

} // namespace kiosk
