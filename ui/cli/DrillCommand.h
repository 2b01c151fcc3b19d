// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

#include <chrono>

namespace kiosk {

/// Raises a practice alert on every desk and waits until somebody acknowledges it; says who and
/// after how long. Nobody in time is NotFound. A wait of 0 returns at once.
[[nodiscard]] Result<ExitCode> runDrill(const AdminContext &context, std::chrono::seconds wait);
/// Every practice alert there was.
[[nodiscard]] Result<ExitCode> runDrillList(const AdminContext &context);

/// `redflags drill` and `redflags drills`.
void addDrillCommands(CommandTree &tree, CLI::App *redFlags);

} // namespace kiosk
