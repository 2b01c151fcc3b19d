// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ScrollArea.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Painting.h"

#include <QEvent>
#include <QLinearGradient>
#include <QPainter>
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

/// Lets the last words of the visible part fade into the background, under the button.
class Fade final : public QWidget
{
public:
    Fade(const Theme &theme, const ColorRole &surface, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_surface(surface)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QColor background = m_theme.color(m_surface);
        QLinearGradient gradient(0, 0, 0, height());
        gradient.setColorAt(0.45, background);
        background.setAlpha(0);
        gradient.setColorAt(0, background);
        QPainter painter(this);
        fillByLines(painter, rect(), gradient);
    }

private:
    const Theme &m_theme;
    const ColorRole &m_surface;
};

} // namespace

ScrollArea::ScrollArea(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_fade(new Fade(theme, m_surface, this))
    , m_more(new Button(theme, Button::Kind::Outlined, tr("More below"), parent))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_more->setObjectName(u"moreBelow"_s);
    m_more->setIconName(u"chevd"_s, Button::IconPlace::After);
    m_more->setFocusPolicy(Qt::NoFocus); // Tab scrolls to what it reaches
    m_more->hide();
    m_fade->hide();
    scrollByFinger(viewport());
    connect(m_more, &Button::clicked, this, &ScrollArea::scrollDown);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ScrollArea::placeHint);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ScrollArea::placeHint);
    followTheme(theme, this, [this] { placeHint(); });
}

ScrollArea::~ScrollArea()
{
    delete m_more;
}

void ScrollArea::setSurface(ColorRole surface)
{
    m_surface = surface;
    m_fade->update();
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

void ScrollArea::moveEvent(QMoveEvent *event)
{
    QScrollArea::moveEvent(event);
    placeHint();
}

bool ScrollArea::event(QEvent *event)
{
    const bool handled = QScrollArea::event(event);
    const auto type = event->type();
    if (type == QEvent::ParentChange || type == QEvent::ShowToParent
        || type == QEvent::HideToParent)
        placeHint();
    return handled;
}

void ScrollArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_more)
        m_more->setText(tr("More below"));
    QScrollArea::changeEvent(event);
}

void ScrollArea::placeHint()
{
    if (!m_more)
        return;
    if (m_more->parentWidget() != parentWidget())
        m_more->setParent(parentWidget());
    const Metrics &metrics = m_theme.metrics();
    const QScrollBar *bar = verticalScrollBar();
    const int below = bar->maximum() - bar->value();
    const bool isMore = parentWidget() && !isHidden() && below > metrics.px(4);
    m_more->setVisible(isMore);
    m_fade->setVisible(isMore);
    if (!isMore)
        return;
    m_more->resize(m_more->sizeHint());
    const int top = height() - m_more->height() - metrics.px(3);
    m_more->move(x() + (width() - m_more->width()) / 2, y() + top);
    m_more->raise();
    const int fadeTop = top - metrics.px(8);
    const int barWidth = bar->isVisible() ? bar->width() : 0;
    m_fade->setGeometry(0, fadeTop, width() - barWidth, height() - fadeTop);
    m_fade->raise();
}

void ScrollArea::scrollDown()
{
    verticalScrollBar()->setValue(verticalScrollBar()->value() + viewport()->height() * 3 / 4);
}

} // namespace kiosk
