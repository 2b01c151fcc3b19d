// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/AdminContext.h"

namespace kiosk {

/// Where a new member of staff's passphrase comes from.
struct NewPassphraseOptions
{
    bool generate = false;
    QString file; ///< empty: typed twice on the terminal
};

struct NewPassphrase
{
    SecretBytes secret;
    bool generated = false; ///< then it has to be shown, this once
};

/// The passphrase of whoever gives the command.
[[nodiscard]] Result<SecretBytes> readPassphrase(const AdminContext &context);
[[nodiscard]] Result<NewPassphrase> readNewPassphrase(const AdminContext &context,
                                                      const NewPassphraseOptions &options);

/// Asked on the terminal, unshown, or from a file's first line.
[[nodiscard]] Result<QStringList> readRecoveryWords(const AdminContext &context,
                                                    const QString &file);

} // namespace kiosk
