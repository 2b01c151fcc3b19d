// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleCatalogue.h"

#include <optional>

namespace kiosk {

/// What stands behind a mark in an article: a source and how sure it makes us, a word's meaning or
/// where a link would lead. In the article's language.
struct ArticleNote
{
    QString title;
    QStringList paragraphs;
    QString address{}; ///< on the web, for a patient's own telephone; may be empty

    bool operator==(const ArticleNote &) const = default;
};

/// `kind` and `path` of article://KIND/PATH as MarkdownHtml writes them: source and KEY or
/// KEY/CHIP, chip and CHIP, word and NUMBER, address and ADDRESS. Nothing for any other.
[[nodiscard]] std::optional<ArticleNote>
articleNote(const Article &article, const QString &kind, const QString &path);

} // namespace kiosk
