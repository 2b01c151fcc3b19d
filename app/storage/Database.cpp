// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Database.h"

#include "app/core/Logging.h"
#include "app/storage/Schema.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <array>

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

} // namespace

Database::Database(const QSqlDatabase &connection)
    : m_connection(connection)
{
}

Database::~Database()
{
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    if (mode == Mode::Existing && !QFile::exists(path))
        return fail(ErrorCode::NotAClinic);
    if (mode == Mode::Create && QFile::exists(path))
        return fail(ErrorCode::FileExists);
    // SQLite would take it for a new one.
    if (mode == Mode::Existing && QFileInfo(path).size() == 0)
        return fail(ErrorCode::DatabaseDamaged);

    auto database = std::unique_ptr<Database>(new Database(makeConnection(path)));
    if (!database->m_connection.open())
        return failure(database->m_connection.lastError());
    // The log files beside it take over its mode, so it is set before there are any. Only the
    // file's owner can; for anybody else it is as the owner left it.
    QFile::setPermissions(path, fileMode);
    return setPragmas(*database).and_then([&] { return migrate(*database); }).map([&] {
        return std::move(database);
    });
}

Result<QSqlQuery> Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failed(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failed(query.lastError());
    return query;
}

tl::unexpected<Error> Database::failed(const QSqlError &error)
{
    constexpr int shortRead = 522; // SQLITE_IOERR_SHORT_READ: the file lost its end
    auto failed = failure(error);
    m_hasMetDamage = m_hasMetDamage || failed.value().code == ErrorCode::DatabaseDamaged
        || error.nativeErrorCode().toInt() == shortRead;
    return failed;
}

Result<> Database::execute(const QString &sql, const QVariantList &values)
{
    return run(sql, values).map([](const QSqlQuery &) {});
}

Result<> Database::forEach(const QString &sql,
                           const QVariantList &values,
                           const std::function<void(const QSqlQuery &)> &row)
{
    auto query = run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    while (query->next())
        row(*query);
    if (query->lastError().isValid())
        return failed(query->lastError());
    return {};
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    return forEach(sql,
                   values,
                   [&first](const QSqlQuery &row) {
                       if (!first.isValid())
                           first = row.value(0);
                   })
        .map([&first] { return first; });
}

Result<QPair<qint64, qint64>> Database::changeMark()
{
    // data_version changes with the commits of every connection but this one.
    const auto others = value(u"PRAGMA data_version"_s);
    if (!others)
        return tl::unexpected(others.error());
    return value(u"SELECT total_changes()"_s).map([&others](const QVariant &own) {
        return qMakePair(others->toLongLong(), own.toLongLong());
    });
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
    // IMMEDIATE: a reader that becomes a writer half way could fail with "busy" in the middle.
    return database.execute(u"BEGIN IMMEDIATE"_s).map([&database] {
        return Transaction(database);
    });
}

Result<> Transaction::commit()
{
    return m_database->execute(u"COMMIT"_s).map([this] { m_database = nullptr; });
}

} // namespace kiosk
