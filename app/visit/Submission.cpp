// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Submission.h"

#include "app/core/ExactJson.h"
#include "app/core/Json.h"

#include <QJsonArray>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonArray valuesToJson(const std::vector<fhir::Value> &values)
{
    QJsonArray array;
    for (const fhir::Value &value : values)
        array.append(QJsonObject{{fhir::jsonName(value), fhir::toJson(value)}});
    return array;
}

std::vector<fhir::Value> valuesFromJson(const QJsonValue &json)
{
    std::vector<fhir::Value> values;
    for (const auto element : json.toArray()) {
        const QJsonObject object = element.toObject();
        const QString name = object.keys().value(0);
        if (auto value = fhir::valueFromJson(name, object[name]))
            values.push_back(std::move(*value));
    }
    return values;
}

QJsonObject toJson(const FormRecord &form)
{
    QJsonArray changes;
    for (const AnswerChange &change : form.changes)
        changes.append(QJsonObject{{u"ms"_s, change.ms},
                                   {u"linkId"_s, change.linkId},
                                   {u"before"_s, valuesToJson(change.before)},
                                   {u"after"_s, valuesToJson(change.after)}});
    return {{u"response"_s, form.response.toJson()},
            {u"questionnaireHash"_s, form.questionnaireHash},
            {u"changes"_s, changes}};
}

Result<FormRecord> formFromJson(const QJsonObject &json)
{
    auto response = fhir::QuestionnaireResponse::fromJson(json[u"response"_s].toObject());
    if (!response)
        return fail(ErrorCode::CannotOpenRecord, response.error().detail);
    FormRecord form{std::move(*response), json[u"questionnaireHash"_s].toString(), {}};
    for (const auto change : json[u"changes"_s].toArray())
        form.changes.push_back({change[u"ms"_s].toInteger(),
                                change[u"linkId"_s].toString(),
                                valuesFromJson(change[u"before"_s]),
                                valuesFromJson(change[u"after"_s])});
    return form;
}

QJsonArray timesToJson(const QList<qint64> &times)
{
    QJsonArray array;
    for (const qint64 ms : times)
        array.append(ms);
    return array;
}

QList<qint64> timesFromJson(const QJsonValue &json)
{
    QList<qint64> times;
    for (const auto ms : json.toArray())
        times.append(ms.toInteger());
    return times;
}

QStringList textsFromJson(const QJsonValue &json)
{
    QStringList texts;
    for (const auto text : json.toArray())
        texts.append(text.toString());
    return texts;
}

} // namespace

QByteArray Submission::toJson() const
{
    QJsonArray formArray;
    for (const FormRecord &form : forms)
        formArray.append(kiosk::toJson(form));
    QJsonObject json{{u"record"_s, idText(record)},
                     {u"version"_s, version},
                     {u"visit"_s, visit},
                     {u"language"_s, language},
                     {u"startedMs"_s, startedMs},
                     {u"sentMs"_s, sentMs},
                     {u"finishedMs"_s, timesToJson(finishedMs)},
                     {u"forms"_s, formArray},
                     {u"topics"_s, QJsonArray::fromStringList(topics)},
                     {u"notes"_s, QJsonArray::fromStringList(notes)}};
    if (outcome)
        json.insert(u"outcome"_s, outcome->toJson());
    if (alert)
        json.insert(u"alert"_s, idText(*alert));
    return canonicalJson(json);
}

Result<Submission> Submission::fromJson(QByteArrayView bytes)
{
    const auto json = parseExactJson(bytes.toByteArray(), ErrorCode::CannotOpenRecord);
    if (!json)
        return tl::unexpected(json.error());
    Submission submission;
    submission.record = QUuid(json->value(u"record"_s).toString());
    submission.version = json->value(u"version"_s).toInt();
    if (submission.record.isNull() || submission.version < 1)
        return fail(ErrorCode::CannotOpenRecord, u"no record id or version"_s);
    submission.visit = json->value(u"visit"_s).toString();
    submission.language = json->value(u"language"_s).toString();
    submission.startedMs = json->value(u"startedMs"_s).toInteger();
    submission.sentMs = json->value(u"sentMs"_s).toInteger();
    submission.finishedMs = timesFromJson(json->value(u"finishedMs"_s));
    for (const auto form : json->value(u"forms"_s).toArray()) {
        auto read = formFromJson(form.toObject());
        if (!read)
            return tl::unexpected(read.error());
        submission.forms.push_back(std::move(*read));
    }
    if (json->contains(u"outcome"_s))
        submission.outcome = Outcome::fromJson(json->value(u"outcome"_s).toObject());
    if (json->contains(u"alert"_s))
        submission.alert = QUuid(json->value(u"alert"_s).toString());
    submission.topics = textsFromJson(json->value(u"topics"_s));
    submission.notes = textsFromJson(json->value(u"notes"_s));
    return submission;
}

} // namespace kiosk
