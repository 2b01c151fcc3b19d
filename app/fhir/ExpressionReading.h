// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/ItemExpressions.h"
#include "app/fhir/JsonPlace.h"

namespace kiosk::fhir {

// The extensions that hold expressions, of an item or of the form. Those in another language than
// FHIRPath are reported.

/// Reads one extension; false when it is none that holds an expression.
bool readExpressionExtension(const JsonPlace &extension, ItemExpressions &into);
/// The addresses of these extensions.
[[nodiscard]] QStringList expressionUrls();

/// The expression that stands instead of the primitive `key` of an element (cqf-expression in the
/// member `_key`).
[[nodiscard]] std::optional<FormExpression> readExpressionBeside(const JsonPlace &place,
                                                                 const QString &key);
/// The same for the value[x] of an extension.
[[nodiscard]] std::optional<FormExpression> readExpressionForValue(const JsonPlace &extension);

/// The extensions that stand instead of a value: cqf-expression, cqf-calculatedValue.
[[nodiscard]] const QStringList &valueExpressionUrls();

/// Whether any of them looks at the form itself: %questionnaire or %qitem.
[[nodiscard]] bool mentionsForm(const ItemExpressions &expressions);

} // namespace kiosk::fhir
