// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/Extraction.h"

#include "app/core/Json.h"
#include "app/fhir/ExtractionContext.h"
#include "app/forms/ExtractedPatient.h"
#include "app/forms/ResponseExpressions.h"
#include "app/forms/ResponseValidation.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QUuid>

#include <map>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr int maxDepth = 64;
const auto observeUrl
    = u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract"_s;
const auto categoryUrl
    = u"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observation-extract-category"_s;
const auto unitUrl = u"http://hl7.org/fhir/StructureDefinition/questionnaire-unit"_s;

struct ExtractionText
{
    Q_DECLARE_TR_FUNCTIONS(Extraction)
};

/// What a question says about its answers, with what it inherits.
struct Rules
{
    QJsonObject item;
    bool observes = false;
    QJsonArray categories;
};

/// What it says itself, if it says anything.
std::optional<bool> saysObserve(const QJsonObject &element)
{
    std::optional<bool> says;
    for (const QJsonObject &each : extensionsOf(element, observeUrl))
        says = each.value(u"valueBoolean"_s).toBool();
    return says;
}

/// A code may be left out of the Observation.
QJsonArray codesOf(const QJsonObject &item)
{
    QJsonArray codes;
    const QJsonArray all = item.value(u"code"_s).toArray();
    for (const auto &each : all) {
        QJsonObject code = each.toObject();
        if (!saysObserve(code).value_or(true))
            continue;
        code.remove(u"extension"_s);
        codes.append(code);
    }
    return codes;
}

/// "Patient.name.given" of "http://hl7.org/fhir/StructureDefinition/Patient#Patient.name.given".
QString patientElement(const QJsonObject &item)
{
    const QString element = item.value(u"definition"_s).toString().section(u'#', 1);
    return element.startsWith(u"Patient.") ? element : QString();
}

QString contextOf(const QJsonObject &element)
{
    const QJsonArray extensions = element.value(u"extension"_s).toArray();
    for (const auto &extension : extensions)
        if (QString type = fhir::extractedResource(extension.toObject()); !type.isEmpty())
            return type;
    return {};
}

QJsonValue quantityOf(const fhir::Value &number, const QJsonObject &item)
{
    QJsonObject quantity{{u"value"_s, fhir::toJson(number)}};
    for (const QJsonObject &extension : extensionsOf(item, unitUrl)) {
        const QJsonObject unit = extension.value(u"valueCoding"_s).toObject();
        const QString shown
            = unit.value(unit.contains(u"display"_s) ? u"display"_s : u"code"_s).toString();
        if (!shown.isEmpty())
            quantity.insert(u"unit"_s, shown);
        for (const QString &key : {u"system"_s, u"code"_s})
            if (unit.contains(key))
                quantity.insert(key, unit.value(key));
    }
    return quantity;
}

/// Observation.value[x] for an answer; an empty name when an Observation cannot hold it.
std::pair<QString, QJsonValue> observedValue(const fhir::ResponseAnswer &answer,
                                             const QJsonObject &item)
{
    const fhir::Value &value = answer.value;
    const bool hasUnit = !extensionsOf(item, unitUrl).isEmpty();
    if (std::holds_alternative<fhir::Decimal>(value)
        || (hasUnit && std::holds_alternative<qint64>(value)))
        return {u"valueQuantity"_s, quantityOf(value, item)};
    if (const auto *coding = std::get_if<fhir::Coding>(&value)) {
        QJsonObject codeable;
        if (!coding->code.isEmpty())
            codeable.insert(u"coding"_s, QJsonArray{fhir::toJson(value)});
        if (!coding->display.isEmpty())
            codeable.insert(u"text"_s, coding->display);
        return {u"valueCodeableConcept"_s, codeable};
    }
    if (const auto *date = std::get_if<fhir::Date>(&value))
        return {u"valueDateTime"_s, date->text};
    if (const auto *uri = std::get_if<fhir::Uri>(&value))
        return {u"valueString"_s, uri->text};
    if (std::holds_alternative<fhir::Reference>(value)
        || std::holds_alternative<fhir::Attachment>(value))
        return {};
    // A quantity may say more than its value and unit: "less than".
    const bool saysMore
        = std::holds_alternative<fhir::Quantity>(value) && !answer.asRead.isUndefined();
    return {fhir::jsonName(value), saysMore ? answer.asRead : fhir::toJson(value)};
}

/// Observation.status
QString statusFor(const QString &response)
{
    if (response == u"in-progress")
        return u"preliminary"_s;
    return response == u"amended" ? response : u"final"_s;
}

class Extractor
{
public:
    Extractor(const QJsonObject &questionnaire,
              const fhir::QuestionnaireResponse &response,
              const QDateTime &now)
        : m_response(response)
    {
        const QByteArray json = canonicalJson(response.toJson());
        const auto verdict = validateResponse(json, {canonicalJson(questionnaire)}, now);
        for (const ResponseIssue &issue : verdict.issues)
            if (issue.rule == u"enableWhen")
                m_disabled.insert(issue.path);
        m_namespace = QUuid::createUuidV5(QUuid(), json);
        collect(questionnaire, {}, 0);
        m_context = contextOf(questionnaire).isEmpty() ? u"Patient"_s : contextOf(questionnaire);
    }

    Extraction run()
    {
        walk(m_response.items, u"QuestionnaireResponse"_s, {}, m_context, {});
        QString subject;
        for (const auto &[context, patient] : m_patients) {
            if (patient.isEmpty())
                continue;
            const QString address = add(patient.resource());
            if (m_patients.size() == 1)
                subject = address;
        }
        for (QJsonObject observation : std::as_const(m_observations)) {
            if (m_response.others.contains(u"subject"_s))
                observation.insert(u"subject"_s, m_response.others.value(u"subject"_s));
            else if (!subject.isEmpty())
                observation.insert(u"subject"_s, QJsonObject{{u"reference"_s, subject}});
            add(observation);
        }
        return {{{u"resourceType"_s, u"Bundle"_s},
                 {u"type"_s, u"transaction"_s},
                 {u"entry"_s, m_entries}},
                m_notExtracted};
    }

private:
    void collect(const QJsonObject &element, Rules rules, int depth)
    {
        rules.item = element;
        rules.observes = saysObserve(element).value_or(rules.observes);
        const auto categories = extensionsOf(element, categoryUrl);
        if (!categories.isEmpty())
            rules.categories = {};
        for (const QJsonObject &each : categories)
            rules.categories.append(each.value(u"valueCodeableConcept"_s));
        const QString linkId = element.value(u"linkId"_s).toString();
        if (!linkId.isEmpty() && !m_rules.contains(linkId))
            m_rules.insert(linkId, rules);
        const QJsonArray items = element.value(u"item"_s).toArray();
        if (depth < maxDepth)
            for (const auto &item : items)
                collect(item.toObject(), rules, depth + 1);
    }

    /// `patient` names the place that opened the one that the answers describe, `group` the items
    /// around.
    void walk(const std::vector<fhir::ResponseItem> &items,
              const QString &path,
              const QString &patient,
              const QString &context,
              const QString &group)
    {
        for (size_t i = 0; i < items.size(); ++i) {
            const fhir::ResponseItem &item = items[i];
            const QString here = path + u".item[%1]"_s.arg(i);
            if (m_disabled.contains(here))
                continue;
            const Rules rules = m_rules.value(item.linkId);
            const QString opened = contextOf(rules.item);
            const QString &inner = opened.isEmpty() ? context : opened;
            const QString &whose = opened.isEmpty() ? patient : here;
            for (size_t j = 0; j < item.answers.size(); ++j) {
                const fhir::ResponseAnswer &answer = item.answers[j];
                if (!answer.isValueless) {
                    observe(answer, rules);
                    if (inner == u"Patient")
                        describe(answer.value, rules, whose, group);
                }
                walk(answer.items, here + u".answer[%1]"_s.arg(j), whose, inner, group);
            }
            walk(item.items, here, whose, inner, here);
        }
    }

    void leaveOut(const Rules &rules)
    {
        const QString linkId = rules.item.value(u"linkId"_s).toString();
        if (!m_notExtracted.contains(linkId))
            m_notExtracted.append(linkId);
    }

    void observe(const fhir::ResponseAnswer &answer, const Rules &rules)
    {
        if (!rules.observes)
            return;
        const QJsonArray codes = codesOf(rules.item);
        const auto [name, observed] = observedValue(answer, rules.item);
        if (codes.isEmpty() || name.isEmpty()) {
            leaveOut(rules);
            return;
        }
        QJsonObject code{{u"coding"_s, codes}};
        if (const QString text = rules.item.value(u"text"_s).toString(); !text.isEmpty())
            code.insert(u"text"_s, text);
        QJsonObject observation{{u"resourceType"_s, u"Observation"_s},
                                {u"status"_s, statusFor(m_response.status)},
                                {u"code"_s, code},
                                {name, observed}};
        for (const QString &key : {u"encounter"_s, u"basedOn"_s, u"partOf"_s})
            if (m_response.others.contains(key))
                observation.insert(key, m_response.others.value(key));
        if (!m_response.id.isEmpty())
            observation.insert(
                u"derivedFrom"_s,
                QJsonArray{QJsonObject{
                    {u"reference"_s, QString(u"QuestionnaireResponse/"_s + m_response.id)}}});
        if (!rules.categories.isEmpty())
            observation.insert(u"category"_s, rules.categories);
        if (!m_response.authored.isEmpty())
            observation.insert(u"effectiveDateTime"_s, m_response.authored);
        m_observations.append(observation);
    }

    void describe(const fhir::Value &value,
                  const Rules &rules,
                  const QString &patient,
                  const QString &group)
    {
        const QString element = patientElement(rules.item);
        if (!element.isEmpty() && !m_patients[patient].add(element, value, group))
            leaveOut(rules);
    }

    /// The address of the new entry.
    QString add(const QJsonObject &resource)
    {
        QString address = u"urn:uuid:"_s
            + QUuid::createUuidV5(m_namespace, QByteArray::number(m_entries.size()))
                  .toString(QUuid::WithoutBraces);
        const QJsonObject request{{u"method"_s, u"POST"_s},
                                  {u"url"_s, resource.value(u"resourceType"_s)}};
        m_entries.append(QJsonObject{
            {u"fullUrl"_s, address}, {u"resource"_s, resource}, {u"request"_s, request}});
        return address;
    }

    const fhir::QuestionnaireResponse &m_response;
    QString m_context; ///< the type of resource that answers make where nothing else is said
    QHash<QString, Rules> m_rules; ///< by linkId
    QSet<QString> m_disabled; ///< paths of items that are answered although they are switched off
    std::map<QString, ExtractedPatient> m_patients; ///< by the place that opened them
    QList<QJsonObject> m_observations;
    QUuid m_namespace;
    QJsonArray m_entries;
    QStringList m_notExtracted;
};

void addLimits(const QJsonObject &element,
               const QString &pointer,
               QString context,
               fhir::NotHonouredList &limits,
               int depth)
{
    if (const QString opened = contextOf(element); !opened.isEmpty())
        context = opened;
    const QString type = element.value(u"type"_s).toString();
    const bool isHeld = type != u"attachment" && type != u"reference" && type != u"group";
    if (depth > 0 && saysObserve(element).value_or(false) && type != u"group"
        && (codesOf(element).isEmpty() || !isHeld))
        limits.append({pointer,
                       observeUrl,
                       isHeld ? ExtractionText::tr("Without a code no Observation is made of it.")
                              : ExtractionText::tr("An Observation cannot hold this answer.")});
    if (const QString wanted = patientElement(element); context == u"Patient" && !wanted.isEmpty()
        && type != u"group" && !ExtractedPatient::hasElement(wanted))
        limits.append({pointer + u"/definition"_s,
                       element.value(u"definition"_s).toString(),
                       ExtractionText::tr("The answer does not go into the Patient.")});
    const QJsonArray items = element.value(u"item"_s).toArray();
    for (qsizetype i = 0; depth < maxDepth && i < items.size(); ++i)
        addLimits(items[i].toObject(), pointer + u"/item/%1"_s.arg(i), context, limits, depth + 1);
}

} // namespace

Extraction extract(const QJsonObject &questionnaire,
                   const fhir::QuestionnaireResponse &response,
                   const QDateTime &now)
{
    return Extractor(questionnaire, response, now).run();
}

fhir::NotHonouredList notExtractable(const QJsonObject &questionnaire)
{
    fhir::NotHonouredList limits;
    const QString context = contextOf(questionnaire);
    addLimits(questionnaire, {}, context.isEmpty() ? u"Patient"_s : context, limits, 0);
    return limits;
}

} // namespace kiosk
