// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"
#include "app/storage/LocalDevice.h"

namespace kiosk {

constexpr int heartbeatMs = 60'000; ///< between two signs of life of a kiosk
constexpr int silentAfterMs = 150'000; ///< two of them are missing

/// A kiosk's last sign of life: one plain row a device, signed by it. Says that the program runs,
/// never that or how somebody uses it.
struct Heartbeat
{
    QUuid device;
    qint64 ms = 0; ///< UTC, by the kiosk's clock
    int waiting = 0; ///< submissions and alerts that a server has not got yet
    qint64 oldestMs = 0; ///< since when the oldest of them waits; 0 when none does
    int refused = 0; ///< that the server does not take
    QByteArray signature;

    [[nodiscard]] bool isSignedWith(const SignPublicKey &key) const;
};

/// In place of the one before.
[[nodiscard]] Result<> noteHeartbeat(Database &database, const LocalDevice &device, qint64 ms);
/// The last one of one device, or nothing.
[[nodiscard]] Result<std::optional<Heartbeat>> readHeartbeat(Database &database,
                                                             const QUuid &device);
/// The last one of each device, signed or not.
[[nodiscard]] Result<QList<Heartbeat>> readHeartbeats(Database &database);

} // namespace kiosk
