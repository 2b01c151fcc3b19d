// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/JsonPlace.h"

#include "app/core/ExactJson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

struct ReaderText
{
    Q_DECLARE_TR_FUNCTIONS(QuestionnaireReader)
};

QString expectation(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Bool:
        return ReaderText::tr("Write true or false here, without quotation marks.");
    case QJsonValue::Double:
        return ReaderText::tr("A number is expected here.");
    case QJsonValue::String:
        return ReaderText::tr("A text in quotation marks is expected here.");
    case QJsonValue::Array:
        return ReaderText::tr("A list in square brackets is expected here.");
    default:
        return ReaderText::tr("An object in curly brackets is expected here.");
    }
}

} // namespace

void ReadingReport::error(const QString &pointer, const QString &message)
{
    problems.append({Problem::Severity::Error, file, 0, pointer, message});
}

void ReadingReport::warning(const QString &pointer, const QString &message)
{
    problems.append({Problem::Severity::Warning, file, 0, pointer, message});
}

void ReadingReport::notHonour(const QString &pointer, const QString &what, const QString &effect)
{
    notHonoured.append({pointer, what, effect});
}

bool ReadingReport::hasErrors() const
{
    return std::any_of(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.severity == Problem::Severity::Error;
    });
}

JsonPlace::JsonPlace(QJsonObject object, QString pointer, ReadingReport &report)
    : m_object(std::move(object))
    , m_pointer(std::move(pointer))
    , m_report(&report)
{
}

QString JsonPlace::pointerTo(const QString &key) const
{
    if (!key.contains(u'~') && !key.contains(u'/'))
        return m_pointer + u'/' + key;
    QString escaped = key;
    return m_pointer + u'/' + escaped.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

JsonPlace JsonPlace::within(const QString &extension) const
{
    JsonPlace place(*this);
    place.m_extension = extension;
    return place;
}

void JsonPlace::refuse(const QString &pointer, const QString &message) const
{
    if (m_extension.isEmpty())
        m_report->error(pointer, message);
    else
        m_report->notHonour(pointer, m_extension, message);
}

JsonPlace JsonPlace::child(const QJsonValue &json, const QString &pointer) const
{
    return JsonPlace(json.toObject(), pointer, *m_report).within(m_extension);
}

QJsonValue JsonPlace::typed(const QString &key, QJsonValue::Type type) const
{
    QJsonValue value = m_object.value(key);
    const bool isNumber = value.isString() && digitsOf(value); // see ExactJson
    if ((value.type() == type && !isNumber) || value.isUndefined())
        return value;
    if (isNumber && type == QJsonValue::Double)
        return digitsOf(value)->toDouble();
    refuse(pointerTo(key), expectation(type));
    return QJsonValue(QJsonValue::Undefined);
}

QString JsonPlace::string(const QString &key) const
{
    return typed(key, QJsonValue::String).toString();
}

QString JsonPlace::requiredString(const QString &key) const
{
    QString text = string(key);
    const bool wrongType = has(key) && !m_object.value(key).isString();
    if (text.isEmpty() && !wrongType)
        refuse(pointerTo(key), ReaderText::tr("\"%1\" is missing.").arg(key));
    return text;
}

bool JsonPlace::boolean(const QString &key) const
{
    return typed(key, QJsonValue::Bool).toBool();
}

std::optional<int> JsonPlace::count(const QString &key) const
{
    const QJsonValue value = typed(key, QJsonValue::Double);
    if (value.isUndefined())
        return {};
    const double number = value.toDouble();
    if (number >= 0 && number <= 2e9 && number == std::trunc(number))
        return int(number);
    refuse(pointerTo(key), ReaderText::tr("A whole number from 0 is expected here."));
    return {};
}

JsonPlace JsonPlace::member(const QString &key) const
{
    return child(typed(key, QJsonValue::Object), pointerTo(key));
}

std::vector<JsonPlace> JsonPlace::members(const QString &key) const
{
    std::vector<JsonPlace> places;
    const QJsonArray array = typed(key, QJsonValue::Array).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString pointer = pointerTo(key) + u'/' + QString::number(i);
        if (array[i].isObject())
            places.push_back(child(array[i], pointer));
        else
            refuse(pointer, expectation(QJsonValue::Object));
    }
    return places;
}

} // namespace kiosk::fhir
