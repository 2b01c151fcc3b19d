// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Logging.h"
#include "app/vault/Bytes.h"
#include "app/vault/PassphraseWrap.h"
#include "app/vault/Staff.h"

#include <QMutex>

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
    QMutex mutex;

    /// `use` is SecretBytes::hide or ::reveal.
    void each(void (SecretBytes::*use)() const) const
    {
        (box.secretKey.*use)();
        (sign.secretKey.*use)();
        for (const auto &[epoch, keys] : epochs)
            (keys.secretKey.*use)();
    }
};

/// While it lives, the secrets can be read, by the one who holds it alone.
class Keyring::Access
{
public:
    explicit Access(Secrets &secrets)
        : m_secrets(secrets)
        , m_locker(&secrets.mutex)
    {
        m_secrets.each(&SecretBytes::reveal);
    }
    ~Access() { m_secrets.each(&SecretBytes::hide); }
    Access(const Access &) = delete;
    Access &operator=(const Access &) = delete;

    Secrets *operator->() const { return &m_secrets; }
    /// Nothing for an epoch that this person has no key of.
    [[nodiscard]] const BoxKeyPair *epoch(quint32 epoch) const
    {
        const auto found = m_secrets.epochs.find(epoch);
        return found == m_secrets.epochs.end() ? nullptr : &found->second;
    }

private:
    Secrets &m_secrets;
    QMutexLocker<QMutex> m_locker;
};

Keyring::Keyring(std::unique_ptr<Secrets> secrets)
    : m_secrets(std::move(secrets))
{
    m_secrets->each(&SecretBytes::hide);
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
    const Access access(*m_secrets);
    const BoxKeyPair *keys = access.epoch(header->keyEpoch);
    if (keys == nullptr)
        return fail(ErrorCode::CannotOpenRecord);
    return openEnvelope(envelope, deviceKey, *keys);
}

Result<SecretBytes> Keyring::openSealed(quint32 epoch, QByteArrayView sealed) const
{
    const Access access(*m_secrets);
    const BoxKeyPair *keys = access.epoch(epoch);
    if (keys == nullptr)
        return fail(ErrorCode::CannotOpenRecord);
    return openSealedTo(*keys, sealed);
}

QByteArray Keyring::sign(QByteArrayView message) const
{
    const Access access(*m_secrets);
    return signDetached(access->sign, message);
}

Result<SignKeyPair> Keyring::rootKey() const
{
    if (!m_secrets->staff.roles.testFlag(Role::Owner))
        return fail(ErrorCode::NotAllowed);
    const Access access(*m_secrets);
    auto secret = openSealedTo(access->box, m_secrets->staff.rootSecret);
    if (!secret || secret->size() != signSecretSize)
        return fail(ErrorCode::NotAllowed, u"root secret"_s);
    return SignKeyPair::fromSecret(std::move(*secret));
}

Result<SecretBytes> Keyring::epochSecret(quint32 epoch) const
{
    const Access access(*m_secrets);
    const BoxKeyPair *keys = access.epoch(epoch);
    if (keys == nullptr)
        return fail(ErrorCode::NotFound);
    return keys->secretKey.clone();
}

QList<quint32> Keyring::epochs() const
{
    const Access access(*m_secrets);
    QList<quint32> epochs;
    for (const auto &[epoch, keys] : access->epochs)
        epochs.append(epoch);
    return epochs;
}

void Keyring::learnEpochs(const StaffEntry &today) const
{
    const Access access(*m_secrets);
    for (auto it = today.epochSecrets.cbegin(); it != today.epochSecrets.cend(); ++it) {
        if (access.epoch(it.key()) != nullptr)
            continue;
        auto secret = openSealedTo(access->box, it.value());
        if (secret && secret->size() == boxSecretSize)
            access->epochs.emplace(it.key(), BoxKeyPair::fromSecret(std::move(*secret)));
    }
}

} // namespace kiosk
