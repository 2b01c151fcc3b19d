// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ClinicFiles.h"

#include "app/core/Json.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxKeySetBytes = 1 << 20;
constexpr auto sharedMode
    = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup;
constexpr mode_t directoryMode = 02770; // new files take over the group (decisions page)
constexpr std::size_t signSecretSize = 64;

struct Pin
{
    SignPublicKey root{};
    quint32 minimumEpoch = 0;
    qint64 minimumNotBeforeMs = 0;
};

Result<Pin> readPin(const QString &path)
{
    const auto bytes = readFile(path, 4096);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return parseJsonObject(*bytes, ErrorCode::BadKeySet)
        .and_then([](const QJsonObject &json) -> Result<Pin> {
            const auto root = QByteArray::fromHex(json.value(u"rootKey"_s).toString().toLatin1());
            Pin pin;
            if (root.size() != qsizetype(pin.root.size()))
                return fail(ErrorCode::BadKeySet, u"pin"_s);
            std::copy(root.cbegin(), root.cend(), pin.root.begin());
            pin.minimumEpoch = quint32(json.value(u"minimumEpoch"_s).toInteger());
            pin.minimumNotBeforeMs = json.value(u"minimumNotBeforeMs"_s).toInteger();
            return pin;
        });
}

/// Created for its owner alone from the first moment on; written through before it counts.
Result<> writeNewSecret(const QString &path, const SecretBytes &secret)
{
    const int file = ::open(
        QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(errno == EEXIST ? ErrorCode::FileExists : ErrorCode::FileUnwritable);
    const bool written = ::write(file, secret.data(), secret.size()) == ssize_t(secret.size())
        && ::fsync(file) == 0;
    ::close(file);
    return written ? Result<>() : fail(ErrorCode::FileUnwritable);
}

Result<SecretBytes> readSecret(const QString &path, std::size_t size)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fail(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable);
    SecretBytes secret(size);
    const bool isWhole = ::read(file, secret.data(), size) == ssize_t(size);
    ::close(file);
    if (!isWhole)
        return fail(ErrorCode::FileUnreadable, u"key file"_s);
    return secret;
}

} // namespace

ClinicFiles::ClinicFiles(const QString &directory)
    : m_directory(directory)
{
}

QString ClinicFiles::database() const
{
    return m_directory + u"/clinic.sqlite"_s;
}

QString ClinicFiles::keySet() const
{
    return m_directory + u"/keyset.json"_s;
}

QString ClinicFiles::pin() const
{
    return m_directory + u"/pin.json"_s;
}

QString ClinicFiles::deviceKey(const QUuid &device) const
{
    return u"%1/device-%2.key"_s.arg(m_directory, device.toString(QUuid::WithoutBraces));
}

Result<> ClinicFiles::makeDirectory() const
{
    if (QDir(m_directory).exists())
        return {};
    if (!QDir().mkpath(m_directory))
        return fail(ErrorCode::FileUnwritable);
    ::chmod(QFile::encodeName(m_directory).constData(), directoryMode);
    return {};
}

Result<KeySet> ClinicFiles::readKeySet() const
{
    const auto bytes = readFile(keySet(), maxKeySetBytes);
    if (!bytes)
        return fail(bytes.error().code == ErrorCode::FileNotFound ? ErrorCode::NotAClinic
                                                                  : bytes.error().code);
    const auto pinned = readPin(pin());
    if (!pinned)
        return fail(ErrorCode::BadKeySet, u"pin"_s);
    auto set = KeySet::read(*bytes, pinned->minimumEpoch, pinned->root);
    if (set && set->notBeforeMs < pinned->minimumNotBeforeMs)
        return fail(ErrorCode::BadKeySet, u"older than the one before"_s);
    if (set && (set->epoch > pinned->minimumEpoch || set->notBeforeMs > pinned->minimumNotBeforeMs))
        if (const auto written = writePin(*set); !written)
            return tl::unexpected(written.error());
    return set;
}

Result<> ClinicFiles::writeKeySet(const KeySet &set, const SignKeyPair &root) const
{
    const auto writeSet = [&] {
        return writeFile(keySet(), set.sign(root)).map([this] {
            QFile::setPermissions(keySet(), sharedMode);
        });
    };
    // Of a new clinic the set comes last: a directory without it is no clinic. Of an old one it
    // comes first: a pin that is ahead of the set would refuse it.
    if (QFile::exists(keySet()))
        return writeSet().and_then([&] { return writePin(set); });
    return writePin(set).and_then(writeSet);
}

Result<> ClinicFiles::writePin(const KeySet &set) const
{
    const QByteArray root(
        QByteArrayView(set.rootKey.data(), qsizetype(set.rootKey.size())).toByteArray().toHex());
    return writeFile(pin(),
                     canonicalJson({{u"rootKey"_s, QString::fromLatin1(root)},
                                    {u"minimumEpoch"_s, qint64(set.epoch)},
                                    {u"minimumNotBeforeMs"_s, set.notBeforeMs}}))
        .map([this] { QFile::setPermissions(pin(), sharedMode); });
}

Result<> ClinicFiles::writeDeviceKey(const QUuid &device, const SignKeyPair &keys) const
{
    return writeNewSecret(deviceKey(device), keys.secretKey);
}

Result<LocalDevice> ClinicFiles::openDevice(DeviceKind kind) const
{
    auto set = readKeySet();
    if (!set)
        return tl::unexpected(set.error());
    for (const DeviceEntry &entry : set->devices) {
        if (entry.kind != kind)
            continue;
        auto secret = readSecret(deviceKey(entry.id), signSecretSize);
        if (!secret)
            continue;
        auto keys = SignKeyPair::fromSecret(std::move(*secret));
        if (keys.publicKey != entry.publicKey)
            return fail(ErrorCode::BadKeySet, u"device key"_s);
        return LocalDevice{entry.id, std::move(keys), std::move(*set)};
    }
    return fail(ErrorCode::NotFound, u"no device key of this kind can be read here"_s);
}

void ClinicFiles::removeAll(const QList<DeviceEntry> &devices) const
{
    for (const DeviceEntry &device : devices)
        QFile::remove(deviceKey(device.id));
    for (const QString &path :
         {database(), database() + u"-wal"_s, database() + u"-shm"_s, keySet(), pin()})
        QFile::remove(path);
}

} // namespace kiosk
