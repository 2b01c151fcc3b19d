// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Operators.h"

#include "app/fhirpath/Equality.h"

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

using Single = tl::expected<std::optional<Value>, ExpressionError>;

Evaluation toCollection(std::optional<bool> value)
{
    return value ? only(*value) : Collection();
}

tl::unexpected<ExpressionError> wrongTypes(const Node &node)
{
    return failAt(node, FhirPathText::tr("This operator cannot join these two kinds of value."));
}

/// `left in right`; `contains` is the same the other way round.
Evaluation
membership(const Node &node, const Collection &item, const Collection &in, int localOffsetMinutes)
{
    if (item.size() > 1)
        return failAt(node, FhirPathText::tr("This needs one item, and there are several."));
    if (item.empty())
        return Collection();
    for (const Value &candidate : in)
        if (areEqual(item.front(), candidate, localOffsetMinutes) == true)
            return only(true);
    return only(false);
}

Evaluation comparison(const Evaluator &evaluator,
                      const Node &node,
                      const std::optional<Value> &left,
                      const std::optional<Value> &right)
{
    if (!left || !right)
        return Collection();
    const auto order = ordered(evaluator, node, *left, *right);
    if (!order)
        return tl::unexpected(order.error());
    if (*order == std::partial_ordering::unordered)
        return Collection();
    switch (node.operation) {
    case Operator::Less:
        return only(std::is_lt(*order));
    case Operator::LessOrEqual:
        return only(std::is_lteq(*order));
    case Operator::Greater:
        return only(std::is_gt(*order));
    default:
        return only(std::is_gteq(*order));
    }
}

Evaluation
temporalSum(const Node &node, const Temporal &start, const Quantity &quantity, bool subtract)
{
    const auto unit = calendarUnitOf(quantity);
    if (!unit || !isAddable(start, *unit))
        return failAt(node,
                      FhirPathText::tr("This unit of time cannot be added to this date or time."));
    const auto sum = add(start, subtract ? quantity.value.negated() : quantity.value, *unit);
    return sum ? only(*sum) : Collection();
}

Evaluation quantityResult(const std::optional<Quantity> &quantity)
{
    return quantity ? only(*quantity) : Collection();
}

std::optional<Quantity> asQuantity(const Value &value)
{
    if (const auto *quantity = std::get_if<Quantity>(&value))
        return *quantity;
    if (const auto number = numberOf(value))
        return Quantity{*number, u"1"_s, Quantity::UnitKind::Ucum};
    return {};
}

/// The whole number of a division of two numbers, towards zero.
std::optional<Decimal> wholeQuotient(const Decimal &left, const Decimal &right)
{
    const auto quotient = left.dividedBy(right);
    return quotient ? std::optional(quotient->truncated()) : std::nullopt;
}

std::optional<Decimal>
calculateNumbers(Operator operation, const Decimal &left, const Decimal &right)
{
    switch (operation) {
    case Operator::Plus:
        return left.plus(right);
    case Operator::Minus:
        return left.minus(right);
    case Operator::Times:
        return left.times(right);
    case Operator::Divide:
        return left.dividedBy(right);
    case Operator::WholeDivide:
        return wholeQuotient(left, right);
    case Operator::Modulo: {
        const auto whole = wholeQuotient(left, right);
        const auto product = whole ? whole->times(right) : whole;
        return product ? left.minus(*product) : product;
    }
    default:
        return {};
    }
}

/// The result in the type that the two sides ask for.
Evaluation numberResult(const std::optional<Decimal> &number,
                        Operator operation,
                        const Value &left,
                        const Value &right)
{
    if (!number)
        return Collection();
    const auto isDecimal
        = [](const Value &value) { return std::holds_alternative<Decimal>(value); };
    const bool whole = operation == Operator::WholeDivide
        || (operation != Operator::Divide && !isDecimal(left) && !isDecimal(right));
    if (!whole)
        return only(*number);
    const auto integer = number->toInteger();
    if (!integer)
        return Collection();
    const bool mixed = isDecimal(left) || isDecimal(right);
    if (!mixed && (std::holds_alternative<Long>(left) || std::holds_alternative<Long>(right)))
        return only(Long{*integer});
    return only(*integer);
}

Evaluation calculateQuantities(const Node &node,
                               Operator operation,
                               const Quantity &left,
                               const Quantity &right)
{
    switch (operation) {
    case Operator::Plus:
        return quantityResult(plus(left, right));
    case Operator::Minus: {
        Quantity negated = right;
        negated.value = right.value.negated();
        return quantityResult(plus(left, negated));
    }
    case Operator::Times:
    case Operator::Divide:
        return quantityResult(times(left, right, operation == Operator::Divide));
    case Operator::WholeDivide:
    case Operator::Modulo: {
        const auto quotient = times(left, right, true);
        if (!quotient || !parseUnit(quotient->unit))
            return Collection();
        if (operation == Operator::WholeDivide) {
            Quantity whole = *quotient;
            whole.value = quotient->value.truncated();
            return only(whole);
        }
        const auto back
            = times({quotient->value.truncated(), u"1"_s, Quantity::UnitKind::Ucum}, right, false);
        if (!back || quotient->unit != u"1")
            return Collection();
        return calculateQuantities(node, Operator::Minus, left, *back);
    }
    default:
        return wrongTypes(node);
    }
}

} // namespace

bool isLogical(Operator operation)
{
    return operation == Operator::And || operation == Operator::Or || operation == Operator::Xor
        || operation == Operator::Implies;
}

std::optional<bool> decidedByLeft(Operator operation, std::optional<bool> left)
{
    if (operation == Operator::And && left == false)
        return false;
    if ((operation == Operator::Or && left == true)
        || (operation == Operator::Implies && left == false))
        return true;
    return {};
}

std::optional<bool>
combineLogically(Operator operation, std::optional<bool> left, std::optional<bool> right)
{
    switch (operation) {
    case Operator::And:
        if (left == false || right == false)
            return false;
        return left && right ? std::optional(true) : std::nullopt;
    case Operator::Or:
        if (left == true || right == true)
            return true;
        return left && right ? std::optional(false) : std::nullopt;
    case Operator::Xor:
        return left && right ? std::optional(*left != *right) : std::nullopt;
    case Operator::Implies:
        if (left == false || right == true)
            return true;
        return left && right ? std::optional(false) : std::nullopt;
    default:
        return {};
    }
}

tl::expected<std::partial_ordering, ExpressionError>
ordered(const Evaluator &evaluator, const Node &node, const Value &left, const Value &right)
{
    const auto leftNumber = numberOf(left);
    const auto rightNumber = numberOf(right);
    if (leftNumber && rightNumber)
        return leftNumber->compare(*rightNumber);
    const bool quantities
        = std::holds_alternative<Quantity>(left) || std::holds_alternative<Quantity>(right);
    const auto leftQuantity = asQuantity(left);
    const auto rightQuantity = asQuantity(right);
    if (quantities && leftQuantity && rightQuantity) {
        const auto order = compare(*leftQuantity, *rightQuantity);
        return order ? std::partial_ordering(*order) : std::partial_ordering::unordered;
    }
    if (left.index() == right.index()) {
        if (const auto *text = std::get_if<QString>(&left))
            return text->compare(std::get<QString>(right)) <=> 0;
        const auto *temporal = std::get_if<Temporal>(&left);
        const auto *other = std::get_if<Temporal>(&right);
        if (temporal != nullptr
            && (temporal->kind == Temporal::Kind::Time) == (other->kind == Temporal::Kind::Time))
            return compare(*temporal, *other, evaluator.localOffsetMinutes());
    }
    return failAt(node, FhirPathText::tr("These two kinds of value have no order."));
}

Evaluation withSign(const Value &value, const Node &node, bool negate)
{
    if (const auto *quantity = std::get_if<Quantity>(&value)) {
        Quantity result = *quantity;
        if (negate)
            result.value = quantity->value.negated();
        return only(result);
    }
    const auto number = numberOf(value);
    if (!number)
        return failAt(node, FhirPathText::tr("Only numbers and quantities have a sign."));
    if (!negate)
        return only(value);
    return numberResult(number->negated(), Operator::Minus, value, value);
}

Evaluation calculate(const Node &node,
                     Operator operation,
                     const std::optional<Value> &left,
                     const std::optional<Value> &right)
{
    if (operation == Operator::Concatenate) {
        QString text;
        for (const auto *side : {&left, &right})
            if (*side)
                text += textOf(**side).value_or(QString());
        return only(text);
    }
    if (!left || !right)
        return Collection();
    const bool sum = operation == Operator::Plus;
    if (const auto *text = std::get_if<QString>(&*left); text != nullptr && sum) {
        const auto *other = std::get_if<QString>(&*right);
        return other == nullptr ? Evaluation(wrongTypes(node)) : only(*text + *other);
    }
    const auto *leftTemporal = std::get_if<Temporal>(&*left);
    const auto *rightTemporal = std::get_if<Temporal>(&*right);
    const auto *leftQuantity = std::get_if<Quantity>(&*left);
    const auto *rightQuantity = std::get_if<Quantity>(&*right);
    if (leftTemporal != nullptr && rightQuantity != nullptr
        && (sum || operation == Operator::Minus))
        return temporalSum(node, *leftTemporal, *rightQuantity, !sum);
    if (rightTemporal != nullptr && leftQuantity != nullptr && sum)
        return temporalSum(node, *rightTemporal, *leftQuantity, false);
    const auto leftNumber = numberOf(*left);
    const auto rightNumber = numberOf(*right);
    if (leftNumber && rightNumber)
        return numberResult(
            calculateNumbers(operation, *leftNumber, *rightNumber), operation, *left, *right);
    const auto a = asQuantity(*left);
    const auto b = asQuantity(*right);
    if (!a || !b)
        return wrongTypes(node);
    return calculateQuantities(node, operation, *a, *b);
}

Evaluation applyOperator(Evaluator &evaluator,
                         const Node &node,
                         const Collection &left,
                         const Collection &right)
{
    const int offset = evaluator.localOffsetMinutes();
    switch (node.operation) {
    case Operator::Equal:
        return toCollection(areEqual(left, right, offset));
    case Operator::NotEqual: {
        const auto equal = areEqual(left, right, offset);
        return equal ? only(!*equal) : Collection();
    }
    case Operator::Equivalent:
        return only(areEquivalent(left, right, offset));
    case Operator::NotEquivalent:
        return only(!areEquivalent(left, right, offset));
    case Operator::In:
        return membership(node, left, right, offset);
    case Operator::Contains:
        return membership(node, right, left, offset);
    case Operator::Union: {
        DistinctItems items(offset);
        for (const Collection *side : {&left, &right})
            for (const Value &value : *side)
                items.add(value);
        return items.take();
    }
    default:
        break;
    }
    const Single leftValue = singleValue(left, node);
    if (!leftValue)
        return tl::unexpected(leftValue.error());
    const Single rightValue = singleValue(right, node);
    if (!rightValue)
        return tl::unexpected(rightValue.error());
    switch (node.operation) {
    case Operator::Less:
    case Operator::LessOrEqual:
    case Operator::Greater:
    case Operator::GreaterOrEqual:
        return comparison(evaluator, node, *leftValue, *rightValue);
    default:
        return calculate(node, node.operation, *leftValue, *rightValue);
    }
}

} // namespace kiosk::fhirpath
