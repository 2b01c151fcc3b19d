// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/Keys.h"

#include "app/vault/Bytes.h"

#include <algorithm>

namespace kiosk {

static_assert(crypto_box_PUBLICKEYBYTES == 32 && crypto_box_SECRETKEYBYTES == 32);
static_assert(crypto_sign_PUBLICKEYBYTES == 32 && crypto_sign_SECRETKEYBYTES == 64);

bool initVault()
{
    return sodium_init() >= 0;
}

BoxKeyPair BoxKeyPair::generate()
{
    BoxKeyPair keys{{}, SecretBytes(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(keys.publicKey.data(), keys.secretKey.data());
    return keys;
}

BoxKeyPair BoxKeyPair::fromSecret(SecretBytes secretKey)
{
    Q_ASSERT(secretKey.size() == crypto_box_SECRETKEYBYTES);
    BoxKeyPair keys{{}, std::move(secretKey)};
    crypto_scalarmult_base(keys.publicKey.data(), keys.secretKey.data());
    return keys;
}

SignKeyPair SignKeyPair::generate()
{
    SignKeyPair keys{{}, SecretBytes(crypto_sign_SECRETKEYBYTES)};
    crypto_sign_keypair(keys.publicKey.data(), keys.secretKey.data());
    return keys;
}

SignKeyPair SignKeyPair::fromSecret(SecretBytes secretKey)
{
    Q_ASSERT(secretKey.size() == crypto_sign_SECRETKEYBYTES);
    SignKeyPair keys{{}, std::move(secretKey)};
    crypto_sign_ed25519_sk_to_pk(keys.publicKey.data(), keys.secretKey.data());
    return keys;
}

KeyId keyId(const BoxPublicKey &key)
{
    const QByteArray hash = blake2b(viewOf(key));
    KeyId id{};
    std::copy_n(hash.cbegin(), id.size(), id.begin());
    return id;
}

QByteArray blake2b(QByteArrayView bytes)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(out(hash), sizeOf(hash), in(bytes), sizeOf(bytes), nullptr, 0);
    return hash;
}

QByteArray keyedBlake2b(QByteArrayView bytes, QByteArrayView key)
{
    Q_ASSERT(sizeOf(key) >= crypto_generichash_KEYBYTES_MIN);
    Q_ASSERT(sizeOf(key) <= crypto_generichash_KEYBYTES_MAX);
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(out(hash), sizeOf(hash), in(bytes), sizeOf(bytes), in(key), sizeOf(key));
    return hash;
}

} // namespace kiosk
