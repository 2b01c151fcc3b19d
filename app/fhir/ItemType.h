// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"

namespace kiosk::fhir {

/// Questionnaire.item.type from its code ("open-choice").
[[nodiscard]] std::optional<ItemType> itemTypeFromCode(const QString &code);

/// Asks something: neither a group nor a display.
[[nodiscard]] inline bool isQuestion(const QuestionnaireItem &item)
{
    return item.type != ItemType::Group && item.type != ItemType::Display;
}

/// A choice whose answers cannot be listed is asked as free text.
[[nodiscard]] bool isFreeText(const QuestionnaireItem &item);

/// Whether an answer may be of this value's type.
[[nodiscard]] bool acceptsTypeOf(const QuestionnaireItem &item, const Value &value);

} // namespace kiosk::fhir
