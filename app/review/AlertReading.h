// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/KnownForms.h"
#include "app/review/RecordSummary.h"

namespace kiosk {

/// What stands sealed in an alert: who, when known, which answers raised it, and what the rules
/// tell the clinician.
struct AlertReading
{
    QString name;
    std::vector<AnswerLine> answers;
    QStringList clinicianNotes;
};

/// Reads what app/visit/AlertContent wrote. Empty when it cannot be read: an alert shows without
/// its answers rather than not at all.
[[nodiscard]] AlertReading
readAlert(const QByteArray &json, const KnownForms &forms, const QString &language);

} // namespace kiosk
