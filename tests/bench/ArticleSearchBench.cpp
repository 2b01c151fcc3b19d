// SPDX-License-Identifier: GPL-3.0-or-later
// How long a keystroke waits for the search of a large library: every shipped article, in all its
// languages, a hundred times over with words of its own (1,000 slugs and more), asked for the words
// of the articles, letter by letter, also with a typing error.
//
// Usage: bench_article_search FOLDER_OF_ARTICLES
#include "app/articles/ArticleSearch.h"
#include "app/articles/SearchWords.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace kiosk;

namespace {

constexpr size_t wantedSlugs = 1000;

/// The same article under another name, every sixth word another one, as another text would have.
Article variantOf(const Article &article, int number, QRandomGenerator &random)
{
    Article variant = article;
    variant.slug += QLatin1Char('-') + QString::number(number);
    const auto change = [&](QString &text) {
        const std::vector<SearchWord> words = searchWords(text);
        for (auto word = words.rbegin(); word != words.rend(); ++word) {
            if (word->length < 4 || random.bounded(6) != 0)
                continue;
            const int at = word->start + random.bounded(word->length);
            text[at] = QChar(char16_t('a' + random.bounded(26)));
        }
    };
    change(variant.title);
    change(variant.summary);
    change(variant.markdown);
    return variant;
}

std::vector<Article> library(const ArticleCatalogue &catalogue)
{
    QRandomGenerator random(1); // the same library in every run
    std::vector<Article> articles;
    const auto slugs = size_t(catalogue.slugs().size());
    for (size_t copy = 0; copy * slugs < wantedSlugs; ++copy)
        for (const Article &article : catalogue.articles())
            articles.push_back(variantOf(article, int(copy), random));
    return articles;
}

/// What is in the field after each keystroke of people who look for one to three words.
std::vector<std::pair<QString, QString>> keystrokes(const ArticleCatalogue &catalogue)
{
    QRandomGenerator random(2);
    std::vector<std::pair<QString, QString>> typed;
    for (const Article &article : catalogue.articles()) {
        const std::vector<SearchWord> words = searchWords(article.markdown);
        for (int person = 0; person < 10; ++person) {
            QString query;
            for (int i = random.bounded(1, 4); i > 0; --i)
                query += words[random.bounded(quint32(words.size()))].folded + QLatin1Char(' ');
            if (person % 2 == 1 && query.size() > 4)
                query[int(random.bounded(quint32(query.size() - 1)))] = QLatin1Char('q');
            for (int length = 1; length < query.size(); ++length)
                typed.emplace_back(query.first(length), article.language);
        }
    }
    return typed;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "Usage: %s FOLDER_OF_ARTICLES\n", argv[0]);
        return 2;
    }
    ArticleCatalogue catalogue;
    catalogue.load({QString::fromLocal8Bit(argv[1])});
    if (catalogue.articles().empty())
        return 2;
    const std::vector<Article> articles = library(catalogue);

    QElapsedTimer timer;
    timer.start();
    const ArticleSearch search(articles);
    const qint64 built = timer.elapsed();

    std::vector<qint64> took;
    size_t hits = 0;
    for (const auto &[query, language] : keystrokes(catalogue)) {
        timer.start();
        hits += search.find(query, language).hits.size();
        took.push_back(timer.nsecsElapsed());
    }
    std::sort(took.begin(), took.end());
    const auto ms
        = [&](double part) { return double(took[size_t(double(took.size() - 1) * part)]) / 1e6; };
    std::printf("%zu articles indexed in %lld ms; %zu keystrokes, %zu results: median %.2f ms, "
                "p99 %.2f ms, longest %.2f ms\n",
                articles.size(),
                static_cast<long long>(built),
                took.size(),
                hits,
                ms(0.5),
                ms(0.99),
                ms(1));
    return 0;
}
