// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Chain.h"

#include "app/vault/Seal.h"

namespace kiosk {

using namespace Qt::StringLiterals;

QString chainCode(Chain chain)
{
    return chain == Chain::Record ? u"record"_s : u"audit"_s;
}

Result<ChainHead> chainHead(Database &database, const QUuid &device, Chain chain)
{
    ChainHead head;
    return database
        .forEach(u"SELECT seq, hash FROM chain_head WHERE device = ? AND chain = ?"_s,
                 {device.toRfc4122(), chainCode(chain)},
                 [&head](const DatabaseRow &row) {
                     head = {row.value(0).toULongLong(), row.value(1).toByteArray()};
                 })
        .map([&head] { return head; });
}

Result<> setChainHead(Database &database, const QUuid &device, Chain chain, const ChainHead &head)
{
    return database.execute(u"INSERT INTO chain_head(device, chain, seq, hash) VALUES(?, ?, ?, ?)"
                            " ON CONFLICT(device, chain) DO UPDATE"
                            " SET seq = excluded.seq, hash = excluded.hash"_s,
                            {device.toRfc4122(), chainCode(chain), qint64(head.seq), head.hash});
}

QByteArray AuditRow::hash() const
{
    return blake2b(signedMessage("kiosk-audit-v1",
                                 {device.toRfc4122(),
                                  field(seq),
                                  field(quint64(ms)),
                                  staff.toRfc4122(),
                                  action.toUtf8(),
                                  subject.toRfc4122(),
                                  prevHash}));
}

Result<> appendAudit(Database &database,
                     const LocalDevice &device,
                     qint64 ms,
                     const QUuid &staff,
                     const QString &action,
                     const QUuid &subject)
{
    const auto head = chainHead(database, device.id, Chain::Audit);
    if (!head)
        return tl::unexpected(head.error());
    const AuditRow row{device.id, head->seq + 1, ms, staff, action, subject, head->hash};
    const QByteArray hash = row.hash();
    return database
        .execute(u"INSERT INTO audit(device, seq, ms, staff, action, subject, prev_hash, hash,"
                 " signature) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 {row.device.toRfc4122(),
                  qint64(row.seq),
                  row.ms,
                  row.staff.toRfc4122(),
                  row.action,
                  row.subject.toRfc4122(),
                  row.prevHash,
                  hash,
                  signDetached(device.key, hash)})
        .and_then([&] {
            return setChainHead(database, device.id, Chain::Audit, {row.seq, hash});
        });
}

QByteArray ChainMark::message() const
{
    return signedMessage(
        "kiosk-mark-v1",
        {observer.toRfc4122(), device.toRfc4122(), chain.toUtf8(), field(head.seq), head.hash});
}

Result<> noteMarks(Database &database, const LocalDevice &observer)
{
    // The last rows themselves and not chain_head: what is noted must exist.
    QList<ChainMark> marks;
    auto read = database.forEach(
        u"SELECT now.device, now.chain, now.seq, now.hash FROM ("
        " SELECT record.device, 'record' AS chain, device_seq AS seq, record_hash AS hash FROM "
        "record"
        "  JOIN (SELECT device, max(device_seq) AS seq FROM record GROUP BY device) AS last"
        "  ON last.device = record.device AND last.seq = device_seq"
        " UNION ALL SELECT audit.device, 'audit', audit.seq, hash FROM audit"
        "  JOIN (SELECT device, max(seq) AS seq FROM audit GROUP BY device) AS last"
        "  ON last.device = audit.device AND last.seq = audit.seq) AS now"
        " LEFT JOIN mark ON mark.observer = ? AND mark.device = now.device"
        "  AND mark.chain = now.chain"
        " WHERE mark.seq IS NULL OR mark.seq < now.seq"_s,
        {observer.id.toRfc4122()},
        [&](const DatabaseRow &row) {
            marks.append({observer.id,
                          QUuid::fromRfc4122(row.value(0).toByteArray()),
                          row.value(1).toString(),
                          {row.value(2).toULongLong(), row.value(3).toByteArray()}});
        });
    if (!read)
        return read;
    for (const ChainMark &mark : marks) {
        auto written = database.execute(
            u"INSERT INTO mark(observer, device, chain, seq, hash, signature) VALUES(?, ?, ?, ?, "
            u"?, ?)"
            " ON CONFLICT(observer, device, chain) DO UPDATE"
            " SET seq = excluded.seq, hash = excluded.hash, signature = excluded.signature"_s,
            {mark.observer.toRfc4122(),
             mark.device.toRfc4122(),
             mark.chain,
             qint64(mark.head.seq),
             mark.head.hash,
             signDetached(observer.key, mark.message())});
        if (!written)
            return written;
    }
    return {};
}

} // namespace kiosk
