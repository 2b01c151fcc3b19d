// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Records.h"

namespace kiosk::test {

/// A submission whose every plain word can be searched for on disk.
[[nodiscard]] RecordDraft aRecord(const QUuid &id, Tier tier = Tier::None);
[[nodiscard]] AlertDraft anAlert(const QUuid &id, AlertKind kind = AlertKind::RedFlag);

} // namespace kiosk::test
