// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Heartbeat.h"

#include "app/vault/Seal.h"

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

QByteArray messageOf(const QUuid &device, qint64 ms)
{
    return signedMessage("kiosk-heartbeat-v1", {device.toRfc4122(), field(quint64(ms))});
}

} // namespace

bool Heartbeat::isSignedWith(const SignPublicKey &key) const
{
    return verifySignature(messageOf(device, ms), signature, key);
}

Result<> noteHeartbeat(Database &database, const LocalDevice &device, qint64 ms)
{
    return database.execute(
        u"INSERT OR REPLACE INTO heartbeat(device, ms, signature) VALUES(?, ?, ?)"_s,
        {device.id.toRfc4122(), ms, signDetached(device.key, messageOf(device.id, ms))});
}

Result<QList<Heartbeat>> readHeartbeats(Database &database)
{
    QList<Heartbeat> beats;
    return database
        .forEach(u"SELECT device, ms, signature FROM heartbeat"_s,
                 {},
                 [&beats](const QSqlQuery &row) {
                     beats.append({QUuid::fromRfc4122(row.value(0).toByteArray()),
                                   row.value(1).toLongLong(),
                                   row.value(2).toByteArray()});
                 })
        .map([&beats] { return beats; });
}

} // namespace kiosk
