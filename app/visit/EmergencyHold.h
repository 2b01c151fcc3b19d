// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"
#include "app/fhir/QuestionnaireResponse.h"

#include <QHash>

namespace kiosk {

/// The two questions whose trouble may be old and unchanged (CES-2, CES-5) get 20 s for their time
/// course before they count as an emergency. All others count at once. Times are those of whoever
/// calls, in milliseconds that only rise.
class EmergencyHold final
{
public:
    static constexpr qint64 waitMs = 20'000;

    /// Begins and ends waits after a change of answers at `ms`.
    void update(const fhir::QuestionnaireResponse &response,
                const fhir::Questionnaire &checklist,
                qint64 ms);
    [[nodiscard]] bool isWaiting() const;
    /// The response without the questions that still wait.
    [[nodiscard]] fhir::QuestionnaireResponse
    withoutWaiting(const fhir::QuestionnaireResponse &response) const;
    /// Ends the waits whose time is over; true when there was one.
    bool endDue(qint64 ms);
    /// Nobody will answer any more: everything counts now.
    void endAll();

private:
    enum class Stage { Waiting, Over };
    struct Wait
    {
        Stage stage = Stage::Waiting;
        qint64 endsMs = 0;
    };

    [[nodiscard]] bool waits(const QString &item) const;

    QHash<QString, Wait> m_waits;
};

} // namespace kiosk
