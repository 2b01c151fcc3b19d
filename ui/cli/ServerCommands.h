// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

/// Makes the clinic's PostgreSQL ready, or brings it up to date; `connection` as libpq takes it.
[[nodiscard]] Result<ExitCode> runServerSetup(const AdminContext &context,
                                              const QString &connection);
/// Explains every right that is not as set up; ProblemsFound when there is one.
[[nodiscard]] Result<ExitCode> runServerCheck(const AdminContext &context,
                                              const QString &connection);

/// `server`.
void addServerCommands(CommandTree &tree);

} // namespace kiosk
