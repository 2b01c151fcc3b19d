// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ExpressionAnswer.h"

#include "app/fhir/ItemType.h"
#include "app/fhirpath/Element.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

using fhir::ItemType;
using fhir::QuestionnaireItem;
using fhir::Value;

using Found = std::optional<Value>;

/// The parts of an element with parts, by its type; of a CodeableConcept its first coding.
Found structured(const fhirpath::Value &value)
{
    const fhirpath::Element *element = fhirpath::elementIn(value);
    if (element == nullptr || element->type() == nullptr)
        return {};
    const QJsonValue json = element->json();
    if (element->type()->is(u"CodeableConcept"))
        return fhir::valueFromJson(u"valueCoding"_s, json[u"coding"_s][0]);
    for (const QString &name : {u"Coding"_s, u"Quantity"_s, u"Reference"_s, u"Attachment"_s})
        if (element->type()->is(name))
            return fhir::valueFromJson(u"value"_s + name, json);
    return {};
}

template <typename T>
Found typed(Found value)
{
    return value && std::holds_alternative<T>(*value) ? value : std::nullopt;
}

Found dateFrom(const fhirpath::Value &value)
{
    const auto *temporal = std::get_if<fhirpath::Temporal>(&value);
    if (temporal == nullptr || temporal->kind == fhirpath::Temporal::Kind::Time)
        return {};
    return fhir::Date{temporal->dateOnly().toText()};
}

Found dateTimeFrom(const fhirpath::Value &value)
{
    const auto *temporal = std::get_if<fhirpath::Temporal>(&value);
    if (temporal == nullptr || temporal->kind == fhirpath::Temporal::Kind::Time)
        return {};
    return fhir::DateTime{temporal->toText()};
}

Found timeFrom(const fhirpath::Value &value)
{
    const auto *temporal = std::get_if<fhirpath::Temporal>(&value);
    if (temporal == nullptr || temporal->kind != fhirpath::Temporal::Kind::Time)
        return {};
    return fhir::Time{temporal->toText()};
}

Found integerFrom(const fhirpath::Value &value)
{
    const auto number = fhirpath::numberOf(value);
    const auto integer = number ? number->toInteger() : std::nullopt;
    return integer ? Found(*integer) : std::nullopt;
}

Found decimalFrom(const fhirpath::Value &value)
{
    const auto number = fhirpath::numberOf(value);
    return number ? Found(fhir::Decimal{number->toText()}) : std::nullopt;
}

/// A mere number is in the unit of the question.
Found quantityFrom(const fhirpath::Value &value, const QuestionnaireItem &item)
{
    if (const auto number = fhirpath::numberOf(value)) {
        fhir::Quantity quantity{{number->toText()}, item.unit, {}, {}};
        if (!item.unitOptions.isEmpty()) {
            const fhir::Coding &unit = item.unitOptions.front();
            quantity.unit = unit.display.isEmpty() ? unit.code : unit.display;
            quantity.system = unit.system;
            quantity.code = unit.code;
        }
        return quantity;
    }
    const auto *quantity = std::get_if<fhirpath::Quantity>(&value);
    if (quantity == nullptr)
        return {};
    return fhir::Quantity{
        {quantity->value.toText()}, quantity->unit, u"http://unitsofmeasure.org"_s, quantity->unit};
}

bool offers(const fhir::AnswerOption &option, const Value &value)
{
    const auto *offered = std::get_if<fhir::Coding>(&option.value);
    if (const auto *coding = std::get_if<fhir::Coding>(&value))
        return offered != nullptr && offered->code == coding->code
            && (offered->system == coding->system || coding->system.isEmpty());
    return offered != nullptr ? offered->code == fhir::codeOf(value) : option.value == value;
}

Found choiceFrom(const Found &value, const QuestionnaireItem &item)
{
    if (!value)
        return {};
    for (const fhir::AnswerOption &option : item.options)
        if (offers(option, *value))
            return option.value;
    const bool isOpen = item.type == ItemType::OpenChoice || item.options.isEmpty();
    return isOpen && fhir::acceptsTypeOf(item, *value) ? value : std::nullopt;
}

/// The value by its own type.
Found natural(const fhirpath::Value &value)
{
    if (auto whole = structured(value))
        return whole;
    const auto system = fhirpath::systemValue(value);
    if (!system)
        return {};
    if (const auto *boolean = std::get_if<bool>(&*system))
        return *boolean;
    if (const auto *integer = std::get_if<qint64>(&*system))
        return *integer;
    if (const auto *text = std::get_if<QString>(&*system))
        return *text;
    if (const auto *temporal = std::get_if<fhirpath::Temporal>(&*system)) {
        if (temporal->kind == fhirpath::Temporal::Kind::Time)
            return timeFrom(*system);
        return temporal->kind == fhirpath::Temporal::Kind::Date ? dateFrom(*system)
                                                                : dateTimeFrom(*system);
    }
    if (std::holds_alternative<fhirpath::Quantity>(*system))
        return quantityFrom(*system, {});
    return decimalFrom(*system);
}

Found textFrom(const fhirpath::Value &value)
{
    const auto whole = structured(value);
    if (const auto *coding = whole ? std::get_if<fhir::Coding>(&*whole) : nullptr)
        return coding->display.isEmpty() ? coding->code : coding->display;
    const auto system = fhirpath::systemValue(value);
    const auto text = system ? fhirpath::textOf(*system) : std::nullopt;
    return text ? Found(*text) : std::nullopt;
}

Found answerFrom(const fhirpath::Value &value, const QuestionnaireItem &item)
{
    const auto system = fhirpath::systemValue(value);
    switch (item.type) {
    case ItemType::Group:
    case ItemType::Display:
        return {};
    case ItemType::Boolean:
        return typed<bool>(natural(value));
    case ItemType::Integer:
        return system ? integerFrom(*system) : std::nullopt;
    case ItemType::Decimal:
        return system ? decimalFrom(*system) : std::nullopt;
    case ItemType::Date:
        return system ? dateFrom(*system) : std::nullopt;
    case ItemType::DateTime:
        return system ? dateTimeFrom(*system) : std::nullopt;
    case ItemType::Time:
        return system ? timeFrom(*system) : std::nullopt;
    case ItemType::String:
    case ItemType::Text:
        return textFrom(value);
    case ItemType::Url: {
        const auto text = textFrom(value);
        return text ? Found(fhir::Uri{std::get<QString>(*text)}) : std::nullopt;
    }
    case ItemType::Choice:
    case ItemType::OpenChoice:
        return choiceFrom(natural(value), item);
    case ItemType::Quantity:
        if (auto whole = typed<fhir::Quantity>(structured(value)))
            return whole;
        return system ? quantityFrom(*system, item) : std::nullopt;
    case ItemType::Reference:
        return typed<fhir::Reference>(structured(value));
    case ItemType::Attachment:
        return typed<fhir::Attachment>(structured(value));
    }
    return {};
}

} // namespace

std::vector<Value> answersFrom(const fhirpath::Collection &result, const QuestionnaireItem &item)
{
    std::vector<Value> answers;
    for (const fhirpath::Value &value : result)
        if (auto answer = answerFrom(value, item))
            answers.push_back(*std::move(answer));
    if (!item.repeats && answers.size() > 1)
        answers.resize(1);
    return answers;
}

QList<fhir::AnswerOption> optionsFrom(const fhirpath::Collection &result)
{
    QList<fhir::AnswerOption> options;
    for (const fhirpath::Value &value : result) {
        const auto found = natural(value);
        if (!found)
            continue;
        fhir::AnswerOption option;
        option.value = *found;
        option.display.original = std::get<QString>(textFrom(value).value_or(fhir::codeOf(*found)));
        options.append(std::move(option));
    }
    return options;
}

} // namespace kiosk
