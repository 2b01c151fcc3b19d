// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleCatalogue.h"

namespace kiosk {

struct ArticleReading
{
    std::optional<Article> article; ///< nothing when a problem makes it unusable
    Problems problems;
};

/// Reads one `<slug>.<language>.md`: front matter complete and of the right types, file name
/// matching. Does not look into the Markdown.
[[nodiscard]] ArticleReading readArticle(const QByteArray &text, const QString &fileName);

} // namespace kiosk
