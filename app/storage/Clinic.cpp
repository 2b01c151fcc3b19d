// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Clinic.h"

#include "app/core/Logging.h"
#include "app/storage/Chain.h"
#include "app/storage/OwnerWork.h"
#include "app/storage/ServerDatabase.h"
#include "app/storage/ServerSchema.h"
#include "app/storage/StaffTable.h"
#include "app/vault/Seal.h"

#include <QFile>

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 firstEpoch = 1;

/// Every secret of a new clinic, for as long as set-up takes.
struct NewKeys
{
    SignKeyPair root = SignKeyPair::generate();
    BoxKeyPair epoch = BoxKeyPair::generate();
    BoxKeyPair recovery = BoxKeyPair::generate();
    SecretBytes index = generateSymmetricKey();
    SignKeyPair kiosk = SignKeyPair::generate();
    SignKeyPair desk = SignKeyPair::generate();
};

KeySet makeKeySet(const NewKeys &keys, const ClinicPlan &plan, IdSource &ids, qint64 nowMs)
{
    KeySet set;
    set.clinicId = ids.next();
    set.epoch = firstEpoch;
    set.epochKey = keys.epoch.publicKey;
    set.recoveryKey = keys.recovery.publicKey;
    set.rootKey = keys.root.publicKey;
    set.notBeforeMs = nowMs;
    set.devices = {{ids.next(), DeviceKind::Kiosk, plan.kioskName, keys.kiosk.publicKey, {}},
                   {ids.next(), DeviceKind::Desk, plan.deskName, keys.desk.publicKey, {}}};
    return set;
}

Result<> setMeta(Database &database, const QString &key, const QByteArray &value)
{
    return database.execute(u"INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)"_s,
                            {key, value});
}

/// What the clinic knows of itself, and its secrets, each sealed to who may have it.
Result<> writeKeys(Database &database, const NewKeys &keys, const KeySet &set, const QString &name)
{
    const auto &publicKey = set.epochKey;
    return setMeta(database, u"clinic_id"_s, set.clinicId.toRfc4122())
        .and_then([&] { return setMeta(database, u"clinic_name"_s, name.toUtf8()); })
        .and_then([&] {
            return setMeta(database,
                           u"root_for_recovery"_s,
                           sealTo(set.recoveryKey, keys.root.secretKey.view()));
        })
        .and_then([&] {
            return database.execute(
                u"INSERT INTO epoch(epoch, public_key, secret_for_recovery) VALUES(?, ?, ?)"_s,
                {set.epoch,
                 QByteArrayView(publicKey.data(), qsizetype(publicKey.size())).toByteArray(),
                 sealTo(set.recoveryKey, keys.epoch.secretKey.view())});
        })
        .and_then([&] {
            return database.execute(u"INSERT INTO index_key(epoch, sealed_key) VALUES(?, ?)"_s,
                                    {set.epoch, sealTo(set.epochKey, keys.index.view())});
        });
}

Result<> insertStaffAudited(Database &database,
                            const LocalDevice &device,
                            const StaffEntry &staff,
                            const QUuid &by)
{
    return insertStaff(database, staff).and_then([&] {
        return appendAudit(database, device, staff.createdMs, by, u"staff-added"_s, staff.id);
    });
}

Result<> fillDatabase(const QString &path,
                      const NewKeys &keys,
                      const LocalDevice &desk,
                      const QString &clinicName,
                      const StaffEntry &owner)
{
    auto database = Database::open(path, Database::Mode::Create);
    if (!database)
        return tl::unexpected(database.error());
    auto transaction = Transaction::begin(**database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return writeKeys(**database, keys, desk.keySet, clinicName)
        .and_then([&] { return insertStaffAudited(**database, desk, owner, owner.id); })
        .and_then([&] { return transaction->commit(); });
}

/// The name in one form: two people whose names differ by a space or a capital cannot be told
/// apart.
QString folded(const QString &name)
{
    return name.simplified().toCaseFolded();
}

} // namespace

Result<NewClinic> createClinic(const QString &directory,
                               const ClinicPlan &plan,
                               IdSource &ids,
                               const Clock &clock,
                               PassphraseCost cost)
{
    if (!initVault())
        return fail(ErrorCode::Internal, u"libsodium"_s);
    const ClinicFiles files(directory);
    if (QFile::exists(files.keySet()) || QFile::exists(files.database()))
        return fail(ErrorCode::FileExists);
    if (const auto strong = checkPassphrase(plan.passphrase, plan.name); !strong)
        return tl::unexpected(strong.error());

    NewKeys keys;
    const qint64 nowMs = clock.nowMs();
    const KeySet set = makeKeySet(keys, plan, ids, nowMs);
    const auto owner = makeStaff(ids.next(),
                                 plan.ownerName.simplified(),
                                 plan.ownerRoles | Role::Owner,
                                 plan.passphrase,
                                 keys.root,
                                 set.epoch,
                                 keys.epoch.secretKey,
                                 nowMs,
                                 cost);
    if (!owner)
        return tl::unexpected(owner.error());
    const QUuid deskId = set.devices.at(1).id;
    const LocalDevice desk{deskId, SignKeyPair::fromSecret(keys.desk.secretKey.clone()), set};
    // The key set comes last: a directory without it is no clinic.
    const auto written
        = files.makeDirectory()
              .and_then([&] { return files.writeDeviceKey(set.devices.at(0).id, keys.kiosk); })
              .and_then([&] { return files.writeDeviceKey(deskId, keys.desk); })
              .and_then(
                  [&] { return fillDatabase(files.database(), keys, desk, plan.name, *owner); })
              .and_then([&] { return files.writeKeySet(set, keys.root); });
    if (!written) {
        files.removeAll(set.devices);
        return tl::unexpected(written.error());
    }
    return NewClinic{recoveryWords(keys.recovery.secretKey), set.words(), owner->id};
}

Result<std::unique_ptr<KioskStore>> openKioskStore(const QString &directory,
                                                   const Clock &clock,
                                                   IdSource &ids,
                                                   const QString &server,
                                                   ServerPace pace)
{
    if (!initVault())
        return fail(ErrorCode::Internal, u"libsodium"_s);
    const ClinicFiles files(directory);
    auto device = files.openDevice(DeviceKind::Kiosk);
    if (!device)
        return tl::unexpected(device.error());
    auto thread = DatabaseThread::open(files.database(), DatabaseThread::Damaged::SetAside);
    if (!thread)
        return tl::unexpected(thread.error());
    const auto prepared
        = (*thread)
              ->run([id = device->id, nowMs = clock.nowMs(), server](Database &database) {
                  return server.isEmpty() ? forgetOutboxStart(database)
                                          : startOutbox(database, id, nowMs);
              })
              .result();
    // A kiosk whose disk fails must still start: it may have an emergency to tell.
    if (!prepared)
        qCWarning(lcStorage) << "the outbox could not be prepared";
    auto link = server.isEmpty()
        ? nullptr
        : std::make_unique<ServerLink>(files.database(), server, device->id, pace);
    return std::make_unique<KioskStore>(
        std::move(*thread), std::move(*device), files, clock, ids, std::move(link));
}

Result<std::unique_ptr<DeskStore>>
openDeskStore(const QString &directory, const Clock &clock, IdSource &ids, const QString &server)
{
    if (!initVault())
        return fail(ErrorCode::Internal, u"libsodium"_s);
    const ClinicFiles files(directory);
    auto device = files.openDevice(DeviceKind::Desk);
    if (!device)
        return tl::unexpected(device.error());
    auto thread = server.isEmpty()
        ? DatabaseThread::open(files.database())
        : DatabaseThread::openServer(server, serverRole(u"desk"_s, device->id));
    if (!thread)
        return tl::unexpected(thread.error());
    return std::make_unique<DeskStore>(std::move(*thread), std::move(*device), files, clock, ids);
}

Result<QUuid> addStaff(const QString &directory,
                       const Keyring &owner,
                       const StaffPlan &plan,
                       IdSource &ids,
                       const Clock &clock,
                       PassphraseCost cost)
{
    const auto work = OwnerWork::open(directory, owner);
    if (!work)
        return tl::unexpected(work.error());
    if (!plan.roles)
        return fail(ErrorCode::NotAllowed);
    if (const auto strong = work->checkNewPassphrase(plan.passphrase); !strong)
        return tl::unexpected(strong.error());
    const quint32 epoch = work->desk.keySet.epoch;
    const auto epochSecret = owner.epochSecret(epoch);
    if (!epochSecret)
        return tl::unexpected(epochSecret.error());

    auto staff = makeStaff(ids.next(),
                           plan.name.simplified(),
                           plan.roles,
                           plan.passphrase,
                           work->root,
                           epoch,
                           *epochSecret,
                           clock.nowMs(),
                           cost);
    if (!staff)
        return tl::unexpected(staff.error());
    for (const quint32 earlier : owner.epochs()) // records of before open for the new person too
        if (const auto secret = owner.epochSecret(earlier))
            sealEpochTo(*staff, earlier, *secret);
    auto transaction = Transaction::begin(*work->database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return readStaff(*work->database)
        .and_then([&](const QList<StaffEntry> &others) -> Result<> {
            const bool isTaken
                = std::any_of(others.cbegin(), others.cend(), [&](const StaffEntry &other) {
                      return !other.removed && folded(other.name) == folded(plan.name);
                  });
            return isTaken ? fail(ErrorCode::Conflict, u"name"_s) : Result<>();
        })
        .and_then([&] {
            return insertStaffAudited(*work->database, work->desk, *staff, owner.staff().id);
        })
        .and_then([&] { return transaction->commit(); })
        .map([&] { return staff->id; });
}

Result<QList<StaffEntry>> listStaff(const QString &directory)
{
    const ClinicFiles files(directory);
    const auto set = readKeySet(directory);
    if (!set)
        return tl::unexpected(set.error());
    const auto database = Database::open(files.database(), Database::Mode::Existing);
    if (!database)
        return tl::unexpected(database.error());
    return readStaff(**database).map([&set](const QList<StaffEntry> &staff) {
        return certifiedStaff(staff, *set);
    });
}

Result<>
confirmRecoveryWords(const QString &directory, const QStringList &words, const Clock &clock)
{
    const auto set = readKeySet(directory);
    if (!set)
        return tl::unexpected(set.error());
    auto secret = secretFromRecoveryWords(words);
    if (!secret)
        return tl::unexpected(secret.error());
    if (BoxKeyPair::fromSecret(std::move(*secret)).publicKey != set->recoveryKey)
        return fail(ErrorCode::WrongRecoveryWords, u"of another clinic"_s);
    const auto database
        = Database::open(ClinicFiles(directory).database(), Database::Mode::Existing);
    if (!database)
        return tl::unexpected(database.error());
    return setMeta(**database, u"recovery_confirmed_ms"_s, QByteArray::number(clock.nowMs()));
}

Result<KeySet> readKeySet(const QString &directory)
{
    if (!initVault())
        return fail(ErrorCode::Internal, u"libsodium"_s);
    return ClinicFiles(directory).readKeySet();
}

} // namespace kiosk
