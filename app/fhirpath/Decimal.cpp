// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Decimal.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace kiosk::fhirpath {

namespace {

constexpr int maxDigits = 37; // one below what 128 bits hold, so that one step more never overflows
constexpr int maxDecimals = 36;
constexpr int quotientDigits = 28;
constexpr int quotientDecimals = 8;
constexpr int comparedDecimals = 8; // the specification's step, for approximate numbers

template <typename Wide>
int digitCount(Wide value)
{
    int digits = 0;
    for (; value != 0; value /= 10)
        ++digits;
    return digits;
}

/// Halves away from zero.
template <typename Wide>
Wide dividedRounding(Wide value, Wide divisor)
{
    const Wide quotient = value / divisor;
    const Wide rest = value % divisor;
    const Wide twice = rest < 0 ? -rest * 2 : rest * 2;
    if (twice < divisor)
        return quotient;
    return value < 0 ? quotient - 1 : quotient + 1;
}

} // namespace

Decimal::Decimal(Wide coefficient, int decimals, bool approximate)
    : m_coefficient(coefficient)
    , m_decimals(decimals)
    , m_approximate(approximate)
{
}

Decimal::Wide Decimal::powerOfTen(int exponent)
{
    Wide power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

std::optional<Decimal> Decimal::fitted(Wide coefficient, int decimals, bool approximate)
{
    if (decimals < 0) {
        if (coefficient != 0 && digitCount(coefficient) - decimals > maxDigits)
            return {};
        coefficient *= powerOfTen(coefficient == 0 ? 0 : -decimals);
        decimals = 0;
    }
    const int excess = std::max(digitCount(coefficient) - maxDigits, decimals - maxDecimals);
    if (excess > decimals)
        return {};
    if (excess > maxDigits)
        return Decimal(0, maxDecimals, true);
    if (excess > 0) {
        const Wide divisor = powerOfTen(excess);
        approximate = approximate || coefficient % divisor != 0;
        coefficient = dividedRounding(coefficient, divisor);
        decimals -= excess;
    }
    return Decimal(coefficient, decimals, approximate);
}

std::optional<Decimal> Decimal::fromText(QStringView text)
{
    qsizetype at = 0;
    const auto isDigit = [&] { return at < text.size() && text[at] >= u'0' && text[at] <= u'9'; };
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        ++at;

    Wide coefficient = 0;
    int decimals = 0;
    bool anyDigit = false;
    bool lost = false;
    const auto takeDigits = [&](bool fraction) {
        for (; isDigit(); ++at) {
            anyDigit = true;
            if (digitCount(coefficient) >= maxDigits || (fraction && decimals >= maxDecimals)) {
                if (!fraction)
                    return false;
                lost = lost || text[at] != u'0';
                continue;
            }
            coefficient = coefficient * 10 + (text[at].unicode() - u'0');
            decimals += fraction ? 1 : 0;
        }
        return true;
    };
    if (!takeDigits(false) || !anyDigit)
        return {};
    if (at < text.size() && text[at] == u'.') {
        ++at;
        anyDigit = false;
        if (!takeDigits(true) || !anyDigit)
            return {};
    }
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        bool ok = false;
        const int exponent = text.sliced(at + 1).toInt(&ok);
        if (!ok || exponent < -1000 || exponent > 1000)
            return {};
        decimals -= exponent;
        at = text.size();
    }
    if (at != text.size())
        return {};
    return fitted(negative ? -coefficient : coefficient, decimals, lost);
}

std::optional<Decimal> Decimal::fromDouble(double value)
{
    if (!std::isfinite(value))
        return {};
    return fromText(QString::number(value, 'g', QLocale::FloatingPointShortest));
}

std::optional<Decimal> Decimal::approximately(double value)
{
    auto decimal = fromDouble(value);
    if (decimal)
        decimal->m_approximate = true;
    return decimal;
}

QString Decimal::toText() const
{
    QString digits;
    for (Wide rest = m_coefficient < 0 ? -m_coefficient : m_coefficient; rest != 0; rest /= 10)
        digits.prepend(QChar(u'0' + char16_t(rest % 10)));
    digits = digits.rightJustified(m_decimals + 1, u'0');
    if (m_decimals > 0)
        digits.insert(digits.size() - m_decimals, u'.');
    return m_coefficient < 0 ? u'-' + digits : digits;
}

double Decimal::toDouble() const
{
    return toText().toDouble();
}

std::optional<qint64> Decimal::toInteger() const
{
    const Wide divisor = powerOfTen(m_decimals);
    if (m_coefficient % divisor != 0)
        return {};
    const Wide whole = m_coefficient / divisor;
    if (whole < std::numeric_limits<qint64>::min() || whole > std::numeric_limits<qint64>::max())
        return {};
    return qint64(whole);
}

Decimal Decimal::negated() const
{
    return {-m_coefficient, m_decimals, m_approximate};
}

Decimal Decimal::rounded(int decimals) const
{
    decimals = std::max(decimals, 0);
    if (decimals >= m_decimals)
        return *this;
    return {dividedRounding(m_coefficient, powerOfTen(m_decimals - decimals)), decimals, false};
}

Decimal Decimal::truncated() const
{
    return {m_coefficient / powerOfTen(m_decimals), 0, false};
}

Decimal Decimal::floor() const
{
    const Decimal whole = truncated();
    return m_coefficient < 0 && whole != *this ? Decimal(whole.m_coefficient - 1, 0, false) : whole;
}

Decimal Decimal::ceiling() const
{
    return negated().floor().negated();
}

Decimal Decimal::trimmed() const
{
    Decimal result = *this;
    while (result.m_decimals > 0 && result.m_coefficient % 10 == 0) {
        result.m_coefficient /= 10;
        --result.m_decimals;
    }
    return result;
}

std::optional<Decimal> Decimal::plus(const Decimal &other) const
{
    const Decimal &coarse = m_decimals <= other.m_decimals ? *this : other;
    Decimal fine = m_decimals <= other.m_decimals ? other : *this;
    const bool approximate = m_approximate || other.m_approximate;
    // As many digits of the finer number as leave room for the coarser one.
    const int room = maxDigits - digitCount(coarse.m_coefficient);
    if (fine.m_decimals - coarse.m_decimals > room)
        fine = fine.rounded(std::max(coarse.m_decimals + room, 0));
    if (fine.m_decimals < coarse.m_decimals)
        return coarse;
    const Wide aligned = coarse.m_coefficient * powerOfTen(fine.m_decimals - coarse.m_decimals);
    return fitted(aligned + fine.m_coefficient, fine.m_decimals, approximate);
}

std::optional<Decimal> Decimal::minus(const Decimal &other) const
{
    return plus(other.negated());
}

std::optional<Decimal> Decimal::times(const Decimal &other) const
{
    Decimal left = trimmed();
    Decimal right = other.trimmed();
    bool approximate = m_approximate || other.m_approximate;
    if (digitCount(left.m_coefficient) + digitCount(right.m_coefficient) <= maxDigits) {
        left = *this; // the zeros that were written, where there is room for them
        right = other;
    }
    Wide product = 0;
    while (__builtin_mul_overflow(left.m_coefficient, right.m_coefficient, &product)) {
        Decimal &longer = left.m_decimals >= right.m_decimals ? left : right;
        if (longer.m_decimals == 0)
            return {};
        longer = longer.rounded(longer.m_decimals - 1);
        approximate = true;
    }
    return fitted(product, left.m_decimals + right.m_decimals, approximate);
}

std::optional<Decimal> Decimal::dividedBy(const Decimal &other) const
{
    if (other.isZero())
        return {};
    Decimal divisor = other.trimmed();
    bool approximate = m_approximate || other.m_approximate;
    if (digitCount(divisor.m_coefficient) >= maxDigits && divisor.m_decimals > 0) {
        divisor = divisor.rounded(divisor.m_decimals - 1);
        approximate = true;
    }
    const bool negative = isNegative() != divisor.isNegative();
    const Wide by = divisor.m_coefficient < 0 ? -divisor.m_coefficient : divisor.m_coefficient;
    const Wide dividend = m_coefficient < 0 ? -m_coefficient : m_coefficient;
    Wide quotient = dividend / by;
    Wide rest = dividend % by;
    int decimals = m_decimals - divisor.m_decimals;
    while (rest != 0 && digitCount(quotient) < maxDigits - 1 && decimals < maxDecimals
           && (digitCount(quotient) < quotientDigits || decimals < quotientDecimals)) {
        rest *= 10;
        quotient = quotient * 10 + rest / by;
        rest %= by;
        ++decimals;
    }
    if (rest != 0) {
        approximate = true;
        quotient += rest * 2 >= by ? 1 : 0;
    }
    return fitted(negative ? -quotient : quotient, decimals, approximate);
}

std::optional<Decimal> Decimal::toThePower(int exponent) const
{
    std::optional<Decimal> power = Decimal(1);
    for (int i = std::abs(exponent); i > 0 && power; --i)
        power = power->times(*this);
    return exponent < 0 && power ? Decimal(1).dividedBy(*power) : power;
}

std::strong_ordering Decimal::compareExactly(const Decimal &other) const
{
    const Wide whole = m_coefficient / powerOfTen(m_decimals);
    const Wide otherWhole = other.m_coefficient / powerOfTen(other.m_decimals);
    if (whole != otherWhole)
        return whole < otherWhole ? std::strong_ordering::less : std::strong_ordering::greater;
    // Both fractions are below one, so that aligning them fits.
    const int decimals = std::max(m_decimals, other.m_decimals);
    const Wide fraction
        = m_coefficient % powerOfTen(m_decimals) * powerOfTen(decimals - m_decimals);
    const Wide otherFraction = other.m_coefficient % powerOfTen(other.m_decimals)
        * powerOfTen(decimals - other.m_decimals);
    if (fraction == otherFraction)
        return std::strong_ordering::equal;
    return fraction < otherFraction ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::strong_ordering Decimal::compare(const Decimal &other) const
{
    if (m_approximate || other.m_approximate)
        return rounded(comparedDecimals).compareExactly(other.rounded(comparedDecimals));
    return compareExactly(other);
}

bool Decimal::isEquivalentTo(const Decimal &other) const
{
    const int decimals = std::min(trimmed().m_decimals, other.trimmed().m_decimals);
    return std::is_eq(rounded(decimals).compareExactly(other.rounded(decimals)));
}

} // namespace kiosk::fhirpath
