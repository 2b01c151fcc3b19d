// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/AlertRinger.h"

#include "app/core/Logging.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

constexpr float usualVolume = 0.7F;
constexpr float escalatedVolume = 1.0F;

bool isEmergency(const AlertRow &alert)
{
    return alert.tier == Tier::Emergency;
}

QUrl sound(const QString &name)
{
    return QUrl(QStringLiteral("qrc:/sounds/") + name + QStringLiteral(".wav"));
}

} // namespace

AlertRinger::AlertRinger(const ClinicSettings &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
{
    m_siren.setSource(kiosk::sound(QStringLiteral("alert-emergency")));
    m_siren.setLoopCount(QSoundEffect::Infinite);
    m_chime.setSource(kiosk::sound(QStringLiteral("alert-notice")));
}

bool AlertRinger::hasSoundDevice()
{
    return !QMediaDevices::defaultAudioOutput().isNull();
}

bool AlertRinger::hearNew(const QList<AlertRow> &waiting, bool emergencies)
{
    return std::ranges::any_of(waiting, [this, emergencies](const AlertRow &alert) {
        return isEmergency(alert) == emergencies && !m_heard.contains(alert.id);
    });
}

AlertRow AlertRinger::loudest(const QList<AlertRow> &waiting)
{
    const auto longest = std::ranges::find_if(waiting, isEmergency);
    return longest == waiting.end() ? AlertRow() : *longest;
}

void AlertRinger::update(const QList<AlertRow> &waiting)
{
    if (hearNew(waiting, true)) {
        m_quietUntilMs = 0;
    }
    if (hearNew(waiting, false)) {
        m_chime.play();
    }
    m_heard.clear();
    for (const AlertRow &alert : waiting) {
        m_heard.append(alert.id);
    }
    const auto longest = std::ranges::find_if(waiting, isEmergency);
    const bool rings = longest != waiting.end();
    const bool wasEscalated = m_escalated;
    m_escalated
        = rings && m_clock.nowMs() - longest->createdMs >= m_settings.escalateSeconds * 1000LL;
    if (m_escalated && !wasEscalated) {
        m_quietUntilMs = 0; // what was quietened before nobody came is over
    }
    const bool wasOn = std::exchange(m_sirenOn, rings && !isQuiet());
    if (m_sirenOn && !wasOn) {
        // Names nobody: how soon a desk is heard after a lock can be read off the log.
        qCInfo(lcDesk) << "the siren starts" << (hasSoundDevice() ? "" : "without a sound device");
    }
    sound();
}

void AlertRinger::sound()
{
    m_siren.setVolume(m_escalated ? escalatedVolume : usualVolume);
    if (m_sirenOn && !m_siren.isPlaying()) {
        m_siren.setLoopCount(QSoundEffect::Infinite);
        m_siren.play();
    } else if (!m_sirenOn && m_siren.loopsRemaining() == QSoundEffect::Infinite) {
        m_siren.stop();
    }
}

void AlertRinger::quieten()
{
    m_quietUntilMs = m_clock.monotonicMs() + m_settings.quietSeconds * 1000LL;
    m_sirenOn = false;
    m_siren.stop();
}

bool AlertRinger::isQuiet() const
{
    return m_clock.monotonicMs() < m_quietUntilMs;
}

void AlertRinger::test()
{
    if (!m_sirenOn) {
        m_siren.setLoopCount(1);
        m_siren.setVolume(usualVolume);
        m_siren.play();
    }
}

} // namespace kiosk
