// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"

#include <QFile>

#include <memory>

namespace kiosk {

/// Makes a new file that only its owner may read (0600), for what no longer is sealed. Never opens
/// one that is there: FileExists.
[[nodiscard]] Result<std::unique_ptr<QFile>> makePrivateFile(const QString &path);

/// All bytes or none: a half written file is removed.
[[nodiscard]] Result<> writeAll(QFile &file, const QByteArray &bytes);

} // namespace kiosk
