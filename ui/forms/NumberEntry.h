// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"
#include "app/fhirpath/Decimal.h"

namespace kiosk {

/// What was typed as a value of an integer or decimal question; with a comma or a point. What is no
/// number stays as typed, so that the session can say so.
[[nodiscard]] fhir::Value numberFrom(const QString &text, fhir::ItemType type);

/// The digits of the first value, as typed; of a quantity without its unit.
[[nodiscard]] QString numberText(const std::vector<fhir::Value> &values);

/// A bound of the item as the number it is written as; nothing when it is none.
[[nodiscard]] std::optional<fhirpath::Decimal>
exactNumberIn(const std::optional<fhir::Value> &value);

} // namespace kiosk
