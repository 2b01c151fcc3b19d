// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/Keys.h"

#include <QList>

#include <optional>

namespace kiosk {

enum class DeviceKind { Kiosk, Desk };

/// A computer that may sign records (kiosk) or what staff do (desk).
struct DeviceEntry
{
    QUuid id;
    DeviceKind kind = DeviceKind::Kiosk;
    QString name;
    SignPublicKey publicKey{};
    std::optional<quint64>
        revokedFromSeq; ///< records from this sequence number on are not accepted (C6)
};

/// A member of staff who left. What that person signed before stays valid; what the clinic's table
/// of actions holds after `lastActionSeq` under that name does not.
struct RemovedStaff
{
    QUuid id;
    quint64 lastActionSeq = 0;
    bool operator==(const RemovedStaff &) const = default;
};

/// What a kiosk needs to seal and nobody can forge: signed by the clinic's root key (C5).
struct KeySet
{
    QUuid clinicId;
    quint32 epoch = 0;
    BoxPublicKey epochKey{};
    BoxPublicKey recoveryKey{};
    SignPublicKey rootKey{};
    qint64 notBeforeMs = 0; ///< rises with every new signature: an older set is no longer accepted
    QList<DeviceEntry> devices;
    QList<RemovedStaff> removedStaff;

    [[nodiscard]] QByteArray sign(const SignKeyPair &root) const;
    /// BadKeySet when the signature, the format, or an epoch below `minimumEpoch` is wrong.
    /// `pinnedRoot`, when known, must be the root key.
    [[nodiscard]] static Result<KeySet> read(QByteArrayView bytes,
                                             quint32 minimumEpoch,
                                             const std::optional<SignPublicKey> &pinnedRoot);
    /// Nothing for an unknown device, and from the sequence number on at which it was revoked.
    [[nodiscard]] std::optional<SignPublicKey> deviceKey(const QUuid &device,
                                                         quint64 deviceSeq = 0) const;
    [[nodiscard]] QString deviceName(const QUuid &device) const;
    [[nodiscard]] std::optional<RemovedStaff> removed(const QUuid &staff) const;
    /// Six words for kiosk and desk: of root, epoch and recovery key.
    [[nodiscard]] QStringList words() const;
};

} // namespace kiosk
