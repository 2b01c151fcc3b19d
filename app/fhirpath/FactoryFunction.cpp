// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Functions.h"
#include "app/fhirpath/JsonElement.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

// %factory: makes FHIR values in an expression. hl7.org/fhir/fhirpath.html, "Factory API".

using Made = tl::expected<ElementPtr, ExpressionError>;

tl::unexpected<ExpressionError> badValue(const Call &call)
{
    return call.fail(
        FhirPathText::tr("This is no value for the type %1.").arg(call.node.member.name));
}

/// What a text of a primitive type must look like (hl7.org/fhir/R4/datatypes.html).
bool isTextFor(const QString &type, const QString &text)
{
    if (type == u"date")
        return Temporal::date(text).has_value();
    if (type == u"dateTime")
        return Temporal::dateTime(text).has_value();
    if (type == u"time")
        return Temporal::time(text).has_value();
    if (type == u"instant") {
        const auto value = Temporal::dateTime(text);
        return value && value->precision == Temporal::Second && value->hasOffset;
    }
    static const QHash<QString, QString> shapes{
        {u"base64Binary"_s, uR"((\s*([0-9a-zA-Z+/=]){4}\s*)+)"_s},
        {u"canonical"_s, uR"(\S*)"_s},
        {u"uri"_s, uR"(\S*)"_s},
        {u"url"_s, uR"(\S*)"_s},
        {u"code"_s, uR"([^\s]+(\s[^\s]+)*)"_s},
        {u"id"_s, uR"([A-Za-z0-9\-.]{1,64})"_s},
        {u"oid"_s, uR"(urn:oid:[0-2](\.(0|[1-9][0-9]*))+)"_s},
        {u"uuid"_s, uR"(urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"_s},
        {u"string"_s, uR"([\s\S]+)"_s},
        {u"markdown"_s, uR"([\s\S]+)"_s},
    };
    const auto shape = shapes.constFind(type);
    if (shape == shapes.cend())
        return false;
    return QRegularExpression(QRegularExpression::anchoredPattern(*shape)).match(text).hasMatch();
}

bool isWholeType(const QString &type)
{
    return type == u"integer" || type == u"positiveInt" || type == u"unsignedInt";
}

/// The JSON of a primitive; undefined when the value does not fit the type.
QJsonValue primitiveJson(const QString &type, const Value &value)
{
    const auto text = textOf(value);
    const bool isText = std::holds_alternative<QString>(value);
    if (!text)
        return QJsonValue::Undefined;
    if (type == u"boolean") {
        if (*text == u"true" || *text == u"false")
            return *text == u"true";
        return QJsonValue::Undefined;
    }
    if (type == u"decimal" || isWholeType(type)) {
        const auto number = Decimal::fromText(*text);
        const auto whole = number ? number->toInteger() : std::nullopt;
        if (!number || std::holds_alternative<bool>(value))
            return QJsonValue::Undefined;
        if (type == u"decimal")
            return number->toDouble();
        const qint64 least = type == u"positiveInt" ? 1
            : type == u"unsignedInt"                ? 0
                                                    : std::numeric_limits<qint32>::min();
        const bool fits = whole && *whole >= least && *whole <= std::numeric_limits<qint32>::max();
        return fits ? QJsonValue(*whole) : QJsonValue(QJsonValue::Undefined);
    }
    const bool mayBeText = isText || std::holds_alternative<Temporal>(value);
    return mayBeText && isTextFor(type, *text) ? QJsonValue(*text)
                                               : QJsonValue(QJsonValue::Undefined);
}

/// An element's JSON, or that of one of FHIRPath's own values; null for an empty argument.
QJsonValue jsonOf(const Value &value)
{
    if (const Element *element = elementIn(value))
        return element->json();
    if (const auto *boolean = std::get_if<bool>(&value))
        return *boolean;
    if (const auto *integer = std::get_if<qint64>(&value))
        return *integer;
    if (const auto number = numberOf(value))
        return number->toDouble();
    if (const auto *quantity = std::get_if<Quantity>(&value))
        return QJsonObject{{u"value"_s, quantity->value.toDouble()},
                           {u"system"_s, u"http://unitsofmeasure.org"_s},
                           {u"code"_s, quantity->unit}};
    return textOf(value).value_or(QString());
}

/// The FHIR type's name that a value has as the value of an extension.
QString typeNameOf(const Value &value)
{
    const Element *element = elementIn(value);
    if (element != nullptr && element->type() != nullptr && !element->type()->isSystemString)
        return element->type()->name;
    const auto system = systemValue(value);
    QString name = system ? systemTypeName(*system) : u"String"_s;
    if (name == u"Long")
        name = u"Integer"_s;
    if (name != u"Quantity")
        name[0] = name[0].toLower();
    return name;
}

QJsonObject extensionJson(const QString &url, const Collection &value)
{
    QJsonObject extension{{u"url"_s, url}};
    if (value.empty())
        return extension;
    QString type = typeNameOf(value.front());
    type[0] = type[0].toUpper();
    const QString key = u"value"_s + type;
    extension.insert(key, jsonOf(value.front()));
    if (const Element *element = elementIn(value.front()))
        if (element->primitiveExtras().isObject())
            extension.insert(u'_' + key, element->primitiveExtras());
    return extension;
}

Evaluation makePrimitive(const Call &call, const Type *type)
{
    const auto value = call.singleArgument(0);
    if (!value)
        return tl::unexpected(value.error());
    QJsonValue json;
    if (*value) {
        json = primitiveJson(type->name, **value);
        if (json.isUndefined())
            return badValue(call);
    }
    QJsonValue extras;
    if (call.argumentCount() > 1) {
        auto extensions = call.argument(1);
        if (!extensions)
            return extensions;
        QJsonArray array;
        for (const Value &extension : *extensions)
            array << jsonOf(extension);
        if (!array.isEmpty())
            extras = QJsonObject{{u"extension"_s, array}};
    }
    return only(JsonElement::make(json, type, extras));
}

Evaluation makeExtension(const Call &call)
{
    const auto url = call.textArgument(0);
    if (!url)
        return tl::unexpected(url.error());
    auto value = call.argumentCount() > 1 ? call.argument(1) : Evaluation(Collection());
    if (!value)
        return value;
    return only(JsonElement::make(extensionJson(url->value_or(QString()), *value),
                                  findType(u"Extension"_s)));
}

/// The arguments of a data type's function, in order: "name:type", with * for a list.
const QHash<QString, QString> &dataTypeArguments()
{
    static const QHash<QString, QString> arguments{
        {u"Identifier"_s, u"system:uri value:string use:code type:CodeableConcept"_s},
        {u"HumanName"_s,
         u"family:string given:string* prefix:string* suffix:string* text:string use:code"_s},
        {u"ContactPoint"_s, u"system:code value:string use:code"_s},
        {u"Address"_s,
         u"line:string* city:string state:string postalCode:string country:string use:code "
         "type:code"_s},
        {u"Quantity"_s, u"system:uri code:code value:decimal unit:string"_s},
        {u"Coding"_s, u"system:uri code:code display:string version:string"_s},
        {u"CodeableConcept"_s, u"coding:Coding* text:string"_s},
    };
    return arguments;
}

/// Undefined when the value is not of the type.
QJsonValue fieldJson(const Value &value, const Type *type)
{
    if (!type->isPrimitive) {
        const Element *element = elementIn(value);
        const bool fits
            = element != nullptr && element->type() != nullptr && element->type()->is(type->name);
        return fits ? element->json() : QJsonValue(QJsonValue::Undefined);
    }
    const auto system = systemValue(value);
    return system ? primitiveJson(type->name, *system) : QJsonValue(QJsonValue::Undefined);
}

Evaluation makeDataType(const Call &call, const QString &arguments)
{
    const QStringList fields = arguments.split(u' ');
    if (call.argumentCount() > std::size_t(fields.size()))
        return badValue(call);
    QJsonObject object;
    for (std::size_t i = 0; i < call.argumentCount(); ++i) {
        auto values = call.argument(i);
        if (!values)
            return values;
        const QString name = fields[qsizetype(i)].section(u':', 0, 0);
        QString typeName = fields[qsizetype(i)].section(u':', 1);
        const bool isList = typeName.endsWith(u'*');
        if (isList)
            typeName.chop(1);
        QJsonArray array;
        for (const Value &value : *values) {
            const QJsonValue json = fieldJson(value, findType(typeName));
            if (json.isUndefined())
                return badValue(call);
            array << json;
        }
        if (!isList && array.size() > 1)
            return badValue(call);
        if (!array.isEmpty())
            object.insert(name, isList ? QJsonValue(array) : array.first());
    }
    return only(JsonElement::make(object, findType(call.node.member.name)));
}

/// The element a function changes a copy of: its first argument.
Made changed(const Call &call)
{
    const auto instance = call.argument(0);
    if (!instance)
        return tl::unexpected(instance.error());
    const auto *element
        = instance->size() == 1 ? std::get_if<ElementPtr>(&instance->front()) : nullptr;
    if (element == nullptr)
        return badValue(call);
    return *element;
}

/// A copy with one member set; of a primitive beside its value.
Evaluation withMember(const Element &element, const QString &name, const QJsonValue &value)
{
    QJsonValue json = element.json();
    QJsonValue extras = element.primitiveExtras();
    const bool primitive = element.type() != nullptr && element.type()->isPrimitive;
    QJsonObject object = (primitive ? extras : json).toObject();
    object.insert(name, value);
    (primitive ? extras : json) = object;
    return only(JsonElement::make(json, element.type(), extras));
}

Evaluation withExtension(const Call &call)
{
    const auto element = changed(call);
    if (!element)
        return tl::unexpected(element.error());
    const auto url = call.textArgument(1);
    if (!url)
        return tl::unexpected(url.error());
    auto value = call.argument(2);
    if (!value)
        return value;
    const bool primitive = (*element)->type() != nullptr && (*element)->type()->isPrimitive;
    const QJsonValue holder = primitive ? (*element)->primitiveExtras() : (*element)->json();
    QJsonArray extensions = holder.toObject().value(u"extension"_s).toArray();
    extensions << extensionJson(url->value_or(QString()), *value);
    return withMember(**element, u"extension"_s, extensions);
}

Evaluation withProperty(const Call &call)
{
    const auto element = changed(call);
    if (!element)
        return tl::unexpected(element.error());
    const auto name = call.textArgument(1);
    if (!name)
        return tl::unexpected(name.error());
    auto value = call.argument(2);
    if (!value)
        return value;
    if (!*name)
        return badValue(call);
    return withMember(**element, **name, value->empty() ? QJsonValue() : jsonOf(value->front()));
}

Evaluation make(Call &call)
{
    const QString &name = call.node.member.name;
    if (name == u"create") {
        const Type *type = findType(call.node.type.name);
        if (type == nullptr)
            return badValue(call);
        const QJsonValue nothing = type->isPrimitive ? QJsonValue() : QJsonValue(QJsonObject());
        return only(JsonElement::make(nothing, type));
    }
    if (name == u"Extension" && call.argumentCount() >= 1)
        return makeExtension(call);
    if (name == u"withExtension" && call.argumentCount() == 3)
        return withExtension(call);
    if (name == u"withProperty" && call.argumentCount() == 3)
        return withProperty(call);
    const auto arguments = dataTypeArguments().constFind(name);
    if (arguments != dataTypeArguments().cend())
        return makeDataType(call, *arguments);
    const Type *type = findType(name);
    if (type != nullptr && type->isPrimitive && call.argumentCount() >= 1
        && call.argumentCount() <= 2)
        return makePrimitive(call, type);
    return call.fail(FhirPathText::tr("There is no function %1().").arg(name));
}

constexpr FunctionInfo factory{"factory", 0, 8, make};

} // namespace

const FunctionInfo &factoryFunction()
{
    return factory;
}

} // namespace kiosk::fhirpath
