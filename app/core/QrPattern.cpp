// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/QrPattern.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace kiosk {

namespace {

/// 97 squares a side, 666 bytes of level M. Denser codes need a steady hand and a good camera.
constexpr int largestVersion = 20;
constexpr unsigned int utf8Encoding = 26; ///< ECI assignment number

bool isAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
}

} // namespace

Result<QrPattern> qrPattern(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.contains('\0'))
        return fail(ErrorCode::Internal, QStringLiteral("nothing to put into a QR code"));
    const std::unique_ptr<QRinput, decltype(&QRinput_free)> input(QRinput_new2(0, QR_ECLEVEL_M),
                                                                  &QRinput_free);
    // Without this mark readers guess the encoding of anything beyond ASCII, some of them wrongly.
    if (!isAscii(bytes))
        QRinput_appendECIheader(input.get(), utf8Encoding);
    QRinput_append(input.get(),
                   QR_MODE_8,
                   static_cast<int>(bytes.size()),
                   reinterpret_cast<const unsigned char *>(bytes.constData()));
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeInput(input.get()),
                                                               &QRcode_free);
    if (!code || code->version > largestVersion)
        return fail(ErrorCode::TooLarge, QStringLiteral("too much text for a QR code"));
    QrPattern pattern{code->width, {}};
    const auto count = static_cast<size_t>(code->width) * static_cast<size_t>(code->width);
    pattern.dark.reserve(count);
    for (size_t i = 0; i < count; ++i)
        pattern.dark.push_back((code->data[i] & 1) != 0);
    return pattern;
}

} // namespace kiosk
