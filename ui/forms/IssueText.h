// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"

namespace kiosk {

/// The sentence beside a field: says what to do, never what the patient did wrong.
[[nodiscard]] QString issueText(const FormIssue &issue, const fhir::QuestionnaireItem &item);

} // namespace kiosk
