// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Problem.h"

#include <QDate>
#include <QMap>
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
    QString markdown;
    int readingMinutes = 1;
};

/// All articles of the shipped folder and the clinic's own; the clinic's file of the same name
/// wins, a broken one is reported and the shipped one stays.
class ArticleCatalogue
{
public:
    /// Folders in rising order of precedence.
    void load(const QStringList &folders);
    [[nodiscard]] const Problems &problems() const;
    [[nodiscard]] QStringList slugs() const;
    /// In the language, else in English; nothing when there is no such slug.
    [[nodiscard]] const Article *find(const QString &slug, const QString &language) const;
    /// A complete HTML page for the reader: sanitised, no script, pictures as
    /// article://pictures/NAME.
    [[nodiscard]] QByteArray html(const Article &article) const;
    /// Absolute path of a picture that lies in one of the folders; empty for any other name.
    [[nodiscard]] QString picturePath(const QString &name) const;

private:
    std::vector<Article> m_articles;
    QStringList m_folders;
    Problems m_problems;
};

} // namespace kiosk
