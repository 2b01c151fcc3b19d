// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"
#include "app/storage/Database.h"

#include <QUuid>

namespace kiosk {

/// How long to wait after so many wrong passphrases in a row (U2): 3 are free, then 2, 4, 8, 16,
/// 32, 60 s, from the tenth 15 minutes.
[[nodiscard]] qint64 unlockWaitMs(int failures);
/// After so many only the recovery key helps.
constexpr int maxUnlockFailures = 100;

/// Counts an attempt as failed and commits that, before the passphrase is tried: a power cut is no
/// way to another try. TooManyAttempts: `detail` is the seconds left, or "locked".
[[nodiscard]] Result<>
beginUnlockAttempt(Database &database, const Clock &clock, const QUuid &staff);
/// After the right passphrase. Inside a transaction of the caller's.
[[nodiscard]] Result<> forgetUnlockFailures(Database &database, const QUuid &staff);

} // namespace kiosk
