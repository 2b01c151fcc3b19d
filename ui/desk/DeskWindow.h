// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/KnownForms.h"
#include "app/settings/ClinicSettings.h"
#include "ui/desk/AlertBar.h"
#include "ui/desk/AlertRinger.h"
#include "ui/desk/DeskSession.h"
#include "ui/desk/EscalatedAlert.h"
#include "ui/desk/NotePrinting.h"
#include "ui/desk/ProblemsPage.h"
#include "ui/desk/ProblemsStrip.h"
#include "ui/desk/RecordPage.h"
#include "ui/desk/StatusLine.h"
#include "ui/desk/UnlockPage.h"
#include "ui/desk/WorklistPage.h"

#include <QTimer>

class QStackedWidget;

namespace kiosk {

/// The front desk: where its pages meet. Bars for person, alert and status around one page; locks
/// by key, by button and when nobody touches it.
class DeskWindow final : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        DeskSession &session;
        AlertRinger &ringer;
        const KnownForms &forms;
        const ClinicSettings &settings;
        Theme &theme;
    };

    explicit DeskWindow(const Parts &parts, QWidget *parent = nullptr);

    /// Mistakes in the clinic's own files: said in a line, listed on request, locked or not.
    void showProblems(const QList<ContentProblem> &problems);
    /// Drops the keyring and all that was shown, then asks for a restart (C8).
    void lock();

signals:
    /// The process has to start again: what a person typed or read may still be in its memory.
    void restartNeeded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createTopBar();
    void connectParts();
    void showUnlocked();
    void showAlerts();
    void showEscalation(const QList<AlertRow> &waiting);
    void comeForward();
    void takeEscalated(const QUuid &alert);
    void sayActed(ActionKind kind, const QUuid &subject);
    void showRecord(const OpenedRecord &record);
    void showWorklist();
    void say(const QString &sentence);
    void switchScheme();
    void tick();
    [[nodiscard]] qint64 msUntilLock() const;

    DeskSession &m_session;
    AlertRinger &m_ringer;
    const ClinicSettings &m_settings;
    Theme &m_theme;
    QTimeZone m_zone;
    QTimer m_seconds;
    qint64 m_lastTouchMs = 0; ///< UTC, for the automatic lock
    QWidget *m_topBar = nullptr;
    QLabel *m_clock = nullptr;
    QLabel *m_person = nullptr;
    QLabel *m_locksIn = nullptr;
    AlertBar *m_alertBar;
    ProblemsStrip *m_problemsStrip;
    EscalatedAlert *m_escalated;
    QStackedWidget *m_pages;
    UnlockPage *m_unlock;
    WorklistPage *m_worklist;
    RecordPage *m_record;
    ProblemsPage *m_problems;
    NotePrinting m_printing;
    StatusLine *m_status;
};

} // namespace kiosk
