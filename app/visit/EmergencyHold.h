// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"
#include "app/fhir/Questionnaire.h"
#include "app/fhir/QuestionnaireResponse.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace kiosk {

/// The two questions whose trouble may be old and unchanged (CES-2, CES-5) get 20 s for their time
/// course before they count as an emergency. All others count at once.
class EmergencyHold final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 waitMs = 20'000;

    explicit EmergencyHold(const Clock &clock, QObject *parent = nullptr);

    /// Begins and ends waits after a change of answers.
    void update(const fhir::QuestionnaireResponse &response, const fhir::Questionnaire &checklist);
    [[nodiscard]] bool isWaiting() const;
    /// The response without the questions that still wait.
    [[nodiscard]] fhir::QuestionnaireResponse
    withoutWaiting(const fhir::QuestionnaireResponse &response) const;
    /// Nobody will answer any more: everything counts now.
    void endAll();
    /// Forgets the patient.
    void reset();

signals:
    void expired();

private:
    enum class Stage { Waiting, Over };
    struct Wait
    {
        Stage stage = Stage::Waiting;
        qint64 endsMs = 0; ///< monotonic
    };

    [[nodiscard]] bool waits(const QString &item) const;
    void endDue();

    const Clock &m_clock;
    QHash<QString, Wait> m_waits;
    QTimer m_timer;
};

} // namespace kiosk
