// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Database.h"

#include "app/core/Logging.h"
#include "app/storage/Schema.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <array>
#include <utility>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto fileMode
    = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup;

ErrorCode codeFor(int sqliteCode)
{
    switch (sqliteCode & 0xFF) { // the rest is SQLite's finer reason
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return ErrorCode::DatabaseLocked;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return ErrorCode::DatabaseDamaged;
    case 13: // SQLITE_FULL
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::StorageFailed;
    }
}

/// The message may quote what was stored, so only its number leaves this file (S7).
tl::unexpected<Error> failure(const QSqlError &error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::StorageFailed);
    qCWarning(lcStorage) << "SQLite error" << code;
    return fail(codeFor(code), u"SQLite error %1"_s.arg(code));
}

QSqlDatabase makeConnection(const QString &path)
{
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString());
    connection.setDatabaseName(path);
    return connection;
}

struct Pragma
{
    QStringView name;
    QStringView set;
    QStringView readBack;
};

// S1. "FULL" reads back as 2.
constexpr std::array pragmas{Pragma{u"busy_timeout", u"5000", u"5000"},
                             Pragma{u"journal_mode", u"WAL", u"wal"},
                             Pragma{u"synchronous", u"FULL", u"2"},
                             Pragma{u"foreign_keys", u"ON", u"1"},
                             Pragma{u"secure_delete", u"ON", u"1"},
                             Pragma{u"trusted_schema", u"OFF", u"0"},
                             Pragma{u"cell_size_check", u"ON", u"1"},
                             Pragma{u"mmap_size", u"0", u"0"}};

Result<> setPragmas(Database &database)
{
    for (const Pragma &pragma : pragmas) {
        if (auto set = database.execute(u"PRAGMA %1 = %2"_s.arg(pragma.name, pragma.set)); !set)
            return set;
        const auto read = database.value(u"PRAGMA %1"_s.arg(pragma.name));
        if (!read)
            return tl::unexpected(read.error());
        if (read->toString() != pragma.readBack)
            return fail(ErrorCode::StorageFailed, u"pragma %1"_s.arg(pragma.name));
    }
    return {};
}

class SqliteRow final : public DatabaseRow
{
public:
    explicit SqliteRow(const QSqlQuery &query)
        : m_query(query)
    {
    }
    [[nodiscard]] QVariant value(int column) const override { return m_query.value(column); }

private:
    const QSqlQuery &m_query;
};

class SqliteDatabase final : public Database
{
public:
    explicit SqliteDatabase(const QString &path)
        : m_connection(makeConnection(path))
    {
    }
    ~SqliteDatabase() override
    {
        const QString name = m_connection.connectionName();
        m_connection.close();
        m_connection = {};
        QSqlDatabase::removeDatabase(name);
    }
    SqliteDatabase(const SqliteDatabase &) = delete;
    SqliteDatabase &operator=(const SqliteDatabase &) = delete;

    Result<> connect()
    {
        return m_connection.open() ? Result<>() : failure(m_connection.lastError());
    }

    [[nodiscard]] Result<> forEach(const QString &sql,
                                   const QVariantList &values,
                                   const std::function<void(const DatabaseRow &)> &row) override
    {
        QSqlQuery query(m_connection);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return failed(query.lastError());
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec())
            return failed(query.lastError());
        const SqliteRow current(query);
        while (query.next())
            row(current);
        if (query.lastError().isValid())
            return failed(query.lastError());
        return {};
    }

    // IMMEDIATE: a reader that becomes a writer half way could fail with "busy" in the middle.
    [[nodiscard]] Result<> beginWriting() override { return execute(u"BEGIN IMMEDIATE"_s); }

    [[nodiscard]] QString name() const override { return m_connection.connectionName(); }
    [[nodiscard]] bool hasMetDamage() const override { return m_hasMetDamage; }
    [[nodiscard]] Result<bool> isWhole() override
    {
        return value(u"PRAGMA integrity_check"_s).map([](const QVariant &verdict) {
            return verdict.toString() == u"ok";
        });
    }

    [[nodiscard]] bool takeNews() override
    {
        // data_version changes with the commits of every connection but this one.
        const auto others = value(u"PRAGMA data_version"_s);
        const auto own = value(u"SELECT total_changes()"_s);
        if (!others || !own)
            return false;
        const auto mark = qMakePair(others->toLongLong(), own->toLongLong());
        return std::exchange(m_mark, mark) != mark;
    }

private:
    tl::unexpected<Error> failed(const QSqlError &error)
    {
        constexpr int shortRead = 522; // SQLITE_IOERR_SHORT_READ: the file lost its end
        auto failed = failure(error);
        m_hasMetDamage = m_hasMetDamage || failed.value().code == ErrorCode::DatabaseDamaged
            || error.nativeErrorCode().toInt() == shortRead;
        return failed;
    }

    QSqlDatabase m_connection;
    QPair<qint64, qint64> m_mark;
    bool m_hasMetDamage = false;
};

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    if (mode == Mode::Existing && !QFile::exists(path))
        return fail(ErrorCode::NotAClinic);
    if (mode == Mode::Create && QFile::exists(path))
        return fail(ErrorCode::FileExists);
    // SQLite would take it for a new one.
    if (mode == Mode::Existing && QFileInfo(path).size() == 0)
        return fail(ErrorCode::DatabaseDamaged);

    auto database = std::make_unique<SqliteDatabase>(path);
    if (const auto connected = database->connect(); !connected)
        return tl::unexpected(connected.error());
    // The log files beside it take over its mode, so it is set before there are any. Only the
    // file's owner can; for anybody else it is as the owner left it.
    QFile::setPermissions(path, fileMode);
    return setPragmas(*database).and_then([&] { return migrate(*database); }).map([&] {
        return std::unique_ptr<Database>(std::move(database));
    });
}

Result<> Database::execute(const QString &sql, const QVariantList &values)
{
    return forEach(sql, values, [](const DatabaseRow &) {});
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    return forEach(sql,
                   values,
                   [&first](const DatabaseRow &row) {
                       if (!first.isValid())
                           first = row.value(0);
                   })
        .map([&first] { return first; });
}

Transaction::Transaction(Database &database)
    : m_database(&database)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database != nullptr && !m_database->execute(u"ROLLBACK"_s))
        qCWarning(lcStorage) << "a transaction could not be rolled back";
}

Result<Transaction> Transaction::begin(Database &database)
{
    return database.beginWriting().map([&database] { return Transaction(database); });
}

Result<> Transaction::commit()
{
    return m_database->execute(u"COMMIT"_s).map([this] { m_database = nullptr; });
}

} // namespace kiosk
