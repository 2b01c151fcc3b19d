// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/LibraryPage.h"

#include "app/articles/ArticleCatalogue.h"
#include "ui/kiosk/parts/CardButton.h"
#include "ui/kiosk/parts/ChoiceBar.h"
#include "ui/kiosk/parts/PictureView.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

LibraryPage::LibraryPage(const Theme &theme, const ArticleCatalogue &catalogue, QWidget *parent)
    : KioskPage(theme, parent)
    , m_catalogue(catalogue)
    , m_cards(new QVBoxLayout)
    , m_empty(new TextLabel(theme, TextRole::Body))
{
    setObjectName(u"libraryPage"_s);
    column()->addWidget(makeTitle(TextRole::Title));
    column()->addWidget(m_empty);
    auto *scroll = new ScrollArea(theme);
    auto *contents = new QWidget;
    contents->setObjectName(u"scrollContents"_s);
    auto *list = new QVBoxLayout(contents);
    list->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(theme.metrics().spacing(2));
    list->addLayout(m_cards);
    list->addStretch(1); // all the free height: cards stay as high as their words
    scroll->setWidget(contents);
    column()->addWidget(scroll, 1);

    auto *bar = new ChoiceBar(theme);
    m_home = bar->addButton(Button::Kind::Outlined, u"home"_s);
    m_home->setIconName(u"home"_s);
    bar->layout()->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    setBar(bar);
    connect(m_home, &QAbstractButton::clicked, this, &LibraryPage::homeRequested);
    retranslate();
}

void LibraryPage::setLanguage(const QString &language)
{
    m_language = language;
    fillCards();
}

void LibraryPage::retranslate()
{
    title()->setText(tr("Learn about backs"));
    m_empty->setText(tr("There is nothing to read here right now. You can still check your "
                        "symptoms and fill in your forms."));
    m_home->setText(tr("Home"));
    fillCards();
}

void LibraryPage::fillCards()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QStringList slugs = m_catalogue.slugs();
    m_empty->setVisible(slugs.isEmpty());
    for (const QString &slug : slugs) {
        const Article *article = m_catalogue.find(slug, m_language);
        if (article == nullptr)
            continue;
        auto *card = new CardButton(
            theme(), new PictureView(theme(), m_catalogue.picturePath(article->picture), {60, 40}));
        card->setObjectName(u"article-"_s + slug);
        card->setWords(article->title, article->summary);
        card->setNote(u"clock"_s, tr("%n minute(s)", nullptr, article->readingMinutes));
        connect(
            card, &QAbstractButton::clicked, this, [this, slug] { emit articleRequested(slug); });
        m_cards->addWidget(card);
    }
}

} // namespace kiosk
