// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SetAside.h"

#include "app/core/Logging.h"
#include "app/storage/Chain.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <unistd.h>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxRows = 1'000'000;

QString asideName(const QString &path, qint64 nowMs)
{
    const QString time
        = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const QFileInfo file(path);
    return u"%1-damaged-%2.%3"_s.arg(file.completeBaseName(), time, file.suffix());
}

/// The WHERE keeps SQLite from copying rows as they lie on their pages, without reading them: that
/// would bring the damage along.
QString copyOf(const QString &table, const QString &where)
{
    return u"INSERT OR IGNORE INTO main.%1 SELECT * FROM damaged.%1 WHERE %2"_s.arg(table, where);
}

/// Of a table with a damaged page, the rows that still can be read, one after the other.
bool takeRows(Database &database, const QString &table)
{
    const auto last
        = database.value(u"SELECT rowid FROM damaged.%1 ORDER BY rowid DESC LIMIT 1"_s.arg(table));
    if (!last)
        return false; // also of a table without row numbers
    bool tookAny = false;
    for (qint64 row = 1; row <= qMin(last->toLongLong(), maxRows); ++row)
        tookAny |= database.execute(copyOf(table, u"rowid = ?"_s), {row}).has_value();
    return tookAny;
}

/// What a table no longer gives is left out; a note of it would be of no use to anybody here.
Result<> takeOver(Database &database, const QString &damagedPath)
{
    if (!database.execute(u"ATTACH ? AS damaged"_s, {damagedPath}))
        return {};
    QStringList tables;
    if (auto listed = database.forEach(
            u"SELECT name FROM main.sqlite_master WHERE type = 'table'"
            " AND name NOT LIKE 'sqlite_%'"_s,
            {},
            [&tables](const DatabaseRow &row) { tables += row.value(0).toString(); });
        !listed)
        return listed;
    qsizetype taken = 0;
    for (const QString &table : std::as_const(tables))
        taken += database.execute(copyOf(table, u"true"_s)) || takeRows(database, table) ? 1 : 0;
    qCWarning(lcStorage) << "of a damaged database" << taken << "of" << tables.size()
                         << "tables could be read";
    (void)database.execute(u"DETACH damaged"_s);
    return {};
}

/// Where the chains go on: never at a number that a row already has, or nothing could be stored any
/// more. A head that is further than the rows stays: some were lost.
Result<> mendHeads(Database &database)
{
    const QString mend
        = u"INSERT INTO chain_head(device, chain, seq, hash)"
          " SELECT device, ?, max(%1), %2 FROM %3 WHERE true GROUP BY device"
          " ON CONFLICT(device, chain) DO UPDATE SET seq = excluded.seq, hash = excluded.hash"
          " WHERE excluded.seq >= chain_head.seq"_s;
    return database
        .execute(mend.arg(u"device_seq"_s, u"record_hash"_s, u"record"_s),
                 {chainCode(Chain::Record)})
        .and_then([&] {
            return database.execute(mend.arg(u"seq"_s, u"hash"_s, u"audit"_s),
                                    {chainCode(Chain::Audit)});
        });
}

Result<> makeSuccessor(const QString &path, const QString &damagedPath, const QString &name)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s}) // of an attempt that failed
        QFile::remove(path + suffix);
    auto database = Database::open(path, Database::Mode::Create);
    if (!database)
        return tl::unexpected(database.error());
    return takeOver(**database, damagedPath)
        .and_then([&] { return mendHeads(**database); })
        .and_then([&] {
            return (*database)->execute(
                u"INSERT OR REPLACE INTO meta(key, value) VALUES('set_aside', ?)"_s,
                {name.toUtf8()});
        });
}

} // namespace

bool isDamaged(const QString &path)
{
    const auto database = Database::open(path, Database::Mode::Existing);
    if (!database)
        return database.error().code == ErrorCode::DatabaseDamaged;
    const auto verdict = (*database)->value(u"PRAGMA quick_check(1)"_s);
    return verdict ? verdict->toString() != u"ok"_s
                   : verdict.error().code == ErrorCode::DatabaseDamaged;
}

Result<QString> setAside(const QString &path, qint64 nowMs)
{
    const QString name = asideName(path, nowMs);
    const QString aside = QFileInfo(path).dir().filePath(name);
    const QString successor = path + u".new"_s;
    if (auto made = makeSuccessor(successor, path, name); !made)
        return tl::unexpected(made.error());
    // A log of the old file that is found beside the new one would be played into it: it goes
    // first, and then the new file takes the name while the old one keeps another.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::rename(path + suffix, aside + suffix);
    const QByteArray from = QFile::encodeName(path);
    if (::link(from.constData(), QFile::encodeName(aside).constData()) != 0
        || std::rename(QFile::encodeName(successor).constData(), from.constData()) != 0)
        return fail(ErrorCode::FileUnwritable);
    return name;
}

Result<QString> setAsideName(Database &database)
{
    return database.value(u"SELECT value FROM meta WHERE key = 'set_aside'"_s)
        .map([](const QVariant &name) { return QString::fromUtf8(name.toByteArray()); });
}

} // namespace kiosk
