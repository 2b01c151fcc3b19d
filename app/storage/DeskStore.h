// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Ids.h"
#include "app/storage/ActionLog.h"
#include "app/storage/Alerts.h"
#include "app/storage/CurrentDevice.h"
#include "app/storage/DatabaseThread.h"
#include "app/storage/RecordTable.h"
#include "app/storage/StaffStore.h"

#include <QThreadPool>
#include <QTimer>

namespace kiosk {

/// The store as a desk sees it. Every right is checked here, on the database thread, against the
/// certificates in the database and not against what a screen believes.
class DeskStore final : public StaffStore
{
    Q_OBJECT

public:
    DeskStore(std::unique_ptr<DatabaseThread> thread,
              LocalDevice device,
              ClinicFiles files,
              const Clock &clock,
              IdSource &ids);
    ~DeskStore() override;

    [[nodiscard]] QFuture<Result<QList<StaffEntry>>> staff() override;
    [[nodiscard]] QFuture<Result<Person>> unlock(const QUuid &staff,
                                                 SecretBytes passphrase) override;
    [[nodiscard]] QFuture<Result<LockedOverview>> lockedOverview() override;
    [[nodiscard]] QFuture<Result<QList<WorklistEntry>>> worklist(Person person) override;
    [[nodiscard]] QFuture<Result<std::shared_ptr<OpenedRecord>>> open(Person person,
                                                                      const QUuid &record) override;
    [[nodiscard]] QFuture<Result<QByteArray>> document(const QByteArray &hash) override;
    [[nodiscard]] QFuture<Result<QByteArray>> alertContent(Person person,
                                                           const QUuid &alert) override;
    [[nodiscard]] QFuture<Result<QUuid>> raiseDrill(Person person) override;
    [[nodiscard]] QFuture<Result<QList<AlertRow>>> drills() override;
    [[nodiscard]] QFuture<Result<>> act(Person person, ActionDraft action) override;
    [[nodiscard]] QStringList keyWords() const override;

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
    Result<Person> tryPassphrase(const QUuid &staff, const SecretBytes &passphrase);
    Result<StaffEntry> beginAttempt(Database &database, const QUuid &staff);
    Result<> endAttempt(Database &database, const QUuid &staff, bool unlocked);
    Result<> raiseDueAlerts(Database &database);
    Result<LockedOverview> readOverview(Database &database);
    Result<QList<KioskPulse>> readPulses(Database &database);
    Result<QList<AlertRow>> readAlerts(Database &database);
    [[nodiscard]] AlertRow alertRow(const StoredAlert &alert) const;
    Result<QList<WorklistEntry>> readWorklist(Database &database, const Keyring &person);
    Result<std::shared_ptr<OpenedRecord>>
    openRecord(Database &database, const Keyring &person, const QUuid &record);
    Result<SecretBytes> openPayload(const StoredRecord &record, const Keyring &person) const;
    [[nodiscard]] QList<QString> openNotes(const QList<ActionRow> &actions,
                                           const Keyring &person) const;
    Result<QByteArray> openAlert(Database &database, const Keyring &person, const QUuid &alert);
    Result<QUuid> storeDrill(Database &database, const Keyring &person);
    Result<QList<AlertRow>> readDrills(Database &database);
    Result<> readPagers(Database &database, QList<AlertRow> &alerts);
    Result<std::optional<AlertRow>> alertOf(Database &database, const std::optional<QUuid> &alert);
    Result<> perform(Database &database, const Keyring &person, const ActionDraft &draft);
    Result<> checkSubject(Database &database, const ActionDraft &draft);
    Result<> write(Database &database, const Keyring &person, const ActionDraft &draft);

    CurrentDevice m_device; ///< touched on the database thread, but for its words
    const Clock &m_clock;
    IdSource &m_ids;
    ActionLog m_actions; ///< only touched on the database thread
    std::unique_ptr<DatabaseThread> m_thread; ///< its tasks use everything above
    QThreadPool m_unlocking; ///< its tasks wait for the database thread
    QTimer m_dueAlerts; ///< nothing is committed when a held alert falls due: somebody has to look
};

} // namespace kiosk
