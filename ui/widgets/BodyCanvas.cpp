// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/BodyCanvas.h"

#include "ui/widgets/BodyColors.h"
#include "ui/widgets/Painting.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <set>
#include <tuple>

namespace kiosk {

namespace {

constexpr double strokeMm = 7; ///< on the glass: about the tip of a finger
constexpr double eraserMm = 4; ///< its radius
constexpr double apartMm = 1; ///< between two points of a stroke

/// The parts that are not among the others.
template <typename Part>
std::vector<Part> missing(const std::vector<Part> &parts, const std::vector<Part> &among)
{
    const auto same = std::mismatch(parts.begin(), parts.end(), among.begin(), among.end());
    std::vector<Part> missing;
    std::copy_if(same.first, parts.end(), std::back_inserter(missing), [&](const Part &part) {
        return std::find(same.second, among.end(), part) == among.end();
    });
    return missing;
}

/// What the eraser left of a stroke holds points of it: of that stroke only the points that went
/// are missing, with the lines to their neighbours.
std::vector<BodyStroke> missingPieces(const std::vector<BodyStroke> &strokes,
                                      const std::vector<BodyStroke> &among)
{
    using Point = std::tuple<PainType, double, double, double>;
    const auto pointOf = [](const BodyStroke &stroke, size_t i) {
        return Point(stroke.pain, stroke.width, stroke.points[i].x(), stroke.points[i].y());
    };
    std::set<Point> left;
    for (const BodyStroke &stroke : missing(among, strokes))
        for (size_t i = 0; i < stroke.points.size(); ++i)
            left.insert(pointOf(stroke, i));
    std::vector<BodyStroke> pieces;
    for (const BodyStroke &stroke : missing(strokes, among)) {
        for (size_t i = 0; i < stroke.points.size(); ++i) {
            if (left.count(pointOf(stroke, i)) != 0)
                continue;
            const auto begin = stroke.points.begin();
            const auto from = begin + qptrdiff(i == 0 ? 0 : i - 1);
            const auto end = begin + qptrdiff(std::min(stroke.points.size(), i + 2));
            pieces.push_back({stroke.view, stroke.pain, stroke.width, {from, end}});
        }
    }
    return pieces;
}

} // namespace

BodyCanvas::BodyCanvas(const Theme &theme, const BodyMap &map, QWidget *parent)
    : FingerArea(parent)
    , m_theme(theme)
    , m_map(map)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(theme, this, [this] {
        updateGeometry();
        layOut();
    });
}

void BodyCanvas::setViews(const std::vector<BodyView> &views)
{
    m_views = views;
    layOut();
}

void BodyCanvas::setDrawing(const BodyDrawing &drawing)
{
    const BodyDrawing before = std::exchange(m_drawing, drawing);
    if (drawing.build != before.build) {
        layOut();
        return;
    }
    paintMarks(std::exchange(m_fresh, {}) | differing(before, drawing));
}

/// Where strokes or marks are seen that only one of the two drawings has.
QRectF BodyCanvas::differing(const BodyDrawing &one, const BodyDrawing &other) const
{
    QRectF area;
    for (const auto &[with, without] : {std::pair(&one, &other), std::pair(&other, &one)}) {
        const auto strokes = missingPieces(with->strokes, without->strokes);
        const auto marks = missing(with->marks, without->marks);
        for (size_t i = 0; i < m_bodies.size(); ++i) {
            for (const BodyStroke &stroke : strokes)
                if (m_views[i] == stroke.view)
                    area |= m_bodies[i].areaOf(stroke);
            for (const BodyMark &mark : marks) {
                const BodyRegion *region = m_map.find(mark.region);
                if (region && m_views[i] == region->view)
                    area |= m_bodies[i].place();
            }
        }
    }
    return area;
}

void BodyCanvas::setHeightPx(int pixels)
{
    if (pixels == m_heightPx)
        return;
    m_heightPx = pixels;
    updateGeometry();
}

QSize BodyCanvas::sizeHint() const
{
    return {m_heightPx, m_heightPx};
}

QPoint BodyCanvas::pointAt(BodyView view, QPointF chart) const
{
    for (size_t i = 0; i < m_bodies.size(); ++i)
        if (m_views[i] == view)
            return m_bodies[i].toScreen(chart).toPoint();
    return {-1, -1};
}

void BodyCanvas::layOut()
{
    m_body = nullptr;
    m_bodies.clear();
    const Metrics &metrics = m_theme.metrics();
    const int words = metrics.linePx(TextRole::CaptionStrong) + metrics.px(3);
    const double width = double(this->width()) / double(m_views.size());
    for (size_t i = 0; i < m_views.size(); ++i) {
        const QRectF room(double(i) * width, words, width, std::max(10, height() - 2 * words));
        m_bodies.emplace_back(bodyColors(m_theme), m_map, m_views[i], m_drawing.build, room);
    }
    m_under = layer(m_theme.color(ColorRole::Surface));
    m_over = layer(Qt::transparent);
    QPainter under(&m_under);
    QPainter over(&m_over);
    for (const BodyPainter &body : m_bodies) {
        body.paintUnder(under);
        body.paintOver(over);
    }
    paintWords(over);
    m_marks = layer(Qt::transparent);
    paintMarks(rect());
}

QPixmap BodyCanvas::layer(const QColor &fill) const
{
    QPixmap layer(size().expandedTo({1, 1}) * devicePixelRatio());
    layer.setDevicePixelRatio(devicePixelRatio());
    layer.fill(fill);
    return layer;
}

void BodyCanvas::paintMarks(const QRectF &area)
{
    if (area.isEmpty())
        return;
    const QRect whole = area.toAlignedRect();
    QPainter painter(&m_marks);
    for (const BodyPainter &body : m_bodies) {
        painter.setClipRect(body.place() & QRectF(whole));
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
        painter.fillRect(whole, Qt::transparent);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        body.paintMarks(painter, m_drawing);
    }
    update(whole);
}

void BodyCanvas::paintWords(QPainter &painter) const
{
    const Metrics &metrics = m_theme.metrics();
    const int line = metrics.linePx(TextRole::CaptionStrong) + metrics.px(2);
    const double width = double(this->width()) / double(m_views.size());
    const std::array names{tr("Front"), tr("Back"), tr("Left side"), tr("Right side")};
    for (size_t i = 0; i < m_views.size(); ++i) {
        const QRectF room(double(i) * width, 0, width, height());
        painter.setPen(m_theme.color(ColorRole::Ink));
        painter.setFont(m_theme.font(TextRole::CaptionStrong));
        const bool isSide = m_views[i] == BodyView::LeftSide || m_views[i] == BodyView::RightSide;
        QString name = names.at(size_t(m_views[i]));
        if (isSide && painter.fontMetrics().horizontalAdvance(name) > width - metrics.px(2))
            name = m_views[i] == BodyView::LeftSide
                ? tr("Left", "short, above a side of the body")
                : tr("Right", "short, above a side of the body");
        painter.drawText(QRectF(room.left(), metrics.px(1), width, line), Qt::AlignCenter, name);
        if (isSide)
            continue;
        const bool isFront = m_views[i] == BodyView::Front;
        painter.setPen(m_theme.color(ColorRole::Muted));
        painter.setFont(m_theme.font(TextRole::Caption));
        const QRectF foot = QRectF(room.left(), height() - line - metrics.px(1), width, line)
                                .adjusted(metrics.px(4), 0, -metrics.px(4), 0);
        QString left = tr("Your left");
        QString right = tr("Your right");
        if (painter.fontMetrics().horizontalAdvance(left + u' ' + right) > foot.width()) {
            left = tr("Left", "short, below a narrow figure");
            right = tr("Right", "short, below a narrow figure");
        }
        painter.drawText(foot, Qt::AlignLeft, isFront ? right : left);
        painter.drawText(foot, Qt::AlignRight, isFront ? left : right);
    }
    painter.setPen(QPen(m_theme.color(ColorRole::Hairline), 1.5));
    for (size_t i = 1; i < m_views.size(); ++i)
        painter.drawLine(QPointF(double(i) * width, metrics.px(3)),
                         QPointF(double(i) * width, height() - metrics.px(3)));
}

void BodyCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setClipRect(event->rect());
    const double ratio = devicePixelRatio();
    const QRect part = event->rect();
    const QRectF source(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio);
    for (const QPixmap *each : {&m_under, &m_marks, &m_over})
        painter.drawPixmap(QRectF(part), *each, source);
    paintBox(painter,
             {QRectF(rect()),
              double(m_theme.metrics().cardRadius()),
              Qt::NoBrush,
              m_theme.color(isEnabled() ? ColorRole::ControlLine : ColorRole::Hairline),
              m_theme.borderWidth()});
}

void BodyCanvas::resizeEvent(QResizeEvent *event)
{
    FingerArea::resizeEvent(event);
    layOut();
}

void BodyCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::EnabledChange)
        layOut();
    FingerArea::changeEvent(event);
}

const BodyPainter *BodyCanvas::bodyAt(QPointF at) const
{
    const auto found = std::find_if(m_bodies.begin(), m_bodies.end(), [&](const auto &body) {
        return body.place().contains(at);
    });
    return found == m_bodies.end() ? nullptr : &*found;
}

void BodyCanvas::fingerDown(QPointF at)
{
    m_body = bodyAt(at);
    m_used = m_tool;
    if (!m_body)
        return;
    const Metrics &metrics = m_theme.metrics();
    m_stroke = {m_views[size_t(m_body - m_bodies.data())],
                m_pain,
                std::clamp(metrics.px(strokeMm) / m_body->scale(),
                           BodyDrawing::minWidth,
                           BodyDrawing::maxWidth),
                {}};
    extend(at);
}

void BodyCanvas::fingerMoved(QPointF at)
{
    if (m_body)
        extend(at);
}

void BodyCanvas::extend(QPointF at)
{
    const QPointF chart = m_body->toChart(at);
    const QPointF within(std::clamp(chart.x(), 0.0, chartWidth), std::clamp(chart.y(), 0.0, 1.0));
    if (m_used == Tool::Erase) {
        const double radius = m_theme.metrics().px(eraserMm) / m_body->scale();
        const QPointF from = m_stroke.points.empty() ? within : m_stroke.points.front();
        m_stroke.points = {within};
        emit erased({m_stroke.view, from, within, radius});
        return;
    }
    m_stroke.points.push_back(within);
    const size_t from = m_stroke.points.size() < 2 ? 0 : m_stroke.points.size() - 2;
    QPainter painter(&m_marks);
    painter.setClipRect(m_body->place());
    m_body->paintStroke(painter, m_stroke, from);
    BodyStroke piece = m_stroke;
    piece.points.assign(m_stroke.points.begin() + qptrdiff(from), m_stroke.points.end());
    const QRectF changed = m_body->areaOf(piece);
    m_fresh |= changed;
    update(changed.toAlignedRect());
}

void BodyCanvas::fingerUp(bool isKept)
{
    const BodyPainter *body = std::exchange(m_body, nullptr);
    BodyStroke stroke = std::exchange(m_stroke, {});
    if (m_used == Tool::Erase) {
        emit erasingEnded(isKept);
        return;
    }
    if (!body || stroke.points.empty())
        return;
    if (!isKept) {
        paintMarks(std::exchange(m_fresh, {}));
        return;
    }
    stroke.points = evenlySpaced(stroke.points, m_theme.metrics().px(apartMm) / body->scale());
    emit drawn(stroke);
}

} // namespace kiosk
