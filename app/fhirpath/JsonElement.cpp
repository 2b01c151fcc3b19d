// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/JsonElement.h"

#include "app/core/ExactJson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

const QString resourceTypeKey = u"resourceType"_s;

/// A resource tells its own type; anything else has the one its place has.
const Type *typeFor(const QJsonValue &json, const Type *declared, Model model)
{
    if (model == Model::None || !json.isObject())
        return declared;
    const QJsonValue name = json.toObject().value(resourceTypeKey);
    return name.isString() ? findType(name.toString()) : declared;
}

/// A FHIR value in a string by its type; the string itself when it has not the type's shape.
Value fromString(const QString &text, const Type *type)
{
    if (type == nullptr)
        return text;
    std::optional<Temporal> temporal;
    if (type->name == u"date")
        temporal = Temporal::date(text);
    else if (type->name == u"dateTime" || type->name == u"instant")
        temporal = Temporal::dateTime(text);
    else if (type->name == u"time")
        temporal = Temporal::time(text);
    if (temporal)
        return *temporal;
    return text;
}

std::optional<Value> fromNumber(const QJsonValue &json, const Type *type)
{
    const bool decimal = type != nullptr && type->name == u"decimal";
    const qint64 whole = json.toInteger();
    if (!decimal && double(whole) == json.toDouble())
        return whole;
    const auto number = Decimal::fromDouble(json.toDouble());
    return number ? std::optional<Value>(*number) : std::nullopt;
}

} // namespace

ElementPtr JsonElement::root(const QJsonValue &json, Model model, const QString &path)
{
    const Type *declared = model == Model::R4 ? findType(path) : nullptr;
    return std::make_shared<JsonElement>(
        Private(), json, QJsonValue::Undefined, typeFor(json, declared, model), model, nullptr);
}

ElementPtr JsonElement::make(const QJsonValue &json, const Type *type, const QJsonValue &extras)
{
    return std::make_shared<JsonElement>(Private(), json, extras, type, Model::R4, nullptr);
}

JsonElement::JsonElement(Private,
                         QJsonValue json,
                         QJsonValue extras,
                         const Type *type,
                         Model model,
                         std::shared_ptr<const JsonElement> parent)
    : m_json(std::move(json))
    , m_extras(std::move(extras))
    , m_type(type)
    , m_model(model)
    , m_parent(std::move(parent))
{
}

QString JsonElement::resourceType() const
{
    return m_json.isObject() ? m_json.toObject().value(resourceTypeKey).toString() : QString();
}

const Type *JsonElement::typeOf(const QString &name) const
{
    if (m_model == Model::None)
        return nullptr;
    if (name == u"extension" || name == u"modifierExtension")
        return findType(u"Extension"_s);
    if (m_type != nullptr) {
        const auto field = m_type->fields.constFind(name);
        if (field != m_type->fields.cend())
            return field->type;
    }
    return choiceType(name);
}

ElementPtr
JsonElement::child(const QJsonValue &json, const QJsonValue &extras, const Type *type) const
{
    return std::make_shared<JsonElement>(
        Private(), json, extras, typeFor(json, type, m_model), m_model, shared_from_this());
}

void JsonElement::append(const QJsonValue &json,
                         const QJsonValue &extras,
                         const Type *type,
                         Collection &into) const
{
    if (!json.isArray() && !extras.isArray()) {
        const bool nothing = json.isNull() || json.isUndefined();
        if (!nothing || extras.isObject())
            into.emplace_back(child(nothing ? QJsonValue() : json, extras, type));
        return;
    }
    const QJsonArray values = json.toArray();
    const QJsonArray extraValues = extras.toArray();
    const qsizetype count = qMax(values.size(), extraValues.size());
    for (qsizetype i = 0; i < count; ++i)
        into.emplace_back(child(i < values.size() ? values.at(i) : QJsonValue(),
                                i < extraValues.size() ? extraValues.at(i) : QJsonValue::Undefined,
                                type));
}

void JsonElement::children(const MemberName &member, Collection &into) const
{
    if (!m_json.isObject()) {
        // A primitive: its id and extensions stand beside it.
        if (m_extras.isObject())
            append(m_extras.toObject().value(member.name), {}, typeOf(member.name), into);
        return;
    }
    const QJsonObject object = m_json.toObject();
    const QJsonValue value = object.value(member.name);
    const QJsonValue extras = object.value(member.shadow);
    if (!value.isUndefined() || !extras.isUndefined())
        return append(value, extras, typeOf(member.name), into);
    if (m_model == Model::None)
        return;
    if (m_type != nullptr) {
        const auto field = m_type->fields.constFind(member.name);
        const bool known = !m_type->fields.isEmpty() && m_type->name != u"Resource";
        if (known && (field == m_type->fields.cend() || !field->isChoice))
            return;
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        QString key = it.key();
        const bool shadow = key.startsWith(u'_');
        if (shadow)
            key = key.sliced(1);
        const Type *type = choiceType(member.name, key);
        if (type == nullptr || (shadow && object.contains(key)))
            continue;
        return append(object.value(key), object.value(u'_' + key), type, into);
    }
}

void JsonElement::allChildren(Collection &into) const
{
    const QJsonObject object = m_json.isObject() ? m_json.toObject() : m_extras.toObject();
    // Qt's JSON objects are sorted, so these two come first by hand, as in FHIR's definitions.
    const auto appendKey = [&](const QString &key) {
        append(object.value(key), object.value(u'_' + key), typeOf(key), into);
    };
    appendKey(u"id"_s);
    appendKey(u"extension"_s);
    for (auto it = object.begin(); it != object.end(); ++it) {
        QString key = it.key();
        if (key.startsWith(u'_')) {
            key = key.sliced(1);
            if (object.contains(key))
                continue;
        }
        if (key != u"id" && key != u"extension" && key != resourceTypeKey)
            appendKey(key);
    }
}

std::optional<Value> JsonElement::primitive() const
{
    if (m_type != nullptr && m_type->name == u"xhtml")
        return {};
    switch (m_json.type()) {
    case QJsonValue::Bool:
        return m_json.toBool();
    case QJsonValue::Double:
        return fromNumber(m_json, m_type);
    case QJsonValue::String:
        if (const auto number = decimalIn(m_json))
            return *number;
        return fromString(m_json.toString(), m_type);
    default:
        return {};
    }
}

bool JsonElement::itemsWithLinkId(const QString &linkId, Search search, Collection &into) const
{
    static const QString itemKey = u"item"_s;
    if (search != Search::Children || !m_json.isObject())
        return false;
    const QJsonValue items = m_json.toObject().value(itemKey);
    if (!items.isArray())
        return false;
    const QJsonArray array = items.toArray();
    for (const auto &item : array)
        if (item.toObject().value(u"linkId"_s).toString() == linkId)
            append(item, QJsonValue::Undefined, typeOf(itemKey), into);
    return true;
}

std::optional<Decimal> decimalIn(const QJsonValue &json)
{
    const auto digits = digitsOf(json);
    return digits ? Decimal::fromText(*digits) : std::nullopt;
}

} // namespace kiosk::fhirpath
