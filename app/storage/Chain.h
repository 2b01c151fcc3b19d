// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"
#include "app/storage/LocalDevice.h"

namespace kiosk {

/// Each device has two chains: its records (prev_hash in the envelope) and its audit rows (S6).
enum class Chain { Record, Audit };
[[nodiscard]] QString chainCode(Chain chain);

struct ChainHead
{
    quint64 seq = 0;
    QByteArray hash = QByteArray(32, '\0');
    bool operator==(const ChainHead &) const = default;
};

/// Inside the transaction that adds to the chain.
[[nodiscard]] Result<ChainHead> chainHead(Database &database, const QUuid &device, Chain chain);
[[nodiscard]] Result<>
setChainHead(Database &database, const QUuid &device, Chain chain, const ChainHead &head);

struct AuditRow
{
    QUuid device;
    quint64 seq = 0;
    qint64 ms = 0;
    QUuid staff; ///< null when no person did it
    QString action;
    QUuid subject;
    QByteArray prevHash;

    [[nodiscard]] QByteArray hash() const;
};

/// Adds a row to this device's audit chain, signed: with each row rather than each hundredth (S6),
/// since that costs 0.03 ms and leaves no unsigned end. Inside the transaction of what it tells.
[[nodiscard]] Result<> appendAudit(Database &database,
                                   const LocalDevice &device,
                                   qint64 ms,
                                   const QUuid &staff,
                                   const QString &action,
                                   const QUuid &subject);

/// What the desk remembers of the chains it has seen, signed by it: a cut tail does not go
/// unnoticed.
struct ChainMark
{
    QUuid observer;
    QUuid device;
    QString chain;
    ChainHead head;

    [[nodiscard]] QByteArray message() const;
};

/// Notes how far every device's chains go now. Writes nothing when nothing is new.
[[nodiscard]] Result<> noteMarks(Database &database, const LocalDevice &observer);

} // namespace kiosk
