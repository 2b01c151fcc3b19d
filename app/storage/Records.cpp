// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Records.h"

#include "app/core/Json.h"
#include "app/vault/Keys.h"

#include <QJsonDocument>

#include <array>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

struct ActionRule
{
    ActionKind kind{};
    QStringView code;
    Roles allowed;
};

const std::array<ActionRule, 9> &actionRules()
{
    static const Roles anybody = Role::FrontDesk | Role::Clinician | Role::Owner;
    static const std::array<ActionRule, 9> rules{{
        {ActionKind::Open, u"open", anybody},
        {ActionKind::MarkReviewed, u"mark-reviewed", anybody},
        {ActionKind::Acknowledge, u"acknowledge", anybody},
        {ActionKind::CloseAlert, u"close-alert", Role::Clinician},
        {ActionKind::ClearHold, u"clear-hold", Role::Clinician},
        {ActionKind::Note, u"note", anybody},
        {ActionKind::HoldForLaw, u"hold-for-law", Role::Owner},
        {ActionKind::ReleaseForLaw, u"release-for-law", Role::Owner},
        {ActionKind::Erase, u"erase", Role::Owner},
    }};
    return rules;
}

std::optional<QUuid> uuidOrNothing(const QJsonValue &value)
{
    const QUuid id(value.toString());
    return id.isNull() ? std::nullopt : std::optional(id);
}

} // namespace

QString recordReference(const QUuid &record)
{
    // Without 0 O Q, 1 I L, 2 Z, 5 S, 8 B, 6 G: nobody has to ask "the letter or the number?".
    static constexpr QLatin1StringView alphabet("ACDEFHJKMNPRTUVWXY3479");
    const QByteArray hash = blake2b(record.toRfc4122());
    QString reference;
    for (int i = 0; i < 4; ++i)
        reference.append(alphabet.at(uchar(hash.at(i)) % alphabet.size()));
    return reference;
}

QByteArray RecordLabel::toJson() const
{
    QJsonObject json{{u"givenName"_s, givenName},
                     {u"familyName"_s, familyName},
                     {u"birthDate"_s, birthDate},
                     {u"complaint"_s, complaint},
                     {u"visit"_s, visit},
                     {u"status"_s, status},
                     {u"language"_s, language},
                     {u"tier"_s, tierCode(tier)}};
    if (age)
        json.insert(u"age"_s, *age);
    if (alert)
        json.insert(u"alert"_s, alert->toString(QUuid::WithoutBraces));
    return canonicalJson(json);
}

RecordLabel RecordLabel::fromJson(QByteArrayView bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes.toByteArray()).object();
    RecordLabel label;
    label.givenName = json.value(u"givenName"_s).toString();
    label.familyName = json.value(u"familyName"_s).toString();
    label.birthDate = json.value(u"birthDate"_s).toString();
    label.complaint = json.value(u"complaint"_s).toString();
    label.visit = json.value(u"visit"_s).toString();
    label.status = json.value(u"status"_s).toString();
    label.language = json.value(u"language"_s).toString();
    label.tier = tierFromCode(json.value(u"tier"_s).toString()).value_or(Tier::None);
    if (json.contains(u"age"_s))
        label.age = json.value(u"age"_s).toInt();
    label.alert = uuidOrNothing(json.value(u"alert"_s));
    return label;
}

QString statusCode(RecordStatus status)
{
    switch (status) {
    case RecordStatus::InProgress:
        return u"in-progress"_s;
    case RecordStatus::Received:
        return u"received"_s;
    case RecordStatus::Opened:
        return u"opened"_s;
    case RecordStatus::NeedsCorrection:
        return u"needs-correction"_s;
    case RecordStatus::Accepted:
        return u"accepted"_s;
    case RecordStatus::Filed:
        return u"filed"_s;
    }
    return {};
}

QString pagerCode(PagerState state)
{
    switch (state) {
    case PagerState::Called:
        return u"pager-called"_s;
    case PagerState::Failed:
        return u"pager-failed"_s;
    case PagerState::NotCalled:
        break;
    }
    return {};
}

QString actionCode(ActionKind kind)
{
    for (const ActionRule &rule : actionRules())
        if (rule.kind == kind)
            return rule.code.toString();
    return {};
}

std::optional<ActionKind> actionFromCode(const QString &code)
{
    for (const ActionRule &rule : actionRules())
        if (rule.code == code)
            return rule.kind;
    return std::nullopt;
}

Roles allowedRoles(ActionKind kind)
{
    for (const ActionRule &rule : actionRules())
        if (rule.kind == kind)
            return rule.allowed;
    return {};
}

} // namespace kiosk
