// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"

#include <QJsonObject>

namespace kiosk {

/// A resource in a file, with all numbers exact. At most 50 megabytes; BadQuestionnaire says file
/// and line.
[[nodiscard]] Result<QJsonObject> readJsonFile(const QString &path);

} // namespace kiosk
