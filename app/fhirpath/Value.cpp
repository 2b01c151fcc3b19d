// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Value.h"

#include "app/fhirpath/JsonElement.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

/// FHIR's mapping: a Quantity in UCUM, without a comparator, is a FHIRPath quantity.
std::optional<Value> quantityIn(const Element &element)
{
    const QJsonObject json = element.json().toObject();
    const QString code = json.value(u"code"_s).toString();
    if (json.contains(u"comparator"_s) || code.isEmpty()
        || json.value(u"system"_s).toString() != u"http://unitsofmeasure.org")
        return {};
    const auto value = decimalIn(json.value(u"value"_s));
    if (!value)
        return {};
    const bool either = code == u"a" || code == u"mo";
    return Quantity{*value, code, either ? Quantity::UnitKind::Either : Quantity::UnitKind::Ucum};
}

} // namespace

std::optional<Value> systemValue(const Value &value)
{
    const Element *element = elementIn(value);
    if (element == nullptr)
        return value;
    if (auto primitive = element->primitive())
        return primitive;
    if (element->type() != nullptr && element->type()->is(u"Quantity"))
        return quantityIn(*element);
    return {};
}

QString systemTypeName(const Value &value)
{
    struct Name
    {
        QString operator()(bool) const { return u"Boolean"_s; }
        QString operator()(qint64) const { return u"Integer"_s; }
        QString operator()(const Long &) const { return u"Long"_s; }
        QString operator()(const Decimal &) const { return u"Decimal"_s; }
        QString operator()(const QString &) const { return u"String"_s; }
        QString operator()(const Temporal &value) const
        {
            if (value.kind == Temporal::Kind::Time)
                return u"Time"_s;
            return value.kind == Temporal::Kind::Date ? u"Date"_s : u"DateTime"_s;
        }
        QString operator()(const Quantity &) const { return u"Quantity"_s; }
        QString operator()(const ElementPtr &) const { return {}; }
    };
    return std::visit(Name(), value);
}

std::optional<Decimal> numberOf(const Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return Decimal(*integer);
    if (const auto *longer = std::get_if<Long>(&value))
        return Decimal(longer->value);
    if (const auto *decimal = std::get_if<Decimal>(&value))
        return *decimal;
    return {};
}

std::optional<QString> textOf(const Value &value)
{
    if (const auto *boolean = std::get_if<bool>(&value))
        return *boolean ? u"true"_s : u"false"_s;
    if (const auto number = numberOf(value))
        return number->toText();
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *temporal = std::get_if<Temporal>(&value))
        return temporal->toText();
    if (const auto *quantity = std::get_if<Quantity>(&value))
        return quantity->toText();
    return {};
}

} // namespace kiosk::fhirpath
