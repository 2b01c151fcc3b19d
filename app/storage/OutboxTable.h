// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ActionLog.h"
#include "app/storage/Alerts.h"
#include "app/storage/Chain.h"
#include "app/storage/RecordTable.h"
#include "app/vault/Staff.h"

namespace kiosk {

/// What waits on this computer for the server.
struct OutboxState
{
    int waiting = 0;
    qint64 oldestMs = 0; ///< since when the oldest waits, UTC; 0 when nothing does
    int refused = 0; ///< the server holds something else under this id, or cannot take it
};
[[nodiscard]] Result<OutboxState> readOutboxState(Database &database);

enum class OutboxKind { Record, Alert };
struct OutboxRow
{
    qint64 seq = 0;
    OutboxKind kind = OutboxKind::Record;
    QUuid subject;
};
/// Inside the transaction of what is to be sent.
[[nodiscard]] Result<>
queueForServer(Database &database, OutboxKind kind, const QUuid &subject, qint64 nowMs);
/// Queues once what this device stored before it had a server; the server knows what it has.
[[nodiscard]] Result<> startOutbox(Database &database, const QUuid &device, qint64 nowMs);
/// So that the next start queues everything again. Keeps what waits.
[[nodiscard]] Result<> forgetOutboxStart(Database &database);
/// Alerts first, else in the order they came. Nothing when all is sent.
[[nodiscard]] Result<std::optional<OutboxRow>> nextToSend(Database &database);

/// A record with all that the server gets of it.
struct OutgoingRecord
{
    StoredRecord record;
    QByteArray label;
    QList<Document> documents; ///< that the server may not have yet
};
[[nodiscard]] Result<OutgoingRecord> readOutgoing(Database &database, const QUuid &id);
/// The server has it.
[[nodiscard]] Result<> noteSent(Database &database, const OutboxRow &row);
[[nodiscard]] Result<> noteDocumentsSent(Database &database, const QList<Document> &documents);
[[nodiscard]] Result<> noteRefused(Database &database, const OutboxRow &row);
/// Tries again what was refused; called when a program starts, which may be a newer one.
[[nodiscard]] Result<> retryRefused(Database &database);

/// Alerts of this device that are open here and known to the server.
[[nodiscard]] Result<QList<QUuid>> alertsToAskFor(Database &database, const QUuid &device);
/// What staff did about an alert, from the server. What it says counts only by its signature.
struct RemoteAction
{
    QUuid alert;
    bool isOpen = true;
    std::optional<StoredAction> action;
    StaffEntry signer; ///< public parts only
};
[[nodiscard]] Result<> keepActions(Database &database, const QList<RemoteAction> &actions);

/// Rows of this device's audit chain after a number, at most a hundred.
struct SignedAudit
{
    AuditRow row;
    QByteArray hash;
    QByteArray signature;
};
[[nodiscard]] Result<QList<SignedAudit>>
readAuditAfter(Database &database, const QUuid &device, qint64 seq);

} // namespace kiosk
