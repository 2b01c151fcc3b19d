// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/Sheet.h"
#include "app/review/RecordSummary.h"

#include <QTimeZone>

namespace kiosk {

/// What the note says besides the record itself.
struct NoteContext
{
    QString clinicName;
    QTimeZone zone = QTimeZone::utc();
    QString emergencyNumber;
    QString printedBy;
    qint64 printedMs = 0;
};

/// One page with the dangerous things first, then every answer. All text of the patient is escaped
/// and isolated, so that nothing in it can act as markup or turn the line around.
[[nodiscard]] Sheet chartNote(const RecordSummary &summary, const NoteContext &context);

} // namespace kiosk
