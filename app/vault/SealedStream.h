// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/Keys.h"

#include <QIODevice>
#include <QList>

#include <memory>

namespace kiosk {

// Something long, sealed: magic `KBAK`, version 1, recipient count (1 to 16), then for each the key
// id and the stream's key sealed to it (crypto_box_seal), the header of crypto_secretstream, and
// pieces of at most 64 KiB, each behind its sealed length. The last piece says that it is the last:
// a cut end is noticed. All that stands before the pieces is authenticated with the first.

/// Writes one. The device stays the caller's and must outlive it.
class StreamSealer final
{
public:
    [[nodiscard]] static Result<StreamSealer> begin(QIODevice &out,
                                                    const QList<BoxPublicKey> &recipients);
    StreamSealer(StreamSealer &&) noexcept;
    ~StreamSealer();
    [[nodiscard]] Result<> write(QByteArrayView plaintext);
    /// Nothing may be written after it.
    [[nodiscard]] Result<> end();

private:
    struct State;
    explicit StreamSealer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Reads one. CannotOpenRecord for everything that is wrong with it.
class StreamOpener final
{
public:
    [[nodiscard]] static Result<StreamOpener> begin(QIODevice &in, const BoxKeyPair &keys);
    StreamOpener(StreamOpener &&) noexcept;
    ~StreamOpener();
    /// Exactly so many bytes.
    [[nodiscard]] Result<QByteArray> read(qsizetype size);
    /// That the end was reached, and nothing follows.
    [[nodiscard]] Result<> expectEnd();

private:
    struct State;
    explicit StreamOpener(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace kiosk
