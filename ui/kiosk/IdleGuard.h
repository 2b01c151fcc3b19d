// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace kiosk {

/// Notices that nobody touches the screen any more: first asks, then tells that time is up. What
/// is shown and cleared is the window's business.
class IdleGuard final : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        int idleSeconds = 90;
        int warningSeconds = 20;
    };

    explicit IdleGuard(Times times, QObject *parent = nullptr);

    /// Off on the attract page and while an alert waits for staff.
    void setActive(bool active);
    [[nodiscard]] bool isWarning() const { return m_countdown.isActive(); }
    /// The patient is there: starts over.
    void restart();
    /// "I need more time": twice as long, until the next patient.
    void giveMoreTime();
    void forgetPatient();

signals:
    void warned(int secondsLeft, int secondsTotal);
    void timedOut();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void beginWarning();
    void countDown();

    const Times m_times;
    bool m_isActive = false;
    int m_patience = 1;
    int m_secondsLeft = 0;
    QTimer m_idle;
    QTimer m_countdown;
};

} // namespace kiosk
