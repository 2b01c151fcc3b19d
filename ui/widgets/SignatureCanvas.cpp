// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SignatureCanvas.h"

#include "ui/widgets/Painting.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

/// Of the box, mm. A screen on its side has less height for it; wider ones leave the rest.
constexpr double widest = 250;
constexpr double widestLying = 180;
constexpr double baseline = 0.72;
constexpr double edge = 0.06; ///< beside the line, of the box's height

} // namespace

void paintSignature(QPainter &painter,
                    const SignatureDrawing &drawing,
                    const QRectF &box,
                    const QColor &color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = box.height();
    painter.setPen(QPen(color,
                        std::max(1.5, SignatureDrawing::lineWidth * scale),
                        Qt::SolidLine,
                        Qt::RoundCap,
                        Qt::RoundJoin));
    for (const auto &stroke : drawing.strokes) {
        QPolygonF line;
        for (const QPointF &point : stroke)
            line.append(box.topLeft() + point * scale);
        if (line.size() == 1)
            painter.drawPoint(line.front());
        else
            painter.drawPolyline(line);
    }
}

SignatureCanvas::SignatureCanvas(const Theme &theme, QWidget *parent)
    : FingerArea(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTheme(theme, this, [this] {
        limit();
        updateGeometry();
        update();
    });
}

void SignatureCanvas::setDrawing(const SignatureDrawing &drawing)
{
    m_drawing = drawing;
    update();
}

void SignatureCanvas::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

void SignatureCanvas::limit()
{
    const bool lying = window()->width() > window()->height();
    setMaximumWidth(m_theme.metrics().px(lying ? widestLying : widest));
}

void SignatureCanvas::resizeEvent(QResizeEvent *event)
{
    FingerArea::resizeEvent(event);
    limit();
}

QSize SignatureCanvas::sizeHint() const
{
    return {maximumWidth(), heightForWidth(maximumWidth())};
}

QSize SignatureCanvas::minimumSizeHint() const
{
    const int width = m_theme.metrics().px(widestLying / 2);
    return {width, heightForWidth(width)};
}

int SignatureCanvas::heightForWidth(int width) const
{
    return qRound(std::min(width, maximumWidth()) / SignatureDrawing::aspect);
}

QRectF SignatureCanvas::box() const
{
    return {0, 0, height() * SignatureDrawing::aspect, double(height())};
}

QPointF SignatureCanvas::toScreen(QPointF place) const
{
    return box().topLeft() + place * box().height();
}

void SignatureCanvas::fingerDown(QPointF at)
{
    m_stroke.clear();
    fingerMoved(at);
}

void SignatureCanvas::fingerMoved(QPointF at)
{
    const QPointF before = m_stroke.empty() ? at : toScreen(m_stroke.back());
    m_stroke.push_back((at - box().topLeft()) / box().height());
    const double room = SignatureDrawing::lineWidth * box().height() + 2;
    update(QRectF(before, at).normalized().adjusted(-room, -room, room, room).toAlignedRect());
}

void SignatureCanvas::fingerUp(bool isKept)
{
    const SignatureDrawing::Stroke stroke = std::exchange(m_stroke, {});
    if (isKept && !stroke.empty())
        emit drawn(stroke);
    update();
}

void SignatureCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setClipRect(event->rect());
    const ColorRole frame = m_wrong ? ColorRole::Emergency
        : isEnabled()               ? ColorRole::ControlLine
                                    : ColorRole::Hairline;
    paintBox(painter,
             {QRectF(rect()),
              double(m_theme.metrics().cardRadius()),
              m_theme.color(ColorRole::Surface),
              m_theme.color(frame),
              m_theme.borderWidth() * (m_wrong ? 2 : 1)});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::ControlLine), m_theme.borderWidth()));
    painter.drawLine(toScreen({edge * 2, baseline}),
                     toScreen({SignatureDrawing::aspect - edge * 2, baseline}));
    const QPointF cross = toScreen({edge * 2.6, baseline - edge});
    const double arm = edge * box().height() / 2;
    painter.drawLine(cross - QPointF(arm, arm), cross + QPointF(arm, arm));
    painter.drawLine(cross - QPointF(arm, -arm), cross + QPointF(arm, -arm));
    SignatureDrawing all = m_drawing;
    if (!m_stroke.empty())
        all.strokes.push_back(m_stroke);
    paintSignature(painter, all, box(), m_theme.color(ColorRole::Ink));
}

void SignatureCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange)
        update();
    FingerArea::changeEvent(event);
}

} // namespace kiosk
