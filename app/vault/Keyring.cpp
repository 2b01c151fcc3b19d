// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Logging.h"
#include "app/vault/Bytes.h"
#include "app/vault/PassphraseWrap.h"
#include "app/vault/Staff.h"

#include <map>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t boxSecretSize = crypto_box_SECRETKEYBYTES;
constexpr std::size_t signSecretSize = crypto_sign_SECRETKEYBYTES;

SecretBytes part(const SecretBytes &bytes, std::size_t from, std::size_t size)
{
    return SecretBytes::copyOf(bytes.view().sliced(qsizetype(from), qsizetype(size)));
}

tl::unexpected<Error> refuse(const char *reason)
{
    qCWarning(lcVault) << "unlocking refused:" << reason;
    return fail(ErrorCode::WrongPassphrase);
}

} // namespace

struct Keyring::Secrets
{
    StaffEntry staff;
    BoxKeyPair box;
    SignKeyPair sign;
    std::map<quint32, BoxKeyPair> epochs;
};

Keyring::Keyring(std::unique_ptr<const Secrets> secrets)
    : m_secrets(std::move(secrets))
{
}

Keyring::~Keyring() = default;

Result<std::shared_ptr<const Keyring>>
Keyring::unlock(const StaffEntry &staff, const KeySet &keySet, const SecretBytes &passphrase)
{
    if (staff.removed || !verifyCertificate(staff, keySet.rootKey))
        return refuse("certificate");
    const auto bytes = unwrapSecrets(staff.wrappedSecrets, passphrase, staff.id.toRfc4122());
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->size() != boxSecretSize + signSecretSize)
        return refuse("length");

    auto secrets = std::make_unique<Secrets>();
    secrets->staff = staff;
    secrets->box = BoxKeyPair::fromSecret(part(*bytes, 0, boxSecretSize));
    secrets->sign = SignKeyPair::fromSecret(part(*bytes, boxSecretSize, signSecretSize));
    if (secrets->box.publicKey != staff.boxKey || secrets->sign.publicKey != staff.signKey)
        return refuse("keys of somebody else");
    for (auto it = staff.epochSecrets.cbegin(); it != staff.epochSecrets.cend(); ++it) {
        auto secret = openSealedTo(secrets->box, it.value());
        if (!secret || secret->size() != boxSecretSize)
            return refuse("epoch secret");
        secrets->epochs.emplace(it.key(), BoxKeyPair::fromSecret(std::move(*secret)));
    }
    const auto current = secrets->epochs.find(keySet.epoch);
    if (current == secrets->epochs.end() || current->second.publicKey != keySet.epochKey)
        return refuse("epoch");
    return std::shared_ptr<const Keyring>(new Keyring(std::move(secrets)));
}

const StaffEntry &Keyring::staff() const
{
    return m_secrets->staff;
}

Result<SecretBytes> Keyring::open(QByteArrayView envelope, const DeviceKeyLookup &deviceKey) const
{
    const auto header = verifyEnvelope(envelope, deviceKey);
    if (!header)
        return tl::unexpected(header.error());
    const auto epoch = m_secrets->epochs.find(header->keyEpoch);
    if (epoch == m_secrets->epochs.end())
        return fail(ErrorCode::CannotOpenRecord);
    return openEnvelope(envelope, deviceKey, epoch->second);
}

Result<SecretBytes> Keyring::openSealed(quint32 epoch, QByteArrayView sealed) const
{
    const auto keys = m_secrets->epochs.find(epoch);
    if (keys == m_secrets->epochs.end())
        return fail(ErrorCode::CannotOpenRecord);
    return openSealedTo(keys->second, sealed);
}

QByteArray Keyring::sign(QByteArrayView message) const
{
    return signDetached(m_secrets->sign, message);
}

Result<SignKeyPair> Keyring::rootKey() const
{
    if (!m_secrets->staff.roles.testFlag(Role::Owner))
        return fail(ErrorCode::NotAllowed);
    auto secret = openSealedTo(m_secrets->box, m_secrets->staff.rootSecret);
    if (!secret || secret->size() != signSecretSize)
        return fail(ErrorCode::NotAllowed, u"root secret"_s);
    return SignKeyPair::fromSecret(std::move(*secret));
}

Result<SecretBytes> Keyring::epochSecret(quint32 epoch) const
{
    const auto keys = m_secrets->epochs.find(epoch);
    if (keys == m_secrets->epochs.end())
        return fail(ErrorCode::NotFound);
    return keys->second.secretKey.clone();
}

} // namespace kiosk
