// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Verifier.h"

#include "app/storage/ActionLog.h"
#include "app/storage/Alerts.h"
#include "app/storage/Chain.h"
#include "app/storage/ClinicFiles.h"
#include "app/storage/Heartbeat.h"
#include "app/storage/RecordIndex.h"
#include "app/storage/ServerDatabase.h"
#include "app/storage/ServerSchema.h"
#include "app/storage/StaffTable.h"
#include "app/vault/Envelope.h"
#include "app/vault/Seal.h"

#include <QSet>

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes patience(10); // a server that counts through everything

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// One chain as far as it was walked: what its rows hash to, and where it ends.
struct WalkedChain
{
    QHash<quint64, QByteArray> hashes;
    ChainHead end;
};

/// One reading of a clinic. Each check adds what it finds; those on what the audit rows name come
/// last.
class Verification
{
public:
    Verification(Database &database, const KeySet &keySet, const Keyring *person)
        : m_database(database)
        , m_keySet(keySet)
        , m_person(person)
    {
    }

    Result<VerifyReport> run()
    {
        return checkFile()
            .and_then([this] { return checkStaff(); })
            .and_then([this] { return checkActions(); })
            .and_then([this] { return checkRecords(); })
            .and_then([this] { return checkLabels(); })
            .and_then([this] { return checkAlerts(); })
            .and_then([this] { return checkAudit(); })
            .and_then([this] { return checkHeads(); })
            .and_then([this] { return checkMarks(); })
            .and_then([this] { return checkHeartbeats(); })
            .map([this] {
                compareWithAudit();
                return m_report;
            });
    }

private:
    using Place = QPair<QUuid, QString>; ///< a device and one of its chains

    Result<> checkFile();
    Result<> checkStaff();
    Result<> checkRecords();
    void checkRecord(const StoredRecord &record);
    void checkEnvelope(const StoredRecord &record);
    void checkErased(const StoredRecord &record);
    [[nodiscard]] bool isErased(const QUuid &subject) const
    {
        return m_valid.value(subject).contains(ActionKind::Erase);
    }
    Result<> checkLabels();
    Result<> checkActions();
    Result<> checkAlerts();
    void checkAlert(const StoredAlert &alert);
    Result<> checkAudit();
    void checkAuditRow(const AuditRow &row, const QByteArray &hash, const QByteArray &signature);
    Result<> checkHeads();
    Result<> checkMarks();
    Result<> checkHeartbeats();
    void expectDevices();
    void compareWithAudit();

    void add(const QString &where, const QString &what) { m_report.breaks.append({where, what}); }
    void addUnless(bool holds, const QString &where, const QString &what)
    {
        if (!holds)
            add(where, what);
    }
    /// Adds a break unless the row follows the one before; the chain goes on from it.
    void walk(const Place &place, quint64 seq, const QByteArray &prevHash, const QByteArray &hash);

    Database &m_database;
    const KeySet &m_keySet;
    const Keyring *m_person;
    VerifyReport m_report;
    QList<StaffEntry> m_signers; ///< also who has left
    QHash<QUuid, QList<ActionKind>> m_valid; ///< signed actions by subject
    QHash<Place, WalkedChain> m_chains;
    QSet<QPair<QString, QUuid>> m_present; ///< what must have an audit row: action and subject
    QSet<QPair<QString, QUuid>> m_audited;
};

Result<> Verification::checkFile()
{
    return m_database.isWhole().map(
        [this](bool whole) { addUnless(whole, u"database"_s, u"damaged"_s); });
}

Result<> Verification::checkStaff()
{
    const auto staff = readStaff(m_database);
    if (!staff)
        return tl::unexpected(staff.error());
    m_signers = certifiedSigners(*staff, m_keySet.rootKey);
    m_report.staff = int(staff->size());
    for (const StaffEntry &entry : *staff) {
        addUnless(verifyCertificate(entry, m_keySet.rootKey),
                  u"staff "_s + idText(entry.id),
                  u"bad-certificate"_s);
        m_present.insert({u"staff-added"_s, entry.id});
        if (entry.removed || m_keySet.removed(entry.id))
            m_present.insert({u"staff-removed"_s, entry.id});
    }
    return {};
}

void Verification::walk(const Place &place,
                        quint64 seq,
                        const QByteArray &prevHash,
                        const QByteArray &hash)
{
    WalkedChain &chain = m_chains[place];
    const QString where = u"%1 %2 %3"_s.arg(place.second, idText(place.first)).arg(seq);
    const bool hasGap = seq != chain.end.seq + 1;
    const bool isLinked = prevHash == chain.end.hash;
    addUnless(!hasGap, where, u"gap"_s);
    addUnless(hasGap || isLinked, where, u"bad-chain"_s);
    chain.hashes.insert(seq, hash);
    chain.end = {seq, hash};
}

Result<> Verification::checkRecords()
{
    return forEachRecord(m_database, [this](const StoredRecord &record) { checkRecord(record); });
}

void Verification::checkRecord(const StoredRecord &record)
{
    const QString where = u"record "_s + idText(record.id);
    ++m_report.records;
    m_present.insert({u"record-stored"_s, record.id});
    addUnless(record.isSignedBy(m_keySet), where, u"bad-row-signature"_s);
    if (record.envelope.isEmpty())
        checkErased(record);
    else
        checkEnvelope(record);
}

/// What it hashed to still stands in the signed row, so that the next one follows it.
void Verification::checkErased(const StoredRecord &record)
{
    addUnless(isErased(record.record), u"record "_s + idText(record.id), u"emptied-by-nobody"_s);
    const Place place{record.device, chainCode(Chain::Record)};
    walk(place, record.deviceSeq, m_chains.value(place).end.hash, record.recordHash);
}

void Verification::checkEnvelope(const StoredRecord &record)
{
    const QString where = u"record "_s + idText(record.id);
    addUnless(!isErased(record.record), where, u"erased-but-still-there"_s);
    addUnless(recordHash(record.envelope) == record.recordHash, where, u"bad-hash"_s);
    const auto deviceKey
        = [this](const QUuid &device, quint64 seq) { return m_keySet.deviceKey(device, seq); };
    const auto header = verifyEnvelope(record.envelope, deviceKey);
    if (!header) {
        add(where, u"bad-envelope"_s);
    } else {
        const bool isThisRow = header->clinicId == m_keySet.clinicId
            && header->recordId == record.id && header->deviceId == record.device
            && header->deviceSeq == record.deviceSeq
            && header->createdMs == quint64(record.createdMs) && header->keyEpoch == record.epoch;
        addUnless(isThisRow, where, u"row-differs-from-envelope"_s);
        if (m_person != nullptr)
            addUnless(
                m_person->open(record.envelope, deviceKey).has_value(), where, u"does-not-open"_s);
    }
    walk({record.device, chainCode(Chain::Record)},
         record.deviceSeq,
         header ? header->prevHash : QByteArray(),
         record.recordHash);
}

/// Every record has one label: sealed in the inbox, with the hash that the device signed, or in the
/// index.
Result<> Verification::checkLabels()
{
    QHash<QUuid, RecordLabel> labels;
    if (m_person != nullptr) {
        auto read = RecordIndex::open(m_database, *m_person).and_then([this](const auto &index) {
            return index.labels(m_database);
        });
        if (!read)
            return tl::unexpected(read.error());
        labels = std::move(*read);
    }
    return m_database.forEach(
        u"SELECT record.id, label_hash, inbox.sealed_label, record_index.id, record.record"
        " FROM record"
        " LEFT JOIN inbox ON inbox.id = record.id"
        " LEFT JOIN record_index ON record_index.id = record.id"_s,
        {},
        [&](const DatabaseRow &row) {
            const auto id = QUuid::fromRfc4122(row.value(0).toByteArray());
            const QString where = u"label "_s + idText(id);
            const bool isWaiting = !row.value(2).isNull();
            const bool isIndexed = !row.value(3).isNull();
            if (isErased(QUuid::fromRfc4122(row.value(4).toByteArray()))) {
                addUnless(!isWaiting && !isIndexed, where, u"erased-but-still-there"_s);
                return;
            }
            addUnless(isWaiting || isIndexed, where, u"missing"_s);
            addUnless(!isWaiting || !isIndexed, where, u"twice"_s);
            if (isWaiting)
                addUnless(blake2b(row.value(2).toByteArray()) == row.value(1).toByteArray(),
                          where,
                          u"bad-hash"_s);
            if (isIndexed && m_person != nullptr)
                addUnless(labels.contains(id), where, u"does-not-open"_s);
        });
}

Result<> Verification::checkActions()
{
    const auto actions = readActions(m_database, 0);
    if (!actions)
        return tl::unexpected(actions.error());
    QList<ActionRow> doubtful;
    for (const StoredAction &action : *actions) {
        ++m_report.actions;
        m_present.insert({u"action-"_s + actionCode(action.row.kind), action.row.id});
        if (signerOf(action, m_signers, m_keySet))
            m_valid[action.row.subject].append(action.row.kind);
        else
            doubtful.append(action.row);
    }
    // With the note of an erased subject went what its signature was over.
    for (const ActionRow &action : std::as_const(doubtful))
        addUnless(action.sealedNote.isEmpty() && isErased(action.subject),
                  u"action "_s + idText(action.id),
                  u"not-signed-or-not-allowed"_s);
    return {};
}

Result<> Verification::checkAlerts()
{
    const auto alerts = readAllAlerts(m_database);
    if (!alerts)
        return tl::unexpected(alerts.error());
    for (const StoredAlert &alert : *alerts)
        checkAlert(alert);
    return {};
}

void Verification::checkAlert(const StoredAlert &alert)
{
    const QString where = u"alert "_s + idText(alert.id);
    ++m_report.alerts;
    m_present.insert({u"alert-raised"_s, alert.id});
    if (alert.sealedContent.isEmpty()) {
        addUnless(isErased(alert.id) && !alert.isOpen(), where, u"emptied-by-nobody"_s);
        return;
    }
    const auto key = m_keySet.deviceKey(alert.device);
    addUnless(!isErased(alert.id), where, u"erased-but-still-there"_s);
    addUnless(
        key && verifySignature(alert.message(), alert.signature, *key), where, u"bad-signature"_s);

    const auto actions = m_valid.value(alert.id);
    const bool isClosed = std::any_of(actions.cbegin(), actions.cend(), [&alert](ActionKind kind) {
        return closes(kind, alert.kind);
    });
    addUnless(alert.isOpen() || isClosed, where, u"closed-by-nobody"_s);
    addUnless(!alert.isOpen() || !isClosed, where, u"closed-but-not-wiped"_s);
    if (m_person == nullptr)
        return;
    const auto opened = m_person->openSealed(alert.epoch, alert.sealedContent);
    addUnless(opened.has_value(), where, u"does-not-open"_s);
    if (opened && alert.isOpen()) {
        const auto content = readAlertContent(*opened);
        addUnless(content.tier == alert.tier && content.group == alert.group,
                  where,
                  u"row-differs-from-seal"_s);
    }
}

Result<> Verification::checkAudit()
{
    return m_database.forEach(
        u"SELECT device, seq, ms, staff, action, subject, prev_hash, hash, signature FROM audit"
        " ORDER BY device, seq"_s,
        {},
        [this](const DatabaseRow &row) {
            checkAuditRow({QUuid::fromRfc4122(row.value(0).toByteArray()),
                           row.value(1).toULongLong(),
                           row.value(2).toLongLong(),
                           QUuid::fromRfc4122(row.value(3).toByteArray()),
                           row.value(4).toString(),
                           QUuid::fromRfc4122(row.value(5).toByteArray()),
                           row.value(6).toByteArray()},
                          row.value(7).toByteArray(),
                          row.value(8).toByteArray());
        });
}

void Verification::checkAuditRow(const AuditRow &row,
                                 const QByteArray &hash,
                                 const QByteArray &signature)
{
    const QString where = u"audit %1 %2"_s.arg(idText(row.device)).arg(row.seq);
    ++m_report.auditRows;
    const auto key = m_keySet.deviceKey(row.device);
    addUnless(row.hash() == hash, where, u"bad-hash"_s);
    addUnless(key && verifySignature(hash, signature, *key), where, u"bad-signature"_s);
    walk({row.device, chainCode(Chain::Audit)}, row.seq, row.prevHash, hash);
    if (row.subject.isNull())
        return;
    // A pager leaves no row of its own: what it was called for must be there.
    const bool isPager = row.action == pagerCode(PagerState::Called)
        || row.action == pagerCode(PagerState::Failed);
    m_audited.insert({isPager ? u"alert-raised"_s : row.action, row.subject});
}

Result<> Verification::checkHeads()
{
    QHash<Place, ChainHead> heads;
    return m_database
        .forEach(u"SELECT device, chain, seq, hash FROM chain_head"_s,
                 {},
                 [&heads](const DatabaseRow &row) {
                     heads.insert(
                         {QUuid::fromRfc4122(row.value(0).toByteArray()), row.value(1).toString()},
                         {row.value(2).toULongLong(), row.value(3).toByteArray()});
                 })
        .map([&] {
            QSet<Place> places(heads.keyBegin(), heads.keyEnd());
            places.unite(QSet<Place>(m_chains.keyBegin(), m_chains.keyEnd()));
            for (const Place &place : places)
                addUnless(heads.value(place) == m_chains.value(place).end,
                          u"%1 %2"_s.arg(place.second, idText(place.first)),
                          u"head-differs-from-last-row"_s);
        });
}

Result<> Verification::checkMarks()
{
    return m_database.forEach(
        u"SELECT observer, device, chain, seq, hash, signature FROM mark"_s,
        {},
        [this](const DatabaseRow &row) {
            const ChainMark mark{QUuid::fromRfc4122(row.value(0).toByteArray()),
                                 QUuid::fromRfc4122(row.value(1).toByteArray()),
                                 row.value(2).toString(),
                                 {row.value(3).toULongLong(), row.value(4).toByteArray()}};
            const QString where
                = u"%1 %2 %3"_s.arg(mark.chain, idText(mark.device)).arg(mark.head.seq);
            const auto key = m_keySet.deviceKey(mark.observer);
            addUnless(key && verifySignature(mark.message(), row.value(5).toByteArray(), *key),
                      where,
                      u"bad-mark"_s);
            const WalkedChain chain = m_chains.value({mark.device, mark.chain});
            if (chain.end.seq < mark.head.seq)
                add(where, u"tail-cut"_s);
            else
                addUnless(chain.hashes.value(mark.head.seq) == mark.head.hash,
                          where,
                          u"differs-from-what-the-desk-saw"_s);
        });
}

Result<> Verification::checkHeartbeats()
{
    return readHeartbeats(m_database).map([this](const QList<Heartbeat> &beats) {
        for (const Heartbeat &beat : beats) {
            const auto key = m_keySet.deviceKey(beat.device);
            addUnless(key && beat.isSignedWith(*key),
                      u"heartbeat %1"_s.arg(idText(beat.device)),
                      u"bad-signature"_s);
        }
    });
}

/// Of devices the signed key set tells, not the audit: the first two were there before it.
void Verification::expectDevices()
{
    for (const DeviceEntry &device : m_keySet.devices) {
        for (const QString &action : {u"device-added"_s, u"device-revoked"_s}) {
            const bool isSo = action == u"device-added"_s || device.revokedFromSeq.has_value();
            if (isSo && m_audited.contains({action, device.id}))
                m_present.insert({action, device.id});
        }
    }
}

void Verification::compareWithAudit()
{
    expectDevices();
    for (const auto &[action, subject] : m_present - m_audited)
        add(u"%1 %2"_s.arg(action, idText(subject)), u"not-in-audit"_s);
    for (const auto &[action, subject] : m_audited - m_present)
        add(u"%1 %2"_s.arg(action, idText(subject)), u"missing"_s);
}

} // namespace

Result<VerifyReport>
verifyClinic(const QString &directory, const Keyring *person, const QString &server)
{
    if (!initVault())
        return fail(ErrorCode::Internal, u"libsodium"_s);
    const ClinicFiles files(directory);
    const auto keySet = files.readKeySet();
    if (!keySet)
        return tl::unexpected(keySet.error());
    if (!server.isEmpty()) {
        const auto remote
            = openServerDatabase(server, serverRole(u"owner"_s, keySet->clinicId), patience);
        return Verification(*remote, *keySet, person).run();
    }
    const auto database = Database::open(files.database(), Database::Mode::Existing);
    if (!database)
        return tl::unexpected(database.error());
    return Verification(**database, *keySet, person).run();
}

} // namespace kiosk
