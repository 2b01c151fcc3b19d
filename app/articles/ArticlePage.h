// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleCatalogue.h"

namespace kiosk {

/// Where a page leads at its end; null where there is nothing.
struct PageLinks
{
    std::vector<const Article *> related;
    const Article *previous = nullptr;
    const Article *next = nullptr;
};

/// The complete page: the article's rendered body and around it what every article must show
/// (clinical brief, section 5): main points, sources, dates, reviewers, conflict and disclaimer.
[[nodiscard]] QByteArray
articlePage(const Article &article, const QString &bodyHtml, const PageLinks &links);

} // namespace kiosk
