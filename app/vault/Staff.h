// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/Envelope.h"
#include "app/vault/KeySet.h"
#include "app/vault/Seal.h"

#include <QFlags>
#include <QMap>

#include <memory>

namespace kiosk {

/// Bits of the role certificate; one person may hold several.
enum class Role { FrontDesk = 1, Clinician = 2, Owner = 4 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

/// "front-desk", "clinician", "owner"
[[nodiscard]] QString roleCode(Role role);
[[nodiscard]] std::optional<Role> roleFromCode(const QString &code);

/// What is stored of a member of staff. All of it may be read by anybody; nothing in it opens
/// anything without the passphrase (C3).
struct StaffEntry
{
    QUuid id;
    QString name;
    Roles roles;
    BoxPublicKey boxKey{};
    SignPublicKey signKey{};
    QByteArray certificate; ///< root's signature over id, name, roles and both public keys
    QByteArray wrappedSecrets; ///< versioned blob: Argon2id parameters, salt, nonce, both secret
                               ///< keys sealed
    QMap<quint32, QByteArray> epochSecrets; ///< epoch -> its secret key sealed to boxKey
    QByteArray rootSecret; ///< owners only: the clinic's root secret sealed to boxKey
    qint64 createdMs = 0;
    bool removed = false;
};

/// Argon2id limits; MODERATE in the product, lower only in tests (never under INTERACTIVE, C3).
struct PassphraseCost
{
    unsigned long long opsLimit = 3;
    std::size_t memLimit = 268435456;
};

/// At least 15 characters after NFC, not the clinic's name (U1).
[[nodiscard]] Result<> checkPassphrase(const SecretBytes &utf8, const QString &clinicName);

/// An unlocked member of staff: the keys that open records and sign actions, for as long as it
/// lives. Between uses no code can read them (C8). Thread-safe.
class Keyring
{
public:
    /// Takes 0.7 to 1.4 s and 256 MiB: call it off the GUI thread. WrongPassphrase for every
    /// failure.
    [[nodiscard]] static Result<std::shared_ptr<const Keyring>>
    unlock(const StaffEntry &staff, const KeySet &keySet, const SecretBytes &passphrase);
    ~Keyring();
    [[nodiscard]] const StaffEntry &staff() const;
    [[nodiscard]] Result<SecretBytes> open(QByteArrayView envelope,
                                           const DeviceKeyLookup &deviceKey) const;
    /// Opens a crypto_box_seal to the epoch key (labels, alert contents, the index key).
    [[nodiscard]] Result<SecretBytes> openSealed(quint32 epoch, QByteArrayView sealed) const;
    /// Ed25519 by this person.
    [[nodiscard]] QByteArray sign(QByteArrayView message) const;
    /// Owners only, else NotAllowed.
    [[nodiscard]] Result<SignKeyPair> rootKey() const;
    [[nodiscard]] Result<SecretBytes> epochSecret(quint32 epoch) const;
    [[nodiscard]] QList<quint32> epochs() const;
    /// Takes in epochs that were sealed to this person since the unlocking, from today's row of the
    /// staff table; what does not open is left out.
    void learnEpochs(const StaffEntry &today) const;

private:
    struct Secrets;
    class Access;
    explicit Keyring(std::unique_ptr<Secrets> secrets);
    std::unique_ptr<Secrets> m_secrets;
};

/// A new key pair, wrapped, certified by the root and given the current epoch's secret.
[[nodiscard]] Result<StaffEntry> makeStaff(const QUuid &id,
                                           const QString &name,
                                           Roles roles,
                                           const SecretBytes &passphrase,
                                           const SignKeyPair &root,
                                           quint32 epoch,
                                           const SecretBytes &epochSecret,
                                           qint64 nowMs,
                                           PassphraseCost cost = {});

/// The same keys under another passphrase. WrongPassphrase for every failure of `current`.
[[nodiscard]] Result<QByteArray> rewrapSecrets(const StaffEntry &staff,
                                               const SecretBytes &current,
                                               const SecretBytes &next,
                                               PassphraseCost cost = {});

/// Gives `staff` the secret of one more epoch.
void sealEpochTo(StaffEntry &staff, quint32 epoch, const SecretBytes &epochSecret);

[[nodiscard]] bool verifyCertificate(const StaffEntry &staff, const SignPublicKey &root);
} // namespace kiosk
