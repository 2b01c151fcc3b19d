// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"

#include <QMutex>
#include <QUuid>

namespace kiosk {

/// Makes UUIDv7 (RFC 9562, 5.7) that never go below the last one issued, whatever the wall clock
/// does (S5). Thread-safe.
class IdSource
{
public:
    explicit IdSource(const Clock &clock);
    [[nodiscard]] QUuid next();

private:
    const Clock &m_clock;
    QMutex m_mutex;
    quint64 m_lastMs = 0;
    quint32 m_counter = 0; ///< 18 bits within one millisecond
};

} // namespace kiosk
