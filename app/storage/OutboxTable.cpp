// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/OutboxTable.h"

#include "app/storage/StaffTable.h"

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(OutboxKind kind)
{
    return kind == OutboxKind::Alert ? u"alert"_s : u"record"_s;
}

Result<> inTransaction(Database &database, const std::function<Result<>()> &work)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return work().and_then([&] { return transaction->commit(); });
}

Result<> keepSigner(Database &database, const StaffEntry &signer)
{
    const auto known
        = database.value(u"SELECT 1 FROM staff WHERE id = ?"_s, {signer.id.toRfc4122()});
    if (!known)
        return tl::unexpected(known.error());
    return known->isValid() ? Result<>() : insertStaff(database, signer);
}

} // namespace

Result<OutboxState> readOutboxState(Database &database)
{
    OutboxState state;
    return database
        .forEach(
            u"SELECT count(*) FILTER (WHERE state = 'waiting'),"
            " coalesce(min(created_ms) FILTER (WHERE state = 'waiting'), 0),"
            " count(*) FILTER (WHERE state <> 'waiting') FROM outbox"_s,
            {},
            [&state](const DatabaseRow &row) {
                state = {row.value(0).toInt(), row.value(1).toLongLong(), row.value(2).toInt()};
            })
        .map([&state] { return state; });
}

Result<> queueForServer(Database &database, OutboxKind kind, const QUuid &subject, qint64 nowMs)
{
    return database.execute(u"INSERT INTO outbox(kind, subject, created_ms) VALUES(?, ?, ?)"_s,
                            {codeOf(kind), subject.toRfc4122(), nowMs});
}

Result<> startOutbox(Database &database, const QUuid &device, qint64 nowMs)
{
    const auto started = database.value(u"SELECT 1 FROM meta WHERE key = 'outbox_started'"_s);
    if (!started)
        return tl::unexpected(started.error());
    if (started->isValid())
        return {};
    const QString missing // but for what was erased
        = u"INSERT INTO outbox(kind, subject, created_ms) SELECT '%1', id, ? FROM %1"
          " WHERE device = ? AND %3 <> x'' AND id NOT IN (SELECT subject FROM outbox)"
          " ORDER BY %2"_s;
    const QVariantList values{nowMs, device.toRfc4122()};
    return inTransaction(database, [&] {
        return database
            .execute(missing.arg(u"alert"_s, u"created_ms"_s, u"sealed_content"_s), values)
            .and_then([&] {
                return database.execute(missing.arg(u"record"_s, u"device_seq"_s, u"envelope"_s),
                                        values);
            })
            .and_then([&] { return database.execute(u"UPDATE document SET sent = 0"_s); })
            .and_then([&] {
                return database.execute(
                    u"INSERT INTO meta(key, value) VALUES('outbox_started', x'01')"_s);
            });
    });
}

Result<> forgetOutboxStart(Database &database)
{
    return database.execute(u"DELETE FROM meta WHERE key = 'outbox_started'"_s);
}

Result<std::optional<OutboxRow>> nextToSend(Database &database)
{
    std::optional<OutboxRow> next;
    return database
        .forEach(u"SELECT seq, kind, subject FROM outbox WHERE state = 'waiting'"
                 " ORDER BY kind <> 'alert', seq LIMIT 1"_s,
                 {},
                 [&next](const DatabaseRow &row) {
                     next = OutboxRow{row.value(0).toLongLong(),
                                      row.value(1).toString() == codeOf(OutboxKind::Alert)
                                          ? OutboxKind::Alert
                                          : OutboxKind::Record,
                                      QUuid::fromRfc4122(row.value(2).toByteArray())};
                 })
        .map([&next] { return next; });
}

Result<OutgoingRecord> readOutgoing(Database &database, const QUuid &id)
{
    const auto record = readWithEnvelope(database, id);
    if (!record)
        return tl::unexpected(record.error());
    if (!*record)
        return fail(ErrorCode::NotFound, u"record"_s);
    const auto label
        = database.value(u"SELECT sealed_label FROM inbox WHERE id = ?"_s, {id.toRfc4122()});
    if (!label)
        return tl::unexpected(label.error());
    OutgoingRecord outgoing{**record, label->toByteArray(), {}};
    return database
        .forEach(
            u"SELECT hash, json FROM document WHERE sent = 0"_s,
            {},
            [&outgoing](const DatabaseRow &row) {
                outgoing.documents.append({row.value(0).toByteArray(), row.value(1).toByteArray()});
            })
        .map([&outgoing] { return outgoing; });
}

Result<> noteSent(Database &database, const OutboxRow &row)
{
    return database.execute(u"DELETE FROM outbox WHERE seq = ?"_s, {row.seq});
}

Result<> noteDocumentsSent(Database &database, const QList<Document> &documents)
{
    for (const Document &document : documents)
        if (auto noted
            = database.execute(u"UPDATE document SET sent = 1 WHERE hash = ?"_s, {document.hash});
            !noted)
            return noted;
    return {};
}

Result<> noteRefused(Database &database, const OutboxRow &row)
{
    return database.execute(u"UPDATE outbox SET state = 'refused' WHERE seq = ?"_s, {row.seq});
}

Result<> retryRefused(Database &database)
{
    return database.execute(u"UPDATE outbox SET state = 'waiting' WHERE state <> 'waiting'"_s);
}

Result<QList<QUuid>> alertsToAskFor(Database &database, const QUuid &device)
{
    QList<QUuid> alerts;
    return database
        .forEach(u"SELECT id FROM alert WHERE tier IS NOT NULL AND device = ?"
                 " AND id NOT IN (SELECT subject FROM outbox)"_s,
                 {device.toRfc4122()},
                 [&alerts](const DatabaseRow &row) {
                     alerts.append(QUuid::fromRfc4122(row.value(0).toByteArray()));
                 })
        .map([&alerts] { return alerts; });
}

Result<> keepActions(Database &database, const QList<RemoteAction> &actions)
{
    return inTransaction(database, [&]() -> Result<> {
        for (const RemoteAction &each : actions) {
            Result<> kept;
            if (each.action)
                kept = keepSigner(database, each.signer).and_then([&] {
                    return insertRemoteAction(database, *each.action);
                });
            if (kept && !each.isOpen)
                kept = closeAlert(database, each.alert);
            if (!kept)
                return kept;
        }
        return {};
    });
}

Result<QList<SignedAudit>> readAuditAfter(Database &database, const QUuid &device, qint64 seq)
{
    QList<SignedAudit> rows;
    return database
        .forEach(u"SELECT seq, ms, staff, action, subject, prev_hash, hash, signature FROM audit"
                 " WHERE device = ? AND seq > ? ORDER BY seq LIMIT 100"_s,
                 {device.toRfc4122(), seq},
                 [&](const DatabaseRow &row) {
                     rows.append({{device,
                                   row.value(0).toULongLong(),
                                   row.value(1).toLongLong(),
                                   QUuid::fromRfc4122(row.value(2).toByteArray()),
                                   row.value(3).toString(),
                                   QUuid::fromRfc4122(row.value(4).toByteArray()),
                                   row.value(5).toByteArray()},
                                  row.value(6).toByteArray(),
                                  row.value(7).toByteArray()});
                 })
        .map([&rows] { return rows; });
}

} // namespace kiosk
