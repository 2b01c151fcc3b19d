// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/Seal.h"

#include "app/vault/Bytes.h"

#include <QtEndian>

#include <cstring>

namespace kiosk {

namespace {

constexpr std::size_t blockSize = 512;
constexpr auto nonceSize = qsizetype(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);

} // namespace

SecretBytes padded(QByteArrayView plaintext, std::size_t block)
{
    SecretBytes bytes((sizeOf(plaintext) / block + 1) * block);
    if (!plaintext.isEmpty())
        std::memcpy(bytes.data(), plaintext.data(), sizeOf(plaintext));
    std::size_t paddedSize = 0;
    sodium_pad(&paddedSize, bytes.data(), sizeOf(plaintext), block, bytes.size());
    Q_ASSERT(paddedSize == bytes.size());
    return bytes;
}

Result<SecretBytes> unpadded(const SecretBytes &bytes, std::size_t block)
{
    std::size_t size = 0;
    if (bytes.isEmpty() || sodium_unpad(&size, bytes.data(), bytes.size(), block) != 0)
        return fail(ErrorCode::CannotOpenRecord);
    return SecretBytes::copyOf(bytes.view().first(qsizetype(size)));
}

QByteArray sealTo(const BoxPublicKey &key, QByteArrayView plaintext)
{
    const SecretBytes bytes = padded(plaintext, blockSize);
    QByteArray sealed(qsizetype(bytes.size() + crypto_box_SEALBYTES), Qt::Uninitialized);
    crypto_box_seal(out(sealed), bytes.data(), bytes.size(), key.data());
    return sealed;
}

Result<SecretBytes> openSealedTo(const BoxKeyPair &keys, QByteArrayView sealed)
{
    if (sizeOf(sealed) <= crypto_box_SEALBYTES)
        return fail(ErrorCode::CannotOpenRecord);
    SecretBytes bytes(sizeOf(sealed) - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(
            bytes.data(), in(sealed), sizeOf(sealed), keys.publicKey.data(), keys.secretKey.data())
        != 0)
        return fail(ErrorCode::CannotOpenRecord);
    return unpadded(bytes, blockSize);
}

SecretBytes generateSymmetricKey()
{
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    crypto_aead_xchacha20poly1305_ietf_keygen(key.data());
    return key;
}

QByteArray encrypt(const SecretBytes &key, QByteArrayView plaintext, QByteArrayView context)
{
    Q_ASSERT(key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const SecretBytes bytes = padded(plaintext, blockSize);
    QByteArray sealed(nonceSize
                          + qsizetype(bytes.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES),
                      Qt::Uninitialized);
    randombytes_buf(out(sealed), std::size_t(nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(out(sealed) + nonceSize,
                                               nullptr,
                                               bytes.data(),
                                               bytes.size(),
                                               in(context),
                                               sizeOf(context),
                                               nullptr,
                                               in(sealed),
                                               key.data());
    return sealed;
}

Result<SecretBytes> decrypt(const SecretBytes &key, QByteArrayView sealed, QByteArrayView context)
{
    constexpr auto overhead = std::size_t(nonceSize) + crypto_aead_xchacha20poly1305_ietf_ABYTES;
    if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES || sizeOf(sealed) <= overhead)
        return fail(ErrorCode::CannotOpenRecord);
    SecretBytes bytes(sizeOf(sealed) - overhead);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes.data(),
                                                   nullptr,
                                                   nullptr,
                                                   in(sealed) + nonceSize,
                                                   sizeOf(sealed) - std::size_t(nonceSize),
                                                   in(context),
                                                   sizeOf(context),
                                                   in(sealed),
                                                   key.data())
        != 0)
        return fail(ErrorCode::CannotOpenRecord);
    return unpadded(bytes, blockSize);
}

QByteArray signDetached(const SignKeyPair &keys, QByteArrayView message)
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(
        out(signature), nullptr, in(message), sizeOf(message), keys.secretKey.data());
    return signature;
}

bool verifySignature(QByteArrayView message, QByteArrayView signature, const SignPublicKey &key)
{
    return sizeOf(signature) == crypto_sign_BYTES
        && crypto_sign_verify_detached(in(signature), in(message), sizeOf(message), key.data())
        == 0;
}

QByteArray signedMessage(QByteArrayView purpose, const QList<QByteArray> &fields)
{
    QByteArray message = purpose.toByteArray();
    message.append('\0');
    for (const QByteArray &part : fields)
        message.append(field(quint64(part.size()))).append(part);
    return message;
}

QByteArray field(quint64 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace kiosk
