// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/StyledText.h"

namespace kiosk {

class TextLabel;

/// Shows words of a form in the look its author gave them, after a prefix ("1.") if there is one.
void showStyled(TextLabel &label, const fhir::StyledText &words, const QString &prefix = {});

} // namespace kiosk
