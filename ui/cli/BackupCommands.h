// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

/// The whole clinic into one new, sealed file; needs no passphrase, since it opens nothing.
[[nodiscard]] Result<ExitCode> runBackup(const AdminContext &context, const QString &file);
/// Into the clinic's folder, which must be empty; asks for the recovery words, or reads them from
/// `recoveryFile`.
[[nodiscard]] Result<ExitCode>
runRestore(const AdminContext &context, const QString &file, const QString &recoveryFile);

/// `backup` and `restore`.
void addBackupCommands(CommandTree &tree);

} // namespace kiosk
