// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Records.h"

namespace kiosk {

class Database;

/// How many patients found an article useful and how many did not. A sum of many: neither who nor
/// when.
struct ArticleCount
{
    QString slug;
    QString language;
    int useful = 0;
    int notUseful = 0;

    bool operator==(const ArticleCount &) const = default;
};

/// Adds to what is counted already, in one transaction.
[[nodiscard]] Result<> addArticleCounts(Database &database, const QList<ArticleCount> &counts);
/// In the order of slug and language.
[[nodiscard]] Result<QList<ArticleCount>> readArticleCounts(Database &database);
/// Of a clinic's directory; needs no key.
[[nodiscard]] Result<QList<ArticleCount>> readArticleCounts(const QString &directory);

} // namespace kiosk
