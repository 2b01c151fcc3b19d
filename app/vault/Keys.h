// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"
#include "app/vault/SecretBytes.h"

#include <QByteArray>
#include <QStringList>
#include <QUuid>

#include <array>

namespace kiosk {

using BoxPublicKey = std::array<unsigned char, 32>; ///< X25519
using SignPublicKey = std::array<unsigned char, 32>; ///< Ed25519
using KeyId
    = std::array<unsigned char, 16>; ///< first 16 bytes of BLAKE2b-256 of a public key (C1.7)

struct BoxKeyPair
{
    BoxPublicKey publicKey{};
    SecretBytes secretKey; ///< 32 bytes
    [[nodiscard]] static BoxKeyPair generate();
    [[nodiscard]] static BoxKeyPair fromSecret(SecretBytes secretKey);
};

struct SignKeyPair
{
    SignPublicKey publicKey{};
    SecretBytes secretKey; ///< 64 bytes, libsodium's form
    [[nodiscard]] static SignKeyPair generate();
    [[nodiscard]] static SignKeyPair fromSecret(SecretBytes secretKey);
};

/// sodium_init(), once, before anything else of the vault; false ends the program.
[[nodiscard]] bool initVault();

[[nodiscard]] KeyId keyId(const BoxPublicKey &key);
/// BLAKE2b-256 (crypto_generichash).
[[nodiscard]] QByteArray blake2b(QByteArrayView bytes);
/// The same under a key of 16 to 64 bytes: tells nothing to who has not got the key.
[[nodiscard]] QByteArray keyedBlake2b(QByteArrayView bytes, QByteArrayView key);
/// Six words that staff compare on kiosk and desk (C5).
[[nodiscard]] QStringList fingerprintWords(QByteArrayView bytes);

/// Six words from the EFF list, about 77 bits (U1).
[[nodiscard]] SecretBytes generatePassphrase();
/// 32 bytes as 21 words, the last a checksum (C4), and back. Case and extra spaces do not matter;
/// what is wrong (`detail`) names a place, never a word.
[[nodiscard]] QStringList recoveryWords(const SecretBytes &secret);
[[nodiscard]] Result<SecretBytes> secretFromRecoveryWords(const QStringList &words);

} // namespace kiosk
