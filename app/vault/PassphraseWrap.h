// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/Staff.h"

namespace kiosk {

/// Seals secrets under a passphrase (C3): Argon2id, then XChaCha20-Poly1305 over `context`,
/// parameters and salt. Internal when `cost` is outside the bounds that `unwrapSecrets` accepts.
[[nodiscard]] Result<QByteArray> wrapSecrets(const SecretBytes &secrets,
                                             const SecretBytes &passphrase,
                                             QByteArrayView context,
                                             PassphraseCost cost);
/// WrongPassphrase for every failure. Parameters out of bounds are refused before any work.
[[nodiscard]] Result<SecretBytes>
unwrapSecrets(QByteArrayView wrapped, const SecretBytes &passphrase, QByteArrayView context);

} // namespace kiosk
