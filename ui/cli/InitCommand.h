// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"
#include "ui/cli/Passphrase.h"

namespace kiosk {

struct InitOptions
{
    QString name;
    QString owner;
    Roles roles = Role::Owner;
    NewPassphraseOptions passphrase;
    bool nonInteractive = false;
    QString recoveryFile; ///< needed when nobody is there to write the words down
};

/// Makes a clinic: keys, database, settings. Shows the recovery words once and asks for them back
/// (C4); a script gets them in a 0600 file instead, and every desk reminds of the drill.
[[nodiscard]] Result<ExitCode> runInit(const AdminContext &context, InitOptions options);

/// Asks for the words until they are right; Cancelled when the person gives up.
[[nodiscard]] Result<ExitCode> runRecoveryConfirm(const AdminContext &context);

/// `init` and `recovery`.
void addInitCommands(CommandTree &tree);

} // namespace kiosk
