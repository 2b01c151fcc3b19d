// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"
#include "app/vault/KeySet.h"

namespace kiosk {

/// One version of a record as it stands in the table. The envelope's header holds id, device,
/// sequence and time; the device's signature over the row binds the rest to it.
struct StoredRecord
{
    QUuid id;
    QUuid record;
    int version = 1;
    std::optional<QUuid> supersedes;
    QUuid device;
    quint64 deviceSeq = 0;
    qint64 createdMs = 0;
    quint32 epoch = 0;
    QByteArray envelope; ///< left empty by the readers that do not ask for it
    QByteArray recordHash;
    QByteArray labelHash; ///< of the sealed label as it first stood in the inbox
    QByteArray signature;
    QByteArray retryTag; ///< keyed hash of what was handed in; tells nothing without the key

    [[nodiscard]] QByteArray message() const;
    /// Row and key set only; the envelope is not looked at.
    [[nodiscard]] bool isSignedBy(const KeySet &keySet) const;
};

[[nodiscard]] Result<> insertRecord(Database &database, const StoredRecord &record);
/// Without its envelope, as the next.
[[nodiscard]] Result<std::optional<StoredRecord>> readById(Database &database, const QUuid &id);
[[nodiscard]] Result<std::optional<StoredRecord>>
readVersion(Database &database, const QUuid &record, int version);
/// With its envelope, which is empty when the record was erased.
[[nodiscard]] Result<std::optional<StoredRecord>> readWithEnvelope(Database &database,
                                                                   const QUuid &id);
/// With its envelope; nothing when the record was erased.
[[nodiscard]] Result<std::optional<StoredRecord>> readNewest(Database &database,
                                                             const QUuid &record);
/// Of each record that was not erased the newest version, without envelopes.
[[nodiscard]] Result<QList<StoredRecord>> readAllNewest(Database &database);
/// With envelopes, one after the other: by device, then sequence. Of erased records it is empty.
[[nodiscard]] Result<> forEachRecord(Database &database,
                                     const std::function<void(const StoredRecord &)> &use);

} // namespace kiosk
