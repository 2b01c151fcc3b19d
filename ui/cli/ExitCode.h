// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"

namespace kiosk {

/// What `bonesetters-admin` ends with; scripts rely on the numbers, `--help` explains them.
enum class ExitCode {
    Done = 0,
    ProblemsFound = 1,
    Usage = 2,
    NotAllowed = 3, ///< wrong passphrase or recovery words, or the role does not permit it
    StorageFailed = 4, ///< files, disk or database
    NotFound = 5,
    Cancelled = 6,
};

[[nodiscard]] ExitCode exitCodeFor(ErrorCode code);
/// The table for `--help`.
[[nodiscard]] QString exitCodeHelp();

} // namespace kiosk
