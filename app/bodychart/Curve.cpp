// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodychart/Curve.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk {

namespace {

/// A point between `b` and `c`; `a` and `d` are their neighbours.
QPointF catmullRom(const std::array<QPointF, 4> &at, double t)
{
    const auto &[a, b, c, d] = at;
    return (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t
            + (3 * b - a - 3 * c + d) * t * t * t)
        / 2;
}

} // namespace

ChartLine smoothed(const ChartLine &points, bool isClosed, const std::set<size_t> &corners)
{
    constexpr int steps = 6;
    const size_t count = points.size();
    if (count < 3)
        return points;
    const auto before = [&](size_t i) {
        const bool ends = corners.contains(i) || (!isClosed && i == 0);
        return ends ? points[i] : points[(i + count - 1) % count];
    };
    const auto after = [&](size_t i) {
        const bool ends = corners.contains(i) || (!isClosed && i + 1 == count);
        return ends ? points[i] : points[(i + 1) % count];
    };
    ChartLine line;
    for (size_t i = 0; i < (isClosed ? count : count - 1); ++i) {
        const size_t next = (i + 1) % count;
        const std::array<QPointF, 4> at{before(i), points[i], points[next], after(next)};
        for (int step = 0; step < steps; ++step)
            line.push_back(catmullRom(at, double(step) / steps));
    }
    if (!isClosed)
        line.push_back(points.back());
    return line;
}

bool contains(const ChartLine &outline, QPointF point)
{
    bool isInside = false;
    for (size_t i = 0; i < outline.size(); ++i) {
        const QPointF a = outline[i];
        const QPointF b = outline[(i + 1) % outline.size()];
        if ((a.y() > point.y()) == (b.y() > point.y()))
            continue;
        const double x = a.x() + (point.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
        isInside ^= point.x() < x;
    }
    return isInside;
}

double distance(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double part = length > 0
        ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0)
        : 0.0;
    const QPointF off = point - (from + along * part);
    return std::hypot(off.x(), off.y());
}

} // namespace kiosk
