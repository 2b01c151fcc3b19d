// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyCustody.h"

#include "app/storage/Chain.h"
#include "app/storage/OwnerWork.h"
#include "app/storage/RecordIndex.h"
#include "app/storage/UnlockThrottle.h"
#include "app/vault/Seal.h"

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

/// The secret keys of the epochs, and how to come by the index: an owner's or the recovery key's.
struct EpochAccess
{
    QMap<quint32, QByteArray> sealedSecrets; ///< to the recovery key
    std::function<Result<SecretBytes>(quint32)> secret;
    std::function<Result<RecordIndex>(Database &)> index;
};

EpochAccess accessOf(const Keyring &owner)
{
    return {{},
            [&owner](quint32 epoch) { return owner.epochSecret(epoch); },
            [&owner](Database &database) { return RecordIndex::open(database, owner); }};
}

Result<QMap<quint32, QByteArray>> readEpochsForRecovery(Database &database)
{
    QMap<quint32, QByteArray> secrets;
    return database
        .forEach(u"SELECT epoch, secret_for_recovery FROM epoch"_s,
                 {},
                 [&secrets](const DatabaseRow &row) {
                     secrets.insert(row.value(0).toUInt(), row.value(1).toByteArray());
                 })
        .map([&secrets] { return secrets; });
}

Result<EpochAccess> accessOf(Database &database, const BoxKeyPair &recovery)
{
    auto secrets = readEpochsForRecovery(database);
    if (!secrets)
        return tl::unexpected(secrets.error());
    const auto secret = [&recovery, secrets = *secrets](quint32 epoch) {
        return openSealedTo(recovery, secrets.value(epoch));
    };
    return EpochAccess{
        *secrets, secret, [secret](Database &opened) {
            return RecordIndex::open(opened, [secret](quint32 epoch, QByteArrayView sealed) {
                return secret(epoch).and_then([&](SecretBytes &&bytes) {
                    return openSealedTo(BoxKeyPair::fromSecret(std::move(bytes)), sealed);
                });
            });
        }};
}

QByteArray bytesOf(const BoxPublicKey &key)
{
    return QByteArrayView(key.data(), qsizetype(key.size())).toByteArray();
}

Result<quint32> newestEpoch(Database &database)
{
    return database.value(u"SELECT max(epoch) FROM epoch"_s).map([](const QVariant &value) {
        return value.toUInt();
    });
}

Result<>
audit(const OwnerWork &work, const QString &what, const QUuid &by, const QUuid &subject, qint64 ms)
{
    return appendAudit(*work.database, work.desk, ms, by, what, subject);
}

/// In a transaction of its own: what it tells of happens in the key set.
Result<> auditAlone(const OwnerWork &work,
                    const QString &what,
                    const Keyring &owner,
                    const QUuid &subject,
                    const Clock &clock)
{
    auto transaction = Transaction::begin(*work.database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return audit(work, what, owner.staff().id, subject, clock.nowMs()).and_then([&] {
        return transaction->commit();
    });
}

/// Makes the epoch after the newest, for everybody who stays, inside the caller's transaction.
Result<BoxPublicKey>
addEpoch(const OwnerWork &work, const EpochAccess &access, const QUuid &by, qint64 nowMs)
{
    Database &database = *work.database;
    const auto staff = readStaff(database);
    const auto newest = newestEpoch(database);
    const auto index = access.index(database);
    if (!staff || !newest)
        return fail(ErrorCode::StorageFailed);
    if (!index)
        return tl::unexpected(index.error());

    const auto keys = BoxKeyPair::generate();
    const quint32 epoch = *newest + 1;
    auto done = database.execute(
        u"INSERT INTO epoch(epoch, public_key, secret_for_recovery) VALUES(?, ?, ?)"_s,
        {epoch,
         bytesOf(keys.publicKey),
         sealTo(work.desk.keySet.recoveryKey, keys.secretKey.view())});
    for (const StaffEntry &entry : certifiedStaff(*staff, work.desk.keySet)) {
        if (done)
            done = insertEpochSecret(
                database, entry.id, epoch, sealTo(entry.boxKey, keys.secretKey.view()));
    }
    return done.and_then([&] { return index->rekey(database, epoch, keys.publicKey); })
        .and_then([&] { return audit(work, u"epoch-added"_s, by, {}, nowMs); })
        .map([&] { return keys.publicKey; });
}

/// Who would still be an owner without `staff`.
bool isLastOwner(const QList<StaffEntry> &certified, const QUuid &staff)
{
    return std::none_of(certified.cbegin(), certified.cend(), [&staff](const StaffEntry &entry) {
        return entry.id != staff && entry.roles.testFlag(Role::Owner);
    });
}

std::optional<StaffEntry> find(const QList<StaffEntry> &staff, const QUuid &id)
{
    for (const StaffEntry &entry : staff)
        if (entry.id == id)
            return entry;
    return std::nullopt;
}

/// Inside the caller's transaction; the key set has to follow.
Result<RemovedStaff>
takeAccess(const OwnerWork &work, const QUuid &staff, const QUuid &by, qint64 nowMs)
{
    const auto lastAction = work.database->value(u"SELECT max(seq) FROM action"_s);
    if (!lastAction)
        return tl::unexpected(lastAction.error());
    return markStaffRemoved(*work.database, staff)
        .and_then([&] { return audit(work, u"staff-removed"_s, by, staff, nowMs); })
        .map([&] {
            return RemovedStaff{staff, lastAction->toULongLong()};
        });
}

/// A new epoch was committed: its number and key go into the set.
Result<KeySet> withNewestEpoch(const OwnerWork &work, const EpochAccess &access)
{
    return newestEpoch(*work.database).and_then([&](quint32 epoch) {
        return access.secret(epoch).map([&](SecretBytes &&secret) {
            KeySet set = work.desk.keySet;
            set.epoch = epoch;
            // Not the table's copy of the public key, which nobody has signed.
            set.epochKey = BoxKeyPair::fromSecret(std::move(secret)).publicKey;
            return set;
        });
    });
}

} // namespace

Result<quint32> rotateEpoch(const QString &directory, const Keyring &owner, const Clock &clock)
{
    auto work = OwnerWork::open(directory, owner);
    if (!work)
        return tl::unexpected(work.error());
    const auto access = accessOf(owner);
    KeySet set = work->desk.keySet;
    auto newest = newestEpoch(*work->database);
    if (!newest)
        return newest;
    if (*newest > set.epoch) { // a rotation that was cut short
        const auto made = withNewestEpoch(*work, access);
        if (!made)
            return tl::unexpected(made.error());
        set = *made;
    } else {
        auto transaction = Transaction::begin(*work->database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        const auto key = addEpoch(*work, access, owner.staff().id, clock.nowMs());
        if (!key)
            return tl::unexpected(key.error());
        if (const auto done = transaction->commit(); !done)
            return tl::unexpected(done.error());
        set.epoch = *newest + 1;
        set.epochKey = *key;
    }
    return work->publish(set, clock.nowMs()).map([&set] { return set.epoch; });
}

Result<>
removeStaff(const QString &directory, const Keyring &owner, const QUuid &staff, const Clock &clock)
{
    auto work = OwnerWork::open(directory, owner);
    if (!work)
        return tl::unexpected(work.error());
    const auto everybody = readStaff(*work->database);
    if (!everybody)
        return tl::unexpected(everybody.error());
    if (!find(*everybody, staff) || work->desk.keySet.removed(staff))
        return fail(ErrorCode::NotFound);
    if (isLastOwner(certifiedStaff(*everybody, work->desk.keySet), staff))
        return fail(ErrorCode::Conflict, u"last owner"_s);

    auto transaction = Transaction::begin(*work->database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    KeySet set = work->desk.keySet;
    const auto removed = takeAccess(*work, staff, owner.staff().id, clock.nowMs());
    if (!removed)
        return tl::unexpected(removed.error());
    const auto key = addEpoch(*work, accessOf(owner), owner.staff().id, clock.nowMs());
    const auto newest = newestEpoch(*work->database);
    if (!key || !newest)
        return tl::unexpected(key ? newest.error() : key.error());
    set.removedStaff.append(*removed);
    set.epoch = *newest;
    set.epochKey = *key;
    return transaction->commit().and_then([&] { return work->publish(set, clock.nowMs()); });
}

Result<QUuid> addDevice(const QString &directory,
                        const Keyring &owner,
                        DeviceKind kind,
                        const QString &name,
                        IdSource &ids,
                        const Clock &clock)
{
    auto work = OwnerWork::open(directory, owner);
    if (!work)
        return tl::unexpected(work.error());
    KeySet set = work->desk.keySet;
    const QString tidied = name.simplified();
    const auto hasName = [&tidied](const DeviceEntry &device) {
        return device.name.compare(tidied, Qt::CaseInsensitive) == 0;
    };
    if (tidied.isEmpty() || std::any_of(set.devices.cbegin(), set.devices.cend(), hasName))
        return fail(ErrorCode::Conflict, u"name"_s);

    const auto keys = SignKeyPair::generate();
    const QUuid id = ids.next();
    set.devices.append({id, kind, tidied, keys.publicKey, {}});
    // The key first: a set that names a device without one would be of no use to it.
    return work->files.writeDeviceKey(id, keys)
        .and_then([&] { return auditAlone(*work, u"device-added"_s, owner, id, clock); })
        .and_then([&] { return work->publish(set, clock.nowMs()); })
        .map([&id] { return id; });
}

Result<quint64> revokeDevice(const QString &directory,
                             const Keyring &owner,
                             const QUuid &device,
                             std::optional<quint64> fromSeq,
                             const Clock &clock)
{
    auto work = OwnerWork::open(directory, owner);
    if (!work)
        return tl::unexpected(work.error());
    KeySet set = work->desk.keySet;
    const auto entry = std::find_if(set.devices.begin(),
                                    set.devices.end(),
                                    [&device](const DeviceEntry &one) { return one.id == device; });
    if (entry == set.devices.end())
        return fail(ErrorCode::NotFound);
    if (!fromSeq) {
        const auto head = chainHead(*work->database, device, Chain::Record);
        if (!head)
            return tl::unexpected(head.error());
        fromSeq = head->seq + 1;
    }
    entry->revokedFromSeq = qMin(*fromSeq, entry->revokedFromSeq.value_or(*fromSeq));
    const quint64 from = *entry->revokedFromSeq;
    return auditAlone(*work, u"device-revoked"_s, owner, device, clock)
        .and_then([&] { return work->publish(set, clock.nowMs()); })
        .map([from] { return from; });
}

Result<KeyOverview> keyOverview(const QString &directory)
{
    if (!initVault())
        return fail(ErrorCode::Internal, u"libsodium"_s);
    const ClinicFiles files(directory);
    auto set = files.readKeySet();
    if (!set)
        return tl::unexpected(set.error());
    const auto database = Database::open(files.database(), Database::Mode::Existing);
    if (!database)
        return tl::unexpected(database.error());
    return (*database)
        ->value(u"SELECT value FROM meta WHERE key = 'recovery_confirmed_ms'"_s)
        .map([&set](const QVariant &confirmed) {
            return KeyOverview{std::move(*set), confirmed.toByteArray().toLongLong()};
        });
}

Result<> changePassphrase(const QString &directory,
                          const QUuid &staff,
                          const SecretBytes &current,
                          const SecretBytes &next,
                          const Clock &clock,
                          PassphraseCost cost)
{
    const ClinicFiles files(directory);
    const auto desk = files.openDevice(DeviceKind::Desk);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto database = Database::open(files.database(), Database::Mode::Existing);
    if (!database)
        return tl::unexpected(database.error());
    const auto clinicName
        = (*database)->value(u"SELECT value FROM meta WHERE key = 'clinic_name'"_s);
    const auto everybody = readStaff(**database);
    if (!clinicName || !everybody)
        return fail(ErrorCode::StorageFailed);
    const auto entry = find(certifiedStaff(*everybody, desk->keySet), staff);
    if (!entry)
        return fail(ErrorCode::WrongPassphrase);
    if (auto strong = checkPassphrase(next, QString::fromUtf8(clinicName->toByteArray())); !strong)
        return strong;
    if (auto allowed = beginUnlockAttempt(**database, clock, staff); !allowed)
        return allowed;

    const auto wrapped = rewrapSecrets(*entry, current, next, cost);
    if (!wrapped)
        return tl::unexpected(wrapped.error());
    auto transaction = Transaction::begin(**database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return (*database)
        ->execute(u"UPDATE staff SET wrapped_secrets = ? WHERE id = ?"_s,
                  {*wrapped, staff.toRfc4122()})
        .and_then([&] { return forgetUnlockFailures(**database, staff); })
        .and_then([&] {
            return appendAudit(
                **database, *desk, clock.nowMs(), staff, u"passphrase-changed"_s, {});
        })
        .and_then([&] { return transaction->commit(); });
}

Result<QUuid> resetStaff(const QString &directory,
                         const QStringList &recoveryWords,
                         const QUuid &staff,
                         const SecretBytes &passphrase,
                         IdSource &ids,
                         const Clock &clock,
                         PassphraseCost cost)
{
    auto words = secretFromRecoveryWords(recoveryWords);
    if (!words)
        return tl::unexpected(words.error());
    const auto recovery = BoxKeyPair::fromSecret(std::move(*words));
    auto work = OwnerWork::openWithRecovery(directory, recovery);
    if (!work)
        return tl::unexpected(work.error());
    const auto access = accessOf(*work->database, recovery);
    const auto everybody = readStaff(*work->database);
    if (!access || !everybody)
        return fail(ErrorCode::StorageFailed);
    const auto old = find(certifiedSigners(*everybody, work->desk.keySet.rootKey), staff);
    if (!old || work->desk.keySet.removed(staff))
        return fail(ErrorCode::NotFound);
    if (const auto strong = work->checkNewPassphrase(passphrase); !strong)
        return tl::unexpected(strong.error());

    const quint32 epoch = work->desk.keySet.epoch;
    const auto epochSecret = access->secret(epoch);
    if (!epochSecret)
        return tl::unexpected(epochSecret.error());
    auto fresh = makeStaff(ids.next(),
                           old->name,
                           old->roles,
                           passphrase,
                           work->root,
                           epoch,
                           *epochSecret,
                           clock.nowMs(),
                           cost);
    if (!fresh)
        return tl::unexpected(fresh.error());
    for (auto it = access->sealedSecrets.cbegin(); it != access->sealedSecrets.cend(); ++it)
        if (const auto secret = access->secret(it.key()))
            sealEpochTo(*fresh, it.key(), *secret);

    auto transaction = Transaction::begin(*work->database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    KeySet set = work->desk.keySet;
    return takeAccess(*work, staff, {}, clock.nowMs())
        .map([&](const RemovedStaff &removed) { set.removedStaff.append(removed); })
        .and_then([&] { return insertStaff(*work->database, *fresh); })
        .and_then([&] { return audit(*work, u"staff-added"_s, {}, fresh->id, fresh->createdMs); })
        .and_then([&] { return addEpoch(*work, *access, {}, clock.nowMs()); })
        .and_then([&](const BoxPublicKey &key) {
            set.epochKey = key;
            return newestEpoch(*work->database);
        })
        .and_then([&](quint32 newest) {
            set.epoch = newest;
            return transaction->commit();
        })
        .and_then([&] { return work->publish(set, clock.nowMs()); })
        .map([&] { return fresh->id; });
}

} // namespace kiosk
