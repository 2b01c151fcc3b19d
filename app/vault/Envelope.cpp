// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/Envelope.h"

#include "app/core/Logging.h"
#include "app/vault/Bytes.h"
#include "app/vault/Seal.h"

#include <QtEndian>

#include <algorithm>
#include <set>

namespace kiosk {

namespace {

constexpr QByteArrayView magic("KINT");
constexpr quint8 formatVersion = 1;
constexpr quint8 suiteXChaChaX25519Ed25519 = 1;
constexpr std::size_t maxRecipients = 16; // an uncapped list was a denial of service in age
constexpr std::size_t maxPlaintext = 1 << 20;
constexpr std::size_t paddingBlock = 4096;
constexpr std::size_t hashSize = 32;
constexpr std::size_t dekSize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t sealedDekSize = dekSize + crypto_box_SEALBYTES;
static_assert(sealedDekSize == 80);

/// Why an envelope was refused: goes to the log only (C1: one error for every failure).
enum class Refusal {
    TooShort,
    Magic,
    Version,
    Recipients,
    DuplicateKey,
    BodyLength,
    Length,
    Device,
    Signature,
    NotARecipient,
    Unwrap,
    Body,
    Padding,
};

tl::unexpected<Error> refuse(Refusal reason)
{
    qCWarning(lcVault) << "envelope refused, code" << int(reason);
    return fail(ErrorCode::CannotOpenRecord);
}

void putHash(QByteArray &bytes, const QByteArray &hash)
{
    Q_ASSERT(sizeOf(hash) == hashSize);
    bytes.append(hash);
}

template <typename Number>
void put(QByteArray &bytes, Number number)
{
    char big[sizeof number];
    qToBigEndian(number, big);
    bytes.append(big, sizeof number);
}

/// Takes fixed-width fields off the front; once short, everything after is empty and `ok` false.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    QByteArrayView take(std::size_t size)
    {
        if (size > sizeOf(m_rest)) {
            m_ok = false;
            m_rest = {};
            return {};
        }
        const auto field = m_rest.first(qsizetype(size));
        m_rest = m_rest.sliced(qsizetype(size));
        return field;
    }
    template <typename Number>
    Number number()
    {
        const auto bytes = take(sizeof(Number));
        return m_ok ? qFromBigEndian<Number>(bytes.data()) : Number{};
    }
    QUuid uuid()
    {
        const auto bytes = take(16);
        return m_ok ? QUuid::fromRfc4122(bytes) : QUuid();
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] std::size_t left() const { return sizeOf(m_rest); }

private:
    QByteArrayView m_rest;
    bool m_ok = true;
};

struct Stanza
{
    QByteArrayView keyId;
    QByteArrayView sealedDek;
};

/// Views into an envelope whose lengths fit together; nothing is verified yet.
struct Parts
{
    EnvelopeHeader header;
    std::vector<Stanza> stanzas;
    QByteArrayView headerBytes;
    QByteArrayView nonce;
    QByteArrayView body;
    QByteArrayView signature;
};

EnvelopeHeader readHeader(Reader &reader)
{
    EnvelopeHeader header;
    header.clinicId = reader.uuid();
    header.deviceId = reader.uuid();
    header.recordId = reader.uuid();
    header.deviceSeq = reader.number<quint64>();
    header.prevHash = reader.take(hashSize).toByteArray();
    header.questionnaireHash = reader.take(hashSize).toByteArray();
    header.questionnaireVersion = reader.number<quint32>();
    header.createdMs = reader.number<quint64>();
    header.keyEpoch = reader.number<quint32>();
    return header;
}

QByteArray writeHeader(const EnvelopeHeader &header)
{
    QByteArray bytes = magic.toByteArray();
    put(bytes, formatVersion);
    put(bytes, suiteXChaChaX25519Ed25519);
    bytes.append(header.clinicId.toRfc4122());
    bytes.append(header.deviceId.toRfc4122());
    bytes.append(header.recordId.toRfc4122());
    put(bytes, header.deviceSeq);
    putHash(bytes, header.prevHash);
    putHash(bytes, header.questionnaireHash);
    put(bytes, header.questionnaireVersion);
    put(bytes, header.createdMs);
    put(bytes, header.keyEpoch);
    return bytes;
}

bool hasDuplicates(const std::vector<Stanza> &stanzas)
{
    std::set<QByteArray> seen;
    return !std::all_of(stanzas.begin(), stanzas.end(), [&seen](const Stanza &stanza) {
        return seen.insert(stanza.keyId.toByteArray()).second;
    });
}

bool isBodyLength(std::size_t length)
{
    return length > tagSize && length <= maxPlaintext + paddingBlock + tagSize
        && (length - tagSize) % paddingBlock == 0;
}

Result<Parts> parse(QByteArrayView envelope)
{
    Reader reader(envelope);
    if (reader.take(sizeOf(magic)) != magic)
        return refuse(Refusal::Magic);
    if (reader.number<quint8>() != formatVersion
        || reader.number<quint8>() != suiteXChaChaX25519Ed25519)
        return refuse(Refusal::Version);

    Parts parts;
    parts.header = readHeader(reader);
    const auto recipients = reader.number<quint8>();
    if (!reader.ok())
        return refuse(Refusal::TooShort);
    if (recipients < 1 || recipients > maxRecipients)
        return refuse(Refusal::Recipients);
    for (int i = 0; i < recipients; ++i) {
        const auto id = reader.take(sizeof(KeyId));
        parts.stanzas.push_back({id, reader.take(sealedDekSize)});
    }
    const auto bodyLength = reader.number<quint32>();
    if (!reader.ok())
        return refuse(Refusal::TooShort);
    if (hasDuplicates(parts.stanzas))
        return refuse(Refusal::DuplicateKey);
    if (!isBodyLength(bodyLength))
        return refuse(Refusal::BodyLength);
    if (reader.left()
        != nonceSize + bodyLength + crypto_sign_BYTES) // short, or bytes after the end
        return refuse(Refusal::Length);

    parts.headerBytes = envelope.first(envelope.size() - qsizetype(reader.left()));
    parts.nonce = reader.take(nonceSize);
    parts.body = reader.take(bodyLength);
    parts.signature = reader.take(crypto_sign_BYTES);
    return parts;
}

/// What the device signs (C1.5).
QByteArray signedHash(QByteArrayView header, QByteArrayView nonce, QByteArrayView body)
{
    static constexpr char context[] = "kiosk-intake-v1"; // with its terminating zero
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES);
    for (const auto part : {QByteArrayView(context, sizeof context), header, nonce, body})
        crypto_generichash_update(&state, in(part), sizeOf(part));
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash_final(&state, out(hash), sizeOf(hash));
    return hash;
}

Result<Parts> verifiedParts(QByteArrayView envelope, const DeviceKeyLookup &deviceKey)
{
    auto parts = parse(envelope);
    if (!parts)
        return parts;
    const auto key = deviceKey(parts->header.deviceId, parts->header.deviceSeq);
    if (!key)
        return refuse(Refusal::Device);
    const auto hash = signedHash(parts->headerBytes, parts->nonce, parts->body);
    if (!verifySignature(hash, parts->signature, *key))
        return refuse(Refusal::Signature);
    return parts;
}

Result<SecretBytes> unwrapDek(const Parts &parts, const BoxKeyPair &recipient)
{
    const KeyId id = keyId(recipient.publicKey);
    const auto stanza
        = std::find_if(parts.stanzas.begin(), parts.stanzas.end(), [&id](const Stanza &candidate) {
              return candidate.keyId == viewOf(id);
          });
    if (stanza == parts.stanzas.end())
        return refuse(Refusal::NotARecipient);
    SecretBytes dek(dekSize);
    if (crypto_box_seal_open(dek.data(),
                             in(stanza->sealedDek),
                             sealedDekSize,
                             recipient.publicKey.data(),
                             recipient.secretKey.data())
        != 0)
        return refuse(Refusal::Unwrap);
    return dek;
}

Result<SecretBytes> openBody(const Parts &parts, const SecretBytes &dek)
{
    SecretBytes bytes(sizeOf(parts.body) - tagSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes.data(),
                                                   nullptr,
                                                   nullptr,
                                                   in(parts.body),
                                                   sizeOf(parts.body),
                                                   in(parts.headerBytes),
                                                   sizeOf(parts.headerBytes),
                                                   in(parts.nonce),
                                                   dek.data())
        != 0)
        return refuse(Refusal::Body);
    auto plaintext = unpadded(bytes, paddingBlock);
    if (!plaintext || plaintext->size() > maxPlaintext)
        return refuse(Refusal::Padding);
    return plaintext;
}

Result<> appendStanzas(QByteArray &header,
                       const std::vector<BoxPublicKey> &recipients,
                       const SecretBytes &dek)
{
    const std::set<BoxPublicKey> distinct(recipients.begin(), recipients.end());
    if (recipients.empty() || recipients.size() > maxRecipients
        || distinct.size() != recipients.size())
        return fail(ErrorCode::Internal, QStringLiteral("recipients of an envelope"));
    put(header, quint8(recipients.size()));
    for (const BoxPublicKey &recipient : recipients) {
        const KeyId id = keyId(recipient);
        QByteArray sealedDek(sealedDekSize, Qt::Uninitialized);
        crypto_box_seal(out(sealedDek), dek.data(), dek.size(), recipient.data());
        header.append(viewOf(id)).append(sealedDek);
    }
    return {};
}

} // namespace

Result<QByteArray> sealEnvelope(const EnvelopeHeader &header,
                                QByteArrayView plaintext,
                                const std::vector<BoxPublicKey> &recipients,
                                const SignKeyPair &device)
{
    if (sizeOf(plaintext) > maxPlaintext)
        return fail(ErrorCode::TooLarge, QStringLiteral("plaintext of an envelope"));
    const SecretBytes dek = generateSymmetricKey();
    const SecretBytes bytes = padded(plaintext, paddingBlock);
    QByteArray envelope = writeHeader(header);
    if (const auto appended = appendStanzas(envelope, recipients, dek); !appended)
        return tl::unexpected(appended.error());
    put(envelope, quint32(bytes.size() + tagSize));

    QByteArray nonce(nonceSize, Qt::Uninitialized);
    randombytes_buf(out(nonce), nonceSize);
    QByteArray body(qsizetype(bytes.size() + tagSize), Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out(body),
                                               nullptr,
                                               bytes.data(),
                                               bytes.size(),
                                               in(envelope),
                                               sizeOf(envelope),
                                               nullptr,
                                               in(nonce),
                                               dek.data());
    const auto signature = signDetached(device, signedHash(envelope, nonce, body));
    return envelope.append(nonce).append(body).append(signature);
}

Result<EnvelopeHeader> verifyEnvelope(QByteArrayView envelope, const DeviceKeyLookup &deviceKey)
{
    return verifiedParts(envelope, deviceKey).map([](const Parts &parts) { return parts.header; });
}

Result<SecretBytes>
openEnvelope(QByteArrayView envelope, const DeviceKeyLookup &deviceKey, const BoxKeyPair &recipient)
{
    const auto parts = verifiedParts(envelope, deviceKey);
    if (!parts)
        return tl::unexpected(parts.error());
    const auto dek = unwrapDek(*parts, recipient);
    if (!dek)
        return tl::unexpected(dek.error());
    return openBody(*parts, *dek);
}

QByteArray recordHash(QByteArrayView envelope)
{
    return blake2b(envelope);
}

} // namespace kiosk
