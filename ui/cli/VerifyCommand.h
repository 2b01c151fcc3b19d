// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

/// Checks everything stored. With --as (and a passphrase) it also opens every record; without, it
/// needs no key. ProblemsFound when something does not hold.
[[nodiscard]] Result<ExitCode> runVerify(const AdminContext &context);

/// `verify`.
void addVerifyCommand(CommandTree &tree);

} // namespace kiosk
