// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"

namespace kiosk {

/// The one sentence, or two, that tells a member of staff what happened and what to do next.
[[nodiscard]] QString staffText(const Error &error);

/// The sentence for a patient: never technical, always with a next step.
[[nodiscard]] QString patientText(const Error &error);

} // namespace kiosk
