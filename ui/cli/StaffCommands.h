// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"
#include "ui/cli/Passphrase.h"

namespace kiosk {

struct StaffAddOptions
{
    QString name;
    Roles roles;
    NewPassphraseOptions passphrase;
};

/// Owners only; asks for the owner's passphrase, then for the new person's.
[[nodiscard]] Result<ExitCode> runStaffAdd(const AdminContext &context,
                                           const StaffAddOptions &options);
/// Owners only. `who` is a name or an id.
[[nodiscard]] Result<ExitCode> runStaffRemove(const AdminContext &context, const QString &who);
/// One's own: asks for the current one, then for the new one.
[[nodiscard]] Result<ExitCode> runStaffPassphrase(const AdminContext &context,
                                                  const NewPassphraseOptions &next);
/// For a lost passphrase: asks for the recovery words, then for the new one. The words may come in
/// a file, for scripts.
[[nodiscard]] Result<ExitCode> runStaffReset(const AdminContext &context,
                                             const QString &who,
                                             const QString &recoveryFile,
                                             const NewPassphraseOptions &next);
/// Names, roles and since when; needs no passphrase.
[[nodiscard]] Result<ExitCode> runStaffList(const AdminContext &context);

/// `staff …`: who may unlock the desk.
void addStaffCommands(CommandTree &tree);

} // namespace kiosk
