// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/OwnerWork.h"

#include "app/vault/Seal.h"

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t signSecretSize = 64;

Result<OwnerWork> openFiles(const QString &directory)
{
    if (!initVault())
        return fail(ErrorCode::Internal, u"libsodium"_s);
    ClinicFiles files(directory);
    auto desk = files.openDevice(DeviceKind::Desk);
    if (!desk)
        return tl::unexpected(desk.error());
    return Database::open(files.database(), Database::Mode::Existing)
        .map([&](std::unique_ptr<Database> &&database) {
            return OwnerWork{std::move(files), std::move(*desk), std::move(database), {}};
        });
}

} // namespace

Result<OwnerWork> OwnerWork::open(const QString &directory, const Keyring &owner)
{
    auto work = openFiles(directory);
    if (!work)
        return work;
    const auto who = authorise(*work->database, owner, work->desk.keySet, Role::Owner);
    if (!who)
        return tl::unexpected(who.error());
    auto root = owner.rootKey();
    if (!root || root->publicKey != work->desk.keySet.rootKey)
        return fail(ErrorCode::NotAllowed);
    work->root = std::move(*root);
    return work;
}

Result<OwnerWork> OwnerWork::openWithRecovery(const QString &directory, const BoxKeyPair &recovery)
{
    auto work = openFiles(directory);
    if (!work)
        return work;
    if (recovery.publicKey != work->desk.keySet.recoveryKey)
        return fail(ErrorCode::WrongRecoveryWords, u"of another clinic"_s);
    const auto sealed
        = work->database->value(u"SELECT value FROM meta WHERE key = 'root_for_recovery'"_s);
    if (!sealed)
        return tl::unexpected(sealed.error());
    auto secret = openSealedTo(recovery, sealed->toByteArray());
    if (!secret || secret->size() != signSecretSize)
        return fail(ErrorCode::BadKeySet, u"root secret for recovery"_s);
    work->root = SignKeyPair::fromSecret(std::move(*secret));
    if (work->root.publicKey != work->desk.keySet.rootKey)
        return fail(ErrorCode::BadKeySet, u"root secret for recovery"_s);
    return work;
}

Result<> OwnerWork::checkNewPassphrase(const SecretBytes &passphrase) const
{
    return database->value(u"SELECT value FROM meta WHERE key = 'clinic_name'"_s)
        .and_then([&](const QVariant &name) {
            return checkPassphrase(passphrase, QString::fromUtf8(name.toByteArray()));
        });
}

Result<> OwnerWork::publish(KeySet set, qint64 nowMs)
{
    set.notBeforeMs = qMax(nowMs, desk.keySet.notBeforeMs + 1);
    return files.writeKeySet(set, root).map([&] { desk.keySet = set; });
}

} // namespace kiosk
