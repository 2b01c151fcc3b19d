// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/LibraryPage.h"

#include "app/articles/ArticleShelf.h"
#include "ui/forms/FieldHints.h"
#include "ui/kiosk/parts/CardButton.h"
#include "ui/kiosk/parts/ChoiceBar.h"
#include "ui/kiosk/parts/PictureView.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/KeyboardPanel.h"
#include "ui/widgets/PickSheet.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr size_t mostHits = 8;
// A keystroke waits only for the cards that a screen shows; others follow when nobody types.
constexpr size_t cardsAtOnce = 8;
constexpr size_t cardsInQuiet = 24; ///< further ones as they are scrolled to
constexpr int quietMs = 50;

QList<QPair<int, int>> toPairs(const std::vector<TextRange> &ranges)
{
    QList<QPair<int, int>> pairs;
    for (const TextRange &range : ranges)
        pairs.append({range.start, range.length});
    return pairs;
}

} // namespace

LibraryPage::LibraryPage(const Theme &theme, const ArticleShelf &shelf, QWidget *parent)
    : KioskPage(theme, parent)
    , m_shelf(shelf)
    , m_search(new QLineEdit)
    , m_clear(new Button(theme, Button::Kind::Outlined, {}))
    , m_guide(new Button(theme, Button::Kind::Outlined, {}))
    , m_orderButton(new Button(theme, Button::Kind::Outlined, {}))
    , m_choices(new FlowLayout)
    , m_browsing(new QWidget)
    , m_message(new TextLabel(theme, TextRole::Body))
    , m_scroll(new ScrollArea(theme))
    , m_list(new QVBoxLayout)
{
    setObjectName(u"libraryPage"_s);
    column()->addWidget(makeTitle(TextRole::Title));
    createSearch();
    createBrowsing();

    auto *bar = new ChoiceBar(theme);
    m_home = bar->addButton(Button::Kind::Outlined, u"home"_s);
    m_home->setIconName(u"home"_s);
    bar->layout()->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    setBar(bar);
    connect(m_home, &QAbstractButton::clicked, this, &LibraryPage::homeRequested);
    connect(&shelf, &ArticleShelf::changed, this, [this] { retranslate(); });
    connect(&shelf, &ArticleShelf::searchReady, this, [this] { refresh(); });
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        if (m_shown < cardsInQuiet)
            showMore(2);
    });
    retranslate();
}

void LibraryPage::createSearch()
{
    m_search->setObjectName(u"librarySearch"_s);
    m_search->setMaxLength(80);
    prepareField(*m_search, {});
    m_search->setProperty(KeyboardPanel::ownEnter, true);
    m_search->installEventFilter(this);
    m_clear->setObjectName(u"clearSearch"_s);
    m_clear->setIconName(u"x"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().metrics().gap());
    row->addWidget(m_search, 1);
    row->addWidget(m_clear);
    column()->addLayout(row);
    column()->addWidget(m_message);
    followTheme(theme(), this, [this] {
        m_search->setFont(theme().font(TextRole::Body));
        m_search->setFixedHeight(theme().metrics().rowHeight());
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_scroll->verticalScrollBar()->setValue(0);
        refresh();
    });
    connect(m_clear, &Button::clicked, this, [this] {
        m_search->clear();
        m_search->setFocus(Qt::OtherFocusReason);
    });
}

void LibraryPage::createBrowsing()
{
    auto *contents = new QWidget;
    contents->setObjectName(u"scrollContents"_s);
    auto *whole = new QVBoxLayout(contents);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(theme().metrics().spacing(2));
    m_browsing->setLayout(m_choices);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_browsing->setSizePolicy(policy);
    m_choices->setSpacing(theme().metrics().gap());
    m_orderButton->setObjectName(u"browseBy"_s);
    m_orderButton->setTextRole(TextRole::Caption);
    m_orderButton->setIconName(u"chevd"_s, Button::IconPlace::After);
    whole->addWidget(m_browsing);
    m_guide->setObjectName(u"guide"_s);
    m_guide->setIconName(u"next"_s, Button::IconPlace::After);
    whole->addWidget(m_guide);
    connect(m_guide, &Button::clicked, this, &LibraryPage::guideRequested);
    m_list->setSpacing(theme().metrics().spacing(2));
    whole->addLayout(m_list);
    whole->addStretch(1); // all the free height: cards stay as high as their words
    m_scroll->setWidget(contents);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const QScrollBar *bar = m_scroll->verticalScrollBar();
        if (value > 0 && value > bar->maximum() - 2 * bar->pageStep())
            showMore(cardsAtOnce);
    });
    column()->addWidget(m_scroll, 1);
    connect(m_orderButton, &Button::clicked, this, &LibraryPage::showOrders);
}

void LibraryPage::setLanguage(const QString &language)
{
    m_language = language;
    m_chosen.clear();
    fillChoices();
    refresh();
}

void LibraryPage::clear()
{
    m_search->setText({}); // clear() could be undone by the next patient
    m_message->clear();
    m_order = Order::Topic;
    m_chosen.clear();
    m_scroll->verticalScrollBar()->setValue(0);
    fillChoices();
    refresh();
}

void LibraryPage::retranslate()
{
    title()->setText(tr("Learn about backs"));
    m_search->setPlaceholderText(tr("Search, for example “stiff neck”"));
    m_search->setAccessibleName(tr("Search the pages"));
    m_clear->setText(tr("Clear"));
    m_home->setText(tr("Home"));
    m_guide->setText(tr("Guide: stiff or sore?"));
    fillChoices();
    refresh();
}

void LibraryPage::arrange(bool landscape)
{
    KioskPage::arrange(landscape);
    for (const Card &each : m_cards)
        each.button->setPictureVisible(theme().metrics().scale() <= TextScale::Large);
}

void LibraryPage::showOrders()
{
    auto *sheet = new PickSheet(theme(),
                                tr("Look through the pages by"),
                                {tr("Topic"), tr("Keyword"), tr("Author"), tr("Newest first")},
                                int(m_order),
                                window());
    connect(sheet, &PickSheet::picked, this, [this](int index) {
        if (index < 0)
            return;
        m_order = static_cast<Order>(index);
        m_chosen.clear();
        fillChoices();
        refresh();
    });
}

QStringList LibraryPage::valuesOf(const Article &article) const
{
    switch (m_order) {
    case Order::Topic:
        return {article.topic};
    case Order::Tag:
        return article.tags;
    case Order::Author:
        return article.authors;
    case Order::Newest:
        break;
    }
    return {};
}

void LibraryPage::fillChoices()
{
    m_choices->removeWidget(m_orderButton);
    while (QLayoutItem *item = m_choices->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QStringList orders{tr("By topic"), tr("By keyword"), tr("By author"), tr("Newest first")};
    m_orderButton->setText(orders[int(m_order)]);
    m_choices->addWidget(m_orderButton);
    QStringList values;
    for (const QString &slug : m_shelf.catalogue().slugs())
        if (const Article *article = m_shelf.catalogue().find(slug, m_language))
            for (const QString &value : valuesOf(*article))
                if (!values.contains(value))
                    values.append(value);
    values.sort();
    if (m_order != Order::Newest)
        values.prepend(QString());
    for (const QString &value : std::as_const(values)) {
        const QString name = m_order == Order::Topic ? PageWords(m_language).topic(value) : value;
        auto *button = new Button(theme(), Button::Kind::Outlined, name);
        if (value.isEmpty())
            button->setText(tr("All"));
        button->setObjectName(u"choice-"_s + value);
        button->setProperty("value", value);
        button->setTextRole(TextRole::Caption);
        button->setCheckable(true);
        connect(button, &Button::clicked, this, [this, value] { choose(value); });
        m_choices->addWidget(button);
    }
    choose(m_chosen);
}

void LibraryPage::choose(const QString &value)
{
    m_chosen = value;
    for (int i = 0; i < m_choices->count(); ++i) {
        auto *button = qobject_cast<Button *>(m_choices->itemAt(i)->widget());
        if (button == m_orderButton)
            continue;
        const bool isChosen = button->property("value").toString() == value;
        button->setChecked(isChosen);
        button->setIconName(isChosen ? u"check"_s : QString());
    }
    refresh();
}

std::vector<const Article *> LibraryPage::chosenArticles() const
{
    std::vector<const Article *> articles;
    for (const QString &slug : m_shelf.catalogue().slugs())
        if (const Article *article = m_shelf.catalogue().find(slug, m_language))
            if (m_chosen.isEmpty() || valuesOf(*article).contains(m_chosen))
                articles.push_back(article);
    std::stable_sort(
        articles.begin(), articles.end(), [this](const Article *left, const Article *right) {
            return m_order == Order::Newest ? left->published > right->published
                                            : left->startHere && !right->startHere;
        });
    return articles;
}

void LibraryPage::refresh()
{
    const QString query = m_search->text().trimmed();
    m_clear->setVisible(!query.isEmpty());
    m_browsing->setVisible(query.isEmpty());
    m_guide->setVisible(query.isEmpty());
    m_message->hide();
    const auto search = m_shelf.search();
    if (!query.isEmpty() && search != nullptr) {
        showHits(search->find(query, m_language, mostHits));
        return;
    }
    const auto articles = chosenArticles();
    if (articles.empty()) {
        m_message->setText(tr("There is nothing to read here right now. You can still check your "
                              "symptoms and fill in your forms."));
        m_message->show();
    }
    showArticles(articles);
}

void LibraryPage::showArticles(std::vector<const Article *> articles)
{
    m_listed = std::move(articles);
    m_shown = 0;
    showMore(cardsAtOnce);
}

void LibraryPage::showMore(size_t count)
{
    if (m_shown >= m_listed.size() && m_shown > 0)
        return; // all, or what a search found
    const size_t from = m_shown;
    const size_t to = std::min(from + count, m_listed.size());
    for (size_t i = from; i < to; ++i) {
        const Article &article = *m_listed[i];
        fillCard(i, article);
        CardButton &button = *m_cards[i].button;
        button.setWords(article.title, article.summary);
        button.setEmphasis({}, {});
        button.setLead(article.startHere ? tr("Start here") : QString());
    }
    showCards(to);
    m_quiet.start();
}

void LibraryPage::showHits(const SearchAnswer &answer)
{
    const QString query = m_search->text().trimmed();
    m_message->setVisible(answer.isNear || answer.hits.empty());
    if (answer.hits.empty()) {
        m_message->setText(tr("Nothing has “%1”. Here are all pages.").arg(query));
        showArticles(chosenArticles());
        return;
    }
    m_message->setText(tr("Nothing has all of “%1”. These come near:").arg(query));
    m_listed.clear();
    size_t shown = 0;
    for (const SearchHit &hit : answer.hits) {
        const Article *article = m_shelf.catalogue().find(hit.slug, hit.language);
        if (article == nullptr)
            continue;
        fillCard(shown, *article);
        CardButton &button = *m_cards[shown++].button;
        button.setWords(hit.title, hit.snippet);
        button.setEmphasis(toPairs(hit.titleMatches), toPairs(hit.snippetMatches));
        button.setLead({});
    }
    showCards(shown);
}

LibraryPage::Card &LibraryPage::card(size_t index)
{
    while (m_cards.size() <= index) {
        auto *picture = new PictureView(theme(), {}, {60, 40});
        auto *button = new CardButton(theme(), picture);
        button->setPictureVisible(theme().metrics().scale() <= TextScale::Large);
        const size_t number = m_cards.size();
        connect(button, &QAbstractButton::clicked, this, [this, number] {
            emit articleRequested(m_cards[number].slug);
        });
        m_list->addWidget(button);
        m_cards.push_back({button, picture, {}});
    }
    return m_cards[index];
}

void LibraryPage::fillCard(size_t index, const Article &article)
{
    Card &filled = card(index);
    filled.slug = article.slug;
    filled.button->setObjectName(u"article-"_s + article.slug);
    filled.button->setNote(u"clock"_s, tr("%n minute(s)", nullptr, article.readingMinutes));
    filled.picture->setPath(m_shelf.catalogue().picturePath(article.picture));
}

void LibraryPage::showCards(size_t count)
{
    m_shown = count;
    for (size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i].button->setVisible(i < count);
}

bool LibraryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            enter();
            return true;
        }
    }
    return KioskPage::eventFilter(watched, event);
}

/// Opens the best page; without words it goes to the pages that are there.
void LibraryPage::enter()
{
    if (m_shown == 0)
        m_home->setFocus(Qt::OtherFocusReason);
    else if (m_search->text().trimmed().isEmpty())
        m_cards.front().button->setFocus(Qt::TabFocusReason);
    else
        emit articleRequested(m_cards.front().slug);
}

} // namespace kiosk
