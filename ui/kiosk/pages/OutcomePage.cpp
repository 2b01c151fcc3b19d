// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/OutcomePage.h"

#include "app/report/Html.h"
#include "ui/kiosk/parts/Badge.h"
#include "ui/kiosk/parts/ChoiceBar.h"
#include "ui/kiosk/parts/IconText.h"
#include "ui/kiosk/parts/NotePanel.h"
#include "ui/kiosk/parts/PrintOffer.h"
#include "ui/kiosk/parts/StepList.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/ProgressSegments.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QDate>
#include <QLocale>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

/// Long enough to read, short enough for a patient who walks away.
constexpr auto answersShowFor = std::chrono::seconds(40);

} // namespace

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
    , m_next(new QVBoxLayout)
    , m_help(new QVBoxLayout)
    , m_worse(new Card(theme))
    , m_worseTitle(new TextLabel(theme, TextRole::Action))
    , m_worseText(new TextLabel(theme, TextRole::Body))
    , m_helpText(new TextLabel(theme, TextRole::Body))
    , m_extras(new QWidget)
    , m_told(new Button(theme, Button::Kind::Outlined, {}))
    , m_printing(new PrintOffer(theme, this))
    , m_panel(new NotePanel(theme))
    , m_disclaimer(new TextLabel(theme, TextRole::Caption))
    , m_scroll(new ScrollArea(theme))
{
    setObjectName(u"outcomePage"_s);
    auto *contents = new QWidget;
    contents->setObjectName(u"scrollContents"_s);
    auto *list = new QVBoxLayout(contents);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(theme.metrics().spacing(2));
    list->addWidget(createBand());
    list->addWidget(m_text);
    list->addStretch(1);
    auto *next = new QHBoxLayout;
    next->addWidget(m_steps, 3);
    next->addWidget(m_drawing, 2);
    m_next->addLayout(next);
    m_halves->addLayout(m_next);
    m_halves->addStretch(1);
    m_help->addWidget(createWorse());
    m_help->addWidget(m_extras);
    m_help->addStretch(1);
    m_halves->addLayout(m_help);
    list->addLayout(m_halves, 1);
    list->addStretch(1);
    m_disclaimer->setColor(ColorRole::Muted);
    list->addWidget(m_disclaimer);
    m_scroll->setWidget(contents);
    column()->addWidget(m_progress);
    column()->addWidget(m_scroll, 1);
    column()->addWidget(m_panel);
    createExtras();
    createBar();
    retranslate();
}

QWidget *OutcomePage::createWorse()
{
    auto *layout = new QHBoxLayout(m_worse);
    auto *sign = new Badge(
        theme(), {.diameterMm = 22, .fill = ColorRole::Surface, .ink = ColorRole::Emergency});
    sign->setIconName(u"oct"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_worseTitle);
    words->addWidget(m_worseText);
    words->addWidget(m_helpText);
    words->addStretch(1);
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return m_worse;
}

void OutcomePage::createExtras()
{
    auto *column = new QVBoxLayout(m_extras);
    column->setContentsMargins(0, 0, 0, 0);
    auto *layout = new FlowLayout;
    column->addLayout(layout);
    column->addWidget(m_printing->news());
    layout->setSpacing(theme().metrics().gap());
    m_told->setObjectName(u"showAnswers"_s);
    m_told->setIconName(u"eye"_s);
    layout->addWidget(m_told);
    layout->addWidget(m_printing->button());
    m_answersTimer.setObjectName(u"answersTimer"_s);
    m_answersTimer.setSingleShot(true);
    m_answersTimer.setInterval(answersShowFor);
    connect(m_told, &QAbstractButton::clicked, this, &OutcomePage::showAnswers);
    connect(m_printing->button(), &QAbstractButton::clicked, this, &OutcomePage::askWhatToPrint);
    connect(&m_answersTimer, &QTimer::timeout, m_panel, &NotePanel::close);
    connect(m_panel, &NotePanel::picked, this, [this](int choice) {
        m_printing->begin();
        emit printRequested(sheet(choice == 1));
    });
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

void OutcomePage::setAnswers(const FormSession &checklist)
{
    m_checklist = &checklist;
}

void OutcomePage::clear()
{
    m_panel->close();
    m_checklist = nullptr;
    m_printing->reset();
}

void OutcomePage::hideEvent(QHideEvent *event)
{
    m_panel->close();
    KioskPage::hideEvent(event);
}

void OutcomePage::showAnswers()
{
    m_panel->showWords(tr("What you told us"), openAnswers());
    m_answersTimer.start();
}

QStringList OutcomePage::openAnswers() const
{
    QStringList lines;
    int kept = 0;
    if (m_checklist == nullptr)
        return lines;
    for (const FormPage &page : m_checklist->pages()) {
        for (const GivenAnswer &line : givenAnswers(*m_checklist, page.node)) {
            if (line.isPrivate)
                ++kept;
            else
                lines.append(u"%1 – %2"_s.arg(line.question, line.answer));
        }
    }
    if (kept > 0)
        lines.append(tr("%n private answer(s) are not shown here.", nullptr, kept));
    return lines;
}

void OutcomePage::askWhatToPrint()
{
    m_panel->showChoices(tr("What should be on the paper?"),
                         {tr("This page, without my answers"), tr("This page and my answers")},
                         -1);
}

Sheet OutcomePage::sheet(bool withAnswers) const
{
    QString body = htmlElement(u"h1"_s, title()->text()) + htmlElement(u"p"_s, m_text->text());
    QString steps;
    for (const QString &step : m_stepTexts)
        steps += htmlElement(u"li"_s, step);
    body += u"<ol>"_s + steps + u"</ol>"_s + htmlElement(u"h2"_s, m_worseTitle->text())
        + htmlElement(u"p"_s, m_worseText->text()) + htmlElement(u"p"_s, m_helpText->text());
    if (withAnswers) {
        body += htmlElement(u"h2"_s, tr("What you told us"));
        for (const QString &line : openAnswers())
            body += htmlElement(u"p"_s, line);
    }
    return {.title = m_settings.shortName,
            .html = u"<html><body><div class=\"patient\">"_s + body + u"</div></body></html>"_s,
            .headTitle = m_settings.name,
            .headText = tr("From the screen in the waiting room"),
            .headRight = QLocale().toString(QDate::currentDate(), QLocale::LongFormat),
            .foot = {m_disclaimer->text()}};
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
        m_stepTexts = {tr("We have told the front desk about your result."),
                       comeToYou,
                       tr("A clinician will see you in a private room.")};
        break;
    case Tier::Mention:
        m_chip->setText(tr("To talk about at your visit"));
        title()->setText(tr("Thank you. We will make sure your chiropractor sees this."));
        m_text->setText(tr("Some of your answers are worth talking about. Only a clinician can "
                           "tell you what they mean."));
        m_stepTexts = {tr("Your answers go to your chiropractor."),
                       takeSeat,
                       tr("You talk about them at your visit.")};
        break;
    default:
        m_chip->setText(tr("No warning signs marked"));
        title()->setText(tr("You did not mark any of our warning signs."));
        m_text->setText(tr("This list cannot show everything. If something changes, tell us."));
        m_stepTexts = {tr("Your answers go to your chiropractor."),
                       takeSeat,
                       tr("Ask about anything that worries you.")};
        break;
    }
    m_steps->setSteps(tr("What happens next"), m_stepTexts);
    m_worseTitle->setText(tr("Tell us at once if you feel worse"));
    m_worseText->setText(
        tr("New numbness, weakness, trouble peeing, chest pain, or a sudden bad headache."));
    m_helpText->setText(
        tr("Here, tell the front desk. If you have left, call %1.").arg(m_settings.emergencyNumber)
        + (m_settings.phone.isEmpty()
               ? QString()
               : u' ' + tr("To ask us something, call %1.").arg(m_settings.phone)));
    m_told->setText(tr("Show what I told you"));
    m_printing->retranslate();
    m_disclaimer->setText(
        tr("This is not a check-up. This kiosk does not decide if you are safe to treat. In an "
           "emergency tell staff or call %1. Your answers are saved for your care team here.")
            .arg(m_settings.emergencyNumber));
    m_finish->setText(tr("Finish here"));
    m_goOn->setText(tr("Go on to my visit form"));
    m_goOn->setVisible(m_isFormAvailable);
    m_finish->setKind(m_isFormAvailable ? Button::Kind::Outlined : Button::Kind::Primary);
}

void OutcomePage::arrange(bool landscape)
{
    KioskPage::arrange(landscape);
    const int padding = theme().metrics().spacing(landscape ? 0 : 3);
    m_worse->layout()->setContentsMargins(padding, padding, padding, padding);
    m_worse->layout()->setSpacing(padding);
    m_scroll->widget()->layout()->setSpacing(theme().metrics().spacing(landscape ? 0 : 2));
    // On a screen that lies, what happens next and what to watch for stand side by side: one below
    // the other they would cut each other's words off.
    const int around = landscape ? 0 : theme().metrics().spacing(5);
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
    if (landscape)
        m_next->addWidget(m_extras);
    else
        m_help->insertWidget(1, m_extras);
    m_help->setSpacing(theme().metrics().spacing(2));
    m_halves->setStretch(0, landscape ? 1 : 0);
    m_halves->setStretch(1, landscape ? 0 : 1);
    m_halves->setStretch(2, landscape ? 1 : 0);
    m_drawing->setVisible(!landscape && theme().metrics().scale() == TextScale::Normal);
    showColors();
}

} // namespace kiosk
