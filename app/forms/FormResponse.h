// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/QuestionnaireResponse.h"
#include "app/forms/FormTree.h"
#include "app/forms/ResponseMisfit.h"

namespace kiosk {

/// The value FHIR has for an answer. Where a choice or a reference is asked as free text, the words
/// are its display. Nothing for what is not a value of its type ("abc" for a number).
[[nodiscard]] std::optional<fhir::Value> storedValue(const fhir::QuestionnaireItem &item,
                                                     const fhir::Value &answer);

/// Answers of the enabled nodes as QuestionnaireResponse.item, questions in that language. What is
/// not a value of its type ("abc" for a number) has no place in FHIR and is left out.
[[nodiscard]] std::vector<fhir::ResponseItem> responseItems(const FormTree &tree,
                                                            const QString &language);

/// Takes away what the form filled in at the items a response tells about.
void clearAnswered(const std::vector<fhir::ResponseItem> &items, FormTree &tree);

/// Puts the answers of a response onto a tree without answers, adding repetitions as needed;
/// returns what did not fit, in the response's order.
[[nodiscard]] ResponseMisfits loadResponse(const std::vector<fhir::ResponseItem> &items,
                                           FormTree &tree);

} // namespace kiosk
