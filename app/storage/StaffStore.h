// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Records.h"

#include <QFuture>
#include <QObject>

namespace kiosk {

/// A row of the unlocked list.
struct WorklistEntry
{
    RecordRow row;
    RecordLabel label;
};

/// A kiosk of the clinic and when it last said that it runs.
struct KioskPulse
{
    QString name;
    qint64 seenMs = 0; ///< UTC; 0: never
    int waiting = 0; ///< how much it had then that the server had not
    qint64 oldestMs = 0; ///< since when the oldest of that waits, UTC
    int refused = 0; ///< what the server does not take
};

struct LockedOverview
{
    int waiting = 0; ///< received and not opened
    qint64 oldestWaitingMs = 0; ///< created time of the longest waiting; 0 when none
    qint64 lastReceivedMs = 0; ///< of the newest submission; 0 when there is none
    QList<KioskPulse> kiosks; ///< all that are not revoked
    QList<AlertRow> openAlerts; ///< not yet closed, unacknowledged first, most urgent first
    int problems = 0; ///< staff or actions whose signature or role does not hold: ignored
    QString setAside; ///< name of a damaged database that a kiosk put aside; empty when none
    bool recoveryDrillDue = false; ///< nobody has typed the recovery words back yet
};

struct OpenedRecord
{
    WorklistEntry entry;
    SecretBytes payload; ///< canonical JSON of the Submission
    QList<ActionRow> actions; ///< oldest first, verified
    QList<QString> notes; ///< of `actions`, decrypted, same order; empty where there is none
    std::optional<AlertRow> alert; ///< the alert that this visit raised, and who took it when
};

/// The desk's door to the store. Every call runs on the database thread and checks the person's
/// roles there, below the screens.
class StaffStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using Person = std::shared_ptr<const Keyring>;

    [[nodiscard]] virtual QFuture<Result<QList<StaffEntry>>> staff() = 0;
    /// Throttled per person (U2): the failure counter is committed before the passphrase is tried.
    /// TooManyAttempts: `detail` holds the seconds to wait, or "locked" when only the recovery key
    /// helps.
    [[nodiscard]] virtual QFuture<Result<Person>> unlock(const QUuid &staff, SecretBytes passphrase)
        = 0;
    [[nodiscard]] virtual QFuture<Result<LockedOverview>> lockedOverview() = 0;
    /// Moves new labels into the index, then gives all of it: open alerts first, then tier, then
    /// waiting time.
    [[nodiscard]] virtual QFuture<Result<QList<WorklistEntry>>> worklist(Person person) = 0;
    /// Opens one envelope and records that this person did.
    [[nodiscard]] virtual QFuture<Result<std::shared_ptr<OpenedRecord>>> open(Person person,
                                                                              const QUuid &record)
        = 0;
    /// The rules or the form that a record names by this hash, as they were when it came in;
    /// NotFound when they were not kept.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> document(const QByteArray &hash) = 0;
    [[nodiscard]] virtual QFuture<Result<QByteArray>> alertContent(Person person,
                                                                   const QUuid &alert)
        = 0;
    /// Raises an alert that is marked as practice and rings on every desk; gives its id.
    [[nodiscard]] virtual QFuture<Result<QUuid>> raiseDrill(Person person) = 0;
    /// Every drill there ever was, the newest first.
    [[nodiscard]] virtual QFuture<Result<QList<AlertRow>>> drills() = 0;
    [[nodiscard]] virtual QFuture<Result<>> act(Person person, ActionDraft action) = 0;
    [[nodiscard]] virtual QStringList keyWords() const = 0;

signals:
    /// Something was stored, by this process or another; within 2 s.
    void changed();
};

} // namespace kiosk
