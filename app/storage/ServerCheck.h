// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ServerConnection.h"

#include <QStringList>

namespace kiosk {

/// Where a server differs from what `setUpServer` makes, and what that would let happen.
enum class ServerFault {
    SchemaStep, ///< not the one of this program
    KioskReachesTable,
    KioskFunctions, ///< other than the five
    UnsafeFunction, ///< not SECURITY DEFINER with a fixed search path, or of another owner
    NoRowSecurity,
    EverybodyMay, ///< something is granted to PUBLIC
    PowerfulLogin, ///< a role of ours is more than a plain one
    StrangeMembership, ///< a login of ours is in a further group, or a stranger in one of ours
    StaffRights, ///< a table right of desks or owners that is missing or too many
    LoginSettings, ///< limit of connections or of time
    Durability, ///< the server may forget what it acknowledged
    NoTls,
    LoginWithoutCertificate, ///< pg_hba lets somebody in without one, or a login has a password
    NotChecked, ///< this administrator may not see it
};

struct ServerDeviation
{
    ServerFault fault{};
    QString what; ///< role, table, function, setting or line; never a value of a row
    bool operator==(const ServerDeviation &) const = default;
};

/// Everything that differs; empty when all is as set up. `connection` is that of an administrator.
[[nodiscard]] Result<QList<ServerDeviation>> checkServer(const QString &connection);

} // namespace kiosk
