// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/ReceivedPage.h"

#include "ui/kiosk/parts/ChoiceBar.h"
#include "ui/kiosk/parts/StepList.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr int showSeconds = 30;

} // namespace

ReceivedPage::ReceivedPage(const Theme &theme, QWidget *parent)
    : KioskPage(theme, parent)
    , m_drawing(new DrawingView(theme, u"sealed"_s, 80))
    , m_thanks(new TextLabel(theme, TextRole::Body))
    , m_middle(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_steps(new StepList(theme))
    , m_gone(new Notice(theme, Notice::Tone::Information, {}))
    , m_closing(new TextLabel(theme, TextRole::Caption))
{
    setObjectName(u"receivedPage"_s);
    column()->addWidget(m_drawing, 1);
    TextLabel *headline = makeTitle(TextRole::Display);
    headline->setAlignment(Qt::AlignHCenter);
    m_thanks->setAlignment(Qt::AlignHCenter);
    column()->addWidget(headline);
    column()->addWidget(m_thanks);
    m_middle->addWidget(createNumber(), 0);
    m_middle->addWidget(m_steps, 0);
    column()->addLayout(m_middle);
    column()->addStretch(1);
    m_gone->setIconName(u"eyeoff"_s);
    column()->addWidget(m_gone);
    m_closing->setAlignment(Qt::AlignHCenter);
    m_closing->setColor(ColorRole::Muted);
    column()->addWidget(m_closing);
    createBar();
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &ReceivedPage::countDown);
    retranslate();
}

QWidget *ReceivedPage::createNumber()
{
    auto *card = new Card(theme());
    auto *layout = new QHBoxLayout(card);
    m_numberLayout = layout;
    m_numberLabel = new TextLabel(theme(), TextRole::Caption);
    m_numberLabel->setColor(ColorRole::Muted);
    m_number = new TextLabel(theme(), TextRole::Display);
    m_number->setObjectName(u"reference"_s);
    m_numberHint = new TextLabel(theme(), TextRole::Body);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_numberLabel);
    words->addWidget(m_number);
    words->addStretch();
    // A number cut in half helps nobody.
    followTheme(theme(), card, [this] {
        m_number->setMinimumHeight(theme().metrics().linePx(TextRole::Display));
    });
    layout->addLayout(words, 1);
    layout->addWidget(m_numberHint, 1, Qt::AlignVCenter);
    return card;
}

void ReceivedPage::createBar()
{
    auto *bar = new ChoiceBar(theme());
    m_learn = bar->addButton(Button::Kind::Outlined, u"learn"_s);
    m_finish = bar->addButton(Button::Kind::Primary, u"finish"_s, true);
    setBar(bar);
    connect(m_learn, &QAbstractButton::clicked, this, &ReceivedPage::libraryRequested);
    connect(m_finish, &QAbstractButton::clicked, this, &ReceivedPage::finished);
}

void ReceivedPage::begin(const QString &reference, bool holdsTreatment)
{
    m_number->setText(reference);
    m_holdsTreatment = holdsTreatment;
    m_secondsLeft = showSeconds;
    m_timer.start();
    retranslate();
}

void ReceivedPage::end()
{
    m_timer.stop();
    m_number->clear();
}

void ReceivedPage::countDown()
{
    --m_secondsLeft;
    showSecondsLeft();
    if (m_secondsLeft <= 0)
        emit finished();
}

void ReceivedPage::showSecondsLeft()
{
    m_closing->setText(tr("This page closes by itself in %n second(s).", nullptr, m_secondsLeft));
}

void ReceivedPage::retranslate()
{
    title()->setText(tr("We have your answers"));
    m_thanks->setText(tr("Thank you. You can take a seat now."));
    m_numberLabel->setText(tr("Your visit number"));
    m_numberHint->setText(tr("If you have a question, tell the front desk this number."));
    m_steps->setSteps(tr("What happens next"),
                      {tr("A clinician reads your answers."),
                       tr("We call your name."),
                       m_holdsTreatment
                           ? tr("A clinician talks with you before any treatment today.")
                           : tr("You talk about your answers at your visit.")});
    m_gone->setSentence(tr("Your answers are gone from this screen. They are locked. Only your "
                           "care team can open them."));
    showSecondsLeft();
    m_learn->setText(tr("Learn while I wait"));
    m_finish->setText(tr("Finish"));
}

void ReceivedPage::arrange(bool landscape)
{
    KioskPage::arrange(landscape);
    const int side = theme().metrics().spacing(4);
    const int above = theme().metrics().spacing(landscape ? 1 : 4);
    m_numberLayout->setContentsMargins(side, above, side, above);
    // Beside each other on a screen that lies: below each other they would be squeezed.
    m_middle->setDirection(landscape ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_middle->setSpacing(theme().metrics().spacing(landscape ? 5 : 8));
    for (int half : {0, 1})
        m_middle->setStretch(half, landscape ? 1 : 0);
    m_drawing->setVisible(!landscape && theme().metrics().scale() < TextScale::Largest);
}

} // namespace kiosk
