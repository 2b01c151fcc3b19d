// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/StaffStore.h"

namespace kiosk {

/// A line of the desk's list: a record, or an alert whose patient has not sent anything yet.
struct WorklistRow
{
    /// What staff have to know of it first; the order is that of urgency.
    enum class State {
        Damaged,
        NotAcknowledged,
        Held,
        New,
        Open,
        NeedsCorrection,
        Reviewed,
        Unfinished
    };

    QUuid record; ///< null: only an alert so far
    std::optional<QUuid> alert;
    Tier tier = Tier::None;
    AlertKind alertKind = AlertKind::RedFlag;
    State state = State::New;
    bool finished = false; ///< nothing left to do: stands below every open one
    bool isNew = false; ///< nobody opened it yet
    QString name; ///< empty: none given
    QString birthDate; ///< FHIR date
    std::optional<int> age;
    QString visit; ///< first-visit, checklist
    QString complaint;
    QString language;
    QString deviceName;
    QString openedBy;
    qint64 sinceMs = 0; ///< when it came in

    bool operator==(const WorklistRow &) const = default;
};

/// Joins records and alerts that are not closed yet into rows, most urgent first.
[[nodiscard]] QList<WorklistRow> worklistRows(const QList<WorklistEntry> &entries,
                                              const QList<AlertRow> &alerts);

/// Open before finished; alerts nobody acknowledged, then tier, then the longest waiting.
[[nodiscard]] bool isMoreUrgent(const WorklistRow &left, const WorklistRow &right);

/// Finds by name, complaint, or birth date as people write it: every word must begin some word of
/// the row; case and accents do not matter.
[[nodiscard]] bool matchesSearch(const WorklistRow &row, const QString &search);

} // namespace kiosk
