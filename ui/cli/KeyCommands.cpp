// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/KeyCommands.h"

#include "app/storage/KeyCustody.h"
#include "ui/cli/UnlockedClinic.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace kiosk {

namespace {

struct KeyCommands
{
    Q_DECLARE_TR_FUNCTIONS(KeyCommands)
};

QString utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString kindText(DeviceKind kind)
{
    return kind == DeviceKind::Kiosk ? KeyCommands::tr("kiosk") : KeyCommands::tr("desk");
}

QString toLine(const DeviceEntry &device)
{
    const QString line
        = QStringLiteral("%1  %2  %3").arg(idText(device.id), kindText(device.kind), device.name);
    return device.revokedFromSeq
        ? KeyCommands::tr("%1 (revoked from number %2)").arg(line).arg(*device.revokedFromSeq)
        : line;
}

QJsonObject toJson(const DeviceEntry &device)
{
    QJsonObject json{
        {QStringLiteral("id"), idText(device.id)},
        {QStringLiteral("kind"),
         device.kind == DeviceKind::Kiosk ? QStringLiteral("kiosk") : QStringLiteral("desk")},
        {QStringLiteral("name"), device.name}};
    if (device.revokedFromSeq)
        json.insert(QStringLiteral("revokedFromSeq"), QString::number(*device.revokedFromSeq));
    return json;
}

QStringList lines(const QList<DeviceEntry> &devices)
{
    QStringList texts;
    for (const DeviceEntry &device : devices)
        texts << toLine(device);
    return texts;
}

QJsonArray toJson(const QList<DeviceEntry> &devices)
{
    QJsonArray json;
    for (const DeviceEntry &device : devices)
        json << toJson(device);
    return json;
}

Result<QUuid> findDevice(const KeySet &set, const QString &nameOrId)
{
    for (const DeviceEntry &device : set.devices) {
        if (device.name == nameOrId || idText(device.id) == nameOrId.toLower())
            return device.id;
    }
    return fail(ErrorCode::NotFound);
}

} // namespace

Result<ExitCode> runKeysShow(const AdminContext &context)
{
    const auto keys = keyOverview(context.clinic);
    if (!keys)
        return tl::unexpected(keys.error());
    const KeySet &set = keys->keySet;
    QStringList text{
        KeyCommands::tr("Key words, the same on kiosk and desk: %1").arg(set.words().join(u' ')),
        KeyCommands::tr("Epoch %1, signed %2").arg(set.epoch).arg(utc(set.notBeforeMs)),
        keys->recoveryConfirmedMs > 0
            ? KeyCommands::tr("Recovery words last typed %1").arg(utc(keys->recoveryConfirmedMs))
            : KeyCommands::tr("The recovery words were never typed back: the drill is overdue."),
    };
    text += lines(set.devices);
    QJsonObject json{{QStringLiteral("keyWords"), QJsonArray::fromStringList(set.words())},
                     {QStringLiteral("epoch"), qint64(set.epoch)},
                     {QStringLiteral("signed"), utc(set.notBeforeMs)},
                     {QStringLiteral("devices"), toJson(set.devices)}};
    if (keys->recoveryConfirmedMs > 0)
        json.insert(QStringLiteral("recoveryConfirmed"), utc(keys->recoveryConfirmedMs));
    context.report(text.join(u'\n'), QJsonDocument(json));
    return ExitCode::Done;
}

Result<ExitCode> runKeysRotate(const AdminContext &context)
{
    const auto unlocked = unlockClinic(context);
    if (!unlocked)
        return tl::unexpected(unlocked.error());
    const auto epoch = rotateEpoch(context.clinic, *unlocked->person, context.clock);
    if (!epoch)
        return tl::unexpected(epoch.error());
    context.report(KeyCommands::tr("Epoch %1 is in force. Kiosks and desks that run take it over; "
                                   "their new key words are shown by “keys show”.")
                       .arg(*epoch),
                   QJsonDocument(QJsonObject{{QStringLiteral("epoch"), qint64(*epoch)}}));
    return ExitCode::Done;
}

Result<ExitCode> runDeviceList(const AdminContext &context)
{
    const auto keys = keyOverview(context.clinic);
    if (!keys)
        return tl::unexpected(keys.error());
    context.report(lines(keys->keySet.devices).join(u'\n'),
                   QJsonDocument(toJson(keys->keySet.devices)));
    return ExitCode::Done;
}

Result<ExitCode> runDeviceAdd(const AdminContext &context, const DeviceOptions &options)
{
    const auto unlocked = unlockClinic(context);
    if (!unlocked)
        return tl::unexpected(unlocked.error());
    const auto id = addDevice(
        context.clinic, *unlocked->person, options.kind, options.name, context.ids, context.clock);
    if (!id)
        return tl::unexpected(id.error());
    context.report(KeyCommands::tr("%1 is one of the clinic's devices now; its key is in the "
                                   "clinic's folder.")
                       .arg(options.name.simplified()),
                   QJsonDocument(QJsonObject{{QStringLiteral("id"), idText(*id)},
                                             {QStringLiteral("name"), options.name.simplified()}}));
    return ExitCode::Done;
}

Result<ExitCode> runDeviceRevoke(const AdminContext &context, const DeviceOptions &options)
{
    const auto keys = keyOverview(context.clinic);
    if (!keys)
        return tl::unexpected(keys.error());
    const auto id = findDevice(keys->keySet, options.name);
    if (!id)
        return tl::unexpected(id.error());
    const auto unlocked = unlockClinic(context);
    if (!unlocked)
        return tl::unexpected(unlocked.error());
    const auto from
        = revokeDevice(context.clinic, *unlocked->person, *id, options.fromSeq, context.clock);
    if (!from)
        return tl::unexpected(from.error());
    context.report(KeyCommands::tr("Records of %1 are not accepted from its number %2 on.")
                       .arg(keys->keySet.deviceName(*id))
                       .arg(*from),
                   QJsonDocument(QJsonObject{{QStringLiteral("id"), idText(*id)},
                                             {QStringLiteral("fromSeq"), QString::number(*from)}}));
    return ExitCode::Done;
}

} // namespace kiosk
