// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"

#include <vector>

namespace kiosk {

/// The squares of a QR code, row by row; knows no colours and no painter.
struct QrPattern
{
    int size = 0; ///< squares along one side, without the quiet zone
    std::vector<bool> dark;

    [[nodiscard]] bool isDark(int column, int row) const
    {
        return dark.at(static_cast<size_t>(row) * static_cast<size_t>(size)
                       + static_cast<size_t>(column));
    }
    bool operator==(const QrPattern &) const = default;
};

/// The code that says `text` (as UTF-8), with error correction of level M. Empty text is Internal;
/// what does not fit into a code that a telephone reads off a screen is TooLarge.
[[nodiscard]] Result<QrPattern> qrPattern(const QString &text);

} // namespace kiosk
