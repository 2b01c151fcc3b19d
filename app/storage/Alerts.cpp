// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Alerts.h"

#include "app/core/Json.h"
#include "app/storage/Chain.h"
#include "app/vault/Seal.h"

#include <QJsonDocument>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"SELECT id, created_ms, device, kind, tier, patient_group, epoch,"
                        " sealed_content, signature FROM "_s;

StoredAlert alertFrom(const DatabaseRow &row)
{
    StoredAlert alert;
    alert.id = QUuid::fromRfc4122(row.value(0).toByteArray());
    alert.createdMs = row.value(1).toLongLong();
    alert.device = QUuid::fromRfc4122(row.value(2).toByteArray());
    alert.kind = AlertKind(row.value(3).toInt());
    if (!row.value(4).isNull())
        alert.tier = Tier(row.value(4).toInt());
    alert.group = row.value(5).toString();
    alert.epoch = row.value(6).toUInt();
    alert.sealedContent = row.value(7).toByteArray();
    alert.signature = row.value(8).toByteArray();
    return alert;
}

Result<QList<StoredAlert>>
readAlerts(Database &database, const QString &tableAndCondition, const QVariantList &values = {})
{
    QList<StoredAlert> alerts;
    return database
        .forEach(columns + tableAndCondition,
                 values,
                 [&alerts](const DatabaseRow &row) { alerts.append(alertFrom(row)); })
        .map([&alerts] { return alerts; });
}

Result<> insertInto(Database &database, const QString &table, const StoredAlert &alert)
{
    return database.execute(
        u"INSERT INTO %1(id, created_ms, device, kind, tier, patient_group, epoch,"
        " sealed_content, signature) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(table),
        {alert.id.toRfc4122(),
         alert.createdMs,
         alert.device.toRfc4122(),
         int(alert.kind),
         int(alert.tier.value_or(Tier::None)),
         alert.group,
         alert.epoch,
         alert.sealedContent,
         alert.signature});
}

} // namespace

QByteArray StoredAlert::message() const
{
    return signedMessage("kiosk-alert-v1",
                         {id.toRfc4122(),
                          field(quint64(createdMs)),
                          device.toRfc4122(),
                          field(quint64(kind)),
                          field(epoch),
                          sealedContent});
}

StoredAlert makeAlert(const AlertDraft &draft, const LocalDevice &device, qint64 nowMs)
{
    QByteArray content
        = canonicalJson({{u"tier"_s, tierCode(draft.tier)},
                         {u"group"_s, draft.group},
                         {u"content"_s, QString::fromLatin1(draft.content.toBase64())}});
    StoredAlert alert{draft.id,
                      nowMs,
                      device.id,
                      draft.kind,
                      draft.tier,
                      draft.group,
                      device.keySet.epoch,
                      sealTo(device.keySet.epochKey, content),
                      {}};
    wipe(content);
    alert.signature = signDetached(device.key, alert.message());
    return alert;
}

AlertContent readAlertContent(const SecretBytes &opened)
{
    const auto json = QJsonDocument::fromJson(opened.view().toByteArray()).object();
    return {tierFromCode(json.value(u"tier"_s).toString()).value_or(Tier::None),
            json.value(u"group"_s).toString(),
            QByteArray::fromBase64(json.value(u"content"_s).toString().toLatin1())};
}

Result<> insertAlert(Database &database, const StoredAlert &alert)
{
    return insertInto(database, u"alert"_s, alert);
}

Result<> holdAlert(Database &database, const StoredAlert &alert)
{
    return insertInto(database, u"held_alert"_s, alert);
}

Result<QList<StoredAlert>> readHeldAlerts(Database &database)
{
    return readAlerts(database, u"held_alert ORDER BY created_ms, id"_s);
}

Result<> dropHeldAlert(Database &database, const QUuid &id)
{
    return database.execute(u"DELETE FROM held_alert WHERE id = ?"_s, {id.toRfc4122()});
}

Result<> raiseHeldAlert(Database &database,
                        const LocalDevice &device,
                        const StoredAlert &alert,
                        qint64 nowMs)
{
    return dropHeldAlert(database, alert.id)
        .and_then([&] { return insertAlert(database, alert); })
        .and_then(
            [&] { return appendAudit(database, device, nowMs, {}, u"alert-raised"_s, alert.id); });
}

Result<std::optional<StoredAlert>> readAlert(Database &database, const QUuid &id)
{
    return readAlerts(database, u"alert WHERE id = ?"_s, {id.toRfc4122()})
        .map([](const QList<StoredAlert> &alerts) {
            return alerts.isEmpty() ? std::nullopt : std::optional(alerts.first());
        });
}

Result<QList<StoredAlert>> readAllAlerts(Database &database)
{
    return readAlerts(database, u"alert ORDER BY created_ms, id"_s);
}

Result<QList<StoredAlert>> readOpenAlerts(Database &database)
{
    return readAlerts(database, u"alert WHERE tier IS NOT NULL ORDER BY created_ms, id"_s);
}

Result<> closeAlert(Database &database, const QUuid &id)
{
    return database.execute(u"UPDATE alert SET tier = NULL, patient_group = NULL WHERE id = ?"_s,
                            {id.toRfc4122()});
}

bool closes(ActionKind action, AlertKind alert)
{
    return action == ActionKind::CloseAlert
        || (action == ActionKind::Acknowledge && alert != AlertKind::RedFlag);
}

} // namespace kiosk
