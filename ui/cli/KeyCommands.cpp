// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/KeyCommands.h"

#include "app/storage/KeyCustody.h"
#include "ui/cli/CommandOptions.h"
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

namespace {

void addKeys(CommandTree &tree)
{
    AdminContext &context = tree.context();
    auto *keys = tree.addGroup(tree.root(), "keys", KeyCommands::tr("The clinic's keys"));
    tree.addCommand(keys, "show", KeyCommands::tr("Key words, epoch and devices"), [&context] {
        return runKeysShow(context);
    });
    tree.addCommand(keys,
                    "rotate",
                    KeyCommands::tr("Seal with a new key from now on: once a year, and whenever "
                                    "somebody may have learned the old one"),
                    [&context] { return runKeysRotate(context); });
}

void addDeviceAdd(CommandTree &tree, CLI::App *device)
{
    auto &options = tree.keep<DeviceOptions>();
    auto *app = tree.addCommand(
        device,
        "add",
        KeyCommands::tr("Add one on this computer"),
        [&context = tree.context(), &options] { return runDeviceAdd(context, options); });
    addText(app, "--name", options.name, KeyCommands::tr("What staff call it"))->required();
    app->add_flag_function(
        "--desk",
        [&options](std::int64_t) { options.kind = DeviceKind::Desk; },
        KeyCommands::tr("A desk; without it, a kiosk").toStdString());
}

void addDeviceRevoke(CommandTree &tree, CLI::App *device)
{
    auto &options = tree.keep<DeviceOptions>();
    auto *app = tree.addCommand(
        device,
        "revoke",
        KeyCommands::tr("Accept nothing more that this device signs, when it was "
                        "stolen"),
        [&context = tree.context(), &options] { return runDeviceRevoke(context, options); });
    addText(app, "device", options.name, KeyCommands::tr("Name or id of the device"))->required();
    app->add_option_function<quint64>(
           "--from",
           [&options](const quint64 &seq) { options.fromSeq = seq; },
           KeyCommands::tr("Its first record that is not believed; left out: the next")
               .toStdString())
        ->type_name(KeyCommands::tr("NUMBER").toStdString());
}

} // namespace

void addKeyCommands(CommandTree &tree)
{
    addKeys(tree);
    auto *device = tree.addGroup(tree.root(), "device", KeyCommands::tr("Kiosks and desks"));
    tree.addCommand(device, "list", KeyCommands::tr("Show all"), [&context = tree.context()] {
        return runDeviceList(context);
    });
    addDeviceAdd(tree, device);
    addDeviceRevoke(tree, device);
}

} // namespace kiosk
