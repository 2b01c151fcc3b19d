// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/KnownForms.h"
#include "app/review/RecordSummary.h"
#include "app/storage/StaffStore.h"
#include "app/visit/Submission.h"

namespace kiosk {

/// Puts what the patient sent in the order in which staff need it. `language` is the reader's.
[[nodiscard]] RecordSummary
summarise(const Submission &submission, const KnownForms &forms, const QString &language);

/// The same for a record as the store opened it, with what staff did since. CannotOpenRecord when
/// its contents are not a submission.
[[nodiscard]] Result<RecordSummary>
summarise(const OpenedRecord &opened, const KnownForms &forms, const QString &language);

} // namespace kiosk
