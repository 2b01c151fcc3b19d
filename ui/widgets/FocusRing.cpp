// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FocusRing.h"

#include "ui/widgets/Painting.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace kiosk {

FocusRing::FocusRing(const Theme &theme, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(
        qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    followTheme(theme, this, [this] { place(); });
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing() = default;

void FocusRing::follow(QWidget *target)
{
    const bool ours = target && target->window() == parentWidget() && target != parentWidget()
        && !target->property(showsItsOwnFocus).toBool();
    m_target = ours ? target : nullptr;
    place();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        m_keysInUse = true;
        place();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        m_keysInUse = false;
        place();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        if (const auto *widget = qobject_cast<QWidget *>(watched);
            m_target && widget && (widget == m_target || widget->isAncestorOf(m_target)))
            place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool FocusRing::isWanted() const
{
    return m_target && m_target->isVisible()
        && (m_keysInUse || m_target->testAttribute(Qt::WA_InputMethodEnabled));
}

QRect FocusRing::visiblePart(const QRect &ring) const
{
    QRect visible = ring;
    for (const QWidget *widget = m_target; widget != parentWidget();
         widget = widget->parentWidget()) {
        const auto *area = qobject_cast<QAbstractScrollArea *>(widget->parentWidget());
        if (area && area->viewport() == widget)
            visible &= QRect(widget->mapTo(parentWidget(), QPoint()), widget->size());
    }
    return visible;
}

void FocusRing::place()
{
    if (!isWanted()) {
        hide();
        return;
    }
    const int out = m_theme.metrics().px(1.5); // 2 px gap and 4 px ring
    const QRect ring = QRect(m_target->mapTo(parentWidget(), QPoint()), m_target->size())
                           .adjusted(-out, -out, out, out);
    setGeometry(ring);
    setMask(visiblePart(ring).translated(-ring.topLeft()));
    raise();
    show();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter,
             {QRectF(rect()),
              static_cast<double>(m_theme.metrics().radius() + m_theme.metrics().px(1.5)),
              Qt::NoBrush,
              m_theme.color(ColorRole::Focus),
              static_cast<double>(m_theme.metrics().px(1))});
}

} // namespace kiosk
