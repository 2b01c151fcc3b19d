// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Quantity.h"
#include "app/fhirpath/Temporal.h"

#include <memory>
#include <variant>
#include <vector>

namespace kiosk::fhirpath {

class Element;
using ElementPtr = std::shared_ptr<const Element>;

/// FHIRPath's Long, `5L`.
struct Long
{
    qint64 value = 0;
};

/// What stands in a collection: a value of FHIRPath's own types (Boolean, Integer, Long, Decimal,
/// String, Date/DateTime/Time, Quantity) or an element of the input, never a null one.
using Value = std::variant<bool, qint64, Long, Decimal, QString, Temporal, Quantity, ElementPtr>;

using Collection = std::vector<Value>;

[[nodiscard]] inline const Element *elementIn(const Value &value)
{
    const auto *element = std::get_if<ElementPtr>(&value);
    return element == nullptr ? nullptr : element->get();
}

/// The value as one of FHIRPath's own types: of a primitive element its value, of a FHIR Quantity
/// in UCUM units a Quantity. Nothing for other elements and for primitives without value.
[[nodiscard]] std::optional<Value> systemValue(const Value &value);

/// "Boolean", "Integer" ...: the name of a value's type in the System namespace; empty for
/// elements.
[[nodiscard]] QString systemTypeName(const Value &value);

/// Integer, Long or Decimal as a Decimal; nothing for the rest. Wants a `systemValue`.
[[nodiscard]] std::optional<Decimal> numberOf(const Value &value);

/// As `toString()` gives it; nothing for elements with children. Wants a `systemValue`.
[[nodiscard]] std::optional<QString> textOf(const Value &value);

} // namespace kiosk::fhirpath
