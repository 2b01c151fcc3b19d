// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/RecordTable.h"

#include "app/vault/Seal.h"

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"SELECT id, record, version, supersedes, device, device_seq, created_ms,"
                        " epoch, record_hash, label_hash, signature, retry_tag, %1 FROM record "_s;
const QString withEnvelope = columns.arg(u"envelope"_s);
const QString withoutEnvelope = columns.arg(u"NULL"_s);

StoredRecord recordFrom(const DatabaseRow &row)
{
    StoredRecord record;
    record.id = QUuid::fromRfc4122(row.value(0).toByteArray());
    record.record = QUuid::fromRfc4122(row.value(1).toByteArray());
    record.version = row.value(2).toInt();
    if (!row.value(3).isNull())
        record.supersedes = QUuid::fromRfc4122(row.value(3).toByteArray());
    record.device = QUuid::fromRfc4122(row.value(4).toByteArray());
    record.deviceSeq = row.value(5).toULongLong();
    record.createdMs = row.value(6).toLongLong();
    record.epoch = row.value(7).toUInt();
    record.recordHash = row.value(8).toByteArray();
    record.labelHash = row.value(9).toByteArray();
    record.signature = row.value(10).toByteArray();
    record.retryTag = row.value(11).toByteArray();
    record.envelope = row.value(12).toByteArray();
    return record;
}

Result<QList<StoredRecord>>
readRecords(Database &database, const QString &sql, const QVariantList &values = {})
{
    QList<StoredRecord> records;
    return database
        .forEach(
            sql, values, [&records](const DatabaseRow &row) { records.append(recordFrom(row)); })
        .map([&records] { return records; });
}

Result<std::optional<StoredRecord>>
readOne(Database &database, const QString &sql, const QVariantList &values)
{
    return readRecords(database, sql, values).map([](const QList<StoredRecord> &records) {
        return records.isEmpty() ? std::nullopt : std::optional(records.first());
    });
}

} // namespace

QByteArray StoredRecord::message() const
{
    return signedMessage("kiosk-record-v1",
                         {id.toRfc4122(),
                          record.toRfc4122(),
                          field(quint64(version)),
                          supersedes ? supersedes->toRfc4122() : QByteArray(),
                          recordHash,
                          labelHash});
}

bool StoredRecord::isSignedBy(const KeySet &keySet) const
{
    const auto key = keySet.deviceKey(device, deviceSeq);
    return key && verifySignature(message(), signature, *key);
}

Result<> insertRecord(Database &database, const StoredRecord &record)
{
    return database.execute(
        u"INSERT INTO record(id, record, version, supersedes, device, device_seq, created_ms,"
        " epoch, envelope, record_hash, label_hash, signature, retry_tag)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {record.id.toRfc4122(),
         record.record.toRfc4122(),
         record.version,
         record.supersedes ? QVariant(record.supersedes->toRfc4122()) : QVariant(),
         record.device.toRfc4122(),
         qint64(record.deviceSeq),
         record.createdMs,
         record.epoch,
         record.envelope,
         record.recordHash,
         record.labelHash,
         record.signature,
         record.retryTag});
}

Result<std::optional<StoredRecord>> readById(Database &database, const QUuid &id)
{
    return readOne(database, withoutEnvelope + u"WHERE id = ?"_s, {id.toRfc4122()});
}

Result<std::optional<StoredRecord>>
readVersion(Database &database, const QUuid &record, int version)
{
    return readOne(database,
                   withoutEnvelope + u"WHERE record = ? AND version = ?"_s,
                   {record.toRfc4122(), version});
}

Result<std::optional<StoredRecord>> readWithEnvelope(Database &database, const QUuid &id)
{
    return readOne(database, withEnvelope + u"WHERE id = ?"_s, {id.toRfc4122()});
}

Result<std::optional<StoredRecord>> readNewest(Database &database, const QUuid &record)
{
    return readOne(
        database,
        withEnvelope + u"WHERE record = ? AND length(envelope) > 0 ORDER BY version DESC LIMIT 1"_s,
        {record.toRfc4122()});
}

Result<QList<StoredRecord>> readAllNewest(Database &database)
{
    return readRecords(database,
                       withoutEnvelope
                           + u"AS newest WHERE version = (SELECT max(version) FROM record AS other"
                             " WHERE other.record = newest.record) AND length(envelope) > 0"
                             " ORDER BY created_ms, id"_s);
}

Result<> forEachRecord(Database &database, const std::function<void(const StoredRecord &)> &use)
{
    return database.forEach(withEnvelope + u"ORDER BY device, device_seq"_s,
                            {},
                            [&use](const DatabaseRow &row) { use(recordFrom(row)); });
}

} // namespace kiosk
