// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/ChoiceBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace kiosk {

ChoiceBar::ChoiceBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QHBoxLayout(this))
{
    followTheme(theme, this, [this] { arrange(); });
}

Button *ChoiceBar::addButton(Button::Kind kind, const QString &objectName, bool isMain)
{
    auto *button = new Button(m_theme, kind, {});
    button->setObjectName(objectName);
    m_layout->addWidget(button, isMain ? 1 : 0);
    return button;
}

void ChoiceBar::addButton(Button *button)
{
    m_layout->addWidget(button);
}

void ChoiceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.setPen(QPen(m_theme.color(ColorRole::Hairline), m_theme.borderWidth()));
    painter.drawLine(0, 0, width(), 0);
}

bool ChoiceBar::event(QEvent *event)
{
    // A button that shows, hides or says something else; or the bar itself.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show
        || event->type() == QEvent::Hide)
        arrange();
    return QWidget::event(event);
}

void ChoiceBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChoiceBar::arrange()
{
    const Metrics &metrics = m_theme.metrics();
    const bool landscape = window()->width() > window()->height();
    const int margin = metrics.margin(landscape);
    const int above = metrics.px(7);
    m_layout->setContentsMargins(margin, above, margin, above);
    m_layout->setSpacing(metrics.gap());
    // Large words are not cut off: what does not fit side by side stands one below the other.
    int needed = 2 * margin - metrics.gap();
    int shown = 0;
    for (const auto *button : findChildren<Button *>()) {
        if (button->isHidden())
            continue;
        needed += button->sizeHint().width() + metrics.gap();
        ++shown;
    }
    // One that does not show takes no more room than the others: they share a place.
    const bool stacks = isVisible() && needed > width() && shown > 1;
    m_layout->setDirection(stacks ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    const int rows = stacks ? shown : 1;
    setFixedHeight(rows * metrics.buttonHeight() + (rows - 1) * metrics.gap() + 2 * above);
}

} // namespace kiosk
