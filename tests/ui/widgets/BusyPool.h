// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThreadPool>

#include <atomic>

namespace kiosk::test {

/// While it lives, every thread of the global pool is busy; who waits for one waits for seconds.
class BusyPool
{
public:
    BusyPool()
        : m_pool(*QThreadPool::globalInstance())
        , m_threads(m_pool.maxThreadCount())
    {
        m_pool.waitForDone();
        for (int i = 0; i < m_threads; ++i)
            m_pool.start([this] { m_isBusy = m_end.tryAcquire(1, 5000) && m_isBusy; });
    }
    ~BusyPool()
    {
        m_end.release(m_threads);
        m_pool.waitForDone();
    }
    BusyPool(const BusyPool &) = delete;
    BusyPool &operator=(const BusyPool &) = delete;

    /// Nobody has waited so far.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

private:
    QThreadPool &m_pool;
    int m_threads;
    QSemaphore m_end;
    std::atomic<bool> m_isBusy = true;
};

} // namespace kiosk::test
