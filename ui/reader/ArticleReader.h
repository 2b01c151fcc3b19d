// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/MarkdownHtml.h"
#include "ui/reader/ArticleLibrary.h"
#include "ui/reader/ReaderEngine.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace kiosk {

class ArticleCatalogue;
struct Article;
class PlainReader;
class ReaderView;
class Theme;

/// The place where an article is read: in the web engine while that is safe and well, as plain
/// words when it died on this article twice or keeps dying, and behind a closed door when its
/// sandbox is missing.
class ArticleReader final : public QWidget
{
    Q_OBJECT

public:
    ArticleReader(const ArticleCatalogue &catalogue,
                  const Theme &theme,
                  const Clock &clock,
                  QWidget *parent = nullptr);
    ~ArticleReader() override;

    /// Starts the engine anew, with nothing of the patient before.
    void renew();
    /// The article is left for the library: after many articles the engine starts anew now, while
    /// nobody waits for it, and gives back the memory it gathered.
    void rest();
    /// An article from the library; Back leaves the reader.
    void open(const QString &slug, const QString &language);
    /// The same article and place in another language.
    void setLanguage(const QString &language);
    [[nodiscard]] const Article *article() const; ///< null before one is open
    [[nodiscard]] ReaderEngine::State state() const { return m_engine.state(); }

    /// As plain words, without sections.
    [[nodiscard]] bool isPlain() const { return m_isPlain; }

    [[nodiscard]] bool canGoBack() const { return !m_trail.empty(); }
    /// To the article that led here, at the place where it was left.
    void goBack();
    [[nodiscard]] std::vector<ArticleHeading> sections() const;
    [[nodiscard]] int section() const; ///< the one at the top; -1 before the first
    /// Now, or as soon as the article is there.
    void jumpTo(const ArticleHeading &section);
    [[nodiscard]] int minutesLeft() const; ///< 0 at the end
    /// Scrolls on by almost one screen.
    void readOn();
    /// Asks for the sentences that are shown; the answer comes later.
    void askSentences();
    /// Marks one of those and brings it in sight; -1 marks none.
    void markSentence(int number);
    [[nodiscard]] int part() const; ///< from 1
    [[nodiscard]] int parts() const;

signals:
    void stateChanged();
    void checkRequested();
    /// Another is wanted: what was told about the last one no longer fits.
    void articleLeft();
    void articleShown(const QString &slug);
    void noteRequested(const QUrl &address);
    void positionChanged();
    /// `first`: the one at the top of the screen. Empty where no article is shown.
    void sentencesKnown(const QStringList &sentences, int first);

private:
    void applyTheme();
    void showCurrent();
    void readAddress(const QUrl &url);
    void follow(const QString &slug);
    /// And then goes to this part of its height, 0 to 1.
    void load(const QString &slug, double part);
    void showPlain();
    void notePosition();
    [[nodiscard]] double partRead() const; ///< of the page's height, 0 to 1
    /// What is in sight, in the pixels of whatever shows the article.
    struct Extent
    {
        double top = 0;
        double shown = 0;
        double whole = 0; ///< 0 while nothing is loaded
    };
    [[nodiscard]] Extent extent() const;

    const ArticleCatalogue &m_catalogue;
    const Theme &m_theme;
    ArticleLibrary m_library;
    QString m_slug;
    QString m_language;
    struct Place
    {
        QString slug;
        double part;
    };
    std::vector<Place> m_trail; ///< articles that led to this one
    double m_wantedPart = 0; ///< where to go once the page is there
    QString m_wantedAnchor; ///< the same, for a section that was picked meanwhile
    double m_partSeen = 0; ///< the last place: a crash takes it from the engine's page
    bool m_isPlain = false;
    bool m_isLoaded = false; ///< the engine's page is this article
    int m_loads = 0; ///< since the engine started
    QList<double> m_sectionTops;
    QStackedLayout *m_stack;
    ReaderView *m_view;
    PlainReader *m_plain;
    QLabel *m_unavailable;
    ReaderEngine m_engine; ///< last: its page leaves before the view and the library
};

} // namespace kiosk
