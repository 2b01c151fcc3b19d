// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk {

/// True when the process lives in user, process and network namespaces other than ours: the only
/// proof that the web engine's sandbox is there (W4). Anything that cannot be read counts as no.
/// `procDirectory` is /proc, except in tests.
[[nodiscard]] bool isSandboxed(qint64 processId, const QString &procDirectory);
[[nodiscard]] bool isSandboxed(qint64 processId);

} // namespace kiosk
