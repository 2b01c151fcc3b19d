// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Painting.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

// Qt's raster engine hands a shape of 96 spans and more to the threads of the global pool and waits
// for them, behind everything else that runs there: one keystroke then waits for a busy machine in
// every card. So the corners of a shape are drawn once, and its sides stretched from them: plain
// copies, which the engine does itself.
constexpr int linesAtOnce = 64;
constexpr int curvedLinesAtOnce = 8; ///< many spans each

bool isWhole(double value)
{
    return value == std::floor(value);
}

bool canBeStretched(const QPainter &painter, const QRectF &rect)
{
    const QTransform place = painter.deviceTransform();
    return painter.paintEngine()->type() == QPaintEngine::Raster
        && place.type() <= QTransform::TxTranslate && isWhole(place.dx()) && isWhole(place.dy())
        && rect == QRectF(rect.toRect());
}

/// Start, length and length as it was drawn of the parts of one direction; `edge` is not stretched.
using Parts = std::array<std::array<int, 4>, 3>;

Parts partsOf(int length, int edge)
{
    if (length <= 2 * edge)
        return {{{0, length, 0, length}, {length, 0, length, 0}, {length, 0, length, 0}}};
    return {{{0, edge, 0, edge},
             {edge, length - 2 * edge, edge, 1},
             {length - edge, edge, edge + 1, edge}}};
}

int drawnLength(const Parts &parts)
{
    return parts[0][3] + parts[1][3] + parts[2][3];
}

/// What `draw` paints into a rectangle of another size, `edge` pixels at each side as they are; the
/// middle is left out where there is one.
template <typename Draw>
QRect paintStretched(
    QPainter &painter, const QRect &rect, int edge, const QString &name, const Draw &draw)
{
    const Parts columns = partsOf(rect.width(), edge);
    const Parts rows = partsOf(rect.height(), edge);
    const QSize size(drawnLength(columns), drawnLength(rows));
    const QString key = u"%1|%2x%3"_s.arg(name).arg(size.width()).arg(size.height());
    QPixmap drawn;
    if (!QPixmapCache::find(key, &drawn)) {
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        for (int top = 0; top < size.height(); top += curvedLinesAtOnce) {
            QPainter inner(&drawn);
            inner.setClipRect(0, top, size.width(), curvedLinesAtOnce);
            draw(inner, QRect({}, size));
        }
        QPixmapCache::insert(key, drawn);
    }
    for (const auto &[y, height, drawnY, drawnHeight] : rows)
        for (const auto &[x, width, drawnX, drawnWidth] : columns)
            if (width > 0 && height > 0 && (x != edge || y != edge))
                painter.drawPixmap(QRect(rect.x() + x, rect.y() + y, width, height),
                                   drawn,
                                   QRect(drawnX, drawnY, drawnWidth, drawnHeight));
    return rect.adjusted(edge, edge, -edge, -edge);
}

void drawBox(QPainter &painter, const Box &box)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(Qt::NoPen);
    if (box.borderWidth > 0) {
        pen = QPen(box.border, box.borderWidth, box.borderStyle);
        if (box.borderStyle == Qt::DashLine)
            pen.setDashPattern({2.5, 2});
    }
    painter.setPen(pen);
    painter.setBrush(box.fill);
    const double inset = box.borderWidth / 2;
    const double radius = std::max(0.0, box.radius - inset);
    painter.drawRoundedRect(box.rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

/// Only what can be seen beside the box.
void drawShadow(QPainter &painter, const QRectF &rect, double radius, double blur, QColor color)
{
    constexpr int layers = 6;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    color.setAlphaF(0.1F / layers);
    painter.setBrush(color);
    const QRect below = rect.adjusted(radius, blur / 4, -radius, -blur / 4).toRect();
    const QRect around = rect.adjusted(-2 * blur, -2 * blur, 2 * blur, 2 * blur).toAlignedRect();
    painter.setClipRegion(QRegion(around).subtracted(below), Qt::IntersectClip);
    for (int i = 0; i < layers; ++i) {
        const double grow = blur * (i + 1) / layers - blur / 4;
        const double round = std::max(0.0, radius + grow);
        painter.drawRoundedRect(
            rect.adjusted(-grow, -grow, grow, grow).translated(0, blur / 4), round, round);
    }
    painter.restore();
}

QString nameOf(const QColor &color)
{
    return QString::number(color.rgba(), 16);
}

} // namespace

void fillByLines(QPainter &painter, const QRect &rect, const QBrush &brush)
{
    for (int top = rect.top(); top <= rect.bottom(); top += linesAtOnce)
        painter.fillRect(
            rect.left(), top, rect.width(), std::min(linesAtOnce, rect.bottom() + 1 - top), brush);
}

void paintBox(QPainter &painter, const Box &box)
{
    const bool isPlain = box.fill.style() == Qt::NoBrush || box.fill.style() == Qt::SolidPattern;
    if (!isPlain || box.borderStyle != Qt::SolidLine || !canBeStretched(painter, box.rect)) {
        drawBox(painter, box);
        return;
    }
    const int edge = int(std::ceil(std::max(box.radius, box.borderWidth))) + 1;
    const QColor fill = box.fill.style() == Qt::NoBrush ? Qt::transparent : box.fill.color();
    const QString name = u"box|%1|%2|%3|%4"_s.arg(box.radius)
                             .arg(nameOf(fill), nameOf(box.border))
                             .arg(box.borderWidth);
    const QRect middle = paintStretched(
        painter, box.rect.toRect(), edge, name, [&](QPainter &inner, const QRect &rect) {
            Box drawn = box;
            drawn.rect = rect;
            drawBox(inner, drawn);
        });
    if (!middle.isEmpty() && fill.alpha() > 0)
        fillByLines(painter, middle, fill);
}

void paintShadow(QPainter &painter, const QRectF &rect, double radius, double blur, QColor color)
{
    if (!canBeStretched(painter, rect)) {
        drawShadow(painter, rect, radius, blur, color);
        return;
    }
    const int outside = int(std::ceil(2 * blur));
    const int edge = outside + int(std::ceil(radius + blur)) + 1;
    paintStretched(
        painter,
        rect.toRect().adjusted(-outside, -outside, outside, outside),
        edge,
        u"shadow|%1|%2|%3"_s.arg(radius).arg(blur).arg(nameOf(color)),
        [&](QPainter &inner, const QRect &drawn) {
            drawShadow(
                inner, drawn.adjusted(outside, outside, -outside, -outside), radius, blur, color);
        });
}

} // namespace kiosk
