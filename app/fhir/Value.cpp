// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/Value.h"

#include "app/core/ExactJson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

const auto signedTextHashUrl = u"urn:bonesetters-kiosk:signed-text-hash"_s;

void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonValue write(bool value)
{
    return value;
}
QJsonValue write(qint64 value)
{
    return value;
}
QJsonValue write(const QString &value)
{
    return value;
}
QJsonValue write(const Date &value)
{
    return value.text;
}
QJsonValue write(const DateTime &value)
{
    return value.text;
}
QJsonValue write(const Time &value)
{
    return value.text;
}
QJsonValue write(const Uri &value)
{
    return value.text;
}

/// Typed as no JSON number is: ".5", "+7", "007", "7.".
QString asJsonNumber(QString digits)
{
    digits = digits.trimmed();
    const QString sign = digits.startsWith(u'-') ? u"-"_s : QString();
    if (!sign.isEmpty() || digits.startsWith(u'+'))
        digits.remove(0, 1);
    while (digits.size() > 1 && digits[0] == u'0' && digits[1].isDigit())
        digits.remove(0, 1);
    if (digits.startsWith(u'.'))
        digits.prepend(u'0');
    if (digits.endsWith(u'.'))
        digits.chop(1);
    return sign + digits;
}

QJsonValue write(const Decimal &value)
{
    const QJsonValue exact = exactNumber(asJsonNumber(value.text));
    return exact.isUndefined() ? QJsonValue() : exact;
}

QJsonValue write(const Coding &value)
{
    QJsonObject object;
    put(object, u"system"_s, value.system);
    put(object, u"code"_s, value.code);
    put(object, u"display"_s, value.display);
    put(object, u"version"_s, value.version);
    return object;
}

QJsonValue write(const Quantity &value)
{
    QJsonObject object;
    if (const QJsonValue number = write(value.value); !number.isNull())
        object.insert(u"value"_s, number);
    put(object, u"unit"_s, value.unit);
    put(object, u"system"_s, value.system);
    put(object, u"code"_s, value.code);
    return object;
}

QJsonValue write(const Reference &value)
{
    QJsonObject object;
    put(object, u"reference"_s, value.reference);
    put(object, u"display"_s, value.display);
    put(object, u"type"_s, value.type);
    return object;
}

QJsonValue write(const Attachment &value)
{
    QJsonObject object;
    put(object, u"contentType"_s, value.contentType);
    put(object, u"title"_s, value.title);
    put(object, u"data"_s, QString::fromLatin1(value.data.toBase64()));
    put(object, u"creation"_s, value.creation);
    put(object, u"url"_s, value.url);
    if (value.size)
        object.insert(u"size"_s, *value.size);
    if (!value.signedTextHash.isEmpty())
        object.insert(u"extension"_s,
                      QJsonArray{QJsonObject{{u"url"_s, signedTextHashUrl},
                                             {u"valueString"_s, value.signedTextHash}}});
    return object;
}

/// Numbers may be marked texts: see ExactJson.
bool isText(const QJsonValue &json)
{
    return json.isString() && !digitsOf(json);
}

/// Reads the text members of one object; any of the wrong type makes the whole value wrong.
class Members
{
public:
    explicit Members(const QJsonValue &json)
        : m_object(json.toObject())
        , m_ok(json.isObject())
    {
    }

    QString text(const QString &key)
    {
        const QJsonValue member = m_object.value(key);
        m_ok = m_ok && (member.isUndefined() || isText(member));
        return member.toString();
    }

    [[nodiscard]] QJsonValue value(const QString &key) const { return m_object.value(key); }
    void require(bool condition) { m_ok = m_ok && condition; }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    QJsonObject m_object;
    bool m_ok;
};

using Reading = std::optional<Value>;

Reading readBoolean(const QJsonValue &json)
{
    return json.isBool() ? Reading(json.toBool()) : std::nullopt;
}

Reading readInteger(const QJsonValue &json)
{
    const double number = json.toDouble(0.5);
    if (!json.isDouble() || number != std::trunc(number) || std::abs(number) > 9e15)
        return {};
    return json.toInteger();
}

std::optional<Decimal> decimalFrom(const QJsonValue &json)
{
    const auto digits = digitsOf(json);
    return digits ? std::optional(Decimal{*digits}) : std::nullopt;
}

Reading readDecimal(const QJsonValue &json)
{
    const auto decimal = decimalFrom(json);
    return decimal ? Reading(*decimal) : std::nullopt;
}

Reading readString(const QJsonValue &json)
{
    return isText(json) ? Reading(json.toString()) : std::nullopt;
}

/// Date, DateTime, Time and Uri are all one text.
template <typename T>
Reading readText(const QJsonValue &json)
{
    return isText(json) ? Reading(T{json.toString()}) : std::nullopt;
}

Reading readCoding(const QJsonValue &json)
{
    Members members(json);
    const Coding coding{members.text(u"system"_s),
                        members.text(u"code"_s),
                        members.text(u"display"_s),
                        members.text(u"version"_s)};
    return members.ok() ? Reading(coding) : std::nullopt;
}

Reading readQuantity(const QJsonValue &json)
{
    Members members(json);
    const auto value = decimalFrom(members.value(u"value"_s));
    members.require(value || members.value(u"value"_s).isUndefined());
    const Quantity quantity{value.value_or(Decimal{}),
                            members.text(u"unit"_s),
                            members.text(u"system"_s),
                            members.text(u"code"_s)};
    return members.ok() ? Reading(quantity) : std::nullopt;
}

Reading readReference(const QJsonValue &json)
{
    Members members(json);
    const Reference reference{
        members.text(u"reference"_s), members.text(u"display"_s), members.text(u"type"_s)};
    return members.ok() ? Reading(reference) : std::nullopt;
}

QString signedTextHash(const QJsonArray &extensions)
{
    for (const auto &extension : extensions)
        if (extension[u"url"].toString() == signedTextHashUrl)
            return extension[u"valueString"].toString();
    return {};
}

std::optional<qint64> sizeFrom(const QJsonValue &json)
{
    return json.isDouble() ? std::optional(json.toInteger()) : std::nullopt;
}

Reading readAttachment(const QJsonValue &json)
{
    Members members(json);
    const QString text = members.text(u"data"_s).simplified().remove(u' ');
    const auto data
        = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    members.require(data.decodingStatus == QByteArray::Base64DecodingStatus::Ok);
    const Attachment attachment{members.text(u"contentType"_s),
                                members.text(u"title"_s),
                                *data,
                                members.text(u"creation"_s),
                                signedTextHash(members.value(u"extension"_s).toArray()),
                                members.text(u"url"_s),
                                sizeFrom(members.value(u"size"_s))};
    return members.ok() ? Reading(attachment) : std::nullopt;
}

struct TypeRow
{
    QLatin1String jsonName;
    Reading (*read)(const QJsonValue &) = nullptr;
};

/// In the order of the alternatives of Value.
const TypeRow types[] = {
    {QLatin1String("valueBoolean"), readBoolean},
    {QLatin1String("valueInteger"), readInteger},
    {QLatin1String("valueDecimal"), readDecimal},
    {QLatin1String("valueDate"), readText<Date>},
    {QLatin1String("valueDateTime"), readText<DateTime>},
    {QLatin1String("valueTime"), readText<Time>},
    {QLatin1String("valueString"), readString},
    {QLatin1String("valueUri"), readText<Uri>},
    {QLatin1String("valueCoding"), readCoding},
    {QLatin1String("valueQuantity"), readQuantity},
    {QLatin1String("valueReference"), readReference},
    {QLatin1String("valueAttachment"), readAttachment},
};
static_assert(std::size(types) == std::variant_size_v<Value>);

QString code(bool value)
{
    return value ? u"true"_s : u"false"_s;
}
QString code(qint64 value)
{
    return QString::number(value);
}
QString code(const QString &value)
{
    return value;
}
QString code(const Coding &value)
{
    return value.code;
}
QString code(const Quantity &value)
{
    return value.value.text;
}
QString code(const Reference &value)
{
    return value.reference;
}
QString code(const Attachment &value)
{
    return value.title;
}

/// Decimal, Date, DateTime, Time, Uri
template <typename T>
QString code(const T &value)
{
    return value.text;
}

} // namespace

QString jsonName(const Value &value)
{
    return types[value.index()].jsonName;
}

QJsonValue toJson(const Value &value)
{
    return std::visit([](const auto &typed) { return write(typed); }, value);
}

std::optional<Value> valueFromJson(const QString &jsonName, const QJsonValue &json)
{
    for (const TypeRow &row : types)
        if (row.jsonName == jsonName)
            return row.read(json);
    return {};
}

QString codeOf(const Value &value)
{
    return std::visit([](const auto &typed) { return code(typed); }, value);
}

} // namespace kiosk::fhir
