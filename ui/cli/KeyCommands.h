// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/KeySet.h"
#include "ui/cli/CommandTree.h"

namespace kiosk {

/// Key words, epoch, devices and when the recovery words were last typed; needs no passphrase.
[[nodiscard]] Result<ExitCode> runKeysShow(const AdminContext &context);
/// Owners only: a new epoch.
[[nodiscard]] Result<ExitCode> runKeysRotate(const AdminContext &context);

struct DeviceOptions
{
    QString name; ///< `device revoke`: a name or an id
    DeviceKind kind = DeviceKind::Kiosk;
    std::optional<quint64> fromSeq;
};
/// Needs no passphrase.
[[nodiscard]] Result<ExitCode> runDeviceList(const AdminContext &context);
/// Owners only.
[[nodiscard]] Result<ExitCode> runDeviceAdd(const AdminContext &context,
                                            const DeviceOptions &options);
[[nodiscard]] Result<ExitCode> runDeviceRevoke(const AdminContext &context,
                                               const DeviceOptions &options);

/// `keys …` and `device …`.
void addKeyCommands(CommandTree &tree);

} // namespace kiosk
