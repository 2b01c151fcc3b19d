// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <time.h>
#include <utility>
#include <vector>

namespace kiosk::bench {

/// Knows whether anything within a widget was painted since it was last asked.
class PaintWatch final : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_painted |= event->type() == QEvent::Paint && watched->isWidgetType();
        return QObject::eventFilter(watched, event);
    }
    bool take() { return std::exchange(m_painted, false); }

private:
    bool m_painted = false;
};

/// What this thread worked, without the time it waited for a processor that others use.
inline double workedMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

inline double ms(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Handles events until the page was painted.
inline void waitForPaint(PaintWatch &watch)
{
    while (!watch.take())
        QCoreApplication::processEvents(QEventLoop::AllEvents);
}

inline void tell(const char *what, std::vector<double> took)
{
    if (took.empty())
        return;
    std::sort(took.begin(), took.end());
    const auto at = [&](double part) { return took[size_t(double(took.size() - 1) * part)]; };
    std::printf("%s: median %.1f ms, p99 %.1f ms, longest %.1f ms (%zu)\n",
                what,
                at(0.5),
                at(0.99),
                took.back(),
                took.size());
}

/// Proportional set size of a process: its own memory and its share of what others use too.
inline double memoryShareMb(const QString &process = QStringLiteral("self"))
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("Pss:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

/// What is left to do is done before the next patient touches anything. Sleeps in between: a kiosk
/// that waits uses no processor either, and one that turns round would be the next to lose it.
inline void settle()
{
    QEventLoop loop; // also lets go of what libraries delete later
    QTimer::singleShot(200, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace kiosk::bench
