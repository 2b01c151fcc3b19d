// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/ArticleCommands.h"

#include "app/articles/ArticleLint.h"
#include "app/articles/ArticleSearch.h"
#include "app/storage/ArticleCounts.h"
#include "app/visit/ContentLoader.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/ProblemReport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

struct ArticleCommands
{
    Q_DECLARE_TR_FUNCTIONS(ArticleCommands)
};

ArticleCatalogue loadArticles(const AdminContext &context, const ArticleOptions &options)
{
    ArticleCatalogue catalogue;
    catalogue.load({options.dataFolder + u"/articles"_s, context.clinic + u"/articles"_s});
    return catalogue;
}

QString toLine(const Article &article)
{
    return u"%1  %2  %3  %4  %5"_s.arg(
        article.slug,
        article.language,
        ArticleCommands::tr("%n min", nullptr, article.readingMinutes),
        ArticleCommands::tr("review by %1").arg(article.nextReview.toString(Qt::ISODate)),
        article.title);
}

QJsonObject toJson(const Article &article)
{
    return {{u"slug"_s, article.slug},
            {u"language"_s, article.language},
            {u"title"_s, article.title},
            {u"topic"_s, article.topic},
            {u"tags"_s, QJsonArray::fromStringList(article.tags)},
            {u"minutes"_s, article.readingMinutes},
            {u"published"_s, article.published.toString(Qt::ISODate)},
            {u"reviewed"_s, article.reviewed.toString(Qt::ISODate)},
            {u"nextReview"_s, article.nextReview.toString(Qt::ISODate)},
            {u"reviewers"_s, QJsonArray::fromStringList(article.reviewers)}};
}

QJsonArray toJson(const std::vector<TextRange> &ranges)
{
    QJsonArray json;
    for (const TextRange &range : ranges)
        json << QJsonArray{range.start, range.length};
    return json;
}

QJsonObject toJson(const SearchHit &hit)
{
    return {{u"slug"_s, hit.slug},
            {u"language"_s, hit.language},
            {u"title"_s, hit.title},
            {u"titleMatches"_s, toJson(hit.titleMatches)},
            {u"snippet"_s, hit.snippet},
            {u"snippetMatches"_s, toJson(hit.snippetMatches)}};
}

} // namespace

Result<ExitCode> runArticlesLint(const AdminContext &context, const ArticleOptions &options)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.clock.nowMs()).date();
    const ArticleCatalogue catalogue = loadArticles(context, options);
    const Problems problems = lintArticles(catalogue, today);
    QStringList lines;
    QJsonArray json;
    for (const Problem &problem : problems) {
        lines << toLine(problem);
        json << toJson(problem);
    }
    if (problems.isEmpty())
        lines << ArticleCommands::tr(
            "%n article(s), nothing to mend.", nullptr, int(catalogue.articles().size()));
    context.report(lines.join(u'\n'), QJsonDocument(json));
    const bool isBad = std::any_of(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.severity == Problem::Severity::Error;
    });
    return isBad ? ExitCode::ProblemsFound : ExitCode::Done;
}

Result<ExitCode> runArticlesList(const AdminContext &context, const ArticleOptions &options)
{
    const ArticleCatalogue catalogue = loadArticles(context, options);
    QStringList lines;
    QJsonArray json;
    for (const Article &article : catalogue.articles()) {
        lines << toLine(article);
        json << toJson(article);
    }
    if (lines.isEmpty())
        lines << ArticleCommands::tr("There are no articles.");
    context.report(lines.join(u'\n'), QJsonDocument(json));
    return ExitCode::Done;
}

Result<ExitCode> runArticlesUseful(const AdminContext &context)
{
    const auto counts = readArticleCounts(context.clinic);
    if (!counts)
        return tl::unexpected(counts.error());
    QStringList lines;
    QJsonArray json;
    for (const ArticleCount &count : *counts) {
        lines << u"%1  %2  %3  %4"_s.arg(count.slug,
                                         count.language,
                                         ArticleCommands::tr("%n yes", nullptr, count.useful),
                                         ArticleCommands::tr("%n no", nullptr, count.notUseful));
        json << QJsonObject{{u"slug"_s, count.slug},
                            {u"language"_s, count.language},
                            {u"useful"_s, count.useful},
                            {u"notUseful"_s, count.notUseful}};
    }
    if (lines.isEmpty())
        lines << ArticleCommands::tr("No counts yet. Kiosks hand in sums of several patients.");
    context.report(lines.join(u'\n'), QJsonDocument(json));
    return ExitCode::Done;
}

Result<ExitCode>
runArticlesSearch(const AdminContext &context, const ArticleOptions &options, const QString &query)
{
    const ArticleSearch search(loadArticles(context, options).articles());
    const SearchAnswer answer = search.find(query, options.language);
    QStringList lines;
    QJsonArray hits;
    if (answer.hits.empty())
        lines << ArticleCommands::tr("Nothing was found.");
    else if (answer.isNear)
        lines << ArticleCommands::tr("No article has all of it. These come near:");
    for (const SearchHit &hit : answer.hits) {
        lines << u"%1  %2  %3"_s.arg(hit.slug, hit.language, hit.title) << u"    "_s + hit.snippet;
        hits << toJson(hit);
    }
    context.report(lines.join(u'\n'),
                   QJsonDocument(QJsonObject{{u"near"_s, answer.isNear}, {u"hits"_s, hits}}));
    return ExitCode::Done;
}

Result<ExitCode>
runArticlesRender(const AdminContext &context, const ArticleOptions &options, const QString &slug)
{
    const ArticleCatalogue catalogue = loadArticles(context, options);
    const Article *article = catalogue.find(slug, options.language);
    if (article == nullptr)
        return fail(ErrorCode::NotFound, slug);
    const QString html = QString::fromUtf8(catalogue.html(*article));
    context.report(html,
                   QJsonDocument(QJsonObject{{u"slug"_s, article->slug},
                                             {u"language"_s, article->language},
                                             {u"html"_s, html}}));
    return ExitCode::Done;
}

namespace {

void addSearch(CommandTree &tree, CLI::App *articles, const ArticleOptions &options)
{
    auto &query = tree.keep<QString>();
    auto *app = tree.addCommand(articles,
                                "search",
                                ArticleCommands::tr("Search as the kiosk does"),
                                [&context = tree.context(), &options, &query] {
                                    return runArticlesSearch(context, options, query);
                                });
    addText(app, "query", query, ArticleCommands::tr("What to look for"))->required();
}

void addRender(CommandTree &tree, CLI::App *articles, const ArticleOptions &options)
{
    auto &slug = tree.keep<QString>();
    auto *app = tree.addCommand(articles,
                                "render",
                                ArticleCommands::tr("Show an article's page"),
                                [&context = tree.context(), &options, &slug] {
                                    return runArticlesRender(context, options, slug);
                                });
    addText(app, "slug", slug, ArticleCommands::tr("The article's short name"))->required();
}

} // namespace

void addArticleCommands(CommandTree &tree)
{
    AdminContext &context = tree.context();
    auto &options = tree.keep<ArticleOptions>({shippedContentFolder(), QLocale().name().left(2)});
    auto *articles
        = tree.addGroup(tree.root(), "articles", ArticleCommands::tr("What patients can read"));
    addDataFolder(articles, options.dataFolder);
    addText(articles,
            "--lang",
            options.language,
            ArticleCommands::tr("Language of the reader, such as “es”"));
    tree.addCommand(articles,
                    "lint",
                    ArticleCommands::tr("Say what an author should mend"),
                    [&context, &options] { return runArticlesLint(context, options); });
    tree.addCommand(articles,
                    "list",
                    ArticleCommands::tr("Show all articles"),
                    [&context, &options] { return runArticlesList(context, options); });
    tree.addCommand(articles,
                    "useful",
                    ArticleCommands::tr("Show how many patients found each article useful"),
                    [&context] { return runArticlesUseful(context); });
    addSearch(tree, articles, options);
    addRender(tree, articles, options);
}

} // namespace kiosk
