// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/LocalDevice.h"
#include "app/storage/RecordTable.h"
#include "app/storage/Records.h"
#include "app/vault/Staff.h"

#include <QHash>

#include <functional>

namespace kiosk {

/// Labels of records: each waits in the inbox, sealed to the epoch key, until an unlocked desk
/// moves it into the index, under one symmetric key. Lists then cost no X25519 (brief, section 8).
class RecordIndex final
{
public:
    /// Opens the index key with the keys of `person`. CannotOpenRecord when none of them does.
    [[nodiscard]] static Result<RecordIndex> open(Database &database, const Keyring &person);
    /// The same with anything that opens what is sealed to an epoch.
    using OpenSealed = std::function<Result<SecretBytes>(quint32 epoch, QByteArrayView sealed)>;
    [[nodiscard]] static Result<RecordIndex> open(Database &database, const OpenSealed &openSealed);

    /// Moves what is new and verifies, inside the caller's transaction. What does not verify stays
    /// in the inbox for `verifyClinic` to report. Writes nothing when nothing is new.
    [[nodiscard]] Result<>
    moveLabels(Database &database, const Keyring &person, const KeySet &keySet) const;

    /// By version id. A label that is missing here is not to be trusted: moved, damaged or cut out.
    [[nodiscard]] Result<QHash<QUuid, RecordLabel>> labels(Database &database) const;
    [[nodiscard]] Result<std::optional<RecordLabel>> label(Database &database,
                                                           const QUuid &id) const;

    /// Every label under a new key, sealed to this epoch and no other; inside the caller's
    /// transaction. Who knew the old key can read nothing any more. CannotOpenRecord when a label
    /// does not open: nothing is lost on the way.
    [[nodiscard]] Result<>
    rekey(Database &database, quint32 epoch, const BoxPublicKey &epochKey) const;

private:
    explicit RecordIndex(SecretBytes key);
    Result<QHash<QUuid, RecordLabel>>
    read(Database &database, const QString &condition, const QVariantList &values) const;

    SecretBytes m_key;
};

} // namespace kiosk
