// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/ExitCode.h"
#include "ui/cli/Passphrase.h"

namespace kiosk {

struct StaffAddOptions
{
    QString name;
    Roles roles;
    NewPassphraseOptions passphrase;
};

/// Owners only; asks for the owner's passphrase, then for the new person's.
[[nodiscard]] Result<ExitCode> runStaffAdd(const AdminContext &context,
                                           const StaffAddOptions &options);
/// Names, roles and since when; needs no passphrase.
[[nodiscard]] Result<ExitCode> runStaffList(const AdminContext &context);

} // namespace kiosk
