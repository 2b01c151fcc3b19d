// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"

#include <QMap>

#include <memory>

namespace kiosk {

/// Installed forms by Questionnaire.url.
using KnownForms = QMap<QString, std::shared_ptr<const fhir::Questionnaire>>;

/// All readable forms of the folders, in rising order of precedence. Broken files are left out, and
/// forms without an url, since no record names them: their records still show with the words that
/// the response itself carries.
[[nodiscard]] KnownForms readForms(const QStringList &folders);

} // namespace kiosk
