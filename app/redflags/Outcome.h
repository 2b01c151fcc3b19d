// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace kiosk {

/// Urgency as an action, not a diagnosis (clinical brief, "Tiers"). Ordered: larger is more urgent.
enum class Tier { None = 0, Mention = 1, SameDay = 2, Emergency = 3 };

/// NONE, MENTION, SAME_DAY, EMERGENCY: as rules, records and JSON write it.
[[nodiscard]] QString tierCode(Tier tier);
[[nodiscard]] std::optional<Tier> tierFromCode(const QString &code);

/// A rule that fired. Texts by language.
struct Reason
{
    QString ruleId;
    QString group; ///< pathology group id, for staff only
    QStringList itemIds;
    Tier tier = Tier::None;
    bool alert = false;
    bool priority = false;
    QMap<QString, QString> patientText;
    QMap<QString, QString> clinicianNote;
    QStringList sources;
    bool operator==(const Reason &) const = default;
};

/// What the rules made of one set of answers.
struct Outcome
{
    Tier tier = Tier::None; ///< the highest tier of the reasons
    std::vector<Reason> reasons; ///< most urgent first, then the rules' order
    QStringList unanswered; ///< items of the checklist without an answer: never "no"
    QString ruleSetVersion;
    QString ruleSetHash; ///< hex

    [[nodiscard]] bool alerts() const;
    /// Adds reasons that are not there yet; the tier only rises.
    void add(const std::vector<Reason> &more);
    /// Same day or above: hold treatment until a clinician clears it with a note.
    [[nodiscard]] bool holdsTreatment() const { return tier >= Tier::SameDay; }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Outcome fromJson(const QJsonObject &json);
    bool operator==(const Outcome &) const = default;
};

} // namespace kiosk
