// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace kiosk::fhirpath {

/// A decimal number as FHIRPath counts (section 4.1.4): up to 37 digits, exact in +, - and *; the
/// digits behind the point are kept as written, so that 1.50 stays 1.50.
class Decimal
{
public:
    Decimal() = default;
    explicit Decimal(qint64 integer)
        : m_coefficient(integer)
    {
    }

    /// Digits with an optional sign, point and exponent; nothing for any other text or when the
    /// number does not fit.
    [[nodiscard]] static std::optional<Decimal> fromText(QStringView text);
    /// The shortest decimal that reads back as the same double; nothing for infinity and NaN.
    [[nodiscard]] static std::optional<Decimal> fromDouble(double value);
    /// What a function of real numbers (logarithm, root ...) gave: as `fromDouble`, and known to be
    /// rounded.
    [[nodiscard]] static std::optional<Decimal> approximately(double value);

    [[nodiscard]] QString toText() const;
    [[nodiscard]] double toDouble() const;
    /// The whole number this is; nothing when it has a fraction or does not fit.
    [[nodiscard]] std::optional<qint64> toInteger() const;

    [[nodiscard]] bool isZero() const { return m_coefficient == 0; }
    [[nodiscard]] bool isNegative() const { return m_coefficient < 0; }
    /// Digits behind the point, as written.
    [[nodiscard]] int decimals() const { return m_decimals; }
    /// A division or function did not come out even, so the last digits mean nothing.
    [[nodiscard]] bool isApproximate() const { return m_approximate; }

    [[nodiscard]] Decimal negated() const;
    /// To so many digits behind the point, halves away from zero. Never adds digits.
    [[nodiscard]] Decimal rounded(int decimals) const;
    /// The whole part, towards zero.
    [[nodiscard]] Decimal truncated() const;
    [[nodiscard]] Decimal floor() const;
    [[nodiscard]] Decimal ceiling() const;
    /// Without zeros at the end of the fraction.
    [[nodiscard]] Decimal trimmed() const;

    /// Nothing when the result does not fit; `dividedBy` also for zero.
    [[nodiscard]] std::optional<Decimal> plus(const Decimal &other) const;
    [[nodiscard]] std::optional<Decimal> minus(const Decimal &other) const;
    [[nodiscard]] std::optional<Decimal> times(const Decimal &other) const;
    /// To 28 significant digits and at least 8 behind the point when it does not come out even.
    [[nodiscard]] std::optional<Decimal> dividedBy(const Decimal &other) const;
    [[nodiscard]] std::optional<Decimal> toThePower(int exponent) const;

    /// As numbers: 1.50 equals 1.5. An approximate number is compared to 8 digits behind the point,
    /// the step that the specification guarantees.
    [[nodiscard]] std::strong_ordering compare(const Decimal &other) const;
    bool operator==(const Decimal &other) const { return std::is_eq(compare(other)); }
    /// Section 6.1.2: rounded to the fewer digits behind the point of both, zeros at the end aside.
    [[nodiscard]] bool isEquivalentTo(const Decimal &other) const;

private:
    __extension__ using Wide = __int128;

    Decimal(Wide coefficient, int decimals, bool approximate);
    [[nodiscard]] static std::optional<Decimal>
    fitted(Wide coefficient, int decimals, bool approximate);
    [[nodiscard]] static Wide powerOfTen(int exponent);
    [[nodiscard]] std::strong_ordering compareExactly(const Decimal &other) const;

    Wide m_coefficient = 0; ///< the value is coefficient / 10^decimals
    int m_decimals = 0;
    bool m_approximate = false;
};

} // namespace kiosk::fhirpath
