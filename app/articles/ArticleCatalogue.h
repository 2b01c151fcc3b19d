// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/MarkdownHtml.h"

#include <QDate>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace kiosk {

struct ArticleSource
{
    QString key;
    QString title;
    QString address; ///< URL or DOI, shown as text, never opened
    QString kind;
};

/// One file `<slug>.<language>.md`: TOML front matter between +++ lines, then Markdown.
struct Article
{
    QString slug;
    QString language;
    QString title;
    QString summary;
    QStringList keyPoints;
    QString topic;
    QStringList tags;
    QStringList authors;
    QStringList reviewers; ///< empty: "Not yet reviewed by a clinician of this clinic"
    QDate published;
    QDate reviewed;
    QDate nextReview;
    QString picture;
    QString pictureAlt;
    std::vector<ArticleSource> sources;
    QMap<QString, QString> glossary;
    QStringList related; ///< slugs
    QString markdown;
    int markdownLine = 1; ///< of the file, where `markdown` begins
    bool startHere = false; ///< the library shows it first
    int readingMinutes = 1;

    /// `<slug>.<language>.md`
    [[nodiscard]] QString fileName() const;
};

/// All articles of the shipped folder and the clinic's own; the clinic's file of the same name
/// wins, a broken one is reported and the shipped one stays.
class ArticleCatalogue
{
public:
    /// Folders in rising order of precedence. A file that broke since keeps the article that stood
    /// in it when that is among `lastGood`.
    void load(const QStringList &folders, const std::vector<Article> &lastGood = {});
    [[nodiscard]] const Problems &problems() const;
    /// All that can be shown, in every language; valid until the next load.
    [[nodiscard]] const std::vector<Article> &articles() const;
    [[nodiscard]] const QStringList &slugs() const;
    /// In the language, else in English; nothing when there is no such slug.
    [[nodiscard]] const Article *find(const QString &slug, const QString &language) const;
    /// A complete HTML page for the reader: sanitised, no script. It refers to
    /// article://style/reader.css, article://pictures/NAME, article://page/SLUG (other articles),
    /// kiosk:check (the checklist), what MarkdownHtml.h names and anchors of its own, nothing else.
    [[nodiscard]] QByteArray html(const Article &article) const;
    /// Its sections, in order.
    [[nodiscard]] std::vector<ArticleHeading> headings(const Article &article) const;
    /// Where one goes on from there, in the language: the articles of its topic, then of the next.
    [[nodiscard]] const Article *next(const Article &article) const;
    [[nodiscard]] const Article *previous(const Article &article) const;
    /// Absolute path of a picture that lies in `images` of one of the folders; empty for any other
    /// name.
    [[nodiscard]] QString picturePath(const QString &name) const;

private:
    using Candidates = QMap<QString, std::vector<Article>>;

    [[nodiscard]] Candidates readFolders(const std::vector<Article> &lastGood);
    [[nodiscard]] bool isUsable(const Article &article);
    [[nodiscard]] MarkdownRendering render(const Article &article) const;
    void noteOrder();
    void buildPages();
    [[nodiscard]] const Article *atStep(const Article &article, qsizetype step) const;

    std::vector<Article> m_articles;
    QHash<QString, MarkdownRendering> m_renderings; ///< by file name
    QHash<QString, QByteArray> m_pages; ///< by file name
    QHash<QString, size_t> m_places; ///< of m_articles, by file name
    QStringList m_listed; ///< slugs, each once, in the order of m_articles
    QHash<QString, std::vector<size_t>> m_order; ///< of m_articles as they are read, by language
    QSet<QString> m_slugs; ///< also of articles that cannot be shown
    QStringList m_folders;
    Problems m_problems;
};

} // namespace kiosk
