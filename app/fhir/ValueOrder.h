// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Value.h"

#include <compare>

namespace kiosk::fhir {

// How answers compare in conditions and limits. Values that say too little ("1960" against
// "1960-05") or do not belong together (a date and a number, kilograms and pounds) are unordered.

/// Smaller, equal or greater; numbers compare as numbers whatever their type, codings never.
[[nodiscard]] std::partial_ordering order(const Value &left, const Value &right);

/// The same answer: for codings system and code (a missing system fits any), for the rest `order`.
[[nodiscard]] bool sameAnswer(const Value &left, const Value &right);

/// A day that exists, or a month or year alone.
[[nodiscard]] bool isValid(const Date &date);
[[nodiscard]] bool isValid(const DateTime &dateTime);
[[nodiscard]] bool isValid(const Time &time);
[[nodiscard]] bool isValid(const Decimal &decimal);

} // namespace kiosk::fhir
