// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redflags/Outcome.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

const std::array<QString, 4> &tierCodes()
{
    static const std::array<QString, 4> codes{
        u"NONE"_s, u"MENTION"_s, u"SAME_DAY"_s, u"EMERGENCY"_s};
    return codes;
}

bool isMoreUrgent(const Reason &a, const Reason &b)
{
    return std::pair(a.tier, a.priority) > std::pair(b.tier, b.priority);
}

QJsonObject toJson(const QMap<QString, QString> &texts)
{
    QJsonObject json;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        json.insert(text.key(), text.value());
    return json;
}

QMap<QString, QString> textsFromJson(const QJsonValue &json)
{
    QMap<QString, QString> texts;
    const QJsonObject object = json.toObject();
    for (auto text = object.constBegin(); text != object.constEnd(); ++text)
        texts.insert(text.key(), text.value().toString());
    return texts;
}

QStringList listFromJson(const QJsonValue &json)
{
    QStringList texts;
    for (const auto text : json.toArray())
        texts.append(text.toString());
    return texts;
}

QJsonObject toJson(const Reason &reason)
{
    return {{u"rule"_s, reason.ruleId},
            {u"group"_s, reason.group},
            {u"items"_s, QJsonArray::fromStringList(reason.itemIds)},
            {u"tier"_s, tierCode(reason.tier)},
            {u"alert"_s, reason.alert},
            {u"priority"_s, reason.priority},
            {u"patientText"_s, toJson(reason.patientText)},
            {u"clinicianNote"_s, toJson(reason.clinicianNote)},
            {u"sources"_s, QJsonArray::fromStringList(reason.sources)}};
}

Reason reasonFromJson(const QJsonObject &json)
{
    Reason reason;
    reason.ruleId = json[u"rule"_s].toString();
    reason.group = json[u"group"_s].toString();
    reason.itemIds = listFromJson(json[u"items"_s]);
    reason.tier = tierFromCode(json[u"tier"_s].toString()).value_or(Tier::None);
    reason.alert = json[u"alert"_s].toBool();
    reason.priority = json[u"priority"_s].toBool();
    reason.patientText = textsFromJson(json[u"patientText"_s]);
    reason.clinicianNote = textsFromJson(json[u"clinicianNote"_s]);
    reason.sources = listFromJson(json[u"sources"_s]);
    return reason;
}

} // namespace

QString tierCode(Tier tier)
{
    return tierCodes().at(std::size_t(tier));
}

std::optional<Tier> tierFromCode(const QString &code)
{
    const auto &codes = tierCodes();
    const auto found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end())
        return {};
    return Tier(found - codes.begin());
}

bool Outcome::alerts() const
{
    return std::any_of(
        reasons.begin(), reasons.end(), [](const Reason &reason) { return reason.alert; });
}

void Outcome::add(const std::vector<Reason> &more)
{
    for (const Reason &reason : more) {
        const auto isSame = [&](const Reason &other) { return other.ruleId == reason.ruleId; };
        if (std::none_of(reasons.begin(), reasons.end(), isSame))
            reasons.push_back(reason);
        tier = std::max(tier, reason.tier);
    }
    std::stable_sort(reasons.begin(), reasons.end(), isMoreUrgent);
}

QJsonObject Outcome::toJson() const
{
    QJsonArray array;
    for (const Reason &reason : reasons)
        array.append(kiosk::toJson(reason));
    return {{u"tier"_s, tierCode(tier)},
            {u"reasons"_s, array},
            {u"unanswered"_s, QJsonArray::fromStringList(unanswered)},
            {u"ruleSetVersion"_s, ruleSetVersion},
            {u"ruleSetHash"_s, ruleSetHash}};
}

Outcome Outcome::fromJson(const QJsonObject &json)
{
    Outcome outcome;
    outcome.tier = tierFromCode(json[u"tier"_s].toString()).value_or(Tier::None);
    for (const auto reason : json[u"reasons"_s].toArray())
        outcome.reasons.push_back(reasonFromJson(reason.toObject()));
    outcome.unanswered = listFromJson(json[u"unanswered"_s]);
    outcome.ruleSetVersion = json[u"ruleSetVersion"_s].toString();
    outcome.ruleSetHash = json[u"ruleSetHash"_s].toString();
    return outcome;
}

} // namespace kiosk
