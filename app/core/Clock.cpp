// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Clock.h"

#include <QDateTime>

#include <ctime>

namespace kiosk {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::monotonicMs() const
{
    // BOOTTIME goes on while the computer sleeps, so a waiting time cannot be slept through.
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

} // namespace kiosk
