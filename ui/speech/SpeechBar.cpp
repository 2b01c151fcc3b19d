// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/speech/SpeechBar.h"

#include "ui/speech/Narrator.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kiosk {

SpeechBar::SpeechBar(const Theme &theme, Narrator &narrator, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_narrator(narrator)
    , m_layout(new FlowLayout(this))
    , m_pause(addButton("pauseSpeech", u"pause"_s))
    , m_before(addButton("sentenceBefore", u"undo"_s))
    , m_after(addButton("sentenceAfter", u"next"_s))
    , m_slower(addButton("slower", u"slower"_s))
    , m_faster(addButton("faster", u"faster"_s))
    , m_quieter(addButton("quieter", u"quieter"_s))
    , m_louder(addButton("louder", u"speaker"_s))
{
    setObjectName(u"speechBar"_s);
    setMinimumWidth(1); // the window decides
    connectButtons();
    retranslate();
    followTheme(theme, this, [this] { arrange(); });
}

Button *SpeechBar::addButton(const char *name, const QString &icon)
{
    auto *button = new Button(m_theme, Button::Kind::Quiet, {}, this);
    button->setObjectName(QLatin1StringView(name));
    button->setTextRole(TextRole::Caption);
    button->setIconName(icon, Button::IconPlace::Above);
    m_layout->addWidget(button);
    return button;
}

void SpeechBar::connectButtons()
{
    Narrator *narrator = &m_narrator;
    connect(m_pause, &Button::clicked, narrator, [narrator] {
        if (narrator->state() == Narrator::State::Paused)
            narrator->goOn();
        else
            narrator->pause();
    });
    connect(m_before, &Button::clicked, narrator, [narrator] { narrator->move(-1); });
    connect(m_after, &Button::clicked, narrator, [narrator] { narrator->move(1); });
    connect(m_slower, &Button::clicked, narrator, [narrator] { narrator->changeSpeed(-1); });
    connect(m_faster, &Button::clicked, narrator, [narrator] { narrator->changeSpeed(1); });
    connect(m_quieter, &Button::clicked, narrator, [narrator] { narrator->changeVolume(-1); });
    connect(m_louder, &Button::clicked, narrator, [narrator] { narrator->changeVolume(1); });
    connect(narrator, &Narrator::stateChanged, this, &SpeechBar::refresh);
    connect(narrator, &Narrator::sentenceChanged, this, &SpeechBar::refresh);
    connect(narrator, &Narrator::mannerChanged, this, &SpeechBar::refresh);
}

void SpeechBar::retranslate()
{
    setAccessibleName(tr("Reading aloud"));
    m_before->setText(tr("Go back"));
    m_before->setAccessibleName(tr("Go back one sentence"));
    m_after->setText(tr("Skip"));
    m_after->setAccessibleName(tr("Skip one sentence"));
    m_slower->setText(tr("Slower"));
    m_faster->setText(tr("Faster"));
    m_quieter->setText(tr("Quieter"));
    m_louder->setText(tr("Louder"));
    refresh();
}

void SpeechBar::refresh()
{
    const bool isPaused = m_narrator.state() == Narrator::State::Paused;
    setVisible(m_narrator.state() != Narrator::State::Silent);
    m_pause->setText(isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setIconName(isPaused ? u"play"_s : u"pause"_s, Button::IconPlace::Above);
    m_before->setEnabled(m_narrator.canMove(-1));
    m_after->setEnabled(m_narrator.canMove(1));
    m_slower->setEnabled(m_narrator.canChangeSpeed(-1));
    m_faster->setEnabled(m_narrator.canChangeSpeed(1));
    m_quieter->setEnabled(m_narrator.canChangeVolume(-1));
    m_louder->setEnabled(m_narrator.canChangeVolume(1));
}

void SpeechBar::arrange()
{
    const Metrics &metrics = m_theme.metrics();
    const int side = metrics.margin(window()->width() > window()->height()) / 2;
    const int edge = metrics.px(2);
    m_layout->setContentsMargins(side, edge, side, edge);
    m_layout->setSpacing(metrics.px(1.5));
}

void SpeechBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SpeechBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SpeechBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::PrimarySoft));
}

} // namespace kiosk
