// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <memory>

namespace kiosk {

/// One connection to the clinic's SQLite file, with the pragmas of S1 set and read back and the
/// schema brought up to date. Belongs to the thread that opened it.
class Database final
{
public:
    enum class Mode { Existing, Create };

    /// NotAClinic (no file), FileExists, DatabaseDamaged, DatabaseTooNew, DatabaseLocked.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Errors of these carry SQLite's number, never a value.
    [[nodiscard]] Result<> execute(const QString &sql, const QVariantList &values = {});
    /// Calls `row` for each row. A damaged page in the middle is an error, not an end.
    [[nodiscard]] Result<> forEach(const QString &sql,
                                   const QVariantList &values,
                                   const std::function<void(const QSqlQuery &)> &row);
    /// The first column of the first row; an invalid value when there is none.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    /// Of this connection, never given twice: what was read over another one may be of another
    /// file.
    [[nodiscard]] QString name() const { return m_connection.connectionName(); }
    /// A damaged page was met. What SQLite keeps of it in memory stays damaged: only a new
    /// connection can tell whether the file still is.
    [[nodiscard]] bool hasMetDamage() const { return m_hasMetDamage; }

    /// Changes whenever this or another connection has committed something.
    [[nodiscard]] Result<QPair<qint64, qint64>> changeMark();

private:
    explicit Database(const QSqlDatabase &connection);
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values);
    tl::unexpected<Error> failed(const QSqlError &error);

    QSqlDatabase m_connection;
    bool m_hasMetDamage = false;
};

/// BEGIN IMMEDIATE; rolls back unless committed.
class Transaction final
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    [[nodiscard]] Result<> commit();

private:
    explicit Transaction(Database &database);

    Database *m_database; ///< null once committed or moved from
};

} // namespace kiosk
