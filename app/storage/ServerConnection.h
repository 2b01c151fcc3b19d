// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"

#include <atomic>
#include <chrono>

struct pg_conn;
struct pg_result;

namespace kiosk {

/// One row of a result, as its columns are typed: QByteArray for bytea, qlonglong for whole
/// numbers, bool, QString for the rest; invalid for NULL.
class ServerRow final : public DatabaseRow
{
public:
    ServerRow(const pg_result *result, int row);
    [[nodiscard]] QVariant value(int column) const override;

private:
    const pg_result *m_result;
    int m_row;
};

/// One connection to the clinic's PostgreSQL. Nothing it does takes longer than its patience: a
/// server that is silent counts as gone, also when the network between keeps it quiet. (Qt's own
/// driver waits for ever.) Belongs to one thread, but for `interrupt`.
class ServerConnection final
{
public:
    using Row = std::function<void(const DatabaseRow &)>;

    /// `connection` as libpq takes it, with several hosts if need be; the first that can be written
    /// to is used. ServerUnreachable; NotAllowed when `isSafe` says no.
    /// `role` logs in where the string names none.
    /// `role` logs in where the string names none.
    [[nodiscard]] static Result<std::unique_ptr<ServerConnection>>
    open(const QString &connection,
         std::chrono::milliseconds patience = std::chrono::milliseconds(10'000),
         const QString &role = {});
    ~ServerConnection();
    ServerConnection(const ServerConnection &) = delete;
    ServerConnection &operator=(const ServerConnection &) = delete;

    /// With `?` for each value. Errors carry PostgreSQL's code, never a value.
    [[nodiscard]] Result<>
    execute(const QString &sql, const QVariantList &values = {}, const Row &row = {});
    /// The first column of the first row; an invalid value when there is none.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// Several statements without values.
    [[nodiscard]] Result<> script(const QByteArray &sql);
    /// False once the connection is lost: nothing more will work, make a new one.
    [[nodiscard]] bool isAlive() const { return m_alive; }
    /// Whether a NOTIFY came since the last call; reads what has arrived, waits for nothing.
    [[nodiscard]] bool takeNotice();
    /// Readable when something has arrived; -1 once lost.
    [[nodiscard]] int socket() const;
    /// From any thread: what is under way fails, and all that follows.
    void interrupt() { m_interrupted = true; }

private:
    ServerConnection(pg_conn *connection, std::chrono::milliseconds patience);
    [[nodiscard]] Result<> finish(bool sent, const Row &row);
    [[nodiscard]] bool waitForResult();
    [[nodiscard]] bool wait(bool forWriting, std::chrono::steady_clock::time_point until) const;
    [[nodiscard]] tl::unexpected<Error> lost();

    pg_conn *m_connection;
    const std::chrono::milliseconds m_patience;
    bool m_alive = true;
    std::atomic<bool> m_interrupted = false;
};

/// A literal of PostgreSQL; the statement casts it: `?::bytea[]`.
[[nodiscard]] QString arrayLiteral(const QList<QByteArray> &bytes);
[[nodiscard]] QString arrayLiteral(const QList<qint64> &numbers);
[[nodiscard]] QString arrayLiteral(const QStringList &texts);

} // namespace kiosk
