// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/Keys.h"

#include <functional>
#include <optional>
#include <vector>

namespace kiosk {

/// The readable part of an envelope (C1.3): who, which, when, and for which keys; never what.
struct EnvelopeHeader
{
    QUuid clinicId;
    QUuid deviceId;
    QUuid recordId; ///< unique for each version of a record
    quint64 deviceSeq = 0;
    QByteArray prevHash; ///< 32 bytes: record_hash of this device's record before, or zeros
    QByteArray questionnaireHash; ///< 32 bytes
    quint32 questionnaireVersion = 0;
    quint64 createdMs = 0;
    quint32 keyEpoch = 0;
    bool operator==(const EnvelopeHeader &) const = default;
};

/// Envelope v1 (C1): seals `plaintext` (at most 1 MiB) for 1 to 16 recipients, signed by the
/// device.
[[nodiscard]] Result<QByteArray> sealEnvelope(const EnvelopeHeader &header,
                                              QByteArrayView plaintext,
                                              const std::vector<BoxPublicKey> &recipients,
                                              const SignKeyPair &device);

/// The public key of a device, or nothing when it is unknown or revoked at this sequence number.
using DeviceKeyLookup
    = std::function<std::optional<SignPublicKey>(const QUuid &deviceId, quint64 deviceSeq)>;

/// Bounds, format and signature only.
[[nodiscard]] Result<EnvelopeHeader> verifyEnvelope(QByteArrayView envelope,
                                                    const DeviceKeyLookup &deviceKey);

/// Verifies, then opens. Every failure is ErrorCode::CannotOpenRecord.
[[nodiscard]] Result<SecretBytes> openEnvelope(QByteArrayView envelope,
                                               const DeviceKeyLookup &deviceKey,
                                               const BoxKeyPair &recipient);

/// BLAKE2b-256 of all bytes, signature included (C1.6).
[[nodiscard]] QByteArray recordHash(QByteArrayView envelope);

} // namespace kiosk
