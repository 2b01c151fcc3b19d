// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ItemType.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

bool isChoice(const QuestionnaireItem &item)
{
    return item.type == ItemType::Choice || item.type == ItemType::OpenChoice;
}

/// Of what type the answers to questions without options are.
template <typename T>
bool is(const Value &value)
{
    return std::holds_alternative<T>(value);
}

bool acceptsInChoice(const QuestionnaireItem &item, const Value &value)
{
    if (is<QString>(value))
        return item.type == ItemType::OpenChoice || isFreeText(item)
            || (!item.options.isEmpty() && is<QString>(item.options.front().value));
    return is<Coding>(value) || is<qint64>(value) || is<Date>(value) || is<Time>(value)
        || is<Reference>(value);
}

} // namespace

std::optional<ItemType> itemTypeFromCode(const QString &code)
{
    static const QHash<QString, ItemType> types{
        {u"group"_s, ItemType::Group},
        {u"display"_s, ItemType::Display},
        {u"boolean"_s, ItemType::Boolean},
        {u"decimal"_s, ItemType::Decimal},
        {u"integer"_s, ItemType::Integer},
        {u"date"_s, ItemType::Date},
        {u"dateTime"_s, ItemType::DateTime},
        {u"time"_s, ItemType::Time},
        {u"string"_s, ItemType::String},
        {u"text"_s, ItemType::Text},
        {u"url"_s, ItemType::Url},
        {u"choice"_s, ItemType::Choice},
        {u"open-choice"_s, ItemType::OpenChoice},
        {u"attachment"_s, ItemType::Attachment},
        {u"reference"_s, ItemType::Reference},
        {u"quantity"_s, ItemType::Quantity},
    };
    const auto type = types.constFind(code);
    return type == types.cend() ? std::nullopt : std::optional(*type);
}

bool isFreeText(const QuestionnaireItem &item)
{
    return isChoice(item) && item.options.isEmpty();
}

bool acceptsTypeOf(const QuestionnaireItem &item, const Value &value)
{
    switch (item.type) {
    case ItemType::Group:
    case ItemType::Display:
        return false;
    case ItemType::Boolean:
        return is<bool>(value);
    case ItemType::Decimal:
        return is<Decimal>(value);
    case ItemType::Integer:
        return is<qint64>(value);
    case ItemType::Date:
        return is<Date>(value);
    case ItemType::DateTime:
        return is<DateTime>(value);
    case ItemType::Time:
        return is<Time>(value);
    case ItemType::String:
    case ItemType::Text:
        return is<QString>(value);
    case ItemType::Url:
        return is<Uri>(value);
    case ItemType::Choice:
    case ItemType::OpenChoice:
        return acceptsInChoice(item, value);
    case ItemType::Attachment:
        return is<Attachment>(value);
    case ItemType::Reference:
        return is<Reference>(value);
    case ItemType::Quantity:
        return is<Quantity>(value);
    }
    return false;
}

} // namespace kiosk::fhir
