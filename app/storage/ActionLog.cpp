// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ActionLog.h"

#include "app/storage/StaffTable.h"

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

/// No value is written as 0, the first action as 1.
quint64 alertActionField(const std::optional<AlertAction> &action)
{
    return action ? quint64(*action) + 1 : 0;
}

std::optional<StoredAction> actionFrom(const DatabaseRow &row)
{
    const auto kind = actionFromCode(row.value(3).toString());
    if (!kind)
        return std::nullopt;
    StoredAction action;
    action.seq = row.value(0).toLongLong();
    action.row.id = QUuid::fromRfc4122(row.value(1).toByteArray());
    action.row.ms = row.value(2).toLongLong();
    action.row.kind = *kind;
    action.row.subject = QUuid::fromRfc4122(row.value(4).toByteArray());
    action.row.staff = QUuid::fromRfc4122(row.value(5).toByteArray());
    if (!row.value(6).isNull())
        action.row.alertAction = AlertAction(row.value(6).toInt());
    action.row.epoch = row.value(7).toUInt();
    action.row.sealedNote = row.value(8).toByteArray();
    action.signature = row.value(9).toByteArray();
    return action;
}

QVariantList valuesOf(const ActionRow &action, const QByteArray &signature)
{
    return {action.id.toRfc4122(),
            action.ms,
            actionCode(action.kind),
            action.subject.toRfc4122(),
            action.staff.toRfc4122(),
            action.alertAction ? QVariant(int(*action.alertAction)) : QVariant(),
            action.epoch,
            action.sealedNote,
            signature};
}

} // namespace

QByteArray actionMessage(const ActionRow &action)
{
    return signedMessage("kiosk-action-v1",
                         {action.id.toRfc4122(),
                          field(quint64(action.ms)),
                          actionCode(action.kind).toUtf8(),
                          action.subject.toRfc4122(),
                          action.staff.toRfc4122(),
                          field(alertActionField(action.alertAction)),
                          field(action.epoch),
                          action.sealedNote});
}

Result<QList<StoredAction>> readActions(Database &database, qint64 afterSeq)
{
    QList<StoredAction> actions;
    return database
        .forEach(u"SELECT seq, id, ms, kind, subject, staff, alert_action, epoch, sealed_note,"
                 " signature FROM action WHERE seq > ? ORDER BY seq"_s,
                 {afterSeq},
                 [&actions](const DatabaseRow &row) {
                     // An unknown kind stays without id and signature: nobody signed it.
                     actions.append(
                         actionFrom(row).value_or(StoredAction{row.value(0).toLongLong(), {}, {}}));
                 })
        .map([&actions] { return actions; });
}

Result<> insertAction(Database &database, const ActionRow &action, const QByteArray &signature)
{
    return database.execute(
        u"INSERT INTO action(id, ms, kind, subject, staff, alert_action, epoch, sealed_note,"
        " signature) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        valuesOf(action, signature));
}

Result<> insertRemoteAction(Database &database, const StoredAction &action)
{
    return database.execute(
        u"INSERT INTO action(seq, id, ms, kind, subject, staff, alert_action, epoch, sealed_note,"
        " signature) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
        QVariantList{action.seq} + valuesOf(action.row, action.signature));
}

std::optional<StaffEntry>
signerOf(const StoredAction &action, const QList<StaffEntry> &signers, const KeySet &keySet)
{
    const auto signer
        = std::find_if(signers.cbegin(), signers.cend(), [&action](const StaffEntry &entry) {
              return entry.id == action.row.staff;
          });
    const auto removed = keySet.removed(action.row.staff);
    if (signer == signers.cend() || (removed && quint64(action.seq) > removed->lastActionSeq)
        || !(signer->roles & allowedRoles(action.row.kind))
        || !verifySignature(actionMessage(action.row), action.signature, signer->signKey))
        return std::nullopt;
    return *signer;
}

bool isOnLegalHold(const QList<ActionRow> &actions)
{
    bool isOn = false;
    for (const ActionRow &action : actions) {
        if (action.kind == ActionKind::HoldForLaw)
            isOn = true;
        else if (action.kind == ActionKind::ReleaseForLaw)
            isOn = false;
    }
    return isOn;
}

bool isErased(const QList<ActionRow> &actions)
{
    return std::any_of(actions.cbegin(), actions.cend(), [](const ActionRow &action) {
        return action.kind == ActionKind::Erase;
    });
}

Result<> ActionLog::refresh(Database &database, const KeySet &keySet)
{
    const bool isOther = database.name() != m_connection;
    const auto actions = readActions(database, isOther ? 0 : m_lastSeq);
    if (!actions)
        return tl::unexpected(actions.error());
    if (isOther) {
        *this = {};
        m_connection = database.name();
    }
    if (actions->isEmpty())
        return {};
    const auto staff = readStaff(database);
    if (!staff)
        return tl::unexpected(staff.error());

    const auto signers = certifiedSigners(*staff, keySet.rootKey);
    for (const StoredAction &action : *actions) {
        m_lastSeq = action.seq;
        if (const auto signer = signerOf(action, signers, keySet)) {
            ActionRow row = action.row;
            row.staffName = signer->name;
            m_bySubject[row.subject].append(row);
        } else {
            ++m_problems[action.row.subject];
        }
    }
    return {};
}

int ActionLog::problems() const
{
    int count = 0;
    for (auto it = m_problems.cbegin(); it != m_problems.cend(); ++it)
        if (!isErased(about(it.key())))
            count += it.value();
    return count;
}

QList<ActionRow> ActionLog::about(const QUuid &subject) const
{
    return m_bySubject.value(subject);
}

std::optional<ActionRow> ActionLog::first(const QUuid &subject, ActionKind kind) const
{
    for (const ActionRow &action : m_bySubject.value(subject))
        if (action.kind == kind)
            return action;
    return std::nullopt;
}

} // namespace kiosk
