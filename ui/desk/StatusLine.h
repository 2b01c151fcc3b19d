// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/StaffStore.h"
#include "ui/desk/DeskWidgets.h"

#include <QTimeZone>

namespace kiosk {

/// The last line of the desk, locked or not: which kiosks run, what just happened here, when
/// something last came in. Names no patient.
class StatusLine final : public QFrame
{
    Q_OBJECT

public:
    StatusLine(const Theme &theme, const QTimeZone &zone, QWidget *parent = nullptr);

    void showOverview(const LockedOverview &overview, qint64 nowMs);
    void say(const QString &sentence) { m_message->setText(sentence); }

private:
    void showSetAside(const QString &name);
    void showKiosks(const QList<KioskPulse> &kiosks, qint64 nowMs);
    [[nodiscard]] QString receivedWords(qint64 ms, qint64 nowMs) const;

    QTimeZone m_zone;
    QWidget *m_damagedPart;
    QWidget *m_runningPart;
    QWidget *m_silentPart;
    QLabel *m_damaged;
    QLabel *m_running;
    QLabel *m_silent;
    QLabel *m_message;
    QLabel *m_received;
};

} // namespace kiosk
