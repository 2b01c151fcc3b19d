// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/Staff.h"

namespace kiosk {

/// Something that does not hold.
struct ChainBreak
{
    QString where; ///< "record <id>", "audit <device> 17", "staff <id>": ids and numbers only
    QString what; ///< a code: bad-signature, gap, bad-hash, tail-cut, missing, not-allowed, ...
    bool operator==(const ChainBreak &) const = default;
};

struct VerifyReport
{
    int records = 0;
    int alerts = 0;
    int actions = 0;
    int auditRows = 0;
    int staff = 0;
    QList<ChainBreak> breaks;
    [[nodiscard]] bool isIntact() const { return breaks.isEmpty(); }
};

/// Reads everything in a clinic's database and tells what does not hold (P3, S6): envelopes,
/// device chains, audit chains, marks of the desk, certificates, signed actions. Without `person`
/// it needs no key; with one it also opens every record, label and alert. Fails only when the
/// database or the key set cannot be read at all. With a `server` it is that one that is read.
[[nodiscard]] Result<VerifyReport>
verifyClinic(const QString &directory, const Keyring *person = nullptr, const QString &server = {});

} // namespace kiosk
