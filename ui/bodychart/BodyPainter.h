// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bodychart/BodyDrawing.h"

#include <QColor>
#include <QPainterPath>
#include <QPixmap>
#include <QTransform>

namespace kiosk {

struct BodyColors
{
    QColor surface; ///< around the figure
    QColor ink;
    QColor figure;
    QColor shade; ///< hair
    QColor line; ///< folds
    std::array<QColor, painTypeCount> pains;
};

/// A square of a feeling's pattern on its tint, opaque, without seams.
[[nodiscard]] QPixmap painPattern(const QColor &color, const QColor &ground, PainType pain, int px);

struct PatternInk
{
    QColor color;
    QColor ground;
    PainType pain = PainType::Unsaid;
    double size = 0;
};
/// The same pattern within a shape, for paper: no pixels.
void paintPatternInLines(QPainter &painter, const QPainterPath &shape, const PatternInk &with);

/// Paints one view of the body chart the same way everywhere: what lies under the marks, the marks,
/// and what lies over them. The third hides what is drawn beside the body.
class BodyPainter
{
public:
    /// The view fills `room` as far as its shape allows.
    BodyPainter(const BodyColors &colors,
                const BodyMap &map,
                BodyView view,
                BodyBuild build,
                const QRectF &room);

    [[nodiscard]] QRectF place() const { return m_place; }
    [[nodiscard]] QPointF toChart(QPointF point) const;
    [[nodiscard]] QPointF toScreen(QPointF point) const;
    /// How many pixels the height of the chart is.
    [[nodiscard]] double scale() const { return m_place.height(); }
    /// Where a stroke is seen; its view is not asked.
    [[nodiscard]] QRectF areaOf(const BodyStroke &stroke) const;

    void paintUnder(QPainter &painter) const;
    void paintMarks(QPainter &painter, const BodyDrawing &drawing) const;
    /// The same for paper, without pixels.
    void paintMarksInLines(QPainter &painter, const BodyDrawing &drawing) const;
    void paintOver(QPainter &painter) const;
    /// A stroke's newest piece: the points from `from` on.
    void paintStroke(QPainter &painter, const BodyStroke &stroke, size_t from = 0) const;

private:
    [[nodiscard]] QPainterPath path(const ChartLine &line, bool isClosed) const;
    [[nodiscard]] QBrush fill(PainType pain) const;
    [[nodiscard]] QPainterPath
    shapeOf(const BodyDrawing &drawing, PainType pain, double inset) const;
    [[nodiscard]] double rim() const;
    void paintLine(QPainter &painter,
                   const BodyStroke &stroke,
                   size_t from,
                   const QBrush &brush,
                   double width) const;

    BodyColors m_colors;
    const BodyMap &m_map;
    BodyView m_view;
    BodyBuild m_build;
    BodyFigure m_figure;
    QRectF m_place;
    std::array<QPixmap, painTypeCount> m_patterns;
};

/// Front and back, or whatever views are asked for, side by side on the surface.
[[nodiscard]] QPixmap bodyPicture(const BodyColors &colors,
                                  const BodyMap &map,
                                  const BodyDrawing &drawing,
                                  const std::vector<BodyView> &views,
                                  const QSize &size,
                                  qreal ratio = 1);

} // namespace kiosk
