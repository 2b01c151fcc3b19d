// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ServerLink.h"

#include "app/core/Logging.h"
#include "app/storage/Heartbeat.h"
#include "app/storage/ServerSchema.h"

#include <QRandomGenerator>

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

QVariant bytesOrNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

BoxPublicKey keyFrom(const QByteArray &bytes)
{
    BoxPublicKey key{}; // of the wrong size: zeros, which no certificate covers
    if (bytes.size() == qsizetype(key.size()))
        std::copy(bytes.cbegin(), bytes.cend(), key.begin());
    return key;
}

QUuid idFrom(const QVariant &value)
{
    return QUuid::fromRfc4122(value.toByteArray());
}

/// A row of bonesetters.alert_state.
RemoteAction actionFrom(const DatabaseRow &row)
{
    RemoteAction remote{idFrom(row.value(0)), row.value(1).toBool(), {}, {}};
    const auto kind = actionFromCode(row.value(5).toString());
    if (!row.value(2).isValid() || !row.value(10).isValid() || !kind)
        return remote;
    StoredAction action{row.value(2).toLongLong(), {}, row.value(9).toByteArray()};
    action.row.id = idFrom(row.value(3));
    action.row.ms = row.value(4).toLongLong();
    action.row.kind = *kind;
    action.row.subject = remote.alert;
    if (row.value(6).isValid())
        action.row.alertAction = AlertAction(row.value(6).toInt());
    action.row.epoch = row.value(7).toUInt();
    action.row.sealedNote = row.value(8).toByteArray();
    action.row.staff = idFrom(row.value(10));
    remote.signer.id = action.row.staff;
    remote.signer.name = row.value(11).toString();
    remote.signer.roles = Roles::fromInt(row.value(12).toInt());
    remote.signer.boxKey = keyFrom(row.value(13).toByteArray());
    remote.signer.signKey = keyFrom(row.value(14).toByteArray());
    remote.signer.certificate = row.value(15).toByteArray();
    remote.signer.wrappedSecrets = QByteArray("");
    remote.signer.createdMs = row.value(16).toLongLong();
    remote.action = action;
    return remote;
}

} // namespace

std::chrono::milliseconds backOff(const ServerPace &pace, int failures, double random)
{
    const int doublings = std::clamp(failures - 1, 0, 20);
    const auto full = std::min(pace.longestWait, pace.firstWait * (1 << doublings));
    return std::chrono::milliseconds(qint64(double(full.count()) * (0.5 + random / 2)));
}

ServerLink::ServerLink(const QString &database,
                       const QString &connection,
                       const QUuid &device,
                       ServerPace pace)
    : m_path(database)
    , m_conninfo(connection)
    , m_device(device)
    , m_pace(pace)
    , m_thread([this] { work(); })
{
}

ServerLink::~ServerLink()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        if (m_server)
            m_server->interrupt();
    }
    m_wake.notify_all();
    m_thread.join();
}

void ServerLink::nudge(News news)
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasNews = true;
        m_hasAlert = m_hasAlert || news == News::Alert;
    }
    m_wake.notify_all();
}

void ServerLink::work()
{
    int failures = 0;
    while (!isStopping()) {
        const auto done = pass();
        if (done) {
            if (failures > 0)
                qCInfo(lcStorage) << "the server answers again";
            failures = 0;
            sleep(m_asks ? m_pace.askEvery : std::chrono::milliseconds(heartbeatMs), false);
            continue;
        }
        if (failures++ == 0)
            qCWarning(lcStorage) << "the server cannot be used now; what is stored waits";
        sleep(backOff(m_pace, failures, QRandomGenerator::global()->generateDouble()), true);
    }
    m_database.reset();
}

void ServerLink::sleep(std::chrono::milliseconds longest, bool isBackingOff)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, longest, [&] {
        return m_stop || (isBackingOff ? m_hasAlert : m_hasNews || m_hasAlert);
    });
    m_hasNews = false;
    m_hasAlert = false;
}

bool ServerLink::isStopping()
{
    const std::lock_guard lock(m_mutex);
    return m_stop;
}

Result<> ServerLink::pass()
{
    // Each time anew: a damaged file may have been set aside and another stand in its place.
    auto opened = Database::open(m_path, Database::Mode::Existing);
    if (!opened)
        return tl::unexpected(opened.error());
    const bool isFirst = !m_database;
    m_database = std::move(*opened);
    if (isFirst)
        if (auto again = retryRefused(*m_database); !again)
            return again;
    return connect()
        .and_then([this] { return sendAll(); })
        .and_then([this] { return askForActions(); })
        .and_then([this] { return sendSignsOfLife(); });
}

Result<> ServerLink::connect()
{
    if (m_server && m_server->isAlive())
        return {};
    auto opened
        = ServerConnection::open(m_conninfo, m_pace.patience, serverRole(u"kiosk"_s, m_device));
    const std::lock_guard lock(m_mutex);
    m_server.reset();
    m_auditSeq = -1; // another server may know less
    m_heartbeatMs = 0;
    if (!opened)
        return tl::unexpected(opened.error());
    m_server = std::move(*opened);
    if (m_stop)
        m_server->interrupt();
    return {};
}

Result<> ServerLink::sendAll()
{
    while (true) {
        const auto next = nextToSend(*m_database);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return {};
        if (auto sent = send(**next); !sent)
            return sent;
    }
}

Result<> ServerLink::send(const OutboxRow &row)
{
    const auto answer
        = row.kind == OutboxKind::Alert ? sendAlert(row.subject) : sendRecord(row.subject);
    // What the server has is forgotten here only now: cut off before, it is sent again.
    if (answer && (*answer == u"stored" || *answer == u"duplicate"))
        return noteSent(*m_database, row);
    // What it will never take must not hold up what comes after.
    const bool isRefused = answer || answer.error().code == ErrorCode::Conflict
        || answer.error().code == ErrorCode::NotFound;
    if (!isRefused)
        return tl::unexpected(answer.error());
    qCWarning(lcStorage) << "the server refused something; it stays here";
    return noteRefused(*m_database, row);
}

Result<QString> ServerLink::sendRecord(const QUuid &id)
{
    const auto outgoing = readOutgoing(*m_database, id);
    if (!outgoing)
        return tl::unexpected(outgoing.error());
    QList<QByteArray> hashes;
    QList<QByteArray> documents;
    for (const Document &document : outgoing->documents) {
        hashes.append(document.hash);
        documents.append(document.json);
    }
    const StoredRecord &record = outgoing->record;
    const auto answer = m_server->value(
        u"SELECT bonesetters.submit_intake(?, ?, ?, ?::bytea, ?, ?, ?, ?, ?, ?, ?, ?::bytea,"
        " ?::bytea[], ?::bytea[])"_s,
        {record.id.toRfc4122(),
         record.record.toRfc4122(),
         record.version,
         record.supersedes ? QVariant(record.supersedes->toRfc4122()) : QVariant(),
         qint64(record.deviceSeq),
         record.createdMs,
         record.epoch,
         record.envelope,
         record.recordHash,
         record.labelHash,
         record.signature,
         bytesOrNull(outgoing->label),
         arrayLiteral(hashes),
         arrayLiteral(documents)});
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->toString() == u"stored")
        if (auto noted = noteDocumentsSent(*m_database, outgoing->documents); !noted)
            return tl::unexpected(noted.error());
    return answer->toString();
}

Result<QString> ServerLink::sendAlert(const QUuid &id)
{
    const auto alert = readAlert(*m_database, id);
    if (!alert)
        return tl::unexpected(alert.error());
    if (!*alert)
        return fail(ErrorCode::NotFound, u"alert"_s);
    return m_server
        ->value(u"SELECT bonesetters.raise_alert(?, ?, ?, ?::bigint, ?::text, ?, ?, ?)"_s,
                {(*alert)->id.toRfc4122(),
                 (*alert)->createdMs,
                 int((*alert)->kind),
                 (*alert)->tier ? QVariant(int(*(*alert)->tier)) : QVariant(),
                 (*alert)->group,
                 (*alert)->epoch,
                 (*alert)->sealedContent,
                 (*alert)->signature})
        .map([](const QVariant &answer) { return answer.toString(); });
}

Result<> ServerLink::askForActions()
{
    const auto alerts = alertsToAskFor(*m_database, m_device);
    if (!alerts)
        return tl::unexpected(alerts.error());
    m_asks = !alerts->isEmpty();
    if (!m_asks)
        return {};
    QList<QByteArray> ids;
    for (const QUuid &alert : *alerts)
        ids.append(alert.toRfc4122());
    QList<RemoteAction> actions;
    const auto asked = m_server->execute(u"SELECT * FROM bonesetters.alert_state(?::bytea[])"_s,
                                         {arrayLiteral(ids)},
                                         [&actions](const DatabaseRow &row) {
                                             if (const auto action = actionFrom(row);
                                                 action.action || !action.isOpen)
                                                 actions.append(action);
                                         });
    return asked.and_then(
        [&] { return actions.isEmpty() ? Result<>() : keepActions(*m_database, actions); });
}

/// The last heartbeat, if the server has an older one, and what is new in the audit chain.
Result<> ServerLink::sendSignsOfLife()
{
    while (true) {
        const auto beat = readHeartbeat(*m_database, m_device);
        const auto audit = m_auditSeq < 0 ? Result<QList<SignedAudit>>(QList<SignedAudit>())
                                          : readAuditAfter(*m_database, m_device, m_auditSeq);
        if (!beat || !audit)
            return fail(ErrorCode::StorageFailed);
        const bool hasBeat = *beat && (*beat)->ms != m_heartbeatMs;
        if (m_auditSeq >= 0 && audit->isEmpty() && !hasBeat)
            return {};
        QList<qint64> seqs;
        QList<qint64> times;
        QStringList codes;
        QList<QByteArray> staff;
        QList<QByteArray> subjects;
        QList<QByteArray> prevHashes;
        QList<QByteArray> hashes;
        QList<QByteArray> signatures;
        for (const SignedAudit &each : *audit) {
            seqs.append(qint64(each.row.seq));
            times.append(each.row.ms);
            codes.append(each.row.action);
            staff.append(each.row.staff.toRfc4122());
            subjects.append(each.row.subject.toRfc4122());
            prevHashes.append(each.row.prevHash);
            hashes.append(each.hash);
            signatures.append(each.signature);
        }
        const Heartbeat last = beat->value_or(Heartbeat());
        const auto reached = m_server->value(
            u"SELECT bonesetters.heartbeat(?, ?, ?, ?, ?::bytea, ?::bigint[], ?::bigint[],"
            " ?::bytea[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[])"_s,
            {last.ms,
             last.waiting,
             last.oldestMs,
             last.refused,
             bytesOrNull(last.signature),
             arrayLiteral(seqs),
             arrayLiteral(times),
             arrayLiteral(staff),
             arrayLiteral(codes),
             arrayLiteral(subjects),
             arrayLiteral(prevHashes),
             arrayLiteral(hashes),
             arrayLiteral(signatures)});
        if (!reached)
            return tl::unexpected(reached.error());
        if (!audit->isEmpty() && reached->toLongLong() <= m_auditSeq)
            return fail(ErrorCode::StorageFailed, u"audit"_s); // it took nothing: not in a circle
        m_auditSeq = reached->toLongLong();
        m_heartbeatMs = last.ms;
    }
}

} // namespace kiosk
