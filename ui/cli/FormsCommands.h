// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/AdminContext.h"
#include "ui/cli/ExitCode.h"

namespace kiosk {

/// `forms check`: one line for each file, or with --json one object {file, ok, title, items,
/// errors, warnings, notHonoured}. ProblemsFound when a file cannot be shown.
[[nodiscard]] Result<ExitCode> runFormsCheck(const AdminContext &context, const QStringList &files);

} // namespace kiosk
