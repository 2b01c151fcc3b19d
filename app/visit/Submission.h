// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/QuestionnaireResponse.h"
#include "app/forms/FormSession.h"
#include "app/redflags/Outcome.h"

#include <QUuid>

namespace kiosk {

struct FormRecord
{
    fhir::QuestionnaireResponse response;
    QString questionnaireHash; ///< hex
    std::vector<AnswerChange> changes;
};

/// Everything of one visit that is sealed together: what the envelope's plaintext says.
struct Submission
{
    QUuid record;
    int version = 1;
    QString visit; ///< first-visit, checklist
    QString language;
    qint64 startedMs = 0;
    qint64 sentMs = 0;
    /// When the patient was done with the checklist, or gone: from then on every answer counted as
    /// it stood. Several when they came back to it.
    QList<qint64> finishedMs;
    std::vector<FormRecord> forms;
    std::optional<Outcome> outcome;
    std::optional<QUuid> alert;
    QStringList topics; ///< article slugs to talk about
    QStringList notes; ///< codes of what staff should look at: age-differs-from-birth-date

    [[nodiscard]] QByteArray toJson() const; ///< canonical
    /// CannotOpenRecord when it does not have this shape.
    [[nodiscard]] static Result<Submission> fromJson(QByteArrayView json);
};

} // namespace kiosk
