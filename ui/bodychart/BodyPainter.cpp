// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bodychart/BodyPainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr double ink = 0.0038; ///< line widths, in chart units
constexpr double fold = 0.0028;
constexpr double patternSize = 0.02;
constexpr float tint = 0.2F; ///< of a feeling's colour, below its pattern

void paintDots(QPainter &painter, double px)
{
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    for (const QPointF &at : {QPointF(0.25, 0.25), QPointF(0.75, 0.75)})
        painter.drawEllipse(at * px, px * 0.13, px * 0.13);
}

void paintWaves(QPainter &painter, double px)
{
    QPainterPath wave(QPointF(-0.5, 0.5) * px);
    for (const double start : {-0.5, 0.5})
        wave.cubicTo(QPointF(start + 0.4, 0.0) * px,
                     QPointF(start + 0.6, 1.0) * px,
                     QPointF(start + 1.0, 0.5) * px);
    painter.drawPath(wave);
}

void paintCrosses(QPainter &painter, double px)
{
    painter.drawLine(QPointF(0.28, 0.28) * px, QPointF(0.72, 0.72) * px);
    painter.drawLine(QPointF(0.72, 0.28) * px, QPointF(0.28, 0.72) * px);
}

void paintRings(QPainter &painter, double px)
{
    painter.drawEllipse(QPointF(0.5, 0.5) * px, px * 0.26, px * 0.26);
}

void paintSlants(QPainter &painter, double px)
{
    for (const double shift : {-0.5, 0.0, 0.5, 1.0})
        painter.drawLine(QPointF(shift - 0.5, 1) * px, QPointF(shift + 0.5, 0) * px);
}

void paintNothing(QPainter & /*painter*/, double /*px*/)
{
}

constexpr std::array patterns{
    paintDots, paintWaves, paintCrosses, paintRings, paintSlants, paintNothing};
static_assert(patterns.size() == painTypeCount);

QColor mixed(const QColor &one, const QColor &other, float part)
{
    return QColor::fromRgbF(one.redF() + (other.redF() - one.redF()) * part,
                            one.greenF() + (other.greenF() - one.greenF()) * part,
                            one.blueF() + (other.blueF() - one.blueF()) * part);
}

/// What was drawn without a feeling lies below.
PainType paintOrder(size_t i)
{
    return i == 0 ? PainType::Unsaid : painTypes.at(i - 1);
}

QPen patternPen(const QColor &color, double px)
{
    return {color, std::max(1.0, px * 0.11), Qt::SolidLine, Qt::FlatCap};
}

} // namespace

QPixmap painPattern(const QColor &color, const QColor &ground, PainType pain, int px)
{
    QPixmap tile(px, px);
    tile.fill(mixed(ground, color, tint));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(patternPen(color, px));
    patterns.at(size_t(pain))(painter, px);
    return tile;
}

BodyPainter::BodyPainter(const BodyColors &colors,
                         const BodyMap &map,
                         BodyView view,
                         BodyBuild build,
                         const QRectF &room)
    : m_colors(colors)
    , m_map(map)
    , m_view(view)
    , m_build(build)
    , m_figure(map.figure(view, build))
{
    const double height = std::min(room.height(), room.width() / chartWidth);
    m_place = QRectF(0, 0, height * chartWidth, height);
    m_place.moveCenter(room.center());
    const int px = std::max(6, qRound(patternSize * height));
    for (size_t i = 0; i < painTypeCount; ++i)
        m_patterns.at(i) = painPattern(m_colors.pains.at(i), m_colors.figure, PainType(i), px);
}

QPointF BodyPainter::toChart(QPointF point) const
{
    return (point - m_place.topLeft()) / scale();
}

QPointF BodyPainter::toScreen(QPointF point) const
{
    return m_place.topLeft() + point * scale();
}

QPainterPath BodyPainter::path(const ChartLine &line, bool isClosed) const
{
    if (line.empty())
        return {};
    QPainterPath path(toScreen(line.front()));
    for (size_t i = 1; i < line.size(); ++i)
        path.lineTo(toScreen(line[i]));
    if (isClosed)
        path.closeSubpath();
    return path;
}

QBrush BodyPainter::fill(PainType pain) const
{
    return {m_patterns.at(size_t(pain))};
}

QRectF BodyPainter::areaOf(const BodyStroke &stroke) const
{
    const double room = stroke.width * scale() / 2 + 2;
    QRectF area;
    for (const QPointF &point : stroke.points) {
        const QPointF at = toScreen(point);
        area |= QRectF(at, at).adjusted(-room, -room, room, room);
    }
    return area;
}

double BodyPainter::rim() const
{
    return std::max(1.5, 0.0042 * scale());
}

void BodyPainter::paintUnder(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(m_place, m_colors.figure);
    for (const ChartLine &hair : m_figure.hair)
        painter.fillPath(path(hair, true), m_colors.shade);
}

void BodyPainter::paintOver(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath beside;
    beside.addRect(m_place.adjusted(-1, -1, 1, 1));
    beside.addPath(path(m_figure.silhouette, true));
    painter.fillPath(beside, m_colors.surface);
    const auto pen = [this](const QColor &color, double width) {
        return QPen(
            color, std::max(1.0, width * scale()), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    for (const ChartLine &line : m_figure.lines)
        painter.strokePath(path(line, false), pen(m_colors.line, fold));
    painter.strokePath(path(m_figure.arm, true), pen(m_colors.line, fold));
    painter.strokePath(path(m_figure.silhouette, true), pen(m_colors.ink, ink));
}

/// Rims first, then what is within: marks of one feeling that touch are one. A feeling lies over
/// what was drawn before it was chosen.
void BodyPainter::paintMarks(QPainter &painter, const BodyDrawing &drawing) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF clip = painter.clipBoundingRect();
    std::vector<const BodyStroke *> seen;
    for (const BodyStroke &stroke : drawing.strokes)
        if (stroke.view == m_view && areaOf(stroke).intersects(clip))
            seen.push_back(&stroke);
    for (size_t i = 0; i < painTypeCount; ++i) {
        const auto pain = paintOrder(i);
        for (const bool isRim : {true, false}) {
            const QBrush brush = isRim ? QBrush(m_colors.pains.at(size_t(pain))) : fill(pain);
            for (const BodyMark &mark : drawing.marks) {
                const BodyRegion *region = m_map.find(mark.region);
                if (mark.pain != pain || !region || region->view != m_view)
                    continue;
                const QPainterPath shape = path(m_map.outline(*region, m_build), true);
                if (isRim)
                    painter.strokePath(shape, QPen(brush, 2 * rim()));
                else
                    painter.fillPath(shape, brush);
            }
            for (const BodyStroke *stroke : seen)
                if (stroke->pain == pain)
                    paintLine(painter,
                              *stroke,
                              0,
                              brush,
                              stroke->width * scale() - (isRim ? 0 : 2 * rim()));
        }
    }
}

void BodyPainter::paintStroke(QPainter &painter, const BodyStroke &stroke, size_t from) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = stroke.width * scale();
    paintLine(painter, stroke, from, m_colors.pains.at(size_t(stroke.pain)), width);
    // The new piece's rim must not stand across what was there: that much is filled again.
    size_t back = from;
    for (double length = 0; back > 0 && length < stroke.width; --back)
        length += QLineF(stroke.points[back], stroke.points[back - 1]).length();
    paintLine(painter, stroke, back, fill(stroke.pain), width - 2 * rim());
}

void BodyPainter::paintLine(QPainter &painter,
                            const BodyStroke &stroke,
                            size_t from,
                            const QBrush &brush,
                            double width) const
{
    painter.setPen(QPen(brush, std::max(1.0, width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (stroke.points.size() - from < 2) {
        painter.drawPoint(toScreen(stroke.points.back()));
        return;
    }
    painter.drawPath(path({stroke.points.begin() + qptrdiff(from), stroke.points.end()}, false));
}

QPainterPath BodyPainter::shapeOf(const BodyDrawing &drawing, PainType pain, double inset) const
{
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    QPainterPathStroker pen;
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    for (const BodyMark &mark : drawing.marks) {
        const BodyRegion *region = m_map.find(mark.region);
        if (mark.pain != pain || !region || region->view != m_view)
            continue;
        const QPainterPath outline = path(m_map.outline(*region, m_build), true);
        shape.addPath(outline);
        pen.setWidth(2 * rim());
        if (inset == 0)
            shape.addPath(pen.createStroke(outline));
    }
    for (const BodyStroke &stroke : drawing.strokes) {
        if (stroke.pain != pain || stroke.view != m_view)
            continue;
        const double width = std::max(1.0, stroke.width * scale() - 2 * inset);
        pen.setWidth(width);
        if (stroke.points.size() > 1)
            shape.addPath(pen.createStroke(path(stroke.points, false)));
        else
            shape.addEllipse(toScreen(stroke.points.front()), width / 2, width / 2);
    }
    return shape;
}

void BodyPainter::paintMarksInLines(QPainter &painter, const BodyDrawing &drawing) const
{
    for (size_t i = 0; i < painTypeCount; ++i) {
        const auto pain = paintOrder(i);
        const QPainterPath inner = shapeOf(drawing, pain, rim());
        if (inner.isEmpty())
            continue;
        const QColor color = m_colors.pains.at(size_t(pain));
        painter.fillPath(shapeOf(drawing, pain, 0), color);
        paintPatternInLines(painter, inner, {color, m_colors.figure, pain, patternSize * scale()});
    }
}

void paintPatternInLines(QPainter &painter, const QPainterPath &shape, const PatternInk &with)
{
    painter.fillPath(shape, mixed(with.ground, with.color, tint));
    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
    const QRectF room = shape.boundingRect();
    for (double y = std::floor(room.top() / with.size) * with.size; y < room.bottom();
         y += with.size)
        for (double x = std::floor(room.left() / with.size) * with.size; x < room.right();
             x += with.size) {
            painter.save();
            painter.translate(x, y);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(patternPen(with.color, with.size));
            patterns.at(size_t(with.pain))(painter, with.size);
            painter.restore();
        }
    painter.restore();
}

QPixmap bodyPicture(const BodyColors &colors,
                    const BodyMap &map,
                    const BodyDrawing &drawing,
                    const std::vector<BodyView> &views,
                    const QSize &size,
                    qreal ratio)
{
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(colors.surface);
    QPainter painter(&picture);
    const double width = double(size.width()) / double(std::max(size_t(1), views.size()));
    for (size_t i = 0; i < views.size(); ++i) {
        const QRectF room(double(i) * width, 0, width, size.height());
        const BodyPainter body(colors, map, views[i], drawing.build, room);
        body.paintUnder(painter);
        painter.save();
        painter.setClipRect(body.place());
        body.paintMarks(painter, drawing);
        painter.restore();
        body.paintOver(painter);
    }
    return picture;
}

} // namespace kiosk
