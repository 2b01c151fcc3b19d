// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QColor>
#include <QRectF>

class QPainter;

namespace kiosk {

/// A rounded rectangle whose border lies inside `rect`, so that a thicker border moves nothing.
struct Box
{
    QRectF rect;
    double radius = 0;
    QBrush fill = Qt::NoBrush;
    QColor border = {};
    double borderWidth = 0;
    Qt::PenStyle borderStyle = Qt::SolidLine;
};

void paintBox(QPainter &painter, const Box &box);

/// So that Qt's raster engine fills it on this thread and waits for no other.
void fillByLines(QPainter &painter, const QRect &rect, const QBrush &brush);

/// The one soft shadow, under things that can be touched and moved; `rect` is painted over it.
void paintShadow(QPainter &painter, const QRectF &rect, double radius, double blur, QColor color);

} // namespace kiosk
