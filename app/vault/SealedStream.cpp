// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/SealedStream.h"

#include "app/vault/Bytes.h"

#include <QtEndian>

#include <algorithm>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView magic("KBAK");
constexpr char version = 1;
constexpr qsizetype mostRecipients = 16;
constexpr qsizetype pieceSize = 1 << 16;
constexpr qsizetype keyIdSize = 16;
constexpr qsizetype streamKeySize = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr qsizetype sealedKeySize = streamKeySize + crypto_box_SEALBYTES;
constexpr qsizetype streamHeaderSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype overhead = crypto_secretstream_xchacha20poly1305_ABYTES;

tl::unexpected<Error> refuse()
{
    return fail(ErrorCode::CannotOpenRecord);
}

} // namespace

struct StreamSealer::State
{
    QIODevice &out;
    crypto_secretstream_xchacha20poly1305_state stream{};
    QByteArray head; ///< goes with the first piece
    QByteArray waiting;

    explicit State(QIODevice &device)
        : out(device)
    {
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State() { sodium_memzero(&stream, sizeof stream); }

    Result<> push(QByteArrayView piece, unsigned char tag)
    {
        QByteArray sealed(piece.size() + overhead, Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(&stream,
                                                   kiosk::out(sealed),
                                                   nullptr,
                                                   in(piece),
                                                   sizeOf(piece),
                                                   in(head),
                                                   sizeOf(head),
                                                   tag);
        head.clear();
        QByteArray length(4, Qt::Uninitialized);
        qToBigEndian(quint32(sealed.size()), length.data());
        const bool written
            = out.write(length) == length.size() && out.write(sealed) == sealed.size();
        return written ? Result<>() : fail(ErrorCode::FileUnwritable);
    }
};

StreamSealer::StreamSealer(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

StreamSealer::StreamSealer(StreamSealer &&) noexcept = default;
StreamSealer::~StreamSealer() = default;

Result<StreamSealer> StreamSealer::begin(QIODevice &out, const QList<BoxPublicKey> &recipients)
{
    if (recipients.isEmpty() || recipients.size() > mostRecipients)
        return fail(ErrorCode::Internal, u"recipients"_s);
    SecretBytes key{std::size_t(streamKeySize)};
    crypto_secretstream_xchacha20poly1305_keygen(key.data());
    QByteArray head = magic.toByteArray() + version + char(recipients.size());
    for (const BoxPublicKey &recipient : recipients) {
        QByteArray sealed(sealedKeySize, Qt::Uninitialized);
        crypto_box_seal(kiosk::out(sealed), key.data(), key.size(), recipient.data());
        head.append(viewOf(keyId(recipient))).append(sealed);
    }
    auto state = std::make_unique<State>(out);
    QByteArray streamHeader(streamHeaderSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(
        &state->stream, kiosk::out(streamHeader), key.data());
    head.append(streamHeader);
    if (out.write(head) != head.size())
        return fail(ErrorCode::FileUnwritable);
    state->head = std::move(head);
    return StreamSealer(std::move(state));
}

Result<> StreamSealer::write(QByteArrayView plaintext)
{
    m_state->waiting.append(plaintext);
    while (m_state->waiting.size() > pieceSize) {
        auto pushed = m_state->push(QByteArrayView(m_state->waiting).first(pieceSize), 0);
        if (!pushed)
            return pushed;
        m_state->waiting.remove(0, pieceSize);
    }
    return {};
}

Result<> StreamSealer::end()
{
    return m_state->push(m_state->waiting, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

struct StreamOpener::State
{
    QIODevice &in;
    crypto_secretstream_xchacha20poly1305_state stream{};
    QByteArray head;
    QByteArray ready;
    bool isLast = false;

    State(QIODevice &device, QByteArray authenticated)
        : in(device)
        , head(std::move(authenticated))
    {
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State()
    {
        sodium_memzero(&stream, sizeof stream);
        wipe(ready);
    }

    Result<> pull()
    {
        const QByteArray length = in.read(4);
        if (length.size() != 4)
            return refuse();
        const auto size = qsizetype(qFromBigEndian<quint32>(length.constData()));
        if (size < overhead || size > pieceSize + overhead)
            return refuse();
        const QByteArray sealed = in.read(size);
        QByteArray piece(size - overhead, Qt::Uninitialized);
        unsigned char tag = 0;
        if (sealed.size() != size
            || crypto_secretstream_xchacha20poly1305_pull(&stream,
                                                          out(piece),
                                                          nullptr,
                                                          &tag,
                                                          kiosk::in(sealed),
                                                          sizeOf(sealed),
                                                          kiosk::in(head),
                                                          sizeOf(head))
                != 0)
            return refuse();
        head.clear();
        ready.append(piece);
        isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        return {};
    }
};

StreamOpener::StreamOpener(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

StreamOpener::StreamOpener(StreamOpener &&) noexcept = default;
StreamOpener::~StreamOpener() = default;

Result<StreamOpener> StreamOpener::begin(QIODevice &in, const BoxKeyPair &keys)
{
    QByteArray head = in.read(magic.size() + 2);
    if (head.size() != magic.size() + 2 || !head.startsWith(magic) || head.at(4) != version)
        return refuse();
    const auto count = qsizetype(static_cast<unsigned char>(head.at(5)));
    if (count < 1 || count > mostRecipients)
        return refuse();
    const qsizetype restSize = count * (keyIdSize + sealedKeySize) + streamHeaderSize;
    const QByteArray rest = in.read(restSize);
    if (rest.size() != restSize)
        return refuse();
    head.append(rest);

    const KeyId own = keyId(keys.publicKey);
    SecretBytes key{std::size_t(streamKeySize)};
    bool isOurs = false;
    for (qsizetype i = 0; i < count && !isOurs; ++i) {
        const auto stanza = QByteArrayView(rest).sliced(i * (keyIdSize + sealedKeySize),
                                                        keyIdSize + sealedKeySize);
        isOurs = stanza.first(keyIdSize) == viewOf(own)
            && crypto_box_seal_open(key.data(),
                                    kiosk::in(stanza.sliced(keyIdSize)),
                                    std::size_t(sealedKeySize),
                                    keys.publicKey.data(),
                                    keys.secretKey.data())
                == 0;
    }
    if (!isOurs)
        return refuse();
    auto state = std::make_unique<State>(in, head);
    if (crypto_secretstream_xchacha20poly1305_init_pull(
            &state->stream, kiosk::in(QByteArrayView(rest).last(streamHeaderSize)), key.data())
        != 0)
        return refuse();
    return StreamOpener(std::move(state));
}

Result<QByteArray> StreamOpener::read(qsizetype size)
{
    while (m_state->ready.size() < size) {
        if (m_state->isLast)
            return refuse();
        if (const auto pulled = m_state->pull(); !pulled)
            return tl::unexpected(pulled.error());
    }
    const QByteArray bytes = m_state->ready.first(size);
    m_state->ready.remove(0, size);
    return bytes;
}

Result<> StreamOpener::expectEnd()
{
    if (!m_state->isLast)
        if (auto pulled = m_state->pull(); !pulled)
            return pulled;
    return m_state->isLast && m_state->ready.isEmpty() && m_state->in.atEnd() ? Result<>()
                                                                              : refuse();
}

} // namespace kiosk
