// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Worklist.h"

#include <algorithm>
#include <tuple>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

RecordStatus statusOf(const QUuid &record, const RecordLabel &label, const ActionLog &actions)
{
    if (actions.first(record, ActionKind::MarkReviewed))
        return RecordStatus::Accepted;
    if (actions.first(record, ActionKind::Open))
        return RecordStatus::Opened;
    return label.status == u"in-progress" ? RecordStatus::InProgress : RecordStatus::Received;
}

} // namespace

WorklistEntry makeEntry(const StoredRecord &record,
                        const std::optional<RecordLabel> &label,
                        const ActionLog &actions,
                        const KeySet &keySet)
{
    WorklistEntry entry;
    entry.label = label.value_or(RecordLabel());
    RecordRow &row = entry.row;
    row.id = record.id;
    row.record = record.record;
    row.version = record.version;
    row.device = record.device;
    row.deviceName = keySet.deviceName(record.device);
    row.createdMs = record.createdMs;
    row.epoch = record.epoch;
    row.status = statusOf(record.record, entry.label, actions);
    row.damaged = !label;
    row.holdCleared = actions.first(record.record, ActionKind::ClearHold).has_value();
    row.held = entry.label.tier >= Tier::SameDay && !row.holdCleared;
    if (const auto opened = actions.first(record.record, ActionKind::Open))
        row.openedBy = opened->staffName;
    return entry;
}

void sortWorklist(QList<WorklistEntry> &entries, const QSet<QUuid> &callingAlerts)
{
    const auto rank = [&callingAlerts](const WorklistEntry &entry) {
        const bool calling = entry.label.alert && callingAlerts.contains(*entry.label.alert);
        return std::tuple(
            !entry.row.damaged, !calling, -int(entry.label.tier), entry.row.createdMs);
    };
    std::stable_sort(entries.begin(), entries.end(), [&rank](const auto &a, const auto &b) {
        return rank(a) < rank(b);
    });
}

void sortAlerts(QList<AlertRow> &alerts)
{
    const auto rank = [](const AlertRow &alert) {
        return std::tuple(alert.acknowledged, alert.isDrill(), -int(alert.tier), alert.createdMs);
    };
    std::stable_sort(alerts.begin(), alerts.end(), [&rank](const auto &a, const auto &b) {
        return rank(a) < rank(b);
    });
}

} // namespace kiosk
