// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/IdlePage.h"

#include "ui/kiosk/parts/CountdownRing.h"
#include "ui/kiosk/parts/IconText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

IdlePage::IdlePage(const Theme &theme, QWidget *parent)
    : KioskPage(theme, parent)
    , m_ring(new CountdownRing(theme))
    , m_sentence(new TextLabel(theme, TextRole::Body))
    , m_stay(new Button(theme, Button::Kind::Primary, {}))
    , m_more(new Button(theme, Button::Kind::Outlined, {}))
    , m_clear(new Button(theme, Button::Kind::Outlined, {}))
    , m_note(new IconText(theme, u"lock"_s, TextRole::Body))
{
    setObjectName(u"idlePage"_s);
    column()->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(createCard(), 8);
    middle->addStretch(1);
    column()->addLayout(middle);
    column()->addStretch(1);
    m_note->setColors(ColorRole::Primary, ColorRole::Ink);
    column()->addWidget(m_note);
    m_stay->setObjectName(u"stillHere"_s);
    m_more->setObjectName(u"moreTime"_s);
    m_clear->setObjectName(u"clearNow"_s);
    connect(m_stay, &QAbstractButton::clicked, this, &IdlePage::stayRequested);
    connect(m_more, &QAbstractButton::clicked, this, &IdlePage::moreTimeRequested);
    connect(m_clear, &QAbstractButton::clicked, this, &IdlePage::leaveRequested);
    retranslate();
}

QWidget *IdlePage::createCard()
{
    const Metrics &metrics = theme().metrics();
    auto *card = new Card(theme());
    auto *layout = new QVBoxLayout(card);
    const int padding = metrics.spacing(6);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(metrics.spacing(2));
    TextLabel *headline = makeTitle(TextRole::Title);
    headline->setAlignment(Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    layout->addWidget(m_ring, 0, Qt::AlignHCenter);
    layout->addWidget(headline);
    layout->addWidget(m_sentence);
    layout->addSpacing(metrics.spacing(2));
    layout->addWidget(m_stay);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics.gap());
    row->addWidget(m_more, 1);
    row->addWidget(m_clear, 1);
    layout->addLayout(row);
    return card;
}

void IdlePage::setSeconds(int left, int total)
{
    m_left = left;
    m_ring->setSeconds(left, total);
    retranslate();
}

void IdlePage::retranslate()
{
    title()->setText(tr("Are you still there?"));
    m_sentence->setText(tr("We have hidden your answers. In %n second(s) we will clear this screen "
                           "to keep them private.",
                           nullptr,
                           m_left));
    m_stay->setText(tr("I am still here"));
    m_more->setText(tr("I need more time"));
    m_clear->setText(tr("Clear it now"));
    m_note->setText(tr("If an answer means you may need help, our team already has it."));
}

void IdlePage::arrange(bool landscape)
{
    KioskPage::arrange(landscape);
    m_ring->setVisible(!landscape || theme().metrics().scale() == TextScale::Normal);
}

} // namespace kiosk
