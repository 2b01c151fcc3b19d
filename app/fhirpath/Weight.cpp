// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhirpath/Weight.h"

#include "app/fhirpath/JsonElement.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk::fhirpath {

namespace {

constexpr int maxDepth = 50;

const QStringList weightUrls{
    u"http://hl7.org/fhir/StructureDefinition/itemWeight"_s,
    u"http://hl7.org/fhir/StructureDefinition/ordinalValue"_s,
    u"http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue"_s,
    u"http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue"_s,
    u"http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue"_s,
    u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-ordinalValue"_s,
};

std::optional<Decimal> weightIn(const QJsonValue &extended)
{
    for (const QJsonValue extension : extended[u"extension"_s].toArray())
        if (weightUrls.contains(extension[u"url"_s].toString()))
            if (const auto weight = decimalIn(extension[u"valueDecimal"_s]))
                return weight;
    return {};
}

struct Code
{
    QString system;
    QString code;

    /// A missing system fits any.
    [[nodiscard]] bool fits(const QString &otherSystem, const QJsonValue &coding) const
    {
        return coding[u"code"_s].toString() == code
            && (system.isEmpty() || otherSystem.isEmpty() || system == otherSystem);
    }
};

std::optional<Decimal>
weightOfConcept(const QJsonArray &concepts, const QString &system, const Code &code, int depth)
{
    if (depth > maxDepth)
        return {};
    for (const QJsonValue entry : concepts) {
        const QJsonValue own = entry[u"system"_s];
        const QString itsSystem = own.isString() ? own.toString() : system;
        if (code.fits(itsSystem, entry))
            if (const auto weight = weightIn(entry))
                return weight;
        for (const QString &nested : {u"concept"_s, u"contains"_s})
            if (const auto weight
                = weightOfConcept(entry[nested].toArray(), itsSystem, code, depth + 1))
                return weight;
    }
    return {};
}

std::optional<Decimal> weightInValueSet(const QJsonValue &set, const Code &code)
{
    for (const QJsonValue include : set[u"compose"_s][u"include"_s].toArray())
        if (const auto weight = weightOfConcept(
                include[u"concept"_s].toArray(), include[u"system"_s].toString(), code, 0))
            return weight;
    return weightOfConcept(set[u"expansion"_s][u"contains"_s].toArray(), {}, code, 0);
}

QJsonValue findItem(const QJsonArray &items, const QString &linkId, int depth)
{
    if (depth > maxDepth)
        return QJsonValue::Undefined;
    for (QJsonValue item : items) {
        if (item[u"linkId"_s].toString() == linkId)
            return item;
        QJsonValue below = findItem(item[u"item"_s].toArray(), linkId, depth + 1);
        if (!below.isUndefined())
            return below;
    }
    return QJsonValue::Undefined;
}

QString linkIdAbove(const Element &element)
{
    for (ElementPtr above = element.parent(); above != nullptr; above = above->parent())
        if (const QJsonValue linkId = above->json()[u"linkId"_s]; linkId.isString())
            return linkId.toString();
    return {};
}

} // namespace

std::optional<Decimal> weightOf(const Environment &environment, const Value &answer)
{
    const Element *element = elementIn(answer);
    if (element == nullptr)
        return {};
    if (auto known = element->weight())
        return known;
    const QJsonValue json = element->json();
    if (const auto own = weightIn(json.isObject() ? json : element->primitiveExtras()))
        return own;
    const auto found = environment.variables.constFind(u"questionnaire"_s);
    const Element *questionnaire = found == environment.variables.cend() || found->empty()
        ? nullptr
        : elementIn(found->front());
    const Code code{json[u"system"_s].toString(), json[u"code"_s].toString()};
    if (questionnaire == nullptr || code.code.isEmpty())
        return {};
    const QJsonValue form = questionnaire->json();
    const QJsonValue item = findItem(form[u"item"_s].toArray(), linkIdAbove(*element), 0);
    for (const QJsonValue option : item[u"answerOption"_s].toArray()) {
        const QJsonValue coding = option[u"valueCoding"_s];
        if (!code.fits(coding[u"system"_s].toString(), coding))
            continue;
        const auto weight = weightIn(option);
        return weight ? weight : weightIn(coding);
    }
    const QString valueSet = item[u"answerValueSet"_s].toString();
    std::optional<Decimal> weight;
    for (const QJsonValue contained : form[u"contained"_s].toArray()) {
        const bool named = valueSet == u'#' + contained[u"id"_s].toString()
            || valueSet == contained[u"url"_s].toString();
        if (!weight && named && !valueSet.isEmpty())
            weight = weightInValueSet(contained, code);
    }
    for (const QJsonValue contained : form[u"contained"_s].toArray())
        if (!weight && contained[u"resourceType"_s].toString() == u"CodeSystem")
            weight = weightOfConcept(
                contained[u"concept"_s].toArray(), contained[u"url"_s].toString(), code, 0);
    return weight;
}

} // namespace kiosk::fhirpath
