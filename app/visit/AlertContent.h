// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"
#include "app/redflags/Outcome.h"

namespace kiosk {

/// The sealed part of an alert: `name` when it is known, the `items` that raised it with text,
/// answer (code) and the time of the answer, and the whole `outcome`. Canonical JSON. `checklist`
/// may be null.
[[nodiscard]] QByteArray
alertContent(const FormSession *checklist, const Outcome &outcome, const QString &name);

} // namespace kiosk
