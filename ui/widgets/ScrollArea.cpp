// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ScrollArea.h"

#include "ui/widgets/Button.h"

#include <QEvent>
#include <QScrollBar>
#include <QScroller>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

void scrollByFinger(QWidget *viewport)
{
    QScroller::grabGesture(viewport, QScroller::LeftMouseButtonGesture);
    QScrollerProperties properties = QScroller::scroller(viewport)->scrollerProperties();
    // A press reaches the button at once; dragging further than 4 mm scrolls instead.
    properties.setScrollMetric(QScrollerProperties::MousePressEventDelay, 0.0);
    properties.setScrollMetric(QScrollerProperties::DragStartDistance, 0.004);
    properties.setScrollMetric(QScrollerProperties::HorizontalOvershootPolicy,
                               QScrollerProperties::OvershootAlwaysOff);
    properties.setScrollMetric(QScrollerProperties::VerticalOvershootPolicy,
                               QScrollerProperties::OvershootAlwaysOff);
    QScroller::scroller(viewport)->setScrollerProperties(properties);
}

} // namespace

ScrollArea::ScrollArea(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_more(new Button(theme, Button::Kind::Outlined, tr("More below"), this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_more->setObjectName(u"moreBelow"_s);
    m_more->setIconName(u"chevd"_s, Button::IconPlace::After);
    m_more->setFocusPolicy(Qt::NoFocus); // Tab scrolls to what it reaches
    m_more->hide();
    scrollByFinger(viewport());
    connect(m_more, &Button::clicked, this, &ScrollArea::scrollDown);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ScrollArea::placeHint);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ScrollArea::placeHint);
    followTheme(theme, this, [this] { placeHint(); });
}

void ScrollArea::showField(QWidget *field)
{
    const int room = m_theme.metrics().px(12);
    ensureWidgetVisible(field, 0, room);
}

void ScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeHint();
}

void ScrollArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_more->setText(tr("More below"));
    QScrollArea::changeEvent(event);
}

void ScrollArea::placeHint()
{
    const QScrollBar *bar = verticalScrollBar();
    const int below = bar->maximum() - bar->value();
    m_more->setVisible(below > m_theme.metrics().px(4));
    m_more->resize(m_more->sizeHint());
    m_more->move((width() - m_more->width()) / 2,
                 height() - m_more->height() - m_theme.metrics().px(3));
    m_more->raise();
}

void ScrollArea::scrollDown()
{
    verticalScrollBar()->setValue(verticalScrollBar()->value() + viewport()->height() * 3 / 4);
}

} // namespace kiosk
