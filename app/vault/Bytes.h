// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <sodium.h>

namespace kiosk {

// libsodium takes unsigned bytes, Qt holds signed ones: the two casts, in one place. Private to
// app/vault, as libsodium is.

[[nodiscard]] inline const unsigned char *in(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

[[nodiscard]] inline unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

[[nodiscard]] inline std::size_t sizeOf(QByteArrayView bytes)
{
    return std::size_t(bytes.size());
}

template <std::size_t size>
[[nodiscard]] QByteArrayView viewOf(const std::array<unsigned char, size> &bytes)
{
    return {bytes.data(), qsizetype(size)};
}

} // namespace kiosk
