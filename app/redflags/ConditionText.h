// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redflags/RuleOperators.h"

namespace kiosk {

/// A condition for a clinician: "CES-2: yes, not-sure and (CES-2.since: new, worse or
/// CES-2.since: no answer)", in the language of the program.
[[nodiscard]] QString conditionText(const Condition &condition);

} // namespace kiosk
