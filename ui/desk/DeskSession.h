// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"
#include "app/review/Worklist.h"

#include <QObject>

namespace kiosk {

/// One sitting at the desk: who is unlocked, what the store last said, and every request to it.
/// The only holder of the keyring in this process; knows no widget.
class DeskSession final : public QObject
{
    Q_OBJECT

public:
    DeskSession(StaffStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Reads staff and overview, and follows the store from now on.
    void start();

    [[nodiscard]] const QList<StaffEntry> &staff() const { return m_staff; }
    [[nodiscard]] QStringList keyWords() const { return m_store.keyWords(); }
    [[nodiscard]] const LockedOverview &overview() const { return m_overview; }
    [[nodiscard]] const QList<WorklistRow> &rows() const { return m_rows; }
    [[nodiscard]] qint64 nowMs() const { return m_clock.nowMs(); }

    /// Alerts nobody acknowledged, most urgent first.
    [[nodiscard]] QList<AlertRow> waitingAlerts() const;
    /// The name that belongs to an alert, once unlocked and once the patient gave one.
    [[nodiscard]] QString patientName(const QUuid &alert) const;

    void unlock(const QUuid &staff, SecretBytes passphrase);
    [[nodiscard]] bool isUnlocked() const { return m_person != nullptr; }
    [[nodiscard]] QString staffName() const; ///< empty while locked
    [[nodiscard]] Roles roles() const;
    /// Forgets the keyring and everything that was read with it.
    void lock();

    void open(const QUuid &record);
    void readAlert(const QUuid &alert);
    void act(ActionDraft action);
    /// Rings on every desk, marked as practice.
    void raiseDrill();

signals:
    void staffChanged();
    void overviewChanged();
    void rowsChanged();
    void unlocked();
    void unlockFailed(const kiosk::Error &error);
    void locked();
    void recordOpened(const std::shared_ptr<kiosk::OpenedRecord> &record);
    void openFailed(const kiosk::Error &error);
    void alertRead(const QUuid &alert, const QByteArray &content);
    void acted(kiosk::ActionKind kind, const QUuid &subject);
    void actFailed(const kiosk::Error &error);
    /// The list or the overview could not be read; what is shown may be old.
    void refreshFailed(const kiosk::Error &error);

private:
    void readStaff();
    void refresh();
    void readWorklist();
    void refreshed();
    void takeOverview(const Result<LockedOverview> &overview);
    void takeWorklist(const Result<QList<WorklistEntry>> &entries);

    StaffStore &m_store;
    const Clock &m_clock;
    StaffStore::Person m_person;
    QList<StaffEntry> m_staff;
    LockedOverview m_overview;
    QList<WorklistEntry> m_entries;
    QList<WorklistRow> m_rows;
    bool m_refreshing = false;
    bool m_changedMeanwhile = false;
};

} // namespace kiosk
