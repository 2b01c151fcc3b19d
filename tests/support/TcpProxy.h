// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <thread>

namespace kiosk::test {

/// A network that can be spoilt: passes TCP on to a port of this computer.
class TcpProxy final
{
public:
    enum class Mode {
        Open,
        Slow, ///< a few bytes at a time
        BlackHole, ///< takes everything and passes nothing on, until it is open again
        Cut, ///< ends every connection, and new ones at once
    };

    explicit TcpProxy(int target);
    ~TcpProxy();
    TcpProxy(const TcpProxy &) = delete;
    TcpProxy &operator=(const TcpProxy &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    void setMode(Mode mode) { m_mode = mode; }

private:
    void work();

    const int m_target;
    int m_listener;
    int m_port = 0;
    std::atomic<Mode> m_mode = Mode::Open;
    std::atomic<bool> m_stop = false;
    std::thread m_thread; ///< last: it uses everything above
};

} // namespace kiosk::test
