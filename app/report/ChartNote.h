// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// A chart note ready for paper: the body as HTML, and what stands on the edge of every page.
struct ChartNote
{
    QString html;
    QString headTitle; ///< the clinic
    QString headText; ///< what this is, and whose
    QString headRight; ///< when it was sent
    QStringList foot;
};

/// One page with the dangerous things first, then every answer. All text of the patient is escaped
/// and isolated, so that nothing in it can act as markup or turn the line around.
[[nodiscard]] ChartNote chartNote(const RecordSummary &summary, const NoteContext &context);

} // namespace kiosk
