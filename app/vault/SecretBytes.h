// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <span>

namespace kiosk {

/// Bytes that must not leak: in guarded, locked memory (sodium_malloc) that is wiped when it goes;
/// move-only (C8). Holds anything from a key to a decrypted record.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size);
    /// Copies from ordinary memory, which stays the caller's to wipe.
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] SecretBytes clone() const;
    [[nodiscard]] unsigned char *data();
    [[nodiscard]] const unsigned char *data() const;
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArrayView view() const;
    /// In constant time for equal sizes.
    [[nodiscard]] bool equals(const SecretBytes &other) const;
    /// Nothing, this program included, reads the bytes until `reveal`: for secrets that wait (C8).
    /// Touching them in between ends the program.
    void hide() const;
    /// Readable again, not writable.
    void reveal() const;

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites and empties ordinary memory; bytes that another copy shares stay that copy's to wipe.
void wipe(QByteArray &bytes);

} // namespace kiosk
