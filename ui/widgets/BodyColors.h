// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bodychart/BodyPainter.h"
#include "ui/widgets/Theme.h"

namespace kiosk {

[[nodiscard]] ColorRole colorOf(PainType pain);
[[nodiscard]] BodyColors bodyColors(const Theme &theme);

} // namespace kiosk
