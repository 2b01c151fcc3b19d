// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/SliderBar.h"

#include "ui/widgets/Painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace kiosk {

SliderBar::SliderBar(const Theme &theme, QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(theme, this, [this] { updateGeometry(); });
}

QSize SliderBar::sizeHint() const
{
    return {m_theme.metrics().px(60), m_theme.metrics().rowHeight()};
}

void SliderBar::showPosition(std::optional<int> position)
{
    m_isAnswered = position.has_value();
    const QSignalBlocker blocker(this);
    setValue(position.value_or(minimum()));
    update();
}

void SliderBar::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

int SliderBar::handle() const
{
    return m_theme.metrics().target();
}

int SliderBar::positionAt(double x) const
{
    const double room = std::max(1, width() - handle());
    const double part = std::clamp((x - handle() / 2.0) / room, 0.0, 1.0);
    return minimum() + qRound(part * (maximum() - minimum()));
}

void SliderBar::choose(int position)
{
    const int within = std::clamp(position, minimum(), maximum());
    if (m_isAnswered && within == value())
        return;
    showPosition(within);
    emit chosen(within);
}

void SliderBar::mousePressEvent(QMouseEvent *event)
{
    choose(positionAt(event->position().x()));
    event->accept();
}

void SliderBar::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        choose(positionAt(event->position().x()));
}

void SliderBar::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void SliderBar::keyPressEvent(QKeyEvent *event)
{
    const bool isFirst = !m_isAnswered;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return choose(isFirst ? minimum() : value() - 1);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return choose(isFirst ? minimum() : value() + 1);
    case Qt::Key_PageDown:
        return choose(value() - pageStep());
    case Qt::Key_PageUp:
        return choose(value() + pageStep());
    case Qt::Key_Home:
        return choose(minimum());
    case Qt::Key_End:
        return choose(maximum());
    default:
        event->ignore(); // whoever is around it may want the key
    }
}

void SliderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double thick = m_theme.metrics().px(3);
    const double left = handle() / 2.0;
    const double room = width() - handle();
    const double part
        = maximum() > minimum() ? double(value() - minimum()) / (maximum() - minimum()) : 0;
    const QRectF line(left, (height() - thick) / 2, room, thick);
    const ColorRole border = m_wrong ? ColorRole::Emergency : ColorRole::ControlLine;
    paintBox(painter,
             {line,
              thick / 2,
              m_theme.color(ColorRole::Surface),
              m_theme.color(border),
              m_theme.borderWidth(),
              isEnabled() ? Qt::SolidLine : Qt::DashLine});
    if (!m_isAnswered)
        return;
    paintBox(painter,
             {QRectF(line.left(), line.top(), room * part, thick),
              thick / 2,
              m_theme.color(ColorRole::Primary)});
    const double size = m_theme.metrics().px(12);
    const QRectF knob(left + room * part - size / 2, (height() - size) / 2, size, size);
    paintBox(painter,
             {knob,
              size / 2,
              m_theme.color(isEnabled() ? ColorRole::PrimarySoft : ColorRole::Surface),
              m_theme.color(ColorRole::Primary),
              m_theme.selectedBorderWidth()});
}

} // namespace kiosk
