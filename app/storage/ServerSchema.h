// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ServerConnection.h"
#include "app/vault/KeySet.h"

namespace kiosk {

/// How many numbered steps (sql/NNN-*.sql) this program has.
[[nodiscard]] int serverSchemaVersion();
/// The step that the server has reached; 0 before the first.
[[nodiscard]] Result<int> readServerStep(ServerConnection &connection);

/// What one kiosk or desk logs in as: also the common name of its certificate.
struct ServerLogin
{
    QString role;
    QString name; ///< of the device, as staff know it
    QString kind; ///< kiosk, desk, owner
    bool operator==(const ServerLogin &) const = default;
};
/// One for each device that is not revoked, and the owner's.
[[nodiscard]] QList<ServerLogin> serverLogins(const KeySet &keySet);
[[nodiscard]] QString serverRole(const QString &kind, const QUuid &device);

struct ServerSetup
{
    int steps = 0; ///< that were missing
    bool isNewClinic = false; ///< what SQLite held was copied
    int records = 0; ///< of the clinic, on the server
    QList<ServerLogin> logins;
};

/// Makes or updates the schema, gives each device of the clinic in `directory` its login, takes
/// that of revoked ones away, and copies the clinic's database once. `connection` is that of an
/// administrator. Again, it puts rights back and adds what is new. DatabaseTooNew for a server
/// before PostgreSQL 15 or a later schema.
[[nodiscard]] Result<ServerSetup> setUpServer(const QString &directory, const QString &connection);

} // namespace kiosk
