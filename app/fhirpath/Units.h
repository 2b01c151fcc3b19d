// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Decimal.h"
#include "app/fhirpath/Temporal.h"

#include <array>

namespace kiosk::fhirpath {

/// What a UCUM unit is in base units: value in base units = (value + offset) * numerator /
/// denominator.
struct UcumUnit
{
    /// metre, second, gram, radian, kelvin, coulomb, candela, mole, arbitrary (international) unit.
    static constexpr std::size_t dimensionCount = 9;

    Decimal numerator{1};
    Decimal denominator{1};
    Decimal offset; ///< of a temperature scale; zero for every other unit
    bool isSpecial = false; ///< a scale or a logarithm: such units do not multiply
    std::array<int, dimensionCount> dimensions{};

    [[nodiscard]] bool isDimensionless() const { return dimensions == decltype(dimensions){}; }
};

/// Reads a case-sensitive UCUM code such as "kg", "mm[Hg]", "10*3/uL" or "kg.m/s2". Nothing for
/// what is not UCUM, and for units outside everyday clinical measurement that this table lacks.
[[nodiscard]] std::optional<UcumUnit> parseUnit(QStringView code);

/// The UCUM code of these dimensions in base units, "g.m.s-2"; "1" when there are none.
[[nodiscard]] QString baseUnitCode(const std::array<int, UcumUnit::dimensionCount> &dimensions);

/// A calendar duration keyword, "year", "days" ...; nothing for other words.
[[nodiscard]] std::optional<CalendarUnit> calendarUnit(QStringView word);
/// UCUM's code for it: "a", "mo", "wk", "d", "h", "min", "s", "ms".
[[nodiscard]] QString ucumCode(CalendarUnit unit);

} // namespace kiosk::fhirpath
