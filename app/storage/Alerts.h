// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"
#include "app/storage/LocalDevice.h"
#include "app/storage/Records.h"

namespace kiosk {

/// One row of the alert table. Tier and group stand in plain only while it is open (P1).
struct StoredAlert
{
    QUuid id;
    qint64 createdMs = 0;
    QUuid device;
    AlertKind kind = AlertKind::RedFlag;
    std::optional<Tier> tier; ///< nothing once closed
    QString group;
    quint32 epoch = 0;
    QByteArray sealedContent; ///< tier, group and the caller's content
    QByteArray signature; ///< of the device, over all that never changes

    [[nodiscard]] bool isOpen() const { return tier.has_value(); }
    [[nodiscard]] QByteArray message() const;
};

/// Seals and signs; the tier and group inside stay readable to staff when the plain ones are gone.
[[nodiscard]] StoredAlert
makeAlert(const AlertDraft &draft, const LocalDevice &device, qint64 nowMs);
/// What the caller of `raiseAlert` gave, out of the opened seal.
struct AlertContent
{
    Tier tier = Tier::None;
    QString group;
    QByteArray content;
};
[[nodiscard]] AlertContent readAlertContent(const SecretBytes &opened);

[[nodiscard]] Result<> insertAlert(Database &database, const StoredAlert &alert);
[[nodiscard]] Result<std::optional<StoredAlert>> readAlert(Database &database, const QUuid &id);
[[nodiscard]] Result<QList<StoredAlert>> readAllAlerts(Database &database);
[[nodiscard]] Result<QList<StoredAlert>> readOpenAlerts(Database &database);

/// Keeps an alert back until its time of creation, which is when it is due: whoever finds it then
/// raises it. Nothing but the row tells of it; the audit does not, so that one that was withdrawn
/// leaves nothing.
[[nodiscard]] Result<> holdAlert(Database &database, const StoredAlert &alert);
[[nodiscard]] Result<QList<StoredAlert>> readHeldAlerts(Database &database);
[[nodiscard]] Result<> dropHeldAlert(Database &database, const QUuid &id);
/// Makes a held alert one like all others, audited by the device that does it. Inside a
/// transaction.
[[nodiscard]] Result<> raiseHeldAlert(Database &database,
                                      const LocalDevice &device,
                                      const StoredAlert &alert,
                                      qint64 nowMs);
/// Wipes tier and group; `secure_delete` overwrites what stood there.
[[nodiscard]] Result<> closeAlert(Database &database, const QUuid &id);

/// Whether one action of this kind ends an alert of that kind: "I need a person" is over once
/// somebody comes, a drill once somebody acknowledged it.
[[nodiscard]] bool closes(ActionKind action, AlertKind alert);

} // namespace kiosk
