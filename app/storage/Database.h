// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"

#include <QVariantList>

#include <functional>
#include <memory>

namespace kiosk {

/// One row of a result.
class DatabaseRow
{
public:
    virtual ~DatabaseRow() = default;
    [[nodiscard]] virtual QVariant value(int column) const = 0;
};

/// One connection to where the clinic's rows are. The statements above it are written so that both
/// kinds understand them. Belongs to the thread that opened it.
class Database
{
public:
    enum class Mode { Existing, Create };

    /// The clinic's SQLite file, with the pragmas of S1 set and read back and the schema brought up
    /// to date. NotAClinic (no file), FileExists, DatabaseDamaged, DatabaseTooNew, DatabaseLocked.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    Database() = default;
    virtual ~Database() = default;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Errors of these carry the database's own number, never a value.
    [[nodiscard]] Result<> execute(const QString &sql, const QVariantList &values = {});
    /// Calls `row` for each row. A damaged page in the middle is an error, not an end.
    [[nodiscard]] virtual Result<> forEach(const QString &sql,
                                           const QVariantList &values,
                                           const std::function<void(const DatabaseRow &)> &row)
        = 0;
    /// The first column of the first row; an invalid value when there is none.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    /// Of this connection, never given twice: what was read over another one may be of another
    /// file or server.
    [[nodiscard]] virtual QString name() const = 0;
    /// A damaged page was met. What SQLite keeps of it in memory stays damaged: only a new
    /// connection can tell whether the file still is.
    [[nodiscard]] virtual bool hasMetDamage() const { return false; }

    /// Starts a transaction that alone may write what staff write, until it ends.
    [[nodiscard]] virtual Result<> beginWriting() = 0;
    /// Whether the database finds its own pages in order, where it can be asked.
    [[nodiscard]] virtual Result<bool> isWhole() { return true; }
    /// Whether this or another connection has committed something since the last call.
    [[nodiscard]] virtual bool takeNews() = 0;
    /// Readable when there may be news; -1 where nothing tells and somebody has to ask.
    [[nodiscard]] virtual int newsSocket() const { return -1; }
};

/// Rolls back unless committed.
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
