// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Quantity.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

using UnitKind = Quantity::UnitKind;

constexpr qint64 secondsPerDay = 86400;

constexpr CalendarUnit allCalendarUnits[] = {CalendarUnit::Year,
                                             CalendarUnit::Month,
                                             CalendarUnit::Week,
                                             CalendarUnit::Day,
                                             CalendarUnit::Hour,
                                             CalendarUnit::Minute,
                                             CalendarUnit::Second,
                                             CalendarUnit::Millisecond};

std::optional<CalendarUnit> calendarUnitOfCode(const QString &code)
{
    for (const CalendarUnit unit : allCalendarUnits)
        if (ucumCode(unit) == code)
            return unit;
    return {};
}

/// A calendar year or month, whose length is not fixed.
bool isVariable(CalendarUnit unit)
{
    return unit == CalendarUnit::Year || unit == CalendarUnit::Month;
}

UcumUnit seconds(qint64 numerator, qint64 denominator = 1)
{
    UcumUnit unit = *parseUnit(u"s");
    unit.numerator = Decimal(numerator);
    unit.denominator = Decimal(denominator);
    return unit;
}

/// Section 6.1.1: a calendar year is 365 days and a month 30, where they meet shorter ones.
UcumUnit calendarInSeconds(CalendarUnit unit)
{
    if (unit == CalendarUnit::Year)
        return seconds(365 * secondsPerDay);
    if (unit == CalendarUnit::Month)
        return seconds(30 * secondsPerDay);
    return *parseUnit(ucumCode(unit));
}

struct CommonUnits
{
    UcumUnit left;
    UcumUnit right;
};

/// What both units are in one that they share.
std::optional<CommonUnits> commonUnits(const Quantity &left, const Quantity &right)
{
    const auto asCalendar = [](const Quantity &quantity) -> std::optional<CalendarUnit> {
        if (quantity.kind == UnitKind::Calendar)
            return calendarUnit(quantity.unit);
        return calendarUnitOfCode(quantity.unit);
    };
    const bool anyCalendar = left.kind == UnitKind::Calendar || right.kind == UnitKind::Calendar;
    if (!anyCalendar) {
        const auto leftUnit = parseUnit(left.unit);
        const auto rightUnit = parseUnit(right.unit);
        if (leftUnit && rightUnit && leftUnit->dimensions == rightUnit->dimensions)
            return CommonUnits{*leftUnit, *rightUnit};
        return {};
    }
    const auto leftUnit = asCalendar(left);
    const auto rightUnit = asCalendar(right);
    if (!leftUnit || !rightUnit)
        return {};
    if (left.kind == UnitKind::Ucum || right.kind == UnitKind::Ucum)
        if (isVariable(*leftUnit) || isVariable(*rightUnit))
            return {};
    if (isVariable(*leftUnit) && isVariable(*rightUnit))
        return CommonUnits{seconds(*leftUnit == CalendarUnit::Year ? 12 : 1),
                           seconds(*rightUnit == CalendarUnit::Year ? 12 : 1)};
    return CommonUnits{calendarInSeconds(*leftUnit), calendarInSeconds(*rightUnit)};
}

/// (value + offset) * numerator * the other denominator: both sides over one denominator, exactly.
std::optional<Decimal> scaled(const Decimal &value, const UcumUnit &own, const UcumUnit &other)
{
    const auto shifted = value.plus(own.offset);
    const auto times = shifted ? shifted->times(own.numerator) : shifted;
    return times ? times->times(other.denominator) : times;
}

std::optional<Decimal>
convertedValue(const Decimal &value, const UcumUnit &from, const UcumUnit &to)
{
    if (from.isSpecial != to.isSpecial && from.offset == to.offset)
        return {}; // a logarithm and a number
    const auto above = scaled(value, from, to);
    const auto below = from.denominator.times(to.numerator);
    const auto result = above && below ? above->dividedBy(*below) : std::nullopt;
    return result ? result->minus(to.offset) : result;
}

bool sameUnit(const Quantity &left, const Quantity &right)
{
    if (left.kind == UnitKind::Calendar && right.kind == UnitKind::Calendar)
        return calendarUnit(left.unit) == calendarUnit(right.unit);
    return left.kind == right.kind && left.unit == right.unit;
}

/// Whether one of the left unit is smaller than, or the same as, one of the right.
bool leftIsSmaller(const CommonUnits &units)
{
    const auto left = units.left.numerator.times(units.right.denominator);
    const auto right = units.right.numerator.times(units.left.denominator);
    return left && right && std::is_lteq(left->compare(*right));
}

/// A mere number: "1", "%" or "kg/kg". How much it is, when it is one.
std::optional<Decimal> asNumber(const Quantity &quantity)
{
    if (quantity.kind != UnitKind::Ucum)
        return {};
    const auto unit = parseUnit(quantity.unit);
    if (!unit || !unit->isDimensionless() || unit->isSpecial)
        return {};
    return convertedValue(quantity.value, *unit, UcumUnit());
}

Quantity asUcum(const Quantity &quantity)
{
    if (quantity.kind == UnitKind::Ucum)
        return quantity;
    const auto calendar = calendarUnit(quantity.unit);
    const bool words = quantity.kind == UnitKind::Calendar && calendar;
    return {quantity.value, words ? ucumCode(*calendar) : quantity.unit, UnitKind::Ucum};
}

} // namespace

QString Quantity::toText() const
{
    if (kind == UnitKind::Calendar)
        return value.toText() + u' ' + unit;
    return u"%1 '%2'"_s.arg(value.toText(), unit);
}

std::optional<Quantity> Quantity::fromText(const QString &text)
{
    static const QRegularExpression shape(uR"(^([+-]?\d+(?:\.\d+)?)\s*(?:'([^']+)'|([a-z]+))?$)"_s);
    const auto match = shape.match(text);
    const auto value = match.hasMatch() ? Decimal::fromText(match.capturedView(1)) : std::nullopt;
    if (!value)
        return {};
    if (const QString word = match.captured(3); !word.isEmpty())
        return calendarUnit(word) ? std::optional(Quantity{*value, word, UnitKind::Calendar})
                                  : std::nullopt;
    const QString code = match.captured(2);
    return Quantity{*value, code.isEmpty() ? u"1"_s : code, UnitKind::Ucum};
}

std::optional<std::strong_ordering> compare(const Quantity &left, const Quantity &right)
{
    if (sameUnit(left, right))
        return left.value.compare(right.value);
    const auto units = commonUnits(left, right);
    if (!units || units->left.isSpecial != units->right.isSpecial) {
        const bool temperatures
            = units && (!units->left.offset.isZero() || !units->right.offset.isZero());
        if (!temperatures)
            return {};
    }
    const auto leftValue = scaled(left.value, units->left, units->right);
    const auto rightValue = scaled(right.value, units->right, units->left);
    if (!leftValue || !rightValue)
        return {};
    return leftValue->compare(*rightValue);
}

bool areEquivalent(const Quantity &left, const Quantity &right)
{
    if (sameUnit(left, right))
        return left.value.isEquivalentTo(right.value);
    const Quantity a = asUcum(left);
    const Quantity b = asUcum(right);
    const auto units = commonUnits(a, b);
    if (!units)
        return a.unit == b.unit && a.value.isEquivalentTo(b.value);
    const bool toLeft = leftIsSmaller(*units);
    const auto other = toLeft ? convertedValue(b.value, units->right, units->left)
                              : convertedValue(a.value, units->left, units->right);
    return other && (toLeft ? a : b).value.isEquivalentTo(*other);
}

std::optional<Quantity> converted(const Quantity &quantity, const QString &unit)
{
    Quantity target{Decimal(), unit, calendarUnit(unit) ? UnitKind::Calendar : UnitKind::Ucum};
    if (sameUnit(quantity, target)) {
        target.value = quantity.value;
        return target;
    }
    const auto units = commonUnits(quantity, target);
    const auto value
        = units ? convertedValue(quantity.value, units->left, units->right) : std::nullopt;
    if (!value)
        return {};
    target.value = *value;
    return target;
}

std::optional<Quantity> plus(const Quantity &left, const Quantity &right)
{
    const auto units = commonUnits(left, right);
    const bool special = units && (units->left.isSpecial || units->right.isSpecial);
    if (special || (!units && !sameUnit(left, right)))
        return {};
    const bool toLeft = !units || leftIsSmaller(*units);
    const auto a = toLeft ? left.value : convertedValue(left.value, units->left, units->right);
    const auto b
        = toLeft && units ? convertedValue(right.value, units->right, units->left) : right.value;
    const auto sum = a && b ? a->plus(*b) : std::nullopt;
    if (!sum)
        return {};
    Quantity result = toLeft ? left : right;
    result.value = *sum;
    // A sum is of one kind: "either" was the FHIR value's alone.
    const bool calendar = left.kind == UnitKind::Calendar || right.kind == UnitKind::Calendar;
    if (result.kind == UnitKind::Either) {
        result.kind = calendar ? UnitKind::Calendar : UnitKind::Ucum;
        if (calendar)
            result.unit = result.unit == u"a" ? u"years"_s : u"months"_s;
    }
    return result;
}

std::optional<Quantity> times(const Quantity &left, const Quantity &right, bool divide)
{
    const auto combine = [divide](const Decimal &a, const Decimal &b) {
        return divide ? a.dividedBy(b) : a.times(b);
    };
    const auto leftNumber = asNumber(left);
    const auto rightNumber = asNumber(right);
    const auto isLogarithm = [](const Quantity &quantity) {
        const auto unit = parseUnit(quantity.unit);
        return quantity.kind == UnitKind::Ucum && unit && unit->isSpecial;
    };
    if (isLogarithm(left) || isLogarithm(right))
        return {};
    if (rightNumber || (leftNumber && !divide)) {
        Quantity result = rightNumber ? left : right;
        if (leftNumber && rightNumber)
            result.unit = u"1"_s;
        const auto value = rightNumber
            ? combine(leftNumber ? *leftNumber : left.value, *rightNumber)
            : right.value.times(*leftNumber);
        if (!value)
            return {};
        result.value = *value;
        return result;
    }
    if (left.kind == UnitKind::Calendar || right.kind == UnitKind::Calendar)
        return {};
    const auto leftUnit = parseUnit(left.unit);
    const auto rightUnit = parseUnit(right.unit);
    if (!leftUnit || !rightUnit)
        return {};
    UcumUnit base;
    for (std::size_t i = 0; i < UcumUnit::dimensionCount; ++i)
        base.dimensions[i] = leftUnit->dimensions[i] + (divide ? -1 : 1) * rightUnit->dimensions[i];
    const auto product = combine(left.value, right.value);
    // One exact fraction for both factors, divided once.
    const auto above
        = leftUnit->numerator.times(divide ? rightUnit->denominator : rightUnit->numerator);
    const auto below
        = leftUnit->denominator.times(divide ? rightUnit->numerator : rightUnit->denominator);
    const auto scaledProduct = product && above ? product->times(*above) : std::nullopt;
    const auto value = scaledProduct && below ? scaledProduct->dividedBy(*below) : std::nullopt;
    if (!value)
        return {};
    return Quantity{*value, baseUnitCode(base.dimensions), UnitKind::Ucum};
}

std::optional<CalendarUnit> calendarUnitOf(const Quantity &quantity)
{
    if (quantity.kind == UnitKind::Calendar)
        return calendarUnit(quantity.unit);
    const auto unit = calendarUnitOfCode(quantity.unit);
    if (unit && isVariable(*unit) && quantity.kind == UnitKind::Ucum)
        return {};
    return unit;
}

} // namespace kiosk::fhirpath
