// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ElementReading.h"

#include "app/core/ExactJson.h"
#include "app/fhir/ExtensionEffect.h"
#include "app/fhir/ValueOrder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

const auto translationUrl = u"http://hl7.org/fhir/StructureDefinition/translation"_s;

struct ReaderText
{
    Q_DECLARE_TR_FUNCTIONS(QuestionnaireReader)
};

/// An item, an option or a whole form: what stands here is read for its effect.
void reportList(const JsonPlace &element, const QString &key, const QStringList &honoured)
{
    for (const JsonPlace &extension : element.members(key)) {
        const QString url = extension.requiredString(u"url"_s);
        if (!url.isEmpty() && !honoured.contains(url))
            reportExtension(extension);
    }
}

/// "5.0" where a whole number belongs.
QJsonValue asWhole(const QJsonValue &json)
{
    const auto digits = json.isString() ? digitsOf(json) : std::nullopt;
    return digits ? QJsonValue(digits->toDouble()) : json;
}

bool isWellFormed(const Value &value)
{
    if (const auto *date = std::get_if<Date>(&value))
        return isValid(*date);
    if (const auto *dateTime = std::get_if<DateTime>(&value))
        return isValid(*dateTime);
    const auto *time = std::get_if<Time>(&value);
    return time == nullptr || isValid(*time);
}

} // namespace

Text readText(const JsonPlace &place, const QString &key)
{
    Text text;
    text.original = place.string(key);
    const QString sibling = u'_' + key;
    if (!place.has(sibling))
        return text;
    for (const JsonPlace &extension : place.member(sibling).members(u"extension"_s)) {
        if (extension.string(u"url"_s) != translationUrl)
            continue;
        QString language;
        QString content;
        for (const JsonPlace &part : extension.members(u"extension"_s)) {
            const QString url = part.string(u"url"_s);
            if (url == u"lang")
                language = extensionText(part);
            else if (url == u"content")
                content = extensionText(part);
        }
        if (!language.isEmpty() && !content.isEmpty())
            text.translations.insert(language, content);
    }
    return text;
}

std::optional<Value> readValue(const JsonPlace &place, const QString &prefix)
{
    const QJsonObject &object = place.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.key().startsWith(prefix))
            continue;
        const QString name = u"value"_s + it.key().sliced(prefix.size());
        auto value
            = valueFromJson(name, name == u"valueInteger" ? asWhole(it.value()) : it.value());
        if (value && isWellFormed(*value))
            return value;
        place.refuse(
            place.pointerTo(it.key()),
            ReaderText::tr("This is not a value of the type that \"%1\" names.").arg(it.key()));
        return {};
    }
    // R4 lets extensions stand instead of the value: nothing is wrong, but there is no value.
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().startsWith(u'_' + prefix)) {
            place.report().notHonour(place.pointerTo(it.key()),
                                     it.key(),
                                     ReaderText::tr("There is no value here: it is left out."));
            return {};
        }
    }
    place.refuse(place.pointer(), ReaderText::tr("A value is missing: \"%1…\".").arg(prefix));
    return {};
}

QString extensionText(const JsonPlace &extension)
{
    static const QString keys[] = {u"valueString"_s,
                                   u"valueCode"_s,
                                   u"valueMarkdown"_s,
                                   u"valueUri"_s,
                                   u"valueUrl"_s,
                                   u"valueDate"_s};
    for (const QString &key : keys)
        if (extension.has(key))
            return extension.string(key);
    return {};
}

void reportExtension(const JsonPlace &extension)
{
    const QString url = extension.string(u"url"_s);
    const QString language
        = extension.within(url).member(u"valueExpression"_s).string(u"language"_s);
    QString effect = effectOfExtension(url);
    if (!language.isEmpty() && language != u"text/fhirpath")
        effect += u' ' + ReaderText::tr("Its language is not FHIRPath but %1.").arg(language);
    extension.report().notHonour(extension.pointer(), url, effect);
}

void reportExtensions(const JsonPlace &element,
                      const QStringList &honoured,
                      const QHash<QString, QStringList> &beside)
{
    reportList(element, u"extension"_s, honoured);
    for (const JsonPlace &modifier : element.members(u"modifierExtension"_s))
        element.report().notHonour(
            modifier.pointer(),
            modifier.requiredString(u"url"_s),
            ReaderText::tr("It may change what stands beside it: do not rely on the answers "
                           "before somebody has looked at it."));
    static const QStringList plain{translationUrl};
    const QJsonObject &object = element.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (it.key().startsWith(u'_') && it.value().isObject())
            reportList(
                element.member(it.key()), u"extension"_s, plain + beside.value(it.key().sliced(1)));
}

const QStringList &weightUrls()
{
    static const QStringList urls{
        u"http://hl7.org/fhir/StructureDefinition/ordinalValue"_s,
        u"http://hl7.org/fhir/StructureDefinition/itemWeight"_s,
        u"http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue"_s,
        u"http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue"_s,
        u"http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue"_s,
        u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-ordinalValue"_s,
    };
    return urls;
}

std::optional<Decimal> readWeight(const JsonPlace &place)
{
    if (!place.has(u"extension"_s))
        return {};
    for (const JsonPlace &raw : place.members(u"extension"_s)) {
        const QString url = raw.string(u"url"_s);
        if (!weightUrls().contains(url))
            continue;
        const auto weight = readValue(raw.within(url), u"value"_s);
        if (weight && std::holds_alternative<Decimal>(*weight))
            return std::get<Decimal>(*weight);
    }
    return {};
}

} // namespace kiosk::fhir
