// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Painting.h"

#include <QPainter>

#include <algorithm>

namespace kiosk {

void paintBox(QPainter &painter, const Box &box)
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

void paintShadow(QPainter &painter, const QRectF &rect, double radius, double blur, QColor color)
{
    constexpr int layers = 6;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    color.setAlphaF(0.1F / layers);
    painter.setBrush(color);
    // Only what can be seen beside the box: painting six layers below it takes most of the time.
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

} // namespace kiosk
