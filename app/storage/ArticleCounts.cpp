// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ArticleCounts.h"

#include "app/storage/ClinicFiles.h"
#include "app/storage/Database.h"

namespace kiosk {

using namespace Qt::StringLiterals;

Result<> addArticleCounts(Database &database, const QList<ArticleCount> &counts)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const ArticleCount &count : counts) {
        auto added = database.execute(
            u"INSERT INTO article_count(slug, language, useful, not_useful) VALUES(?, ?, ?, ?)"
            " ON CONFLICT(slug, language) DO UPDATE SET useful = useful + excluded.useful,"
            " not_useful = not_useful + excluded.not_useful"_s,
            {count.slug, count.language, count.useful, count.notUseful});
        if (!added)
            return added;
    }
    return transaction->commit();
}

Result<QList<ArticleCount>> readArticleCounts(Database &database)
{
    QList<ArticleCount> counts;
    return database
        .forEach(u"SELECT slug, language, useful, not_useful FROM article_count"
                 " ORDER BY slug, language"_s,
                 {},
                 [&counts](const DatabaseRow &row) {
                     counts.append({row.value(0).toString(),
                                    row.value(1).toString(),
                                    row.value(2).toInt(),
                                    row.value(3).toInt()});
                 })
        .map([&counts] { return counts; });
}

Result<QList<ArticleCount>> readArticleCounts(const QString &directory)
{
    const auto database
        = Database::open(ClinicFiles(directory).database(), Database::Mode::Existing);
    return database ? readArticleCounts(**database) : tl::unexpected(database.error());
}

} // namespace kiosk
