// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/OutcomePage.h"

#include "ui/kiosk/parts/Badge.h"
#include "ui/kiosk/parts/ChoiceBar.h"
#include "ui/kiosk/parts/IconText.h"
#include "ui/kiosk/parts/StepList.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/ProgressSegments.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

OutcomePage::OutcomePage(const Theme &theme, const ClinicSettings &settings, QWidget *parent)
    : KioskPage(theme, parent)
    , m_settings(settings)
    , m_progress(new ProgressSegments(theme))
    , m_band(new Card(theme))
    , m_chip(new IconText(theme, u"sheet"_s, TextRole::CaptionStrong))
    , m_text(new TextLabel(theme, TextRole::Body))
    , m_steps(new StepList(theme))
    , m_drawing(new DrawingView(theme, u"wait"_s, 60))
    , m_halves(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_worse(new Card(theme))
    , m_disclaimer(new TextLabel(theme, TextRole::Caption))
{
    setObjectName(u"outcomePage"_s);
    column()->addWidget(m_progress);
    column()->addWidget(createBand());
    column()->addWidget(m_text);
    column()->addStretch(1);
    auto *next = new QHBoxLayout;
    next->addWidget(m_steps, 3);
    next->addWidget(m_drawing, 2);
    m_halves->addLayout(next);
    m_halves->addStretch(1);

    auto *worse = new QHBoxLayout(m_worse);
    auto *sign = new Badge(
        theme, {.diameterMm = 22, .fill = ColorRole::Surface, .ink = ColorRole::Emergency});
    sign->setIconName(u"oct"_s);
    m_worseTitle = new TextLabel(theme, TextRole::Action);
    m_worseText = new TextLabel(theme, TextRole::Body);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_worseTitle);
    words->addWidget(m_worseText);
    words->addStretch(1);
    worse->addWidget(sign, 0, Qt::AlignTop);
    worse->addLayout(words, 1);
    m_halves->addWidget(m_worse);
    column()->addLayout(m_halves, 1);
    column()->addStretch(1);
    m_disclaimer->setColor(ColorRole::Muted);
    column()->addWidget(m_disclaimer);
    createBar();
    retranslate();
}

QWidget *OutcomePage::createBand()
{
    auto *layout = new QVBoxLayout(m_band);
    const int padding = theme().metrics().spacing(5);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(theme().metrics().spacing(2));
    layout->addWidget(m_chip);
    layout->addWidget(makeTitle(TextRole::Display));
    return m_band;
}

void OutcomePage::createBar()
{
    auto *bar = new ChoiceBar(theme());
    m_finish = bar->addButton(Button::Kind::Outlined, u"finish"_s);
    m_goOn = bar->addButton(Button::Kind::Primary, u"goOn"_s, true);
    m_goOn->setIconName(u"next"_s, Button::IconPlace::After);
    setBar(bar);
    connect(m_finish, &QAbstractButton::clicked, this, &OutcomePage::finished);
    connect(m_goOn, &QAbstractButton::clicked, this, &OutcomePage::visitFormRequested);
}

void OutcomePage::showTier(Tier tier)
{
    m_tier = tier;
    showColors();
    retranslate();
}

void OutcomePage::setSections(const QStringList &sections, int current)
{
    m_progress->setSections(sections, current);
}

void OutcomePage::setFormAvailable(bool available)
{
    m_isFormAvailable = available;
    retranslate();
}

void OutcomePage::showColors()
{
    struct Look
    {
        ColorRole soft;
        ColorRole strong;
        const char16_t *icon;
    };
    const Look look = [this] {
        switch (m_tier) {
        case Tier::SameDay:
            return Look{ColorRole::SameDaySoft, ColorRole::SameDay, u"hand"};
        case Tier::Mention:
            return Look{ColorRole::MentionSoft, ColorRole::Mention, u"speech"};
        default:
            break;
        }
        return Look{ColorRole::NoneMarkedSoft, ColorRole::NoneMarked, u"sheet"};
    }();
    const bool isHighContrast = theme().scheme() == Scheme::HighContrast;
    m_band->setColors(look.soft, isHighContrast ? look.strong : look.soft);
    m_chip->setIconName(QString::fromUtf16(look.icon));
    m_chip->setColors(look.strong, look.strong);
}

void OutcomePage::retranslate()
{
    const QString comeToYou = tr("Please take a seat. Someone will come to you.");
    const QString takeSeat = tr("Please take a seat. We will call you.");
    switch (m_tier) {
    case Tier::SameDay:
        m_chip->setText(tr("Same day: talk first"));
        title()->setText(tr("A clinician needs to talk with you before any treatment today."));
        m_text->setText(tr("Some of your answers need a closer look. Only a clinician can tell you "
                           "what they mean."));
        m_steps->setSteps(tr("What happens next"),
                          {tr("We have told the front desk about your result."),
                           comeToYou,
                           tr("A clinician will see you in a private room.")});
        break;
    case Tier::Mention:
        m_chip->setText(tr("To talk about at your visit"));
        title()->setText(tr("Thank you. We will make sure your chiropractor sees this."));
        m_text->setText(tr("Some of your answers are worth talking about. Only a clinician can "
                           "tell you what they mean."));
        m_steps->setSteps(tr("What happens next"),
                          {tr("Your answers go to your chiropractor."),
                           takeSeat,
                           tr("You talk about them at your visit.")});
        break;
    default:
        m_chip->setText(tr("No warning signs marked"));
        title()->setText(tr("You did not mark any of our warning signs."));
        m_text->setText(tr("This list cannot show everything. If something changes, tell us."));
        m_steps->setSteps(tr("What happens next"),
                          {tr("Your answers go to your chiropractor."),
                           takeSeat,
                           tr("Ask about anything that worries you.")});
        break;
    }
    m_worseTitle->setText(tr("Tell us at once if you feel worse"));
    m_worseText->setText(
        tr("New numbness, weakness, trouble peeing, chest pain, or a sudden bad headache."));
    m_disclaimer->setText(
        tr("This kiosk does not decide if you are safe to treat. In an emergency tell staff or "
           "call %1. Your answers are saved for your care team here.")
            .arg(m_settings.emergencyNumber));
    m_finish->setText(tr("Finish here"));
    m_goOn->setText(tr("Go on to my visit form"));
    m_goOn->setVisible(m_isFormAvailable);
    m_finish->setKind(m_isFormAvailable ? Button::Kind::Outlined : Button::Kind::Primary);
}

void OutcomePage::arrange(bool landscape)
{
    KioskPage::arrange(landscape);
    const int padding = theme().metrics().spacing(landscape ? 1 : 3);
    m_worse->layout()->setContentsMargins(padding, padding, padding, padding);
    m_worse->layout()->setSpacing(padding);
    // On a screen that lies, what happens next and what to watch for stand side by side: one below
    // the other they would cut each other's words off.
    const int around = theme().metrics().spacing(landscape ? 1 : 5);
    m_band->layout()->setContentsMargins(
        theme().metrics().spacing(5), around, theme().metrics().spacing(5), around);
    if (landscape) {
        const int side = theme().metrics().margin(landscape);
        const int edge = theme().metrics().spacing(1);
        column()->setContentsMargins(side, 2 * edge, side, edge);
        column()->setSpacing(edge);
    }
    title()->setRole(landscape ? TextRole::Title : TextRole::Display);
    m_halves->setDirection(landscape ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_halves->setSpacing(landscape ? theme().metrics().spacing(4) : 0);
    m_halves->setStretch(0, landscape ? 1 : 0);
    m_halves->setStretch(1, landscape ? 0 : 1);
    m_halves->setStretch(2, landscape ? 1 : 0);
    m_drawing->setVisible(!landscape && theme().metrics().scale() == TextScale::Normal);
    showColors();
}

} // namespace kiosk
