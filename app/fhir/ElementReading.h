// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/JsonPlace.h"
#include "app/fhir/Questionnaire.h"

namespace kiosk::fhir {

// Pieces of FHIR JSON that stand in many elements.

/// A text and its `translation` extensions (in the member `_key` beside it).
[[nodiscard]] Text readText(const JsonPlace &place, const QString &key);

/// The choice element `prefix`[x] ("value", "answer"): an error when it is missing, unknown or not
/// of its type's shape; a note when extensions stand in its place.
[[nodiscard]] std::optional<Value> readValue(const JsonPlace &place, const QString &prefix);

/// The text of an extension, whichever text type it was written with.
[[nodiscard]] QString extensionText(const JsonPlace &extension);

/// Says that an extension is not honoured and what that means.
void reportExtension(const JsonPlace &extension);

/// Reports the extensions of an element, and of the primitives within it, that are not `honoured`.
/// `beside`: what more is honoured beside primitives, by their names.
void reportExtensions(const JsonPlace &element,
                      const QStringList &honoured = {},
                      const QHash<QString, QStringList> &beside = {});

/// The score of an option, a concept or a Coding: itemWeight, ordinalValue and what they were
/// called before.
[[nodiscard]] std::optional<Decimal> readWeight(const JsonPlace &place);
/// The addresses of these extensions.
[[nodiscard]] const QStringList &weightUrls();

} // namespace kiosk::fhir
