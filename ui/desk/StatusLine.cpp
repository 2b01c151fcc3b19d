// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/StatusLine.h"

#include "app/report/StaffWords.h"
#include "app/storage/Heartbeat.h"
#include "ui/desk/AlertRinger.h"

#include <QHBoxLayout>

namespace kiosk {

namespace {

constexpr int lineHeight = 30;
constexpr int iconSide = 14;

QLabel *oneLine(const QString &name, Look look)
{
    auto *label = words({}, look);
    label->setObjectName(name);
    label->setWordWrap(false);
    return label;
}

QWidget *withIcon(const Theme &theme, const QString &icon, ColorRole role, QLabel *text)
{
    auto *part = new QWidget;
    auto *picture = new IconLabel(theme, iconSide);
    picture->setIconName(icon, role);
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(picture);
    layout->addWidget(text);
    return part;
}

} // namespace

StatusLine::StatusLine(const Theme &theme, const QTimeZone &zone, QWidget *parent)
    : QFrame(parent)
    , m_zone(zone)
    , m_damaged(oneLine(QStringLiteral("databaseSetAside"), Look::Strong))
    , m_running(oneLine(QStringLiteral("kiosksRunning"), Look::Small))
    , m_silent(oneLine(QStringLiteral("kiosksSilent"), Look::Strong))
    , m_message(oneLine(QStringLiteral("status"), Look::Small))
    , m_received(oneLine(QStringLiteral("lastReceived"), Look::Small))
{
    setObjectName(QStringLiteral("statusLine"));
    setFixedHeight(lineHeight);
    m_damagedPart = withIcon(theme, QStringLiteral("warn"), ColorRole::Ink, m_damaged);
    m_runningPart = withIcon(theme, QStringLiteral("check"), ColorRole::Primary, m_running);
    m_silentPart = withIcon(theme, QStringLiteral("warn"), ColorRole::Ink, m_silent);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(20);
    layout->addWidget(m_damagedPart);
    layout->addWidget(m_silentPart);
    layout->addWidget(m_runningPart);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_received);
    if (AlertRinger::hasSoundDevice()) {
        layout->addWidget(words(tr("Alerts sound on this desk"), Look::Small));
    } else {
        auto *mute = oneLine(QStringLiteral("noSound"), Look::Strong);
        mute->setText(tr("No sound device: alerts show only on the screen"));
        layout->addWidget(withIcon(theme, QStringLiteral("warn"), ColorRole::Ink, mute));
    }
}

void StatusLine::showOverview(const LockedOverview &overview, qint64 nowMs)
{
    showSetAside(overview.setAside);
    showKiosks(overview.kiosks, nowMs);
    m_received->setText(receivedWords(overview.lastReceivedMs, nowMs));
}

void StatusLine::showSetAside(const QString &name)
{
    m_damaged->setText(tr("Data file was damaged, kept as %1. Restore the backup").arg(name));
    m_damagedPart->setVisible(!name.isEmpty());
}

void StatusLine::showKiosks(const QList<KioskPulse> &kiosks, qint64 nowMs)
{
    QStringList running;
    QStringList silent;
    for (const KioskPulse &kiosk : kiosks) {
        const qint64 ago = nowMs - kiosk.seenMs;
        // What came in since the last minute is on its way, not stuck.
        if (kiosk.waiting > 0 && kiosk.seenMs - kiosk.oldestMs >= heartbeatMs)
            silent.append(tr("%1: %n not yet on the server, for %2", nullptr, kiosk.waiting)
                              .arg(kiosk.name, spanWords(nowMs - kiosk.oldestMs)));
        if (kiosk.refused > 0)
            silent.append(tr("%1: the server refuses %n; tell the owner", nullptr, kiosk.refused)
                              .arg(kiosk.name));
        if (kiosk.seenMs == 0) {
            silent.append(tr("%1: not started yet").arg(kiosk.name));
        } else if (ago > silentAfterMs) {
            silent.append(tr("%1: no sign of life for %2").arg(kiosk.name, spanWords(ago)));
        } else {
            running.append(kiosk.name);
        }
    }
    m_running->setText(tr("Running: %1").arg(running.join(QStringLiteral(", "))));
    m_runningPart->setVisible(!running.isEmpty());
    m_silent->setText(silent.join(QStringLiteral("  ·  ")));
    m_silentPart->setVisible(!silent.isEmpty());
}

QString StatusLine::receivedWords(qint64 ms, qint64 nowMs) const
{
    if (ms == 0) {
        return tr("Nothing received yet");
    }
    const QString day = dayWords(ms, m_zone);
    return day == dayWords(nowMs, m_zone)
        ? tr("Last received %1").arg(clockWords(ms, m_zone))
        : tr("Last received %1, %2").arg(day, clockWords(ms, m_zone));
}

} // namespace kiosk
