// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ActionLog.h"
#include "app/storage/RecordTable.h"
#include "app/storage/StaffStore.h"

namespace kiosk {

/// A row of the unlocked list, from what is stored, what staff did and the label (none: damaged).
[[nodiscard]] WorklistEntry makeEntry(const StoredRecord &record,
                                      const std::optional<RecordLabel> &label,
                                      const ActionLog &actions,
                                      const KeySet &keySet);

/// Damaged ones first, since their tier is unknown; then those with an alert that is open and not
/// acknowledged, then by tier, then who waits longest.
void sortWorklist(QList<WorklistEntry> &entries, const QSet<QUuid> &callingAlerts);

/// Those nobody has acknowledged first, then by tier, then the oldest.
void sortAlerts(QList<AlertRow> &alerts);

} // namespace kiosk
