// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/AdminContext.h"
#include "ui/cli/ExitCode.h"

#include <QStringList>

namespace kiosk {

/// Understands the arguments (without the program's name), runs the command they name and says
/// what went wrong in the words of ErrorText.
[[nodiscard]] ExitCode runAdmin(AdminContext context, const QStringList &arguments);

} // namespace kiosk
