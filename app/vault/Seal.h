// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/Keys.h"

namespace kiosk {

// Small sealed things. All are padded to a multiple of 512 bytes, so that a length tells nothing of
// a name, a tier or an answer.

/// crypto_box_seal (C1: only for small things): anybody may seal, only the key's owner opens.
[[nodiscard]] QByteArray sealTo(const BoxPublicKey &key, QByteArrayView plaintext);
/// CannotOpenRecord for every failure.
[[nodiscard]] Result<SecretBytes> openSealedTo(const BoxKeyPair &keys, QByteArrayView sealed);

/// A random key for `encrypt`.
[[nodiscard]] SecretBytes generateSymmetricKey();
/// XChaCha20-Poly1305 with a random nonce in front; `context` is authenticated and not stored.
[[nodiscard]] QByteArray
encrypt(const SecretBytes &key, QByteArrayView plaintext, QByteArrayView context);
/// CannotOpenRecord for every failure.
[[nodiscard]] Result<SecretBytes>
decrypt(const SecretBytes &key, QByteArrayView sealed, QByteArrayView context);

/// ISO 7816-4 padding to the next multiple of `block`, always at least one byte; and back.
[[nodiscard]] SecretBytes padded(QByteArrayView plaintext, std::size_t block);
[[nodiscard]] Result<SecretBytes> unpadded(const SecretBytes &bytes, std::size_t block);

/// Ed25519, detached.
[[nodiscard]] QByteArray signDetached(const SignKeyPair &keys, QByteArrayView message);
[[nodiscard]] bool
verifySignature(QByteArrayView message, QByteArrayView signature, const SignPublicKey &key);

/// Fields under a purpose, in the one form that is signed or hashed: no two lists give equal bytes.
[[nodiscard]] QByteArray signedMessage(QByteArrayView purpose, const QList<QByteArray> &fields);
/// A number as one of those fields: eight bytes, big-endian.
[[nodiscard]] QByteArray field(quint64 number);

} // namespace kiosk
