// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Problem.h"

#include <QDate>

namespace kiosk {

/// What is wrong with the rules and the checklist that these folders put into use: what
/// `loadVisitContent` passes over, then what `lintRules` finds. The sources that may be cited are
/// those of the shipped folder.
[[nodiscard]] Problems
lintRedFlags(const QString &shippedFolder, const QString &clinicFolder, QDate today);

} // namespace kiosk
