// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Records.h"
#include "ui/desk/DeskWidgets.h"
#include "ui/desk/KeyButton.h"

namespace kiosk {

/// Fills the window of every desk when nobody took an emergency in time: where, what to do, for how
/// long, and the two ways out of it. Never a name, never an answer.
class EscalatedAlert final : public QFrame
{
    Q_OBJECT

public:
    explicit EscalatedAlert(const Theme &theme, QWidget *parent = nullptr);

    void showAlert(const AlertRow &alert, bool unlocked, const QString &quietSpan);
    /// Counts the time up.
    void setNow(qint64 nowMs);

signals:
    /// Somebody takes it now: to acknowledge, or first to unlock.
    void taken(const QUuid &alert);
    void quietRequested();

private:
    AlertRow m_alert;
    QLabel *m_practice;
    QLabel *m_headline;
    QLabel *m_instruction;
    QLabel *m_elapsed;
    KeyButton *m_take;
    KeyButton *m_quiet;
};

} // namespace kiosk
