// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <set>
#include <vector>

namespace kiosk {

/// Points in chart units: the height of a view is 1, its width `chartWidth`.
using ChartLine = std::vector<QPointF>;

inline constexpr double chartWidth = 0.5;

/// A Catmull-Rom curve through the points, as short straight pieces. It turns sharply at `corners`
/// (places in `points`).
[[nodiscard]] ChartLine
smoothed(const ChartLine &points, bool isClosed, const std::set<size_t> &corners = {});

/// By the even-odd rule.
[[nodiscard]] bool contains(const ChartLine &outline, QPointF point);

/// Between a point and a straight piece.
[[nodiscard]] double distance(QPointF point, QPointF from, QPointF to);

} // namespace kiosk
