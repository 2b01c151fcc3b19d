// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk::fhir {

/// What is lost with an extension that is not honoured, in one or two sentences for the author of
/// the form. Extensions are known by the last part of their address.
[[nodiscard]] QString effectOfExtension(const QString &url);

} // namespace kiosk::fhir
