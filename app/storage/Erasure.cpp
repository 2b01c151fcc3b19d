// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Erasure.h"

#include "app/storage/ActionLog.h"
#include "app/storage/Alerts.h"
#include "app/storage/Chain.h"
#include "app/storage/OwnerWork.h"
#include "app/storage/RecordIndex.h"
#include "app/storage/RecordTable.h"
#include "app/vault/Seal.h"

#include <QSet>
#include <QThread>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr int logTries = 50;
constexpr int logWaitMs = 100;

/// One transaction of an owner's work on records.
class Eraser
{
public:
    Eraser(OwnerWork &work, const Keyring &owner, IdSource &ids, const Clock &clock)
        : m_work(work)
        , m_owner(owner)
        , m_ids(ids)
        , m_clock(clock)
    {
    }

    Result<> begin()
    {
        auto transaction = Transaction::begin(*m_work.database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        m_transaction.emplace(std::move(*transaction));
        return m_actions.refresh(*m_work.database, m_work.desk.keySet);
    }
    Result<> commit() { return m_transaction->commit(); }

    [[nodiscard]] bool isHeld(const QUuid &record) const
    {
        return isOnLegalHold(m_actions.about(record));
    }

    Result<> requireRecord(const QUuid &record) const
    {
        return readNewest(*m_work.database, record).and_then([](const auto &row) -> Result<> {
            return row ? Result<>() : fail(ErrorCode::NotFound, u"record"_s);
        });
    }

    /// Gives the action's id.
    Result<QUuid> sign(ActionKind kind, const QUuid &subject, const QByteArray &reason)
    {
        ActionRow action;
        action.id = m_ids.next();
        action.ms = m_clock.nowMs();
        action.kind = kind;
        action.subject = subject;
        action.staff = m_owner.staff().id;
        action.epoch = m_work.desk.keySet.epoch;
        action.sealedNote = sealTo(m_work.desk.keySet.epochKey, reason);
        return insertAction(*m_work.database, action, m_owner.sign(actionMessage(action)))
            .and_then([&] {
                return appendAudit(*m_work.database,
                                   m_work.desk,
                                   action.ms,
                                   action.staff,
                                   u"action-"_s + actionCode(kind),
                                   action.id);
            })
            .map([&action] { return action.id; });
    }

    Result<ErasureReceipt> erase(const QUuid &record, const QByteArray &reason)
    {
        const auto alerts = requireRecord(record).and_then([&] { return alertsOf(record); });
        if (!alerts)
            return tl::unexpected(alerts.error());
        if (isHeld(record))
            return fail(ErrorCode::Conflict, u"legal hold"_s);
        ErasureReceipt receipt{record, {}, m_clock.nowMs(), 0, 0, int(alerts->size())};
        const auto action = sign(ActionKind::Erase, record, reason);
        if (!action)
            return tl::unexpected(action.error());
        receipt.action = *action;
        for (const QUuid &alert : *alerts) {
            const auto signedToo = sign(ActionKind::Erase, alert, reason);
            if (!signedToo)
                return tl::unexpected(signedToo.error());
            const auto done
                = empty(u"alert SET sealed_content"_s, u"id = ?"_s, alert)
                      .and_then([&] { return remove(u"outbox WHERE subject = ?"_s, alert); })
                      .and_then([&] { return eraseNotes(alert, receipt.notes); });
            if (!done)
                return tl::unexpected(done.error());
        }
        return count(u"record WHERE record = ?"_s, record, receipt.versions)
            .and_then([&] { return eraseNotes(record, receipt.notes); })
            .and_then([&] { return eraseContents(record); })
            .map([&receipt] { return receipt; });
    }

private:
    /// Each that a version raised; Conflict when one is still open.
    Result<QList<QUuid>> alertsOf(const QUuid &record)
    {
        if (!m_index) {
            auto index = RecordIndex::open(*m_work.database, m_owner);
            if (!index)
                return tl::unexpected(index.error());
            m_index.emplace(std::move(*index));
        }
        auto moved
            = m_index->moveLabels(*m_work.database, m_owner, m_work.desk.keySet).and_then([&] {
                  return m_index->labels(*m_work.database);
              });
        if (!moved)
            return tl::unexpected(moved.error());
        QSet<QUuid> alerts;
        const auto read = m_work.database->forEach(
            u"SELECT id FROM record WHERE record = ?"_s,
            {record.toRfc4122()},
            [&](const DatabaseRow &row) {
                const auto label = moved->value(QUuid::fromRfc4122(row.value(0).toByteArray()));
                if (label.alert)
                    alerts.insert(*label.alert);
            });
        if (!read)
            return tl::unexpected(read.error());
        QList<QUuid> closed;
        for (const QUuid &id : std::as_const(alerts)) {
            const auto alert = readAlert(*m_work.database, id);
            if (!alert)
                return tl::unexpected(alert.error());
            if (*alert && (*alert)->isOpen())
                return fail(ErrorCode::Conflict, u"its alert is still open"_s);
            if (*alert)
                closed.append(id);
        }
        return closed;
    }

    Result<> eraseNotes(const QUuid &subject, int &notes)
    {
        int found = 0;
        const QString of = u"subject = ? AND kind <> 'erase'"_s;
        return count(u"action WHERE length(sealed_note) > 0 AND "_s + of, subject, found)
            .and_then([&] { return empty(u"action SET sealed_note"_s, of, subject); })
            .map([&] { notes += found; });
    }

    /// The envelope, its labels, and what was still on its way to a server.
    Result<> eraseContents(const QUuid &record)
    {
        const QString versions = u"IN (SELECT id FROM record WHERE record = ?)"_s;
        return empty(u"record SET envelope"_s, u"record = ?"_s, record)
            .and_then([&] { return remove(u"inbox WHERE id "_s + versions, record); })
            .and_then([&] { return remove(u"record_index WHERE id "_s + versions, record); })
            .and_then([&] { return remove(u"outbox WHERE subject "_s + versions, record); });
    }

    Result<> count(const QString &from, const QUuid &id, int &target) const
    {
        return m_work.database->value(u"SELECT count(*) FROM "_s + from, {id.toRfc4122()})
            .map([&target](const QVariant &value) { target = value.toInt(); });
    }
    Result<> empty(const QString &column, const QString &which, const QUuid &id) const
    {
        return m_work.database->execute(u"UPDATE %1 = X'' WHERE %2"_s.arg(column, which),
                                        {id.toRfc4122()});
    }
    Result<> remove(const QString &which, const QUuid &id) const
    {
        return m_work.database->execute(u"DELETE FROM "_s + which, {id.toRfc4122()});
    }

    OwnerWork &m_work;
    const Keyring &m_owner;
    IdSource &m_ids;
    const Clock &m_clock;
    ActionLog m_actions;
    std::optional<RecordIndex> m_index;
    std::optional<Transaction> m_transaction; ///< last: rolls back before the rest goes
};

Result<> requireReason(const QByteArray &reason)
{
    return reason.trimmed().isEmpty() ? fail(ErrorCode::NotAllowed, u"say why"_s) : Result<>();
}

} // namespace

Result<QList<ErasureReceipt>> eraseRecords(const QString &directory,
                                           const Keyring &owner,
                                           const QList<QUuid> &records,
                                           const QByteArray &reason,
                                           IdSource &ids,
                                           const Clock &clock)
{
    auto work = OwnerWork::open(directory, owner);
    if (!work)
        return tl::unexpected(work.error());
    Eraser eraser(*work, owner, ids, clock);
    if (auto begun = requireReason(reason).and_then([&] { return eraser.begin(); }); !begun)
        return tl::unexpected(begun.error());
    QList<ErasureReceipt> receipts;
    for (const QUuid &record : records) {
        const auto receipt = eraser.erase(record, reason);
        if (!receipt)
            return tl::unexpected(receipt.error());
        receipts.append(*receipt);
    }
    return eraser.commit().map([&receipts] { return receipts; });
}

Result<> emptyLog(const QString &directory)
{
    const auto database
        = Database::open(ClinicFiles(directory).database(), Database::Mode::Existing);
    if (!database)
        return tl::unexpected(database.error());
    for (int i = 0; i < logTries; ++i) {
        const auto isBusy = (*database)->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        if (!isBusy)
            return tl::unexpected(isBusy.error());
        if (isBusy->toInt() == 0)
            return {};
        QThread::msleep(logWaitMs);
    }
    return fail(ErrorCode::DatabaseLocked, u"the log could not be emptied"_s);
}

Result<> setLegalHold(const QString &directory,
                      const Keyring &owner,
                      const QUuid &record,
                      bool isOn,
                      const QByteArray &reason,
                      IdSource &ids,
                      const Clock &clock)
{
    auto work = OwnerWork::open(directory, owner);
    if (!work)
        return tl::unexpected(work.error());
    Eraser eraser(*work, owner, ids, clock);
    return requireReason(reason)
        .and_then([&] { return eraser.begin(); })
        .and_then([&] { return eraser.requireRecord(record); })
        .and_then([&]() -> Result<> {
            return eraser.isHeld(record) == isOn ? fail(ErrorCode::Conflict, u"it is so already"_s)
                                                 : Result<>();
        })
        .and_then([&] {
            return eraser.sign(
                isOn ? ActionKind::HoldForLaw : ActionKind::ReleaseForLaw, record, reason);
        })
        .and_then([&](const QUuid &) { return eraser.commit(); });
}

Result<QList<QUuid>> expiredRecords(const QString &directory, const Keyring &owner, qint64 beforeMs)
{
    auto work = OwnerWork::open(directory, owner);
    if (!work)
        return tl::unexpected(work.error());
    ActionLog actions;
    return actions.refresh(*work->database, work->desk.keySet)
        .and_then([&] { return readAllNewest(*work->database); })
        .map([&](const QList<StoredRecord> &records) {
            QList<QUuid> expired;
            for (const StoredRecord &record : records)
                if (record.createdMs < beforeMs && !isOnLegalHold(actions.about(record.record)))
                    expired.append(record.record);
            return expired;
        });
}

} // namespace kiosk
