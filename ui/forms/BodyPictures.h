// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bodychart/BodyDrawing.h"
#include "ui/widgets/Theme.h"

namespace kiosk {

/// For the buttons around the body chart, at the screen's `ratio`: a figure of that build, and a
/// feeling's pattern in its frame, small when it stands beside its word.
[[nodiscard]] QPixmap
figurePicture(const Theme &theme, const BodyMap &map, BodyBuild build, qreal ratio);
[[nodiscard]] QPixmap feelingPicture(const Theme &theme, PainType pain, bool isSmall, qreal ratio);

} // namespace kiosk
