// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"
#include "app/settings/ClinicSettings.h"
#include "app/storage/Records.h"

#include <QObject>
#include <QSoundEffect>

namespace kiosk {

/// Decides when the desk rings and does it: a siren until somebody acknowledges an emergency,
/// louder once it escalated, and one chime for each other alert. A locked desk rings like any
/// other.
class AlertRinger final : public QObject
{
    Q_OBJECT

public:
    AlertRinger(const ClinicSettings &settings, const Clock &clock, QObject *parent = nullptr);

    /// A desk that cannot be heard says so.
    [[nodiscard]] static bool hasSoundDevice();
    /// Alerts that nobody acknowledged; call it whenever they change and every second.
    void update(const QList<AlertRow> &waiting);
    /// Silence for the time of the settings. A new emergency ends it.
    void quieten();
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] bool isSirenOn() const { return m_sirenOn; }
    [[nodiscard]] bool isEscalated() const { return m_escalated; }
    /// The emergency that rings; an empty row when none does.
    [[nodiscard]] static AlertRow loudest(const QList<AlertRow> &waiting);
    /// Plays the siren once, to try it.
    void test();

private:
    void sound();
    [[nodiscard]] bool hearNew(const QList<AlertRow> &waiting, bool emergencies);

    const ClinicSettings &m_settings;
    const Clock &m_clock;
    QSoundEffect m_siren;
    QSoundEffect m_chime;
    QList<QUuid> m_heard; ///< alerts that were there before
    qint64 m_quietUntilMs = 0; ///< monotonic
    bool m_sirenOn = false;
    bool m_escalated = false;
};

} // namespace kiosk
