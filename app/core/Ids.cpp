// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Ids.h"

#include <QMutexLocker>
#include <QRandomGenerator>
#include <QtEndian>

namespace kiosk {

namespace {
constexpr quint32 counterEnd = 1u << 18;
}

IdSource::IdSource(const Clock &clock)
    : m_clock(clock)
{
}

QUuid IdSource::next()
{
    const QMutexLocker lock(&m_mutex);
    const auto now = quint64(m_clock.nowMs());
    auto *random = QRandomGenerator::system();
    if (now > m_lastMs) {
        m_lastMs = now;
        m_counter = random->bounded(counterEnd / 2);
    } else if (++m_counter == counterEnd) {
        ++m_lastMs;
        m_counter = 0;
    }

    // 48 bits of time, version 7 and 12 counter bits; variant, 6 counter bits and 56 of chance.
    const quint64 high = (m_lastMs << 16) | 0x7000u | (m_counter >> 6);
    const quint64 low
        = (quint64(0b10) << 62) | (quint64(m_counter & 0x3Fu) << 56) | (random->generate64() >> 8);
    uchar bytes[16];
    qToBigEndian(high, bytes);
    qToBigEndian(low, bytes + 8);
    return QUuid::fromRfc4122(QByteArrayView(bytes, sizeof bytes));
}

} // namespace kiosk
