// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KioskStore.h"

#include "app/storage/Alerts.h"
#include "app/storage/Chain.h"
#include "app/storage/Heartbeat.h"
#include "app/vault/Envelope.h"
#include "app/vault/Seal.h"

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

Receipt receiptFor(const StoredRecord &record)
{
    return {record.id, record.record, recordReference(record.record), record.createdMs};
}

} // namespace

KioskStore::KioskStore(std::unique_ptr<DatabaseThread> thread,
                       LocalDevice device,
                       ClinicFiles files,
                       const Clock &clock,
                       IdSource &ids,
                       std::unique_ptr<ServerLink> server)
    : m_device(std::move(device), std::move(files))
    , m_clock(clock)
    , m_ids(ids)
    , m_retryKey(generateSymmetricKey())
    , m_server(std::move(server))
    , m_thread(std::move(thread))
{
}

KioskStore::~KioskStore() = default;

QFuture<Result<Receipt>> KioskStore::submit(RecordDraft draft)
{
    return run([this, draft = std::move(draft)](Database &database) mutable {
        auto receipt = store(database, draft);
        wipe(draft.payload);
        wipe(draft.label);
        nudge(ServerLink::News::Ordinary);
        return receipt;
    });
}

QFuture<Result<AlertState>> KioskStore::raiseAlert(AlertDraft draft)
{
    return run([this, draft = std::move(draft)](Database &database) mutable {
        const auto stored = storeAlert(database, draft);
        wipe(draft.content);
        nudge(ServerLink::News::Alert);
        return stored.and_then([&] { return readState(database, draft.id); });
    });
}

QFuture<Result<>> KioskStore::holdAlert(AlertDraft draft, qint64 dueMs)
{
    return run([this, draft = std::move(draft), dueMs](Database &database) mutable {
        auto held = kiosk::holdAlert(database, makeAlert(draft, *m_device, dueMs));
        wipe(draft.content);
        return held;
    });
}

QFuture<Result<>> KioskStore::withdrawAlert(const QUuid &alert)
{
    return run([alert](Database &database) { return dropHeldAlert(database, alert); });
}

QFuture<Result<AlertState>> KioskStore::alertState(const QUuid &alert)
{
    return run([this, alert](Database &database) { return readState(database, alert); });
}

QFuture<Result<QUuid>> KioskStore::standingEmergency()
{
    return run([this](Database &database) { return readStanding(database); });
}

QFuture<Result<>> KioskStore::notePager(const QUuid &alert, bool reached)
{
    return run([this, alert, reached](Database &database) {
        return writePager(database, alert, reached);
    });
}

QFuture<Result<>> KioskStore::heartbeat()
{
    return run([this](Database &database) {
        auto noted = noteHeartbeat(database, *m_device, m_clock.nowMs());
        nudge(ServerLink::News::Ordinary);
        return noted;
    });
}

QFuture<Result<>> KioskStore::addArticleCounts(QList<ArticleCount> counts)
{
    return m_thread->run([counts = std::move(counts)](Database &database) {
        return kiosk::addArticleCounts(database, counts);
    });
}

QStringList KioskStore::keyWords() const
{
    return m_device.words();
}

// S2: everything that one submission writes is one transaction.
Result<Receipt> KioskStore::store(Database &database, const RecordDraft &draft)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto existing = readVersion(database, draft.record, draft.version);
    if (!existing)
        return tl::unexpected(existing.error());
    if (*existing) {
        if ((*existing)->retryTag != retryTag(draft))
            return fail(ErrorCode::Conflict, u"another submission under this version"_s);
        return receiptFor(**existing);
    }

    QByteArray label;
    const auto record = seal(database, draft, label);
    if (!record)
        return tl::unexpected(record.error());
    return write(database, *record, label)
        .and_then([&] { return keepDocuments(database, draft.documents); })
        .and_then([&] { return transaction->commit(); })
        .map([&] { return receiptFor(*record); });
}

Result<StoredRecord>
KioskStore::seal(Database &database, const RecordDraft &draft, QByteArray &label)
{
    const auto head = chainHead(database, m_device->id, Chain::Record);
    if (!head)
        return tl::unexpected(head.error());
    const KeySet &keys = m_device->keySet;
    label = sealTo(keys.epochKey, draft.label);

    StoredRecord record;
    record.id = m_ids.next();
    record.record = draft.record;
    record.version = draft.version;
    record.supersedes = draft.supersedes;
    record.device = m_device->id;
    record.deviceSeq = head->seq + 1;
    record.createdMs = m_clock.nowMs();
    record.epoch = keys.epoch;
    const EnvelopeHeader header{keys.clinicId,
                                record.device,
                                record.id,
                                record.deviceSeq,
                                head->hash,
                                draft.questionnaireHash,
                                draft.questionnaireVersion,
                                quint64(record.createdMs),
                                record.epoch};
    // Two recipients, exactly (C2).
    auto envelope
        = sealEnvelope(header, draft.payload, {keys.epochKey, keys.recoveryKey}, m_device->key);
    if (!envelope)
        return tl::unexpected(envelope.error());
    record.envelope = std::move(*envelope);
    record.recordHash = recordHash(record.envelope);
    record.labelHash = blake2b(label);
    record.signature = signDetached(m_device->key, record.message());
    record.retryTag = retryTag(draft);
    return record;
}

Result<> KioskStore::write(Database &database, const StoredRecord &record, const QByteArray &label)
{
    return insertRecord(database, record)
        .and_then([&] {
            return database.execute(u"INSERT INTO inbox(id, epoch, sealed_label) VALUES(?, ?, ?)"_s,
                                    {record.id.toRfc4122(), record.epoch, label});
        })
        .and_then([&] {
            return setChainHead(
                database, m_device->id, Chain::Record, {record.deviceSeq, record.recordHash});
        })
        .and_then([&] {
            return appendAudit(
                database, *m_device, record.createdMs, {}, u"record-stored"_s, record.id);
        })
        .and_then([&] { return queue(database, OutboxKind::Record, record.id); });
}

Result<> KioskStore::keepDocuments(Database &database, const QList<Document> &documents)
{
    for (const Document &document : documents)
        if (auto kept
            = database.execute(u"INSERT OR IGNORE INTO document(hash, json) VALUES(?, ?)"_s,
                               {document.hash, document.json});
            !kept)
            return kept;
    return {};
}

Result<> KioskStore::storeAlert(Database &database, const AlertDraft &draft)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto existing = readAlert(database, draft.id);
    if (!existing)
        return tl::unexpected(existing.error());
    if (*existing)
        return {};
    const StoredAlert alert = makeAlert(draft, *m_device, m_clock.nowMs());
    return dropHeldAlert(database, alert.id)
        .and_then([&] { return insertAlert(database, alert); })
        .and_then([&] {
            return appendAudit(
                database, *m_device, alert.createdMs, {}, u"alert-raised"_s, alert.id);
        })
        .and_then([&] { return queue(database, OutboxKind::Alert, alert.id); })
        .and_then([&] { return transaction->commit(); });
}

Result<> KioskStore::queue(Database &database, OutboxKind kind, const QUuid &subject)
{
    return m_server ? queueForServer(database, kind, subject, m_clock.nowMs()) : Result<>();
}

Result<AlertState> KioskStore::readState(Database &database, const QUuid &id)
{
    const auto alert = readAlert(database, id);
    if (!alert)
        return tl::unexpected(alert.error());
    if (!*alert)
        return AlertState();
    if (const auto read = m_actions.refresh(database, m_device->keySet); !read)
        return tl::unexpected(read.error());

    AlertState state{true, false, (*alert)->createdMs, 0};
    // Only what a member of staff signed tells a patient that somebody is coming.
    if (const auto action = m_actions.first(id, ActionKind::Acknowledge)) {
        state.acknowledged = true;
        state.acknowledgedMs = action->ms;
    }
    return state;
}

Result<QUuid> KioskStore::readStanding(Database &database)
{
    const auto read = raiseHeld(database).and_then(
        [&] { return m_actions.refresh(database, m_device->keySet); });
    if (!read)
        return tl::unexpected(read.error());
    return readOpenAlerts(database).map([this](const QList<StoredAlert> &open) {
        const auto stands = std::find_if(open.cbegin(), open.cend(), [this](const auto &alert) {
            return alert.device == m_device->id && alert.kind == AlertKind::RedFlag
                && alert.tier == Tier::Emergency
                && !m_actions.first(alert.id, ActionKind::Acknowledge);
        });
        return stands == open.cend() ? QUuid() : stands->id;
    });
}

/// What an earlier run of this kiosk held counts from when it was due, and at the latest from now.
Result<> KioskStore::raiseHeld(Database &database)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto held = readHeldAlerts(database);
    if (!held)
        return tl::unexpected(held.error());
    for (StoredAlert alert : *held) {
        if (alert.device != m_device->id)
            continue;
        alert.createdMs = std::min(alert.createdMs, m_clock.nowMs());
        alert.signature = signDetached(m_device->key, alert.message());
        if (auto raised = raiseHeldAlert(database, *m_device, alert, m_clock.nowMs()).and_then([&] {
                return queue(database, OutboxKind::Alert, alert.id);
            });
            !raised)
            return raised;
    }
    return transaction->commit();
}

Result<> KioskStore::writePager(Database &database, const QUuid &alert, bool reached)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return appendAudit(database,
                       *m_device,
                       m_clock.nowMs(),
                       {},
                       pagerCode(reached ? PagerState::Called : PagerState::Failed),
                       alert)
        .and_then([&] { return transaction->commit(); });
}

void KioskStore::nudge(ServerLink::News news)
{
    if (m_server)
        m_server->nudge(news);
}

QByteArray KioskStore::retryTag(const RecordDraft &draft) const
{
    const auto key = draft.retrySecret.isEmpty() ? m_retryKey.view().toByteArray()
                                                 : blake2b(draft.retrySecret);
    return keyedBlake2b(signedMessage("kiosk-retry-v1", {draft.payload, draft.label}), key);
}

} // namespace kiosk
