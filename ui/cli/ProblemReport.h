// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Problem.h"

#include <QJsonObject>

namespace kiosk {

/// "file:line: field: what is wrong", as linters say it.
[[nodiscard]] QString toLine(const Problem &problem);
[[nodiscard]] QJsonObject toJson(const Problem &problem);

} // namespace kiosk
