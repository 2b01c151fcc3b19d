// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

/// `submissions erase|expired|hold|release`: taking records out for good, and keeping them from it.
/// Owners only.
void addErasureCommands(CommandTree &tree, CLI::App *submissions);

} // namespace kiosk
