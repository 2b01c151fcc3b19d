// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/JsonPlace.h"

namespace kiosk::fhir {

/// The type of the resource that the answers from here on make, by the extensions
/// itemExtractionContext and definitionExtract (Structured Data Capture); empty for any other.
[[nodiscard]] QString extractedResource(const QJsonObject &extension);

/// The addresses of the extensions that ask for Observations and for a Patient.
[[nodiscard]] const QStringList &extractionUrls();

/// Says of one of them that it asks for another resource, which is not made.
void reportOtherResource(const JsonPlace &extension);

} // namespace kiosk::fhir
