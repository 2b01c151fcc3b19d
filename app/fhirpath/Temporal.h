// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Decimal.h"

namespace kiosk::fhirpath {

/// A Date, DateTime or Time with the precision it was said with (FHIRPath section 4.1.5 to 4.1.7).
struct Temporal
{
    enum class Kind { Date, DateTime, Time };
    /// Milliseconds belong to the seconds, as in comparisons.
    enum Precision { Year, Month, Day, Hour, Minute, Second };

    Kind kind = Kind::Date;
    Precision precision = Year;
    bool hasOffset = false;
    bool saysZ = false; ///< the offset was written as Z
    int year = 0;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0; ///< 60 for a leap second
    int nanoseconds = 0;
    int fractionDigits = 0; ///< of the second, as written; 0 when there was no fraction
    int offsetMinutes = 0; ///< east of UTC; counts when `hasOffset`

    /// "2018", "2018-02", "2018-02-03"; nothing for another text or a day that does not exist.
    [[nodiscard]] static std::optional<Temporal> date(QStringView text);
    /// A date alone, or with "T" and a time from the hour to parts of a second and an offset.
    [[nodiscard]] static std::optional<Temporal> dateTime(QStringView text);
    /// "14", "14:30", "14:30:15.5", with or without "T" before it.
    [[nodiscard]] static std::optional<Temporal> time(QStringView text);

    [[nodiscard]] QString toText() const;
    [[nodiscard]] Temporal dateOnly() const;
    /// Nothing when there is no time of day.
    [[nodiscard]] std::optional<Temporal> timeOnly() const;
};

enum class CalendarUnit { Year, Month, Week, Day, Hour, Minute, Second, Millisecond };

/// Smaller, equal, greater, or unordered: the same as far as both say, and one says more.
/// Where only one has an offset the other is taken to be at `localOffsetMinutes`.
[[nodiscard]] std::partial_ordering
compare(const Temporal &left, const Temporal &right, int localOffsetMinutes);

/// Section 6.8: with calendar rules (a month after 31 January is the end of February), parts of
/// units above a second aside, at the precision of `start`. Nothing when a Time is asked for days
/// or longer, or when the result leaves the years 1 to 9999; `isAddable` tells the two apart.
[[nodiscard]] std::optional<Temporal>
add(const Temporal &start, const Decimal &amount, CalendarUnit unit);
[[nodiscard]] bool isAddable(const Temporal &start, CalendarUnit unit);

} // namespace kiosk::fhirpath
