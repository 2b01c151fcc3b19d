// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/MessagePage.h"

#include "ui/widgets/Card.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/QrCode.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr double drawingMm = 70;
constexpr double codeMm = 40;

DrawingView *drawing(const Theme &theme, const QString &name)
{
    return new DrawingView(theme, name, drawingMm);
}

} // namespace

MessagePage::MessagePage(const Theme &theme, QWidget *picture, QWidget *parent)
    : KioskPage(theme, parent)
    , m_card(new Card(theme))
    , m_sentence(new TextLabel(theme, TextRole::Body))
    , m_layout(new QVBoxLayout(m_card))
{
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_card, 8);
    middle->addStretch(1);
    column()->addStretch(1);
    column()->addLayout(middle);
    column()->addStretch(2);
    TextLabel *headline = makeTitle(TextRole::Title);
    headline->setAlignment(Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_layout->addWidget(picture, 0, Qt::AlignHCenter);
    m_layout->addWidget(headline);
    m_layout->addWidget(m_sentence);
}

void MessagePage::setWords(const QString &headline, const QString &sentence)
{
    title()->setText(headline);
    m_sentence->setText(sentence);
}

Button *MessagePage::addButton(Button::Kind kind, const QString &objectName)
{
    auto *button = new Button(theme(), kind, {});
    button->setObjectName(objectName);
    m_layout->addWidget(button);
    return button;
}

void MessagePage::arrange(bool landscape)
{
    KioskPage::arrange(landscape);
    const bool isTight = theme().metrics().scale() >= TextScale::Largest;
    const int padding = theme().metrics().spacing(isTight ? 3 : 6);
    m_layout->setContentsMargins(padding, padding, padding, padding);
    m_layout->setSpacing(theme().metrics().spacing(2));
}

LeavePage::LeavePage(const Theme &theme, QWidget *parent)
    : MessagePage(theme, drawing(theme, u"form"_s), parent)
    , m_stay(addButton(Button::Kind::Primary, u"stay"_s))
    , m_leave(addButton(Button::Kind::Outlined, u"leave"_s))
{
    setObjectName(u"leavePage"_s);
    connect(m_stay, &QAbstractButton::clicked, this, &LeavePage::stayRequested);
    connect(m_leave, &QAbstractButton::clicked, this, &LeavePage::leaveRequested);
    retranslate();
}

void LeavePage::retranslate()
{
    setWords(tr("Do you want to stop here?"),
             tr("We will clear your answers from this screen. If an answer means you may need "
                "help, our team already has it."));
    m_stay->setText(tr("No, go on with my answers"));
    m_leave->setText(tr("Yes, clear this screen"));
}

PersonPage::PersonPage(const Theme &theme, QWidget *parent)
    : MessagePage(theme, drawing(theme, u"desk"_s), parent)
    , m_goOn(addButton(Button::Kind::Primary, u"goOn"_s))
{
    setObjectName(u"personPage"_s);
    connect(m_goOn, &QAbstractButton::clicked, this, &PersonPage::closed);
    retranslate();
}

void PersonPage::setState(const AlertState &state)
{
    m_state = state;
    retranslate();
}

void PersonPage::retranslate()
{
    if (m_state.acknowledged) {
        setWords(tr("Someone is coming to you."), tr("You can wait here, take a seat, or go on."));
    } else if (m_state.known) {
        setWords(tr("We told the front desk."),
                 tr("Someone will come to you. You can wait here, take a seat, or go on."));
    } else {
        setWords(tr("We are telling the front desk."),
                 tr("If no one comes, please go to the front desk or call out."));
    }
    m_goOn->setText(tr("Go on"));
}

BookingPage::BookingPage(const Theme &theme, const QString &address, QWidget *parent)
    : BookingPage(theme, new QrCode(theme, codeMm), address, parent)
{
}

BookingPage::BookingPage(const Theme &theme, QrCode *code, const QString &address, QWidget *parent)
    : MessagePage(theme, code, parent)
    , m_address(address)
    , m_desk(addButton(Button::Kind::Primary, u"tellDesk"_s))
    , m_back(addButton(Button::Kind::Outlined, u"bookingBack"_s))
{
    setObjectName(u"bookingPage"_s);
    code->setObjectName(u"bookingCode"_s);
    code->setText(address);
    connect(m_desk, &QAbstractButton::clicked, this, &BookingPage::deskRequested);
    connect(m_back, &QAbstractButton::clicked, this, &BookingPage::closed);
    retranslate();
}

void BookingPage::retranslate()
{
    setWords(tr("Make an appointment"), tr("With your own phone:\n%1").arg(m_address));
    m_desk->setText(tr("Ask the front desk"));
    m_back->setText(tr("Go back"));
}

SendingPage::SendingPage(const Theme &theme, QWidget *parent)
    : MessagePage(theme, drawing(theme, u"sealed"_s), parent)
    , m_again(addButton(Button::Kind::Primary, u"tryAgain"_s))
    , m_back(addButton(Button::Kind::Outlined, u"back"_s))
{
    setObjectName(u"sendingPage"_s);
    connect(m_again, &QAbstractButton::clicked, this, &SendingPage::tryAgainRequested);
    connect(m_back, &QAbstractButton::clicked, this, &SendingPage::backRequested);
    retranslate();
}

void SendingPage::setWaiting()
{
    m_failure.clear();
    retranslate();
}

void SendingPage::setFailed(const QString &reason)
{
    m_failure = reason;
    retranslate();
    focusTitle();
}

void SendingPage::retranslate()
{
    const bool hasFailed = !m_failure.isEmpty();
    if (hasFailed)
        setWords(tr("Your answers are not saved yet."), m_failure);
    else
        setWords(tr("Locking and saving your answers"), tr("This takes a moment."));
    m_again->setVisible(hasFailed);
    m_back->setVisible(hasFailed);
    m_again->setText(tr("Try again"));
    m_back->setText(tr("Back to my answers"));
}

} // namespace kiosk
