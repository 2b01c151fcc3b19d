// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/LocalDevice.h"

namespace kiosk {

/// Names and modes of the files in a clinic's directory; writes nothing into them but keys.
class ClinicFiles final
{
public:
    explicit ClinicFiles(const QString &directory);

    [[nodiscard]] QString database() const;
    [[nodiscard]] QString keySet() const; ///< public, signed
    [[nodiscard]] QString pin() const; ///< what this computer holds the key set against
    [[nodiscard]] QString deviceKey(const QUuid &device) const; ///< 0600: Ed25519 secret

    /// With mode 2770, where the file system lets us.
    [[nodiscard]] Result<> makeDirectory() const;
    /// Against the pin; a higher epoch than the pinned one is pinned from now on.
    [[nodiscard]] Result<KeySet> readKeySet() const;
    [[nodiscard]] Result<> writeKeySet(const KeySet &keySet, const SignKeyPair &root) const;
    /// FileExists rather than overwriting a key.
    [[nodiscard]] Result<> writeDeviceKey(const QUuid &device, const SignKeyPair &keys) const;
    /// The first device of this kind whose key this user may read. NotFound when there is none.
    [[nodiscard]] Result<LocalDevice> openDevice(DeviceKind kind) const;
    /// Takes back everything a failed set-up wrote.
    void removeAll(const QList<DeviceEntry> &devices) const;

private:
    [[nodiscard]] Result<> writePin(const KeySet &keySet) const;

    QString m_directory;
};

} // namespace kiosk
