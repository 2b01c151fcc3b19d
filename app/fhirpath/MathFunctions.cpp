// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Functions.h"
#include "app/fhirpath/Operators.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

// FHIRPath sections 5.7 (math) and 7 (aggregates).

constexpr int maxExactExponent = 1000;

/// The one number, with the value it came from; nothing for none. Quantities pass where `unit`.
struct Number
{
    Decimal value;
    Value original;

    /// A result of the same kind: a quantity stays one.
    [[nodiscard]] Value like(const Decimal &result) const
    {
        if (const auto *quantity = std::get_if<Quantity>(&original))
            return Quantity{result, quantity->unit, quantity->kind};
        return result;
    }
};

tl::expected<std::optional<Number>, ExpressionError> number(const Call &call)
{
    const auto value = call.single();
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return std::nullopt;
    if (const auto *quantity = std::get_if<Quantity>(&**value))
        return Number{quantity->value, **value};
    if (const auto decimal = numberOf(**value))
        return Number{*decimal, **value};
    return call.fail(FhirPathText::tr("This function works on a number."));
}

Evaluation absolute(Call &call)
{
    const auto found = number(call);
    if (!found || !*found)
        return found ? Evaluation(Collection()) : tl::unexpected(found.error());
    return (*found)->value.isNegative() ? withSign((*found)->original, call.node, true)
                                        : only((*found)->original);
}

/// To a whole number, as an Integer where it fits; a quantity keeps its unit.
template <Decimal (Decimal::*toWhole)() const>
Evaluation toWholeNumber(Call &call)
{
    const auto found = number(call);
    if (!found || !*found)
        return found ? Evaluation(Collection()) : tl::unexpected(found.error());
    const Decimal whole = ((*found)->value.*toWhole)();
    if (std::holds_alternative<Quantity>((*found)->original))
        return only((*found)->like(whole));
    const auto integer = whole.toInteger();
    return integer ? only(*integer) : only(whole);
}

Evaluation round(Call &call)
{
    const auto found = number(call);
    if (!found || !*found)
        return found ? Evaluation(Collection()) : tl::unexpected(found.error());
    qint64 decimals = 0;
    if (call.argumentCount() > 0) {
        const auto given = call.integerArgument(0);
        if (!given)
            return tl::unexpected(given.error());
        decimals = given->value_or(0);
    }
    if (decimals < 0)
        return call.fail(FhirPathText::tr("The number of digits cannot be negative."));
    return only((*found)->like((*found)->value.rounded(int(qMin<qint64>(decimals, 100)))));
}

Evaluation approximated(double value)
{
    const auto result = Decimal::approximately(value);
    return result ? only(*result) : Collection();
}

template <double (*apply)(double)>
Evaluation ofReal(Call &call)
{
    const auto found = number(call);
    if (!found || !*found)
        return found ? Evaluation(Collection()) : tl::unexpected(found.error());
    return approximated(apply((*found)->value.toDouble()));
}

double exponential(double x)
{
    return std::exp(x);
}

double naturalLogarithm(double x)
{
    return std::log(x);
}

double squareRoot(double x)
{
    return std::sqrt(x);
}

/// The function's number and its argument; nothing when one is empty.
tl::expected<std::optional<std::pair<Number, Decimal>>, ExpressionError>
twoNumbers(const Call &call)
{
    const auto base = number(call);
    if (!base)
        return tl::unexpected(base.error());
    const auto argument = call.singleArgument(0);
    if (!argument)
        return tl::unexpected(argument.error());
    if (!*base || !*argument)
        return std::nullopt;
    const auto other = numberOf(**argument);
    if (!other)
        return call.fail(FhirPathText::tr("This function works on a number."));
    return std::pair(**base, *other);
}

Evaluation log(Call &call)
{
    const auto numbers = twoNumbers(call);
    if (!numbers || !*numbers)
        return numbers ? Evaluation(Collection()) : tl::unexpected(numbers.error());
    const auto &[value, base] = **numbers;
    return approximated(std::log(value.value.toDouble()) / std::log(base.toDouble()));
}

Evaluation power(Call &call)
{
    const auto numbers = twoNumbers(call);
    if (!numbers || !*numbers)
        return numbers ? Evaluation(Collection()) : tl::unexpected(numbers.error());
    const auto &[value, exponent] = **numbers;
    const auto whole = exponent.toInteger();
    if (!whole || *whole > maxExactExponent || *whole < -maxExactExponent)
        return approximated(std::pow(value.value.toDouble(), exponent.toDouble()));
    const auto result = value.value.toThePower(int(*whole));
    if (!result)
        return Collection();
    const auto integer = result->toInteger();
    const bool stays = !std::holds_alternative<Decimal>(value.original) && *whole >= 0;
    return stays && integer ? only(*integer) : only(*result);
}

Evaluation aggregate(Call &call)
{
    Collection total;
    if (call.argumentCount() > 1) {
        auto start = call.argument(1);
        if (!start)
            return start;
        total = *std::move(start);
    }
    for (std::size_t i = 0; i < call.focus.size(); ++i) {
        auto next = call.argumentFor(0, call.focus[i], i, &total);
        if (!next)
            return next;
        total = *std::move(next);
        if (!call.evaluator.spend(total.size()))
            return call.tooMuchWork();
    }
    return total;
}

/// Folds all items with a function of two; empty when the collection or one of its values is.
template <typename Fold>
Evaluation folded(const Call &call, Fold fold)
{
    std::optional<Value> result;
    for (const Value &item : call.focus) {
        const auto value = systemValue(item);
        if (!value)
            return Collection();
        if (!result) {
            result = value;
            continue;
        }
        Evaluation next = fold(*result, *value);
        if (!next || next->empty())
            return next;
        result = next->front();
    }
    return result ? only(*result) : Collection();
}

Evaluation sum(Call &call)
{
    return folded(call, [&call](const Value &left, const Value &right) {
        return calculate(call.node, Operator::Plus, left, right);
    });
}

template <bool greatest>
Evaluation extreme(Call &call)
{
    return folded(call, [&call](const Value &left, const Value &right) -> Evaluation {
        const auto order = ordered(call.evaluator, call.node, left, right);
        if (!order)
            return tl::unexpected(order.error());
        if (*order == std::partial_ordering::unordered)
            return Collection();
        return only(std::is_lt(*order) == greatest ? right : left);
    });
}

Evaluation average(Call &call)
{
    Evaluation total = sum(call);
    if (!total || total->empty())
        return total;
    return calculate(call.node, Operator::Divide, total->front(), Value(qint64(call.focus.size())));
}

constexpr FunctionInfo functions[] = {
    {"abs", 0, 0, absolute},
    {"ceiling", 0, 0, toWholeNumber<&Decimal::ceiling>},
    {"floor", 0, 0, toWholeNumber<&Decimal::floor>},
    {"truncate", 0, 0, toWholeNumber<&Decimal::truncated>},
    {"round", 0, 1, round},
    {"exp", 0, 0, ofReal<exponential>},
    {"ln", 0, 0, ofReal<naturalLogarithm>},
    {"sqrt", 0, 0, ofReal<squareRoot>},
    {"log", 1, 1, log},
    {"power", 1, 1, power},
    {"aggregate", 1, 2, aggregate},
    {"sum", 0, 0, sum},
    {"min", 0, 0, extreme<false>},
    {"max", 0, 0, extreme<true>},
    {"avg", 0, 0, average},
};

} // namespace

std::span<const FunctionInfo> mathFunctions()
{
    return functions;
}

} // namespace kiosk::fhirpath
