// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Heartbeat.h"

#include "app/storage/OutboxTable.h"
#include "app/vault/Seal.h"

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

QByteArray messageOf(const Heartbeat &beat)
{
    return signedMessage("kiosk-heartbeat-v2",
                         {beat.device.toRfc4122(),
                          field(quint64(beat.ms)),
                          field(quint64(beat.waiting)),
                          field(quint64(beat.oldestMs)),
                          field(quint64(beat.refused))});
}

} // namespace

bool Heartbeat::isSignedWith(const SignPublicKey &key) const
{
    return verifySignature(messageOf(*this), signature, key);
}

Result<> noteHeartbeat(Database &database, const LocalDevice &device, qint64 ms)
{
    return readOutboxState(database).and_then([&](const OutboxState &outbox) {
        Heartbeat beat{device.id, ms, outbox.waiting, outbox.oldestMs, outbox.refused, {}};
        beat.signature = signDetached(device.key, messageOf(beat));
        return database.execute(
            u"INSERT INTO heartbeat(device, ms, waiting, oldest_ms, refused, signature)"
            " VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(device) DO UPDATE SET ms = excluded.ms,"
            " waiting = excluded.waiting, oldest_ms = excluded.oldest_ms,"
            " refused = excluded.refused, signature = excluded.signature"_s,
            {beat.device.toRfc4122(),
             beat.ms,
             beat.waiting,
             beat.oldestMs,
             beat.refused,
             beat.signature});
    });
}

Result<std::optional<Heartbeat>> readHeartbeat(Database &database, const QUuid &device)
{
    return readHeartbeats(database).map([&device](const QList<Heartbeat> &beats) {
        const auto beat = std::find_if(beats.cbegin(), beats.cend(), [&](const Heartbeat &each) {
            return each.device == device;
        });
        return beat == beats.cend() ? std::nullopt : std::optional(*beat);
    });
}

Result<QList<Heartbeat>> readHeartbeats(Database &database)
{
    QList<Heartbeat> beats;
    return database
        .forEach(u"SELECT device, ms, waiting, oldest_ms, refused, signature FROM heartbeat"_s,
                 {},
                 [&beats](const DatabaseRow &row) {
                     beats.append({QUuid::fromRfc4122(row.value(0).toByteArray()),
                                   row.value(1).toLongLong(),
                                   row.value(2).toInt(),
                                   row.value(3).toLongLong(),
                                   row.value(4).toInt(),
                                   row.value(5).toByteArray()});
                 })
        .map([&beats] { return beats; });
}

} // namespace kiosk
