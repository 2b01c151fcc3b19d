// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/QuestionnaireResponse.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::fhir {

namespace {

constexpr int maxDepth = 64;

QJsonArray itemsToJson(const std::vector<ResponseItem> &items);

QJsonObject answerToJson(const ResponseAnswer &answer)
{
    QJsonObject object = answer.others;
    if (!answer.isValueless) {
        const QString name = jsonName(answer.value);
        const bool isAsRead = !answer.asRead.isUndefined()
            && valueFromJson(name, answer.asRead) == std::optional(answer.value);
        object.insert(name, isAsRead ? answer.asRead : toJson(answer.value));
    }
    if (!answer.items.empty())
        object.insert(u"item"_s, itemsToJson(answer.items));
    return object;
}

QJsonObject itemToJson(const ResponseItem &item)
{
    QJsonObject object = item.others;
    object.insert(u"linkId"_s, item.linkId);
    if (!item.text.isEmpty())
        object.insert(u"text"_s, item.text);
    QJsonArray answers;
    for (const ResponseAnswer &answer : item.answers)
        answers.append(answerToJson(answer));
    if (!answers.isEmpty())
        object.insert(u"answer"_s, answers);
    if (!item.items.empty())
        object.insert(u"item"_s, itemsToJson(item.items));
    return object;
}

QJsonArray itemsToJson(const std::vector<ResponseItem> &items)
{
    QJsonArray array;
    for (const ResponseItem &item : items)
        array.append(itemToJson(item));
    return array;
}

/// The members that would not be written back from what was read.
QJsonObject othersOf(const QJsonObject &read, const QStringList &texts, const QStringList &lists)
{
    QJsonObject others = read;
    for (const QString &key : texts)
        if (!read.value(key).toString().isEmpty())
            others.remove(key);
    for (const QString &key : lists)
        if (!read.value(key).toArray().isEmpty())
            others.remove(key);
    return others;
}

/// Extensions may stand for the value (R4, "Extensibility": a primitive without value), and an
/// answer may hold items alone.
bool mayBeValueless(const QJsonObject &answer)
{
    const QStringList keys = answer.keys();
    return std::any_of(keys.begin(), keys.end(), [](const QString &key) {
        return key.startsWith("_value"_L1) || key == u"extension" || key == u"item";
    });
}

/// The details name places only: a response is a patient's.
tl::unexpected<Error> bad(const QString &pointer)
{
    return fail(ErrorCode::BadQuestionnaire,
                u"QuestionnaireResponse: unexpected content at "_s + pointer);
}

Result<std::vector<ResponseItem>>
itemsFrom(const QJsonValue &json, const QString &pointer, int depth);

Result<ResponseAnswer> answerFrom(const QJsonObject &json, const QString &pointer, int depth)
{
    ResponseAnswer answer;
    bool found = false;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!it.key().startsWith("value"_L1))
            continue;
        const auto value = valueFromJson(it.key(), it.value());
        if (!value || found)
            return bad(pointer + u'/' + it.key());
        answer.value = *value;
        if (toJson(*value) != it.value())
            answer.asRead = it.value();
        found = true;
    }
    if (!found && !mayBeValueless(json))
        return bad(pointer);
    answer.isValueless = !found;
    answer.others = othersOf(json, {}, {u"item"_s});
    if (found)
        answer.others.remove(jsonName(answer.value));
    auto items = itemsFrom(json.value(u"item"_s), pointer + u"/item"_s, depth + 1);
    if (!items)
        return tl::unexpected(items.error());
    answer.items = std::move(*items);
    return answer;
}

Result<std::vector<ResponseAnswer>>
answersFrom(const QJsonValue &json, const QString &pointer, int depth)
{
    std::vector<ResponseAnswer> answers;
    if (!json.isUndefined() && !json.isArray())
        return bad(pointer);
    for (const auto &entry : json.toArray()) {
        auto answer
            = answerFrom(entry.toObject(), pointer + u'/' + QString::number(answers.size()), depth);
        if (!answer)
            return tl::unexpected(answer.error());
        answers.push_back(std::move(*answer));
    }
    return answers;
}

Result<ResponseItem> itemFrom(const QJsonObject &json, const QString &pointer, int depth)
{
    ResponseItem item;
    item.linkId = json.value(u"linkId"_s).toString();
    item.text = json.value(u"text"_s).toString();
    if (item.linkId.isEmpty())
        return bad(pointer + u"/linkId"_s);
    auto answers = answersFrom(json.value(u"answer"_s), pointer + u"/answer"_s, depth);
    if (!answers)
        return tl::unexpected(answers.error());
    auto items = itemsFrom(json.value(u"item"_s), pointer + u"/item"_s, depth + 1);
    if (!items)
        return tl::unexpected(items.error());
    item.others = othersOf(json, {u"linkId"_s, u"text"_s}, {u"answer"_s, u"item"_s});
    item.answers = std::move(*answers);
    item.items = std::move(*items);
    return item;
}

Result<std::vector<ResponseItem>>
itemsFrom(const QJsonValue &json, const QString &pointer, int depth)
{
    std::vector<ResponseItem> items;
    if (json.isUndefined())
        return items;
    if (!json.isArray() || depth > maxDepth)
        return bad(pointer);
    for (const auto &entry : json.toArray()) {
        auto item
            = itemFrom(entry.toObject(), pointer + u'/' + QString::number(items.size()), depth);
        if (!item)
            return tl::unexpected(item.error());
        items.push_back(std::move(*item));
    }
    return items;
}

void collect(const std::vector<ResponseItem> &items,
             const QString &linkId,
             std::vector<Value> &answers)
{
    for (const ResponseItem &item : items) {
        for (const ResponseAnswer &answer : item.answers) {
            if (item.linkId == linkId && !answer.isValueless)
                answers.push_back(answer.value);
            collect(answer.items, linkId, answers);
        }
        collect(item.items, linkId, answers);
    }
}

} // namespace

std::vector<Value> QuestionnaireResponse::answersTo(const QString &linkId) const
{
    std::vector<Value> answers;
    collect(items, linkId, answers);
    return answers;
}

QJsonObject QuestionnaireResponse::toJson() const
{
    QJsonObject object = others;
    object.insert(u"resourceType"_s, u"QuestionnaireResponse"_s);
    const std::pair<QString, const QString &> texts[] = {{u"id"_s, id},
                                                         {u"questionnaire"_s, questionnaire},
                                                         {u"status"_s, status},
                                                         {u"language"_s, language},
                                                         {u"authored"_s, authored}};
    for (const auto &[key, text] : texts)
        if (!text.isEmpty())
            object.insert(key, text);
    if (!items.empty())
        object.insert(u"item"_s, itemsToJson(items));
    return object;
}

Result<QuestionnaireResponse> QuestionnaireResponse::fromJson(const QJsonObject &json)
{
    if (json.value(u"resourceType"_s).toString() != u"QuestionnaireResponse")
        return bad(u"/resourceType"_s);
    auto items = itemsFrom(json.value(u"item"_s), u"/item"_s, 1);
    if (!items)
        return tl::unexpected(items.error());
    QuestionnaireResponse response;
    response.id = json.value(u"id"_s).toString();
    response.questionnaire = json.value(u"questionnaire"_s).toString();
    response.status = json.value(u"status"_s).toString();
    response.language = json.value(u"language"_s).toString();
    response.authored = json.value(u"authored"_s).toString();
    response.items = std::move(*items);
    response.others = othersOf(
        json,
        {u"resourceType"_s, u"id"_s, u"questionnaire"_s, u"status"_s, u"language"_s, u"authored"_s},
        {u"item"_s});
    return response;
}

} // namespace kiosk::fhir
