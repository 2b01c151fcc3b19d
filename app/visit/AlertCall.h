// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SubmissionSink.h"

#include <QObject>
#include <QTimer>

namespace kiosk {

/// One alert as the kiosk sees it: raised until it is stored, then watched every second until
/// somebody at the desk has taken it.
class AlertCall final : public QObject
{
    Q_OBJECT

public:
    AlertCall(SubmissionSink &sink, AlertDraft draft, QObject *parent);

    /// Hands the alert in; connect to `changed` first.
    void raise();
    /// The alert was stored by an earlier run of the program: only watches.
    void watch();
    [[nodiscard]] const QUuid &id() const { return m_draft.id; }
    [[nodiscard]] const AlertDraft &draft() const { return m_draft; }
    [[nodiscard]] const AlertState &state() const { return m_state; }
    /// The patient is gone: goes on by itself until the alert is stored, then deletes itself.
    void finishAlone();
    /// The patient is gone and the alert stands: keeps what it is about no longer than the store
    /// needs it.
    void forgetContent();

signals:
    void changed();
    /// The store answered for the first time, well or badly.
    void answered();

private:
    void ask();
    void take(const Result<AlertState> &answer);

    SubmissionSink &m_sink;
    AlertDraft m_draft;
    AlertState m_state;
    QTimer m_timer;
    bool m_isAsking = false;
    bool m_isAlone = false;
    bool m_forgetsContent = false;
};

} // namespace kiosk
