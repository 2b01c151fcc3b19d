// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Units.h"

namespace kiosk::fhirpath {

/// A number with a unit (FHIRPath section 4.1.8).
struct Quantity
{
    enum class UnitKind {
        Ucum, ///< 'kg', 'mo': `unit` is a UCUM code; a month is 30.4375 days
        Calendar, ///< "days", "year": `unit` is the word as written; a month is a month
        Either, ///< from a FHIR Quantity in UCUM months or years: stands for both
    };

    Decimal value;
    QString unit;
    UnitKind kind = UnitKind::Ucum;

    /// "2 'mo'" or "2 years".
    [[nodiscard]] QString toText() const;
    /// "5 days", "5.5 'mg'", "5"; nothing for another text.
    [[nodiscard]] static std::optional<Quantity> fromText(const QString &text);
};

/// Nothing when the units do not belong together: metres and grams, a calendar month and 30 days
/// of UCUM.
[[nodiscard]] std::optional<std::strong_ordering> compare(const Quantity &left,
                                                          const Quantity &right);

/// Section 6.1.2: equal when rounded to the fewer digits in the smaller of both units; calendar and
/// UCUM months are the same here.
[[nodiscard]] bool areEquivalent(const Quantity &left, const Quantity &right);

/// In another unit: a calendar word or a UCUM code. Nothing when that cannot be.
[[nodiscard]] std::optional<Quantity> converted(const Quantity &quantity, const QString &unit);

/// The sum (or difference) in the smaller unit; nothing when the units do not belong together.
[[nodiscard]] std::optional<Quantity> plus(const Quantity &left, const Quantity &right);
/// The product, or quotient, in base units unless one of them is a mere number. Nothing for
/// calendar units with another unit, for zero as divisor and for scales such as decibels.
[[nodiscard]] std::optional<Quantity>
times(const Quantity &left, const Quantity &right, bool divide);

/// The unit when it may be added to a date: a calendar unit, or UCUM up to the week.
[[nodiscard]] std::optional<CalendarUnit> calendarUnitOf(const Quantity &quantity);

} // namespace kiosk::fhirpath
