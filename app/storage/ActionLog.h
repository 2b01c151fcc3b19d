// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"
#include "app/storage/Records.h"
#include "app/vault/KeySet.h"

#include <QHash>

namespace kiosk {

/// What a member of staff signs: all of the row but the names.
[[nodiscard]] QByteArray actionMessage(const ActionRow &action);

/// One row of the table, as it stands there, in the order it was written.
struct StoredAction
{
    qint64 seq = 0;
    ActionRow row;
    QByteArray signature;
};
[[nodiscard]] Result<QList<StoredAction>> readActions(Database &database, qint64 afterSeq);
[[nodiscard]] Result<>
insertAction(Database &database, const ActionRow &action, const QByteArray &signature);
/// One that the server holds, with the number it has there; does nothing when it is here already.
[[nodiscard]] Result<> insertRemoteAction(Database &database, const StoredAction &action);

/// Whether one of `signers` (see certifiedSigners), with a role that allows it and before having
/// been removed, signed this action; gives who.
[[nodiscard]] std::optional<StaffEntry>
signerOf(const StoredAction &action, const QList<StaffEntry> &signers, const KeySet &keySet);

/// Of one record, oldest first.
[[nodiscard]] bool isOnLegalHold(const QList<ActionRow> &actions);
[[nodiscard]] bool isErased(const QList<ActionRow> &actions);

/// What staff did, as far as it is signed by somebody whose certified role allows it; the rest is
/// ignored and counted. Actions are only ever added, so `refresh` reads and verifies just the new
/// ones; over another connection all of them, since the file may be another one.
class ActionLog final
{
public:
    [[nodiscard]] Result<> refresh(Database &database, const KeySet &keySet);
    /// Of one record or alert, oldest first.
    [[nodiscard]] QList<ActionRow> about(const QUuid &subject) const;
    [[nodiscard]] std::optional<ActionRow> first(const QUuid &subject, ActionKind kind) const;
    /// How many actions were ignored, but for those whose note was erased with their subject.
    [[nodiscard]] int problems() const;

private:
    QString m_connection;
    qint64 m_lastSeq = 0;
    QHash<QUuid, int> m_problems; ///< by subject
    QHash<QUuid, QList<ActionRow>> m_bySubject;
};

} // namespace kiosk
