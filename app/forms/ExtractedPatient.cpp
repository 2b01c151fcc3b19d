// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/ExtractedPatient.h"

#include "app/fhirpath/Types.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

/// Elements of Patient, and of the types within, that repeat.
const QStringList lists{u"name"_s,
                        u"telecom"_s,
                        u"address"_s,
                        u"identifier"_s,
                        u"contact"_s,
                        u"communication"_s,
                        u"given"_s,
                        u"prefix"_s,
                        u"suffix"_s,
                        u"line"_s,
                        u"relationship"_s};

bool isInContact(const QString &element)
{
    return element.startsWith(u"Patient.contact");
}

/// Of a contact person there is one name and one address.
bool isList(const QString &key, const QString &element)
{
    return lists.contains(key) && !(isInContact(element) && (key == u"name" || key == u"address"));
}

QJsonValue conceptOf(const fhir::Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return QJsonObject{{u"text"_s, *text}};
    const auto *coding = std::get_if<fhir::Coding>(&value);
    if (coding == nullptr)
        return QJsonValue::Undefined;
    if (coding->code.isEmpty())
        return QJsonObject{{u"text"_s, coding->display}};
    return QJsonObject{{u"coding"_s, QJsonArray{fhir::toJson(value)}}};
}

/// As an element of that type holds it; undefined when it cannot.
QJsonValue valueFor(const QString &type, const fhir::Value &value)
{
    if (type == u"CodeableConcept")
        return conceptOf(value);
    if (const auto *coding = std::get_if<fhir::Coding>(&value))
        return type == u"boolean"
            ? QJsonValue::Undefined
            : QJsonValue(coding->code.isEmpty() ? coding->display : coding->code);
    const bool isNumber = type == u"integer" || type == u"positiveInt" || type == u"decimal";
    const bool isDate = type == u"date" || type == u"dateTime";
    const bool fits = type == u"boolean" ? std::holds_alternative<bool>(value)
        : isNumber                       ? std::holds_alternative<qint64>(value)
        : isDate
        ? std::holds_alternative<fhir::Date>(value)
            || (type == u"dateTime" && std::holds_alternative<fhir::DateTime>(value))
        : std::holds_alternative<QString>(value) || std::holds_alternative<fhir::Uri>(value);
    return fits ? fhir::toJson(value) : QJsonValue::Undefined;
}

} // namespace

/// Empty when FHIR R4 has no such primitive or concept.
ExtractedPatient::Path ExtractedPatient::pathTo(const QString &element, QString &type)
{
    Path path;
    const fhirpath::Type *at = fhirpath::findType(u"Patient"_s);
    for (const QString &part : element.section(u'.', 1).split(u'.')) {
        const QString key = part.section(u':', 0, 0);
        const auto field = at->fields.constFind(key);
        if (field == at->fields.cend() || field->type == nullptr)
            return {};
        at = field->type;
        path.append({key, part.section(u':', 1), isList(key, element)});
    }
    type = at->name;
    return at->isPrimitive || type == u"CodeableConcept" ? path : Path();
}

bool ExtractedPatient::hasElement(const QString &element)
{
    QString type;
    return !pathTo(element, type).isEmpty();
}

bool ExtractedPatient::add(const QString &element, const fhir::Value &value, const QString &group)
{
    QString type;
    const Path path = pathTo(element, type);
    const QJsonValue json = valueFor(type, value);
    return !path.isEmpty() && !json.isUndefined() && put(m_elements, path, json, group);
}

/// False when the place is taken.
bool ExtractedPatient::put(QJsonObject &target,
                           const Path &path,
                           const QJsonValue &value,
                           const QString &place)
{
    const Step &step = path.front();
    if (path.size() == 1) {
        if (step.isList) {
            QJsonArray values = target.value(step.key).toArray();
            values.append(value);
            target.insert(step.key, values);
            return true;
        }
        const bool isFree = !target.contains(step.key);
        if (isFree)
            target.insert(step.key, value);
        return isFree;
    }
    const Path rest = path.sliced(1);
    const QString here = place + u' ' + step.key + u':' + step.slice;
    if (!step.isList) {
        QJsonObject inner = target.value(step.key).toObject();
        const bool isPut = put(inner, rest, value, here);
        if (isPut)
            target.insert(step.key, inner);
        return isPut;
    }
    QJsonArray entries = target.value(step.key).toArray();
    qsizetype index = qMin(m_entries.value(here, entries.size()), entries.size());
    QJsonObject inner = entries.at(index).toObject();
    bool isPut = put(inner, rest, value, here);
    if (!isPut && index < entries.size()) { // a second phone number, say
        index = entries.size();
        inner = {};
        isPut = put(inner, rest, value, here);
    }
    if (!isPut)
        return false;
    m_entries.insert(here, index);
    if (index < entries.size())
        entries.replace(index, inner);
    else
        entries.append(inner);
    target.insert(step.key, entries);
    return true;
}

QJsonObject ExtractedPatient::resource() const
{
    QJsonObject resource = m_elements;
    resource.insert(u"resourceType"_s, u"Patient"_s);
    return resource;
}

} // namespace kiosk
