// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/HelpPanel.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

HelpPanel::HelpPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_buttons(new QHBoxLayout)
    , m_meaning(new Button(theme, Button::Kind::Outlined, {}, this))
    , m_reason(new Button(theme, Button::Kind::Outlined, {}, this))
    , m_card(new Card(theme, this))
    , m_text(new TextLabel(theme, TextRole::Body, {}, m_card))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_buttons);
    layout->addWidget(m_card);
    auto *inside = new QHBoxLayout(m_card);
    inside->addWidget(m_text, 1, Qt::AlignVCenter);

    m_meaning->setIconName(u"info"_s);
    m_reason->setIconName(u"ask"_s);
    for (Button *button : {m_meaning, m_reason}) {
        button->setCheckable(true);
        m_buttons->addWidget(button, 1);
        connect(button, &Button::clicked, this, [this, button] { toggle(button); });
    }
    m_text->setColor(ColorRole::Ink);
    m_card->hide();
    retranslate();
    followTheme(theme, this, [this] { arrange(); });
}

void HelpPanel::setTexts(const QString &meaning, const QString &reason)
{
    m_meaningText = meaning;
    m_reasonText = reason;
    m_meaning->setVisible(!meaning.isEmpty());
    m_reason->setVisible(!reason.isEmpty());
    setVisible(!meaning.isEmpty() || !reason.isEmpty());
    showOpen();
}

void HelpPanel::setDrawing(const QString &name)
{
    if (name.isEmpty() || m_drawing)
        return;
    m_drawing = new DrawingView(m_theme, name, 90, m_card);
    static_cast<QHBoxLayout *>(m_card->layout())->insertWidget(0, m_drawing, 1);
    m_drawing->setVisible(false);
}

void HelpPanel::toggle(Button *button)
{
    (button == m_meaning ? m_reason : m_meaning)->setChecked(false);
    showOpen();
}

void HelpPanel::showOpen()
{
    m_text->setText(m_meaning->isChecked() ? m_meaningText : m_reasonText);
    m_card->setVisible(m_meaning->isChecked() || m_reason->isChecked());
    // Drawings are the first to go when the words are large.
    if (m_drawing)
        m_drawing->setVisible(m_meaning->isChecked() && !m_drawing->isEmpty()
                              && m_theme.metrics().scale() == TextScale::Normal);
}

void HelpPanel::arrange()
{
    const Metrics &metrics = m_theme.metrics();
    m_buttons->setDirection(metrics.scale() == TextScale::Normal ? QBoxLayout::LeftToRight
                                                                 : QBoxLayout::TopToBottom);
    m_buttons->setSpacing(metrics.px(4));
    layout()->setSpacing(metrics.px(4));
    showOpen();
}

void HelpPanel::retranslate()
{
    m_meaning->setText(tr("What does this mean?"));
    m_reason->setText(tr("Why we ask"));
}

void HelpPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kiosk
