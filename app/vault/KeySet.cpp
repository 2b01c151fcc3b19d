// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/KeySet.h"

#include "app/core/Json.h"
#include "app/vault/Bytes.h"
#include "app/vault/Seal.h"

#include <QJsonArray>

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView purpose("kiosk-key-set-v1");
constexpr qsizetype maxBytes = 1 << 20;

tl::unexpected<Error> refuse(const QString &reason)
{
    return fail(ErrorCode::BadKeySet, reason);
}

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

std::optional<std::array<unsigned char, 32>> keyFrom(const QJsonValue &value)
{
    const QByteArray bytes = QByteArray::fromHex(value.toString().toLatin1());
    std::array<unsigned char, 32> key{};
    if (sizeOf(bytes) != key.size())
        return std::nullopt;
    std::copy(bytes.cbegin(), bytes.cend(), key.begin());
    return key;
}

QString kindCode(DeviceKind kind)
{
    return kind == DeviceKind::Desk ? u"desk"_s : u"kiosk"_s;
}

QJsonObject deviceToJson(const DeviceEntry &device)
{
    QJsonObject json{{u"id"_s, device.id.toString(QUuid::WithoutBraces)},
                     {u"kind"_s, kindCode(device.kind)},
                     {u"name"_s, device.name},
                     {u"publicKey"_s, hex(viewOf(device.publicKey))}};
    if (device.revokedFromSeq) // a string: a JSON number is exact only to 2^53
        json.insert(u"revokedFromSeq"_s, QString::number(*device.revokedFromSeq));
    return json;
}

std::optional<DeviceEntry> deviceFromJson(const QJsonObject &json)
{
    DeviceEntry device;
    device.id = QUuid(json.value(u"id"_s).toString());
    device.name = json.value(u"name"_s).toString();
    const QString kind = json.value(u"kind"_s).toString();
    device.kind = kind == u"desk"_s ? DeviceKind::Desk : DeviceKind::Kiosk;
    const auto key = keyFrom(json.value(u"publicKey"_s));
    if (device.id.isNull() || !key || kind != kindCode(device.kind))
        return std::nullopt;
    device.publicKey = *key;
    if (json.contains(u"revokedFromSeq"_s)) {
        bool ok = false;
        device.revokedFromSeq = json.value(u"revokedFromSeq"_s).toString().toULongLong(&ok);
        if (!ok)
            return std::nullopt;
    }
    return device;
}

QJsonArray removedToJson(const QList<RemovedStaff> &removed)
{
    QJsonArray array;
    for (const RemovedStaff &staff : removed)
        array.append(QJsonObject{{u"id"_s, staff.id.toString(QUuid::WithoutBraces)},
                                 {u"lastActionSeq"_s, QString::number(staff.lastActionSeq)}});
    return array;
}

std::optional<QList<RemovedStaff>> removedFromJson(const QJsonArray &array)
{
    QList<RemovedStaff> removed;
    for (const auto &value : array) {
        bool ok = false;
        const RemovedStaff staff{
            QUuid(value.toObject().value(u"id"_s).toString()),
            value.toObject().value(u"lastActionSeq"_s).toString().toULongLong(&ok)};
        if (!ok || staff.id.isNull())
            return std::nullopt;
        removed.append(staff);
    }
    return removed;
}

QJsonObject toJson(const KeySet &set)
{
    QJsonArray devices;
    for (const DeviceEntry &device : set.devices)
        devices.append(deviceToJson(device));
    QJsonObject json{{u"clinicId"_s, set.clinicId.toString(QUuid::WithoutBraces)},
                     {u"epoch"_s, qint64(set.epoch)},
                     {u"epochKey"_s, hex(viewOf(set.epochKey))},
                     {u"recoveryKey"_s, hex(viewOf(set.recoveryKey))},
                     {u"rootKey"_s, hex(viewOf(set.rootKey))},
                     {u"notBeforeMs"_s, set.notBeforeMs},
                     {u"devices"_s, devices}};
    if (!set.removedStaff.isEmpty()) // sets of before anybody left have no such member
        json.insert(u"removedStaff"_s, removedToJson(set.removedStaff));
    return json;
}

std::optional<QList<DeviceEntry>> devicesFromJson(const QJsonArray &array)
{
    QList<DeviceEntry> devices;
    for (const auto &value : array) {
        const auto device = deviceFromJson(value.toObject());
        const auto isSame = [&device](const DeviceEntry &other) { return other.id == device->id; };
        if (!device || std::any_of(devices.cbegin(), devices.cend(), isSame))
            return std::nullopt;
        devices.append(*device);
    }
    return devices;
}

std::optional<KeySet> fromJson(const QJsonObject &json)
{
    const auto epochKey = keyFrom(json.value(u"epochKey"_s));
    const auto recoveryKey = keyFrom(json.value(u"recoveryKey"_s));
    const auto rootKey = keyFrom(json.value(u"rootKey"_s));
    auto devices = devicesFromJson(json.value(u"devices"_s).toArray());
    auto removed = removedFromJson(json.value(u"removedStaff"_s).toArray());
    const qint64 epoch = json.value(u"epoch"_s).toInteger();
    const QUuid clinic(json.value(u"clinicId"_s).toString());
    if (!epochKey || !recoveryKey || !rootKey || !devices || !removed || clinic.isNull()
        || epoch < 1 || epoch > std::numeric_limits<quint32>::max())
        return std::nullopt;
    return KeySet{clinic,
                  quint32(epoch),
                  *epochKey,
                  *recoveryKey,
                  *rootKey,
                  json.value(u"notBeforeMs"_s).toInteger(),
                  std::move(*devices),
                  std::move(*removed)};
}

QJsonObject signedObject(const QJsonObject &set, const QByteArray &signature)
{
    return {{u"keySet"_s, set}, {u"signature"_s, hex(signature)}};
}

} // namespace

QByteArray KeySet::sign(const SignKeyPair &root) const
{
    const QJsonObject json = toJson(*this);
    const auto signature = signDetached(root, signedMessage(purpose, {canonicalJson(json)}));
    return canonicalJson(signedObject(json, signature));
}

Result<KeySet> KeySet::read(QByteArrayView bytes,
                            quint32 minimumEpoch,
                            const std::optional<SignPublicKey> &pinnedRoot)
{
    if (bytes.size() > maxBytes)
        return refuse(u"too large"_s);
    const auto file = parseJsonObject(bytes.toByteArray(), ErrorCode::BadKeySet);
    if (!file)
        return tl::unexpected(file.error());
    const QJsonObject json = file->value(u"keySet"_s).toObject();
    const auto set = fromJson(json);
    // One meaning has one form: unknown or repeated fields and other spellings do not pass.
    const auto signature = QByteArray::fromHex(file->value(u"signature"_s).toString().toLatin1());
    if (!set || canonicalJson(signedObject(toJson(*set), signature)) != bytes)
        return refuse(u"format"_s);
    if (!verifySignature(signedMessage(purpose, {canonicalJson(json)}), signature, set->rootKey))
        return refuse(u"signature"_s);
    if (pinnedRoot && *pinnedRoot != set->rootKey)
        return refuse(u"root key"_s);
    if (set->epoch < minimumEpoch)
        return refuse(u"epoch"_s);
    return *set;
}

std::optional<SignPublicKey> KeySet::deviceKey(const QUuid &device, quint64 deviceSeq) const
{
    for (const DeviceEntry &entry : devices)
        if (entry.id == device && (!entry.revokedFromSeq || deviceSeq < *entry.revokedFromSeq))
            return entry.publicKey;
    return std::nullopt;
}

QString KeySet::deviceName(const QUuid &device) const
{
    for (const DeviceEntry &entry : devices)
        if (entry.id == device)
            return entry.name;
    return {};
}

std::optional<RemovedStaff> KeySet::removed(const QUuid &staff) const
{
    for (const RemovedStaff &entry : removedStaff)
        if (entry.id == staff)
            return entry;
    return std::nullopt;
}

QStringList KeySet::words() const
{
    QByteArray keys;
    for (const auto &key : {rootKey, epochKey, recoveryKey})
        keys.append(viewOf(key));
    return fingerprintWords(keys);
}

} // namespace kiosk
