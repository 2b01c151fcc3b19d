// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"

namespace kiosk {

/// Questionnaire.item.enableWhen over the answers of the question it names (none when that is
/// disabled). With several answers one that fits is enough, also for `!=`; without an answer only
/// `exists` false holds.
[[nodiscard]] bool holds(const fhir::EnableWhen &condition,
                         const std::vector<fhir::Value> &answers);

} // namespace kiosk
