// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleCatalogue.h"

#include <QFuture>

#include <memory>

namespace kiosk {

/// A part of a text, in UTF-16 units.
struct TextRange
{
    int start = 0;
    int length = 0;

    bool operator==(const TextRange &) const = default;
};

/// One article that answers a search.
struct SearchHit
{
    QString slug;
    QString language;
    QString title;
    std::vector<TextRange> titleMatches; ///< words of the title that were found
    QString snippet; ///< some words around what was found, with … where text is left out
    std::vector<TextRange> snippetMatches;
};

struct SearchAnswer
{
    std::vector<SearchHit> hits; ///< best first, the asked language before others
    /// No article has all the words: these have some of them, or words that are nearly like them.
    bool isNear = false;
};

class SearchIndex;

/// An index over title, summary, key points, headings, text, tags and glossary of articles, in
/// memory and never changed: safe to ask from any thread.
///
/// A searched word finds words that begin with it; when there are none in a language, those that
/// do but for allowedTypos. Case and diacritics do not matter.
class ArticleSearch
{
public:
    explicit ArticleSearch(const std::vector<Article> &articles);
    ~ArticleSearch();
    Q_DISABLE_COPY_MOVE(ArticleSearch)

    /// Nothing for a query without a word. Only the first 8 words count.
    [[nodiscard]] SearchAnswer
    find(const QString &query, const QString &language, size_t limit = 20) const;

private:
    [[nodiscard]] SearchIndex &indexOf(const QString &language);

    std::vector<std::pair<QString, std::unique_ptr<SearchIndex>>> m_languages;
};

/// Builds the index on a thread of the global pool.
[[nodiscard]] QFuture<std::shared_ptr<const ArticleSearch>>
buildArticleSearch(std::vector<Article> articles);

} // namespace kiosk
