// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/ResponseExpressions.h"
#include "app/forms/ResponseIssue.h"

namespace kiosk {

/// What breaks the `questionnaire-constraint`s and `targetConstraint`s of a form, on the form and
/// on every item that the response has. A constraint without a result is not broken; one that
/// cannot be evaluated is said as information.
[[nodiscard]] ResponseIssues brokenConstraints(const QJsonObject &questionnaire,
                                               const QJsonObject &response,
                                               const QDateTime &now);

} // namespace kiosk
