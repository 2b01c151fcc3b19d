// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/KeySet.h"

namespace kiosk {

/// This computer as a kiosk or a desk: the key set it works under and its own signing key. It holds
/// no key that opens anything.
struct LocalDevice
{
    QUuid id;
    SignKeyPair key;
    KeySet keySet;
};

} // namespace kiosk
