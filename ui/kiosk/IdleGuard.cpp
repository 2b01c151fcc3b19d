// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/IdleGuard.h"

#include <QCoreApplication>
#include <QEvent>

namespace kiosk {

namespace {

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleGuard::IdleGuard(Times times, QObject *parent)
    : QObject(parent)
    , m_times(times)
{
    m_idle.setSingleShot(true);
    m_countdown.setInterval(1000);
    connect(&m_idle, &QTimer::timeout, this, &IdleGuard::beginWarning);
    connect(&m_countdown, &QTimer::timeout, this, &IdleGuard::countDown);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleGuard::setActive(bool active)
{
    m_isActive = active;
    restart();
}

void IdleGuard::restart()
{
    m_countdown.stop();
    if (m_isActive)
        m_idle.start(m_times.idleSeconds * m_patience * 1000);
    else
        m_idle.stop();
}

void IdleGuard::giveMoreTime()
{
    m_patience = 2;
    restart();
}

void IdleGuard::forgetPatient()
{
    m_patience = 1;
}

bool IdleGuard::eventFilter(QObject *, QEvent *event)
{
    // While the question stands, only its own buttons answer it.
    if (m_isActive && !isWarning() && isTouch(event->type()))
        m_idle.start();
    return false;
}

void IdleGuard::beginWarning()
{
    m_secondsLeft = m_times.warningSeconds;
    m_countdown.start();
    emit warned(m_secondsLeft, m_times.warningSeconds);
}

void IdleGuard::countDown()
{
    --m_secondsLeft;
    if (m_secondsLeft > 0) {
        emit warned(m_secondsLeft, m_times.warningSeconds);
        return;
    }
    m_countdown.stop();
    emit timedOut();
}

} // namespace kiosk
