// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/HelpPanel.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DrawingView.h"
#include "ui/widgets/QrCode.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr double codeMm = 40;

} // namespace

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
    addToggle(m_meaning);
    addToggle(m_reason);
    m_text->setColor(ColorRole::Ink);
    m_card->hide();
    retranslate();
    followTheme(theme, this, [this] { arrange(); });
}

QList<Button *> HelpPanel::toggles() const
{
    QList<Button *> buttons{m_meaning, m_reason};
    if (m_more)
        buttons.append(m_more);
    return buttons;
}

void HelpPanel::addToggle(Button *button)
{
    button->setCheckable(true);
    m_buttons->addWidget(button, 1);
    connect(button, &Button::clicked, this, [this, button] { toggle(button); });
}

void HelpPanel::setLinks(const QStringList &addresses)
{
    if (addresses.isEmpty() || m_links)
        return; // a form does not change them
    m_more = new Button(m_theme, Button::Kind::Outlined, tr("Read more"), this);
    m_more->setObjectName(u"readMore"_s);
    m_more->setIconName(u"phone"_s);
    addToggle(m_more);
    m_links = new QWidget(m_card);
    auto *layout = new QVBoxLayout(m_links);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const QString &address : addresses) {
        auto *line = new QHBoxLayout;
        auto *code = new QrCode(m_theme, codeMm, m_links);
        // A code could make a telephone do other things than read a page.
        const bool isPage = address.startsWith(u"https://") || address.startsWith(u"http://");
        code->setVisible(isPage && code->setText(address));
        line->addWidget(code, 0, Qt::AlignTop);
        line->addWidget(new TextLabel(m_theme, TextRole::Body, address, m_links), 1);
        layout->addLayout(line);
    }
    static_cast<QHBoxLayout *>(m_card->layout())->addWidget(m_links, 1);
    m_links->hide();
    arrange();
    updateVisible();
}

void HelpPanel::updateVisible()
{
    setVisible(m_more || !m_meaningText.isEmpty() || !m_reasonText.isEmpty());
}

void HelpPanel::setTexts(const QString &meaning, const QString &reason)
{
    m_meaningText = meaning;
    m_reasonText = reason;
    m_meaning->setVisible(!meaning.isEmpty());
    m_reason->setVisible(!reason.isEmpty());
    updateVisible();
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
    for (Button *each : toggles())
        each->setChecked(each == button && each->isChecked());
    showOpen();
}

void HelpPanel::showOpen()
{
    m_text->setText(m_meaning->isChecked() ? m_meaningText : m_reasonText);
    const bool isMore = m_more && m_more->isChecked();
    m_text->setVisible(!isMore);
    if (m_links)
        m_links->setVisible(isMore);
    m_card->setVisible(m_meaning->isChecked() || m_reason->isChecked() || isMore);
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
    if (m_more)
        m_more->setText(tr("Read more"));
}

void HelpPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kiosk
