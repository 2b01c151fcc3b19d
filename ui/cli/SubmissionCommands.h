// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

/// What came in, the urgent first.
[[nodiscard]] Result<ExitCode> runSubmissionsList(const AdminContext &context);
/// Everything one record says. Like opening it at the desk, this is written down.
[[nodiscard]] Result<ExitCode> runSubmissionsShow(const AdminContext &context,
                                                  const QString &idOrReference);

/// `submissions …`: what patients handed in.
void addSubmissionCommands(CommandTree &tree);

} // namespace kiosk
