// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/HomePage.h"

#include "ui/kiosk/parts/CardButton.h"
#include "ui/kiosk/parts/IconText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

CardButton *card(const Theme &theme, const QString &drawing, const QString &objectName)
{
    auto *button = new CardButton(theme, new DrawingView(theme, drawing, 50));
    button->setObjectName(objectName);
    return button;
}

} // namespace

HomePage::HomePage(const Theme &theme, QWidget *parent)
    : KioskPage(theme, parent)
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_subtitle(new TextLabel(theme, TextRole::Body))
    , m_cards(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_firstVisit(card(theme, u"form"_s, u"firstVisit"_s))
    , m_checklist(card(theme, u"check"_s, u"checklist"_s))
    , m_learn(card(theme, u"learn"_s, u"learn"_s))
    , m_unwell(new Notice(theme, Notice::Tone::Emergency, {}))
    , m_help(new Button(theme, Button::Kind::Danger, {}))
    , m_booking(new Button(theme, Button::Kind::Outlined, {}, this))
    , m_urgent(new QHBoxLayout)
    , m_foot(new QWidget)
    , m_privacy(new IconText(theme, u"lock"_s, TextRole::Caption))
    , m_disclaimer(new IconText(theme, u"info"_s, TextRole::Caption))
    , m_list(new QVBoxLayout)
{
    setObjectName(u"homePage"_s);
    m_head->addWidget(makeTitle(TextRole::Title), 1);
    column()->addLayout(m_head);
    column()->addWidget(m_subtitle);
    createCards();
    createList();
    m_booking->setObjectName(u"booking"_s);
    m_booking->setIconName(u"phone"_s);
    m_booking->setTextRole(TextRole::Caption);
    m_booking->hide();
    m_help->setObjectName(u"unwell"_s);
    m_unwell->addButton(m_help);
    m_urgent->addWidget(m_unwell, 1);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addWidget(m_privacy);
    foot->addWidget(m_disclaimer);
    connect(m_booking, &QAbstractButton::clicked, this, &HomePage::bookingRequested);
    connect(m_help, &QAbstractButton::clicked, this, &HomePage::unwellReported);
    retranslate();
}

void HomePage::createCards()
{
    for (CardButton *button : {m_firstVisit, m_checklist, m_learn})
        m_cards->addWidget(button, 1);
    connect(m_firstVisit, &QAbstractButton::clicked, this, &HomePage::firstVisitRequested);
    connect(m_checklist, &QAbstractButton::clicked, this, &HomePage::checklistRequested);
    connect(m_learn, &QAbstractButton::clicked, this, &HomePage::libraryRequested);
}

/// Everything below the title: with large words it is longer than a small screen.
void HomePage::createList()
{
    auto *contents = new QWidget;
    contents->setObjectName(u"scrollContents"_s);
    contents->setLayout(m_list);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->addStretch(1);
    m_list->addLayout(m_cards);
    m_list->addLayout(m_urgent);
    m_list->addStretch(1);
    m_list->addWidget(m_foot);
    auto *scroll = new ScrollArea(theme());
    scroll->setWidget(contents);
    column()->addWidget(scroll, 1);
}

void HomePage::setOffers(const Offers &offers)
{
    m_offers = offers;
    retranslate();
}

void HomePage::setBookingAvailable(bool available)
{
    m_canBook = available;
    arrange(isLandscape());
}

void HomePage::retranslate()
{
    title()->setText(tr("Hello. What would you like to do?"));
    m_subtitle->setText(tr("Touch one to start. You can stop at any time."));
    m_firstVisit->setWords(tr("First visit"),
                           tr("Answer safety questions and fill in your forms before you see us."));
    m_firstVisit->setNote(u"clock"_s, tr("About 15 minutes"));
    m_checklist->setWords(tr("Check my symptoms"),
                          tr("Find out if you should talk to someone before any treatment."));
    m_checklist->setNote(u"clock"_s, tr("About 5 minutes"));
    m_learn->setWords(tr("Learn about backs"),
                      tr("Short pages about popping, pain, and moving well."));
    m_learn->setNote(u"sheet"_s, tr("Read at your own pace"));

    const QString askDesk = tr("Not ready right now. Please ask the front desk.");
    m_firstVisit->setReason(m_offers.firstVisit ? QString() : askDesk);
    m_checklist->setReason(m_offers.checklist ? QString() : askDesk);
    m_learn->setReason(m_offers.articles ? QString()
                                         : tr("There is nothing to read here right now."));

    m_booking->setText(tr("Make an appointment"));
    m_unwell->setSentence(tr("I feel very unwell right now"));
    m_help->setText(tr("Get help now"));
    m_privacy->setText(
        tr("Your answers are saved for your care team here. No one can read them back on this "
           "screen."));
    m_disclaimer->setText(tr("This kiosk shares general information. It does not replace care from "
                             "a licensed clinician."));
}

void HomePage::arrange(bool landscape)
{
    KioskPage::arrange(landscape);
    const int gap = theme().metrics().spacing(2);
    m_cards->setDirection(landscape ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_cards->setSpacing(gap);
    m_urgent->setSpacing(gap);
    m_list->setSpacing(column()->spacing());
    m_foot->layout()->setSpacing(gap);
    if (landscape)
        m_urgent->addWidget(m_foot, 1);
    else
        m_list->addWidget(m_foot);
    // With the largest words there is room for what this page is for; articles end with it too.
    (landscape ? static_cast<QLayout *>(m_head) : m_foot->layout())->addWidget(m_booking);
    m_booking->setVisible(m_canBook && theme().metrics().scale() < TextScale::Largest);
    for (CardButton *button : {m_firstVisit, m_checklist, m_learn})
        button->setPictureAbove(landscape);
}

} // namespace kiosk
