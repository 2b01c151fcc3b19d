// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleCatalogue.h"

#include "app/articles/ArticleFile.h"
#include "app/articles/ArticlePage.h"
#include "app/articles/MarkdownHtml.h"
#include "app/core/Json.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxFileBytes = 1 << 20;

struct CatalogueText
{
    Q_DECLARE_TR_FUNCTIONS(CatalogueText)
};

QString articleFileName(const QString &slug, const QString &language)
{
    return slug + u'.' + language + u".md"_s;
}

ArticleReading readArticleFile(const QFileInfo &file)
{
    const auto bytes = readFile(file.filePath(), maxFileBytes);
    if (!bytes)
        return {{},
                {{Problem::Severity::Error,
                  file.fileName(),
                  0,
                  {},
                  CatalogueText::tr("The file cannot be read or is larger than 1 MB.")}}};
    return readArticle(*bytes, file.fileName());
}

} // namespace

QString Article::fileName() const
{
    return articleFileName(slug, language);
}

void ArticleCatalogue::load(const QStringList &folders, const std::vector<Article> &lastGood)
{
    m_folders = folders;
    m_articles.clear();
    m_slugs.clear();
    m_renderings.clear();
    m_pages.clear();
    m_problems.clear();
    m_places.clear();
    m_listed.clear();
    m_order.clear();

    const Candidates candidates = readFolders(lastGood);
    for (const std::vector<Article> &versions : candidates)
        m_slugs.insert(versions.front().slug);
    for (const std::vector<Article> &versions : candidates) {
        const auto best = std::find_if(
            versions.rbegin(), versions.rend(), [this](const Article &a) { return isUsable(a); });
        if (best != versions.rend())
            m_articles.push_back(*best);
    }
    noteOrder();
    buildPages();
}

void ArticleCatalogue::noteOrder()
{
    QSet<QString> seen;
    for (size_t i = 0; i < m_articles.size(); ++i) {
        const Article &article = m_articles[i];
        m_places.insert(article.fileName(), i);
        m_order[article.language].push_back(i);
        if (!seen.contains(article.slug)) {
            seen.insert(article.slug);
            m_listed.append(article.slug);
        }
    }
    const auto before = [this](size_t left, size_t right) {
        const Article &one = m_articles[left];
        const Article &other = m_articles[right];
        return std::tuple(!one.startHere, one.topic) < std::tuple(!other.startHere, other.topic);
    };
    for (std::vector<size_t> &order : m_order)
        std::stable_sort(order.begin(), order.end(), before);
}

void ArticleCatalogue::buildPages()
{
    for (const Article &article : m_articles) {
        PageLinks links{{}, previous(article), next(article)};
        for (const QString &slug : article.related) {
            const Article *other = find(slug, article.language);
            if (other != nullptr && other != &article)
                links.related.push_back(other);
        }
        m_pages.insert(article.fileName(),
                       articlePage(article, m_renderings.value(article.fileName()).html, links));
    }
}

/// By file name, in rising order of precedence; what was good last comes after the file itself.
ArticleCatalogue::Candidates ArticleCatalogue::readFolders(const std::vector<Article> &lastGood)
{
    Candidates candidates;
    QHash<QString, bool> areArticles; // by file name, of the file that counts most
    for (const QString &folder : std::as_const(m_folders)) {
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.md"_s}, QDir::Files)) {
            const ArticleReading reading = readArticleFile(file);
            m_problems += reading.problems;
            areArticles[file.fileName()] = reading.article.has_value();
            if (reading.article)
                candidates[file.fileName()].push_back(*reading.article);
        }
    }
    for (const Article &article : lastGood) {
        const auto isArticle = areArticles.constFind(article.fileName());
        if (isArticle == areArticles.cend())
            continue; // taken away
        std::vector<Article> &versions = candidates[article.fileName()];
        versions.insert(*isArticle ? versions.end() - 1 : versions.end(), article);
    }
    return candidates;
}

bool ArticleCatalogue::isUsable(const Article &article)
{
    const MarkdownRendering rendering = render(article);
    Problems problems = rendering.problems;
    if (picturePath(article.picture).isEmpty())
        problems.append(
            {Problem::Severity::Error,
             article.fileName(),
             1,
             u"picture"_s,
             CatalogueText::tr("There is no such file in the folder images beside the article.")});
    m_problems += problems;
    if (problems.isEmpty())
        m_renderings.insert(article.fileName(), rendering);
    return problems.isEmpty();
}

MarkdownRendering ArticleCatalogue::render(const Article &article) const
{
    QStringList sourceKeys;
    for (const ArticleSource &source : article.sources)
        sourceKeys.append(source.key);
    const PageWords words(article.language);
    return renderMarkdown(article.markdown,
                          {article.fileName(),
                           article.markdownLine,
                           sourceKeys,
                           [this](const QString &name) { return !picturePath(name).isEmpty(); },
                           [this](const QString &slug) { return m_slugs.contains(slug); },
                           words,
                           article.glossary.keys()});
}

const Problems &ArticleCatalogue::problems() const
{
    return m_problems;
}

const std::vector<Article> &ArticleCatalogue::articles() const
{
    return m_articles;
}

const QStringList &ArticleCatalogue::slugs() const
{
    return m_listed;
}

const Article *ArticleCatalogue::find(const QString &slug, const QString &language) const
{
    for (const QString &version : {language, u"en"_s}) {
        const auto place = m_places.constFind(articleFileName(slug, version));
        if (place != m_places.cend())
            return &m_articles[*place];
    }
    return nullptr;
}

QByteArray ArticleCatalogue::html(const Article &article) const
{
    return m_pages.value(article.fileName());
}

std::vector<ArticleHeading> ArticleCatalogue::headings(const Article &article) const
{
    return m_renderings.value(article.fileName()).headings;
}

const Article *ArticleCatalogue::next(const Article &article) const
{
    return atStep(article, 1);
}

const Article *ArticleCatalogue::previous(const Article &article) const
{
    return atStep(article, -1);
}

/// The one that many steps further in the order of reading.
const Article *ArticleCatalogue::atStep(const Article &article, qsizetype step) const
{
    const std::vector<size_t> order = m_order.value(article.language);
    const auto here = std::find_if(order.begin(), order.end(), [&](size_t place) {
        return m_articles[place].slug == article.slug;
    });
    const qsizetype wanted = std::distance(order.begin(), here) + step;
    if (here == order.end() || wanted < 0 || wanted >= qsizetype(order.size()))
        return nullptr;
    return &m_articles[order[size_t(wanted)]];
}

QString ArticleCatalogue::picturePath(const QString &name) const
{
    static const QRegularExpression pattern(u"^[A-Za-z0-9_-]+\\.(svg|png|jpg|webp)$"_s);
    if (!pattern.match(name).hasMatch())
        return {};
    for (auto folder = m_folders.rbegin(); folder != m_folders.rend(); ++folder) {
        const QFileInfo file(*folder + u"/images/"_s + name);
        // A link may lead out of the folder.
        if (file.isFile() && !file.isSymLink())
            return file.absoluteFilePath();
    }
    return {};
}

} // namespace kiosk
