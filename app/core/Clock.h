// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace kiosk {

/// Where all code reads the time, so that tests can stand still or jump.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC milliseconds since 1970.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /// Milliseconds that never go back and do not follow the wall clock.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
};

} // namespace kiosk
