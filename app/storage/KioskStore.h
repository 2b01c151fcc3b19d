// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Ids.h"
#include "app/storage/ActionLog.h"
#include "app/storage/CurrentDevice.h"
#include "app/storage/DatabaseThread.h"
#include "app/storage/RecordTable.h"
#include "app/storage/ServerLink.h"
#include "app/storage/SubmissionSink.h"

namespace kiosk {

/// Seals what patients hand in and commits it, on the database thread. Holds public keys and the
/// device's signing key only: it cannot open what it stored. Where there is a server, each
/// submission and alert leaves a row in the outbox, in the same transaction.
class KioskStore final : public SubmissionSink
{
public:
    KioskStore(std::unique_ptr<DatabaseThread> thread,
               LocalDevice device,
               ClinicFiles files,
               const Clock &clock,
               IdSource &ids,
               std::unique_ptr<ServerLink> server = {});
    ~KioskStore() override;

    [[nodiscard]] QFuture<Result<Receipt>> submit(RecordDraft draft) override;
    [[nodiscard]] QFuture<Result<AlertState>> raiseAlert(AlertDraft draft) override;
    [[nodiscard]] QFuture<Result<>> holdAlert(AlertDraft draft, qint64 dueMs) override;
    [[nodiscard]] QFuture<Result<>> withdrawAlert(const QUuid &alert) override;
    [[nodiscard]] QFuture<Result<AlertState>> alertState(const QUuid &alert) override;
    [[nodiscard]] QFuture<Result<QUuid>> standingEmergency() override;
    [[nodiscard]] QFuture<Result<>> notePager(const QUuid &alert, bool reached) override;
    [[nodiscard]] QFuture<Result<>> addArticleCounts(QList<ArticleCount> counts) override;
    /// This kiosk runs: every desk shows when it last did. Due every `heartbeatMs`.
    [[nodiscard]] QFuture<Result<>> heartbeat();

    /// The clinic's fingerprint for the start screen (C5).
    [[nodiscard]] QStringList keyWords() const;

private:
    /// On the database thread, under the clinic's newest key set.
    template <typename Task>
    auto run(Task task)
    {
        return m_thread->run([this, task = std::move(task)](Database &database) mutable {
            m_device.refresh();
            return task(database);
        });
    }
    Result<Receipt> store(Database &database, const RecordDraft &draft);
    Result<StoredRecord> seal(Database &database, const RecordDraft &draft, QByteArray &label);
    Result<> write(Database &database, const StoredRecord &record, const QByteArray &label);
    Result<> keepDocuments(Database &database, const QList<Document> &documents);
    Result<> storeAlert(Database &database, const AlertDraft &draft);
    Result<> queue(Database &database, OutboxKind kind, const QUuid &subject);
    Result<AlertState> readState(Database &database, const QUuid &alert);
    Result<QUuid> readStanding(Database &database);
    Result<> raiseHeld(Database &database);
    Result<> writePager(Database &database, const QUuid &alert, bool reached);
    void nudge(ServerLink::News news);
    [[nodiscard]] QByteArray retryTag(const RecordDraft &draft) const;

    CurrentDevice m_device; ///< touched on the database thread, but for its words
    const Clock &m_clock;
    IdSource &m_ids;
    const SecretBytes m_retryKey; ///< of this run of the program
    ActionLog m_actions; ///< only touched on the database thread
    std::unique_ptr<ServerLink> m_server; ///< null where there is none
    std::unique_ptr<DatabaseThread> m_thread; ///< last: its tasks use everything above
};

} // namespace kiosk
