// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"

namespace kiosk::test {

/// A clock that stands still until a test moves it.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(qint64 nowMs = 1'795'000'000'000)
        : m_nowMs(nowMs)
    {
    }

    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonicMs; }

    void advance(qint64 ms)
    {
        m_nowMs += ms;
        m_monotonicMs += ms;
    }
    /// Moves the wall clock alone, as an owner or a time server does.
    void setNow(qint64 nowMs) { m_nowMs = nowMs; }

private:
    qint64 m_nowMs;
    qint64 m_monotonicMs = 0;
};

} // namespace kiosk::test
