// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

struct DemoOptions
{
    int patients = 20;
    quint32 seed = 1;
    QString dataFolder; ///< where forms and rules were installed
};

/// Generated visits, sealed like real ones, into a clinic made for trying out. Refused (Conflict)
/// where a record is not from this command, so that no real list is ever mixed with made-up people.
[[nodiscard]] Result<ExitCode> runDemo(const AdminContext &context, const DemoOptions &options);

/// `demo`.
void addDemoCommand(CommandTree &tree);

} // namespace kiosk
