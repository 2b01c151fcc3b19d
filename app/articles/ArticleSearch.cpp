// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleSearch.h"

#include "app/articles/SearchIndex.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace kiosk {

namespace {

constexpr size_t mostWords = 8;

std::vector<QString> wordsOf(const QString &query)
{
    std::vector<QString> words;
    for (const SearchWord &word : searchWords(query))
        if (words.size() < mostWords
            && std::find(words.begin(), words.end(), word.folded) == words.end())
            words.push_back(word.folded);
    return words;
}

} // namespace

ArticleSearch::ArticleSearch(const std::vector<Article> &articles)
{
    for (const Article &article : articles)
        indexOf(article.language).add(article);
    for (auto &[language, index] : m_languages)
        index->finish();
}

ArticleSearch::~ArticleSearch() = default;

SearchIndex &ArticleSearch::indexOf(const QString &language)
{
    for (auto &[known, index] : m_languages)
        if (known == language)
            return *index;
    return *m_languages.emplace_back(language, std::make_unique<SearchIndex>()).second;
}

SearchAnswer ArticleSearch::find(const QString &query, const QString &language, size_t limit) const
{
    const std::vector<QString> words = wordsOf(query);
    SearchAnswer answer;
    if (words.empty())
        return answer;
    // Typing errors are looked for only where nothing is found without; near matches only when
    // nothing is found in any language.
    for (const SearchIndex::Reach reach : {SearchIndex::Reach::All, SearchIndex::Reach::Any}) {
        answer.isNear = reach == SearchIndex::Reach::Any;
        for (const bool isAsked : {true, false})
            for (const auto &[known, index] : m_languages)
                if ((known == language) == isAsked && answer.hits.size() < limit)
                    index->find(words, reach, limit, answer.hits);
        if (!answer.hits.empty())
            return answer;
    }
    return answer;
}

QFuture<std::shared_ptr<const ArticleSearch>> buildArticleSearch(std::vector<Article> articles)
{
    return QtConcurrent::run([articles = std::move(articles)] {
        return std::shared_ptr<const ArticleSearch>(std::make_shared<ArticleSearch>(articles));
    });
}

} // namespace kiosk
