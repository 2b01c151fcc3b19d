// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/QuestionnaireResponse.h"

#include <QMap>

namespace kiosk::test {

/// A response with these answers: a whole number becomes an integer, anything else a code.
/// Unanswered items are left out, or given as an empty text.
[[nodiscard]] fhir::QuestionnaireResponse responseWith(const QMap<QString, QString> &answers);

} // namespace kiosk::test
