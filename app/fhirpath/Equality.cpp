// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Equality.h"

#include "app/fhirpath/JsonElement.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

constexpr int maxDepth = 200;

/// A number beside a quantity is one without unit.
std::optional<Quantity> asQuantity(const Value &value)
{
    if (const auto *quantity = std::get_if<Quantity>(&value))
        return *quantity;
    if (const auto number = numberOf(value))
        return Quantity{*number, u"1"_s, Quantity::UnitKind::Ucum};
    return {};
}

bool isTime(const Temporal &temporal)
{
    return temporal.kind == Temporal::Kind::Time;
}

/// Text as `~` reads it: case and kind of white space aside.
QString normalized(const QString &text)
{
    QString result = text.toCaseFolded();
    for (QChar &c : result)
        if (c.isSpace())
            c = u' ';
    return result;
}

std::optional<bool> equalSystem(const Value &left, const Value &right, int localOffsetMinutes)
{
    const auto leftNumber = numberOf(left);
    const auto rightNumber = numberOf(right);
    if (leftNumber && rightNumber)
        return *leftNumber == *rightNumber;
    if (std::holds_alternative<Quantity>(left) || std::holds_alternative<Quantity>(right)) {
        const auto a = asQuantity(left);
        const auto b = asQuantity(right);
        if (!a || !b)
            return false;
        const auto order = compare(*a, *b);
        return order ? std::optional(std::is_eq(*order)) : std::nullopt;
    }
    if (left.index() != right.index())
        return false;
    if (const auto *temporal = std::get_if<Temporal>(&left)) {
        const auto &other = std::get<Temporal>(right);
        if (isTime(*temporal) != isTime(other))
            return false;
        const auto order = compare(*temporal, other, localOffsetMinutes);
        return order == std::partial_ordering::unordered ? std::nullopt
                                                         : std::optional(std::is_eq(order));
    }
    if (const auto *boolean = std::get_if<bool>(&left))
        return *boolean == std::get<bool>(right);
    return std::get<QString>(left) == std::get<QString>(right);
}

bool equivalentSystem(const Value &left, const Value &right, int localOffsetMinutes)
{
    const auto leftNumber = numberOf(left);
    const auto rightNumber = numberOf(right);
    if (leftNumber && rightNumber)
        return leftNumber->isEquivalentTo(*rightNumber);
    if (std::holds_alternative<Quantity>(left) || std::holds_alternative<Quantity>(right)) {
        const auto a = asQuantity(left);
        const auto b = asQuantity(right);
        return a && b && areEquivalent(*a, *b);
    }
    const auto *text = std::get_if<QString>(&left);
    if (text != nullptr && left.index() == right.index())
        return normalized(*text) == normalized(std::get<QString>(right));
    return equalSystem(left, right, localOffsetMinutes).value_or(false);
}

bool equivalentJson(const QJsonValue &left, const QJsonValue &right, int depth);

bool equivalentArrays(const QJsonArray &left, const QJsonArray &right, int depth)
{
    if (left.size() != right.size())
        return false;
    QList<bool> used(right.size(), false);
    for (const QJsonValue item : left) {
        qsizetype i = 0;
        while (i < right.size() && (used[i] || !equivalentJson(item, right[i], depth)))
            ++i;
        if (i == right.size())
            return false;
        used[i] = true;
    }
    return true;
}

bool equivalentJson(const QJsonValue &left, const QJsonValue &right, int depth)
{
    if (const auto a = decimalIn(left), b = decimalIn(right); a && b)
        return a->isEquivalentTo(*b);
    if (left.type() != right.type() || depth > maxDepth)
        return false;
    if (left.isArray())
        return equivalentArrays(left.toArray(), right.toArray(), depth + 1);
    if (left.isString())
        return normalized(left.toString()) == normalized(right.toString());
    if (!left.isObject())
        return left == right;
    const QJsonObject a = left.toObject();
    const QJsonObject b = right.toObject();
    if (a.size() != b.size())
        return false;
    for (auto it = a.begin(); it != a.end(); ++it)
        if (!b.contains(it.key()) || !equivalentJson(it.value(), b.value(it.key()), depth + 1))
            return false;
    return true;
}

QJsonValue extrasOf(const Element &element)
{
    const QJsonValue extras = element.primitiveExtras();
    return extras.isObject() ? extras : QJsonValue();
}

std::size_t hashOf(const Value &value)
{
    const auto system = systemValue(value);
    if (!system) {
        const Element *element = elementIn(value);
        return element == nullptr ? 0 : qHash(element->json(), 1);
    }
    if (const auto *text = std::get_if<QString>(&*system))
        return qHash(*text, 2);
    if (const auto *boolean = std::get_if<bool>(&*system))
        return *boolean ? 3 : 4;
    const auto *quantity = std::get_if<Quantity>(&*system);
    const auto number
        = quantity != nullptr && quantity->unit == u"1" ? quantity->value : numberOf(*system);
    // Dates and quantities may be equal in other words, so they share one hash.
    return number ? qHash(number->rounded(8).truncated().toInteger().value_or(0), 5) : 6;
}

} // namespace

std::optional<bool> areEqual(const Value &left, const Value &right, int localOffsetMinutes)
{
    const auto leftValue = systemValue(left);
    const auto rightValue = systemValue(right);
    const Element *leftElement = elementIn(left);
    const Element *rightElement = elementIn(right);
    const bool bothElements = leftElement != nullptr && rightElement != nullptr;
    if (leftValue && rightValue) {
        const auto equal = equalSystem(*leftValue, *rightValue, localOffsetMinutes);
        if (equal == false || !bothElements)
            return equal;
        return extrasOf(*leftElement) == extrasOf(*rightElement) ? equal : std::optional(false);
    }
    if (bothElements)
        return leftElement->json() == rightElement->json()
            && extrasOf(*leftElement) == extrasOf(*rightElement);
    const Element *element = leftElement != nullptr ? leftElement : rightElement;
    // A primitive without value and a literal: nothing is known.
    if (element != nullptr && element->json().isNull())
        return std::nullopt;
    return false;
}

bool areEquivalent(const Value &left, const Value &right, int localOffsetMinutes)
{
    const auto leftValue = systemValue(left);
    const auto rightValue = systemValue(right);
    if (leftValue && rightValue)
        return equivalentSystem(*leftValue, *rightValue, localOffsetMinutes);
    const Element *leftElement = elementIn(left);
    const Element *rightElement = elementIn(right);
    return leftElement != nullptr && rightElement != nullptr
        && equivalentJson(leftElement->json(), rightElement->json(), 0);
}

std::optional<bool>
areEqual(const Collection &left, const Collection &right, int localOffsetMinutes)
{
    if (left.empty() || right.empty())
        return {};
    if (left.size() != right.size())
        return false;
    bool certain = true;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const auto equal = areEqual(left[i], right[i], localOffsetMinutes);
        if (equal == false)
            return false;
        certain = certain && equal.has_value();
    }
    return certain ? std::optional(true) : std::nullopt;
}

bool areEquivalent(const Collection &left, const Collection &right, int localOffsetMinutes)
{
    if (left.size() != right.size())
        return false;
    std::vector<bool> used(right.size(), false);
    for (const Value &item : left) {
        std::size_t i = 0;
        while (i < right.size() && (used[i] || !areEquivalent(item, right[i], localOffsetMinutes)))
            ++i;
        if (i == right.size())
            return false;
        used[i] = true;
    }
    return true;
}

bool DistinctItems::contains(const Value &value) const
{
    const auto [from, to] = m_positions.equal_range(hashOf(value));
    for (auto it = from; it != to; ++it)
        if (areEqual(m_items[*it], value, m_localOffsetMinutes) == true)
            return true;
    return false;
}

bool DistinctItems::add(const Value &value)
{
    if (contains(value))
        return false;
    m_positions.insert(hashOf(value), m_items.size());
    m_items.push_back(value);
    return true;
}

} // namespace kiosk::fhirpath
