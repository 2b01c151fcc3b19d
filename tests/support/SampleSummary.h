// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/RecordSummary.h"

namespace kiosk::test {

/// An invented patient with a same-day answer, medicines, pain numbers and a hostile complaint.
[[nodiscard]] RecordSummary sampleSummary();

} // namespace kiosk::test
