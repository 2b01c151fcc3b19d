// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FingerArea.h"

#include <QAbstractScrollArea>
#include <QMouseEvent>
#include <QScrollPrepareEvent>
#include <QTouchEvent>

namespace kiosk {

FingerArea::FingerArea(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
}

bool FingerArea::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
        if (!isEnabled())
            return true;
        event->setAccepted(follow(*static_cast<QTouchEvent *>(event)));
        return true;
    case QEvent::TouchCancel:
        m_finger = -1;
        lift(false);
        return true;
    default:
        return QWidget::event(event);
    }
}

bool FingerArea::follow(const QTouchEvent &event)
{
    for (const QEventPoint &point : event.points()) {
        if (point.state() == QEventPoint::Pressed && m_finger < 0 && !m_isDown) {
            m_finger = point.id();
            m_isDown = true;
            fingerDown(point.position());
        } else if (point.id() == m_finger && point.state() == QEventPoint::Updated) {
            fingerMoved(point.position());
        } else if (point.id() == m_finger && point.state() == QEventPoint::Released) {
            m_finger = -1;
            lift(true);
        }
    }
    return true;
}

void FingerArea::lift(bool isKept)
{
    if (std::exchange(m_isDown, false))
        fingerUp(isKept);
}

void FingerArea::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_isDown)
        return;
    m_isDown = true;
    fingerDown(event->position());
}

void FingerArea::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDown && m_finger < 0)
        fingerMoved(event->position());
}

void FingerArea::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_finger < 0)
        lift(true);
}

/// A scroll area asks before it scrolls by finger: not from in here.
bool FingerArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ScrollPrepare) {
        const auto *from = qobject_cast<QWidget *>(watched);
        const QPointF start = static_cast<QScrollPrepareEvent *>(event)->startPos();
        if (from && isEnabled() && rect().contains(mapFrom(from, start.toPoint()))) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FingerArea::showEvent(QShowEvent *event)
{
    for (QWidget *around = parentWidget(); around; around = around->parentWidget())
        if (auto *scroll = qobject_cast<QAbstractScrollArea *>(around))
            scroll->viewport()->installEventFilter(this);
    QWidget::showEvent(event);
}

void FingerArea::hideEvent(QHideEvent *event)
{
    m_finger = -1;
    lift(false);
    QWidget::hideEvent(event);
}

} // namespace kiosk
