// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articles/ArticleSearch.h"
#include "ui/kiosk/KioskPage.h"

#include <QTimer>

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace kiosk {

class ArticleShelf;
class Button;
class CardButton;
class FlowLayout;
class PictureView;
class ScrollArea;

/// The articles there are, as cards (mockup kiosk-03): to look through by topic, tag, author or
/// date, and to search as one types.
class LibraryPage final : public KioskPage
{
    Q_OBJECT

public:
    LibraryPage(const Theme &theme, const ArticleShelf &shelf, QWidget *parent = nullptr);
    /// Shows the titles in this language.
    void setLanguage(const QString &language);
    /// As a new patient finds it.
    void clear();

signals:
    void articleRequested(const QString &slug);
    void guideRequested();
    void homeRequested();

protected:
    void retranslate() override;
    void arrange(bool landscape) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Order { Topic, Tag, Author, Newest };
    struct Card
    {
        CardButton *button;
        PictureView *picture;
        QString slug;
    };

    void createSearch();
    void createBrowsing();
    void showOrders();
    void fillChoices();
    void choose(const QString &value);
    [[nodiscard]] QStringList valuesOf(const Article &article) const;
    [[nodiscard]] std::vector<const Article *> chosenArticles() const;
    void refresh();
    void showArticles(std::vector<const Article *> articles);
    void showMore(size_t count);
    void showHits(const SearchAnswer &answer);
    Card &card(size_t index);
    void fillCard(size_t index, const Article &article);
    void showCards(size_t count);
    void enter();

    const ArticleShelf &m_shelf;
    QString m_language;
    Order m_order = Order::Topic;
    QString m_chosen; ///< topic, tag or author; empty for all
    QLineEdit *m_search;
    Button *m_clear;
    Button *m_guide;
    Button *m_orderButton;
    FlowLayout *m_choices;
    QWidget *m_browsing;
    TextLabel *m_message;
    ScrollArea *m_scroll;
    QVBoxLayout *m_list;
    std::vector<Card> m_cards; ///< made once and filled again and again
    size_t m_shown = 0;
    std::vector<const Article *> m_listed; ///< all that is listed, until the shelf changes
    QTimer m_quiet; ///< runs out when nobody types any more
    Button *m_home;
};

} // namespace kiosk
