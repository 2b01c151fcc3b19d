// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Functions.h"

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

// FHIRPath section 5.5.

using Conversion = std::optional<Value> (*)(const Value &value);

std::optional<Value> toBoolean(const Value &value)
{
    if (std::holds_alternative<bool>(value))
        return value;
    if (const auto number = numberOf(value)) {
        if (*number == Decimal(1))
            return true;
        return number->isZero() ? std::optional<Value>(false) : std::nullopt;
    }
    const auto *text = std::get_if<QString>(&value);
    if (text == nullptr)
        return {};
    const QString word = text->toLower();
    static const QStringList yes{u"true"_s, u"t"_s, u"yes"_s, u"y"_s, u"1"_s, u"1.0"_s};
    static const QStringList no{u"false"_s, u"f"_s, u"no"_s, u"n"_s, u"0"_s, u"0.0"_s};
    if (yes.contains(word))
        return true;
    return no.contains(word) ? std::optional<Value>(false) : std::nullopt;
}

/// Digits with a sign alone: "1.0" is no whole number.
std::optional<qint64> wholeNumber(const Value &value)
{
    if (const auto *boolean = std::get_if<bool>(&value))
        return *boolean ? 1 : 0;
    if (const auto *text = std::get_if<QString>(&value)) {
        const auto number = text->contains(u'.') || text->contains(u'e', Qt::CaseInsensitive)
            ? std::nullopt
            : Decimal::fromText(*text);
        return number ? number->toInteger() : std::nullopt;
    }
    if (std::holds_alternative<Decimal>(value))
        return {};
    const auto number = numberOf(value);
    return number ? number->toInteger() : std::nullopt;
}

std::optional<Value> toInteger(const Value &value)
{
    const auto whole = wholeNumber(value);
    return whole ? std::optional<Value>(*whole) : std::nullopt;
}

std::optional<Value> toLong(const Value &value)
{
    const auto whole = wholeNumber(value);
    return whole ? std::optional<Value>(Long{*whole}) : std::nullopt;
}

std::optional<Value> toDecimal(const Value &value)
{
    if (const auto *boolean = std::get_if<bool>(&value))
        return Decimal(*boolean ? 1 : 0);
    const auto *text = std::get_if<QString>(&value);
    const auto number = text != nullptr ? Decimal::fromText(*text) : numberOf(value);
    return number ? std::optional<Value>(*number) : std::nullopt;
}

std::optional<Value> temporal(const std::optional<Temporal> &value)
{
    return value ? std::optional<Value>(*value) : std::nullopt;
}

std::optional<Value> toDate(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        const auto parsed = Temporal::dateTime(*text);
        return parsed ? std::optional<Value>(parsed->dateOnly()) : std::nullopt;
    }
    const auto *date = std::get_if<Temporal>(&value);
    if (date == nullptr || date->kind == Temporal::Kind::Time)
        return {};
    return date->dateOnly();
}

std::optional<Value> toDateTime(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return temporal(Temporal::dateTime(*text));
    const auto *date = std::get_if<Temporal>(&value);
    if (date == nullptr || date->kind == Temporal::Kind::Time)
        return {};
    Temporal dateTime = *date;
    dateTime.kind = Temporal::Kind::DateTime;
    return dateTime;
}

std::optional<Value> toTime(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return temporal(Temporal::time(*text));
    const auto *time = std::get_if<Temporal>(&value);
    return time != nullptr && time->kind == Temporal::Kind::Time ? std::optional(value)
                                                                 : std::nullopt;
}

std::optional<Value> toText(const Value &value)
{
    const auto text = textOf(value);
    return text ? std::optional<Value>(*text) : std::nullopt;
}

template <Conversion convert>
Evaluation converted(Call &call)
{
    const auto value = call.single();
    if (!value)
        return tl::unexpected(value.error());
    const auto result = *value ? convert(**value) : std::nullopt;
    return result ? only(*result) : Collection();
}

template <Conversion convert>
Evaluation converts(Call &call)
{
    const auto value = call.single();
    if (!value)
        return tl::unexpected(value.error());
    return *value ? only(convert(**value).has_value()) : Collection();
}

/// Of a FHIR Quantity too; one with a comparator is a range and no quantity.
tl::expected<std::optional<Quantity>, ExpressionError> quantityOf(const Call &call)
{
    const auto value = call.single();
    if (!value)
        return tl::unexpected(value.error());
    if (!*value) {
        static const MemberName comparator(u"comparator"_s);
        Collection comparators;
        if (const Element *element = call.focus.empty() ? nullptr : elementIn(call.focus.front()))
            element->children(comparator, comparators);
        if (!comparators.empty())
            return call.fail(
                FhirPathText::tr("A quantity with a comparator cannot be calculated with."));
        return std::nullopt;
    }
    if (const auto *quantity = std::get_if<Quantity>(&**value))
        return *quantity;
    if (const auto *text = std::get_if<QString>(&**value))
        return Quantity::fromText(*text);
    const auto number = toDecimal(**value);
    if (!number || std::holds_alternative<Long>(**value))
        return std::nullopt;
    return Quantity{std::get<Decimal>(*number), u"1"_s, Quantity::UnitKind::Ucum};
}

tl::expected<std::optional<Quantity>, ExpressionError> quantityInUnit(const Call &call)
{
    auto quantity = quantityOf(call);
    if (!quantity || !*quantity || call.argumentCount() == 0)
        return quantity;
    const auto unit = call.textArgument(0);
    if (!unit)
        return tl::unexpected(unit.error());
    return *unit ? fhirpath::converted(**quantity, **unit) : std::nullopt;
}

Evaluation toQuantity(Call &call)
{
    const auto quantity = quantityInUnit(call);
    if (!quantity)
        return tl::unexpected(quantity.error());
    return *quantity ? only(**quantity) : Collection();
}

Evaluation convertsToQuantity(Call &call)
{
    const auto quantity = quantityInUnit(call);
    if (!quantity)
        return tl::unexpected(quantity.error());
    return call.focus.empty() ? Collection() : only(quantity->has_value());
}

Evaluation iif(Call &call)
{
    const Frame inner{&call.focus, call.frame.index, call.frame.total};
    auto criterion = call.evaluator.evaluate(call.argumentNode(0), inner);
    if (!criterion)
        return criterion;
    const auto known = truth(*criterion, call.argumentNode(0));
    if (!known)
        return tl::unexpected(known.error());
    if (known->value_or(false))
        return call.evaluator.evaluate(call.argumentNode(1), inner);
    if (call.argumentCount() < 3)
        return Collection();
    return call.evaluator.evaluate(call.argumentNode(2), inner);
}

constexpr FunctionInfo functions[] = {
    {"iif", 2, 3, iif},
    {"toBoolean", 0, 0, converted<toBoolean>},
    {"convertsToBoolean", 0, 0, converts<toBoolean>},
    {"toInteger", 0, 0, converted<toInteger>},
    {"convertsToInteger", 0, 0, converts<toInteger>},
    {"toLong", 0, 0, converted<toLong>},
    {"convertsToLong", 0, 0, converts<toLong>},
    {"toDecimal", 0, 0, converted<toDecimal>},
    {"convertsToDecimal", 0, 0, converts<toDecimal>},
    {"toDate", 0, 0, converted<toDate>},
    {"convertsToDate", 0, 0, converts<toDate>},
    {"toDateTime", 0, 0, converted<toDateTime>},
    {"convertsToDateTime", 0, 0, converts<toDateTime>},
    {"toTime", 0, 0, converted<toTime>},
    {"convertsToTime", 0, 0, converts<toTime>},
    {"toString", 0, 0, converted<toText>},
    {"convertsToString", 0, 0, converts<toText>},
    {"toQuantity", 0, 1, toQuantity},
    {"convertsToQuantity", 0, 1, convertsToQuantity},
};

} // namespace

std::span<const FunctionInfo> conversionFunctions()
{
    return functions;
}

} // namespace kiosk::fhirpath
