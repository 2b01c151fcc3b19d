// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

struct ReplayOptions
{
    QString record; ///< id or reference
    QString dataFolder; ///< where rules and checklist were installed
};

/// Judges a stored record again by the rules and the checklist that it was judged by, and compares:
/// ProblemsFound when anything differs. Opens the record, which is on record like every opening.
[[nodiscard]] Result<ExitCode> runRedFlagsReplay(const AdminContext &context,
                                                 const ReplayOptions &options);

/// `redflags replay`; the folder of --data is read when the command runs.
void addReplayCommand(CommandTree &tree, CLI::App *redFlags, const QString &dataFolder);

} // namespace kiosk
