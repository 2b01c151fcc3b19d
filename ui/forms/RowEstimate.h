// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"
#include "ui/widgets/Metrics.h"

namespace kiosk {

/// How high the control of an item will be, guessed from what the form says: the room that is kept
/// for it until it is built and measured.
[[nodiscard]] int estimatedHeight(const fhir::QuestionnaireItem &item,
                                  const QString &language,
                                  const Metrics &metrics);

} // namespace kiosk
