// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormJudgement.h"
#include "app/forms/FormSession.h"

namespace kiosk {

/// The pages of a form in use that have something to show, in order; their sections in that
/// language.
[[nodiscard]] std::vector<FormPage> formPages(const fhir::Questionnaire &questionnaire,
                                              const FormTree &tree,
                                              const FormJudgement &judgement,
                                              const QString &language);

} // namespace kiosk
