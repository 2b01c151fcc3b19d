// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/SecretBytes.h"

#include <cstring>
#include <new>
#include <sodium.h>
#include <utility>

namespace kiosk {

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size)
{
    if (size == 0)
        return;
    m_data = static_cast<unsigned char *>(sodium_malloc(size));
    if (m_data == nullptr)
        throw std::bad_alloc();
    sodium_memzero(m_data, size);
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes copy{std::size_t(bytes.size())};
    if (!bytes.isEmpty())
        std::memcpy(copy.m_data, bytes.data(), copy.m_size);
    return copy;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes::~SecretBytes()
{
    sodium_free(m_data); // wipes; null is allowed
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(view());
}

unsigned char *SecretBytes::data()
{
    return m_data;
}

const unsigned char *SecretBytes::data() const
{
    return m_data;
}

QByteArrayView SecretBytes::view() const
{
    return {m_data, qsizetype(m_size)};
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    return m_size == other.m_size
        && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

void SecretBytes::hide() const
{
    if (m_data != nullptr)
        sodium_mprotect_noaccess(m_data);
}

void SecretBytes::reveal() const
{
    if (m_data != nullptr)
        sodium_mprotect_readonly(m_data);
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        sodium_memzero(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

} // namespace kiosk
