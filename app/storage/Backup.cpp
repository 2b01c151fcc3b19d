// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Backup.h"

#include "app/core/Json.h"
#include "app/storage/Chain.h"
#include "app/storage/ClinicFiles.h"
#include "app/vault/Seal.h"
#include "app/vault/SealedStream.h"

#include <QDir>
#include <QDirIterator>
#include <QSaveFile>
#include <QtEndian>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceSize = 1 << 20;
constexpr quint32 mostNameBytes = 1024;
constexpr std::size_t signSecretSize = 64;
constexpr auto databaseName = "clinic.sqlite";

/// The copy that VACUUM INTO made, for as long as the backup takes.
struct DatabaseCopy
{
    QString path;
    ~DatabaseCopy() { QFile::remove(path); }
};

/// Device keys, pins, what the database engine keeps beside its file and a damaged file that was
/// set aside stay behind.
bool belongsInBackup(const QString &name)
{
    return !name.startsWith(u"device-"_s) && !name.startsWith(u'.')
        && !name.startsWith(QLatin1String(databaseName)) && !name.startsWith(u"clinic-damaged-"_s)
        && name != u"pin.json"_s;
}

QStringList contentFiles(const QString &directory)
{
    QStringList names;
    const QDir root(directory);
    QDirIterator it(directory, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString name = root.relativeFilePath(it.next());
        if (belongsInBackup(name))
            names.append(name);
    }
    names.sort();
    return names;
}

QByteArray number(quint64 value)
{
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

Result<> addFile(StreamSealer &sealer, const QString &name, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable);
    const QByteArray encoded = name.toUtf8();
    auto done
        = sealer.write(number(quint64(encoded.size())) + encoded + number(quint64(file.size())));
    for (qint64 left = file.size(); done && left > 0;) {
        const QByteArray piece = file.read(qMin<qint64>(left, pieceSize));
        if (piece.isEmpty())
            return fail(ErrorCode::FileUnreadable);
        left -= piece.size();
        done = sealer.write(piece);
    }
    return done;
}

/// Not only copied but read again: a backup of a damaged database would comfort nobody.
Result<int> countIntact(const QString &path)
{
    const auto copy = Database::open(path, Database::Mode::Existing);
    if (!copy)
        return tl::unexpected(copy.error());
    const auto check = (*copy)->value(u"PRAGMA integrity_check"_s);
    if (!check || check->toString() != u"ok"_s)
        return fail(ErrorCode::DatabaseDamaged);
    return (*copy)->value(u"SELECT count(*) FROM record"_s).map([](const QVariant &count) {
        return count.toInt();
    });
}

Result<> extract(StreamOpener &opener, const QString &directory, BackupReport &report)
{
    for (;;) {
        const auto nameSize = opener.read(sizeof(quint64));
        if (!nameSize)
            return tl::unexpected(nameSize.error());
        const auto size = qFromBigEndian<quint64>(nameSize->constData());
        if (size == 0) // the end
            return opener.expectEnd();
        const auto name = size > mostNameBytes ? fail(ErrorCode::CannotOpenRecord)
                                               : opener.read(qsizetype(size));
        const auto fileSize = opener.read(sizeof(quint64));
        if (!name || !fileSize)
            return fail(ErrorCode::CannotOpenRecord);
        const QString relative = QDir::cleanPath(QString::fromUtf8(*name));
        if (relative.startsWith(u"../"_s) || relative.startsWith(u'/') || relative == u".."_s)
            return fail(ErrorCode::CannotOpenRecord);
        const QString path = directory + u'/' + relative;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return fail(ErrorCode::FileUnwritable);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup
                            | QFile::WriteGroup);
        for (auto left = qFromBigEndian<quint64>(fileSize->constData()); left > 0;) {
            const auto piece = opener.read(qsizetype(qMin<quint64>(left, quint64(pieceSize))));
            if (!piece)
                return tl::unexpected(piece.error());
            if (file.write(*piece) != piece->size())
                return fail(ErrorCode::DiskFull);
            left -= quint64(piece->size());
        }
        if (!file.flush())
            return fail(ErrorCode::DiskFull);
        ++report.files;
    }
}

Result<SignKeyPair> rootKey(Database &database, const BoxKeyPair &recovery)
{
    const auto sealed = database.value(u"SELECT value FROM meta WHERE key = 'root_for_recovery'"_s);
    if (!sealed)
        return tl::unexpected(sealed.error());
    auto secret = openSealedTo(recovery, sealed->toByteArray());
    if (!secret || secret->size() != signSecretSize)
        return fail(ErrorCode::BadKeySet, u"root secret for recovery"_s);
    return SignKeyPair::fromSecret(std::move(*secret));
}

/// The file that was set aside is not of this computer, and staff need no longer be told.
Result<> forgetSetAside(const QString &path)
{
    return Database::open(path, Database::Mode::Existing).and_then([](const auto &database) {
        return database->execute(u"DELETE FROM meta WHERE key = 'set_aside'"_s);
    });
}

/// New devices in the place of those whose keys are lost with their computer.
Result<QStringList> enrolDevices(const QString &directory,
                                 const BoxKeyPair &recovery,
                                 IdSource &ids,
                                 const Clock &clock)
{
    const ClinicFiles files(directory);
    const auto bytes = readFile(files.keySet(), 1 << 20);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto set = KeySet::read(*bytes, 0, {});
    if (!set)
        return tl::unexpected(set.error());
    if (set->recoveryKey != recovery.publicKey)
        return fail(ErrorCode::CannotOpenRecord);
    const auto database = Database::open(files.database(), Database::Mode::Existing);
    if (!database)
        return tl::unexpected(database.error());
    const auto root = rootKey(**database, recovery);
    if (!root)
        return tl::unexpected(root.error());
    if (root->publicKey != set->rootKey)
        return fail(ErrorCode::BadKeySet);

    const QList<DeviceEntry> lost = set->devices;
    for (DeviceEntry &device : set->devices) {
        const auto head = chainHead(**database, device.id, Chain::Record);
        if (!head)
            return tl::unexpected(head.error());
        device.revokedFromSeq = qMin(head->seq + 1, device.revokedFromSeq.value_or(head->seq + 1));
    }
    for (const DeviceEntry &device : lost) {
        if (device.revokedFromSeq)
            continue; // was gone before
        const auto keys = SignKeyPair::generate();
        const DeviceEntry fresh{ids.next(), device.kind, device.name, keys.publicKey, {}};
        if (const auto written = files.writeDeviceKey(fresh.id, keys); !written)
            return tl::unexpected(written.error());
        set->devices.append(fresh);
    }
    set->notBeforeMs = qMax(clock.nowMs(), set->notBeforeMs + 1);
    return files.writeKeySet(*set, *root).map([&] { return set->words(); });
}

} // namespace

Result<BackupReport> writeBackup(const QString &directory, const QString &file)
{
    if (!initVault())
        return fail(ErrorCode::Internal, u"libsodium"_s);
    if (QFile::exists(file))
        return fail(ErrorCode::FileExists);
    const ClinicFiles files(directory);
    const auto set = files.readKeySet();
    if (!set)
        return tl::unexpected(set.error());
    const DatabaseCopy copy{directory + u"/.backup-"_s
                            + QUuid::createUuid().toString(QUuid::Id128)};
    {
        const auto database = Database::open(files.database(), Database::Mode::Existing);
        if (!database)
            return tl::unexpected(database.error());
        if (const auto done = (*database)->execute(u"VACUUM INTO ?"_s, {copy.path}); !done)
            return tl::unexpected(done.error());
    }
    BackupReport report;
    const auto records = countIntact(copy.path);
    if (!records)
        return tl::unexpected(records.error());
    report.records = *records;

    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable);
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    auto sealer = StreamSealer::begin(out, {set->epochKey, set->recoveryKey});
    if (!sealer)
        return tl::unexpected(sealer.error());
    auto done = addFile(*sealer, QLatin1String(databaseName), copy.path);
    ++report.files;
    for (const QString &name : contentFiles(directory)) {
        if (done)
            done = addFile(*sealer, name, directory + u'/' + name);
        ++report.files;
    }
    return done.and_then([&] { return sealer->write(number(0)); })
        .and_then([&] { return sealer->end(); })
        .and_then([&] {
            report.bytes = out.size();
            return out.commit() ? Result<>() : fail(ErrorCode::FileUnwritable);
        })
        .map([&report] { return report; });
}

Result<RestoreReport> restoreBackup(const QString &file,
                                    const QString &directory,
                                    const QStringList &recoveryWords,
                                    IdSource &ids,
                                    const Clock &clock)
{
    if (!initVault())
        return fail(ErrorCode::Internal, u"libsodium"_s);
    auto secret = secretFromRecoveryWords(recoveryWords);
    if (!secret)
        return tl::unexpected(secret.error());
    const auto recovery = BoxKeyPair::fromSecret(std::move(*secret));
    if (!QDir(directory).isEmpty())
        return fail(ErrorCode::FileExists);
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(in.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound);
    auto opener = StreamOpener::begin(in, recovery);
    if (!opener)
        return tl::unexpected(opener.error());

    RestoreReport report;
    report.content.bytes = in.size();
    const ClinicFiles files(directory);
    const auto restored
        = files.makeDirectory()
              .and_then([&] { return extract(*opener, directory, report.content); })
              .and_then([&] { return countIntact(files.database()); })
              .map([&](int records) { report.content.records = records; })
              .and_then([&] { return forgetSetAside(files.database()); })
              .and_then([&] { return enrolDevices(directory, recovery, ids, clock); });
    if (!restored) {
        QDir(directory).removeRecursively();
        return tl::unexpected(restored.error());
    }
    report.keyWords = *restored;
    return report;
}

} // namespace kiosk
