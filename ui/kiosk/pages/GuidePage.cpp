// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/pages/GuidePage.h"

#include "ui/kiosk/parts/Badge.h"
#include "ui/kiosk/parts/CardButton.h"
#include "ui/widgets/ActionBar.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

GuidePage::GuidePage(const Theme &theme, const ClinicSettings &settings, QWidget *parent)
    : KioskPage(theme, parent)
    , m_settings(settings)
    , m_place(new TextLabel(theme, TextRole::CaptionStrong))
    , m_text(new TextLabel(theme, TextRole::Body))
    , m_disclaimer(new TextLabel(theme, TextRole::Caption))
    , m_rows(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_scroll(new ScrollArea(theme))
    , m_actions(new ActionBar(theme))
{
    setObjectName(u"guidePage"_s);
    m_text->setObjectName(u"guideText"_s);
    m_place->setColor(ColorRole::Accent);
    m_disclaimer->setColor(ColorRole::Muted);
    createAnswers();
    setBar(m_actions);
    connect(m_actions, &ActionBar::primaryRequested, this, &GuidePage::checklistRequested);
    connect(m_actions, &ActionBar::backRequested, this, &GuidePage::goBack);
    connect(m_actions, &ActionBar::homeRequested, this, &GuidePage::homeRequested);
    retranslate();
}

void GuidePage::createAnswers()
{
    constexpr size_t mostAnswers = 3;
    auto *contents = new QWidget;
    contents->setObjectName(u"scrollContents"_s);
    auto *list = new QVBoxLayout(contents);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(theme().metrics().spacing(3));
    list->addWidget(m_place);
    list->addWidget(makeTitle(TextRole::Title));
    list->addWidget(m_text);
    m_rows->setSpacing(list->spacing());
    list->addLayout(m_rows);
    for (size_t i = 0; i < mostAnswers; ++i) {
        auto *badge = new Badge(theme(), {.diameterMm = 20});
        auto *button = new CardButton(theme(), badge);
        button->setObjectName(u"guideAnswer%1"_s.arg(i));
        connect(button, &QAbstractButton::clicked, this, [this, i] { choose(i); });
        m_rows->addWidget(button, 1);
        m_answers.push_back({button, badge});
    }
    list->addWidget(m_disclaimer);
    list->addStretch(1);
    m_scroll->setWidget(contents);
    column()->addWidget(m_scroll, 1);
}

void GuidePage::arrange(bool landscape)
{
    KioskPage::arrange(landscape);
    // On a screen that lies all answers are seen at once, side by side.
    m_rows->setDirection(landscape ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (const Answer &each : m_answers)
        each.button->setPictureAbove(landscape);
}

void GuidePage::begin(bool hasArticle)
{
    m_hasArticle = hasArticle;
    clear();
}

void GuidePage::clear()
{
    m_steps = {Step::Signs};
    title()->setAccessibleDescription({}); // told a screen reader the last step
    m_scroll->verticalScrollBar()->setValue(0);
    retranslate();
}

void GuidePage::choose(size_t index)
{
    if (m_steps.back() == Step::MoveGently)
        emit articleRequested();
    else
        goTo(after(index));
}

/// Where an answer leads. "Not sure" never leads where "no" leads.
GuidePage::Step GuidePage::after(size_t index) const
{
    constexpr size_t harmless = 1; // "yes" stands first, as everywhere
    switch (m_steps.back()) {
    case Step::Signs:
        return index == harmless ? Step::Pain : Step::CheckFirst;
    case Step::Pain:
        return index == harmless ? Step::Start : Step::SeeSomeone;
    case Step::Start:
        return index == harmless ? Step::MoveGently : Step::SeeSomeone;
    default:
        return m_steps.back();
    }
}

void GuidePage::goTo(Step step)
{
    m_steps.push_back(step);
    emit turned();
    m_scroll->verticalScrollBar()->setValue(0);
    retranslate();
    focusTitle();
}

void GuidePage::goBack()
{
    if (m_steps.size() == 1) {
        emit libraryRequested();
        return;
    }
    m_steps.pop_back();
    emit turned();
    m_scroll->verticalScrollBar()->setValue(0);
    retranslate();
    focusTitle();
}

void GuidePage::showAnswer(size_t index,
                           const QString &icon,
                           const QString &words,
                           const QString &sentence)
{
    m_answers[index].badge->setIconName(icon);
    m_answers[index].button->setWords(words, sentence);
    m_answers[index].button->show();
}

void GuidePage::retranslate()
{
    for (const Answer &each : m_answers)
        each.button->hide();
    const QString place = tr("Question %1 of 3");
    const QString end = tr("What to do next");
    const QString notSure = tr("I am not sure");
    switch (m_steps.back()) {
    case Step::Signs:
        m_place->setText(place.arg(1));
        title()->setText(tr("Do you feel any of these right now?"));
        m_text->setText(tr("New numb or weak spots. Trouble peeing. Chest pain. Trouble talking or "
                           "seeing. A sudden bad headache. A fever with your pain."));
        showAnswer(0, u"hand"_s, tr("Yes"), tr("I feel one or more of these."));
        showAnswer(1, u"x"_s, tr("No"), tr("I feel none of these."));
        showAnswer(2, u"ask"_s, notSure, tr("We will help you check."));
        break;
    case Step::Pain:
        m_place->setText(place.arg(2));
        title()->setText(tr("Does it hurt, or is it only stiff?"));
        m_text->setText(tr("Think about the spot you want to pop."));
        showAnswer(0, u"hand"_s, tr("It hurts"), tr("I feel any pain at all."));
        showAnswer(1, u"walk"_s, tr("Only stiff"), tr("It feels tight, but it does not hurt."));
        showAnswer(2, u"ask"_s, notSure, tr("It may be both."));
        break;
    case Step::Start:
        m_place->setText(place.arg(3));
        title()->setText(tr("Did it start with a fall, a crash or a hard twist?"));
        m_text->setText(tr("A pop that left you sore counts too."));
        showAnswer(0, u"hand"_s, tr("Yes"), tr("It came on after one of these."));
        showAnswer(1, u"x"_s, tr("No"), tr("It came on without any of these."));
        showAnswer(2, u"ask"_s, notSure, tr("I do not know how it started."));
        break;
    case Step::CheckFirst:
        m_place->setText(end);
        title()->setText(tr("Please check your symptoms now."));
        m_text->setText(tr("Tell the front desk too. Do not wait until your visit. Do not try to "
                           "pop anything."));
        break;
    case Step::SeeSomeone:
        m_place->setText(end);
        title()->setText(tr("Stop and see your chiropractor. Do not force a pop."));
        m_text->setText(tr("Leave the sore spot alone for now. Check your symptoms here, and talk "
                           "about them at your visit."));
        break;
    case Step::MoveGently:
        m_place->setText(end);
        title()->setText(tr("Try gentle movement."));
        m_text->setText(tr("Move slowly. Do not force a pop. Stop if it hurts, and tell us. Check "
                           "your symptoms here too."));
        if (m_hasArticle)
            showAnswer(0,
                       u"walk"_s,
                       tr("Show me gentle moves"),
                       tr("How to do them, and who should not."));
        break;
    }
    m_disclaimer->setText(tr("This guide is not a check-up. In an emergency tell staff or call %1.")
                              .arg(m_settings.emergencyNumber));
    m_actions->setPrimary(tr("Check my symptoms"), u"next"_s);
}

} // namespace kiosk
