// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bodychart/BodyDrawing.h"

#include <deque>
#include <map>

namespace kiosk {

/// A marked region with all that is felt there.
struct MarkedRegion
{
    QString id;
    std::vector<PainType> pains; ///< in the order of `painTypes`; `Unsaid` stands alone
    double share = 0; ///< covered part of it, 0 to 1
    bool operator==(const MarkedRegion &) const = default;
};

/// Measures drawings of one build on a raster of 200 by 400 cells a view: a cell counts when its
/// middle is covered. The same drawing gives the same numbers everywhere; an area is right to a
/// hundredth of the silhouette. Keep one: the raster of a view is made when it is first needed.
class BodyCoverage
{
public:
    BodyCoverage(const BodyMap &map, BodyBuild build);

    /// The region there; empty outside the silhouette.
    [[nodiscard]] QString regionAt(BodyView view, QPointF point);
    /// Whether any of it lies within the silhouette.
    [[nodiscard]] bool isOnBody(const BodyStroke &stroke);
    /// The regions chosen by name, and those that strokes mean: together the strokes of one feeling
    /// cover a fifth of the region, or a quarter of some stroke (what of it is on the body) lies in
    /// it, or where most of it lies. In the map's order.
    [[nodiscard]] std::vector<MarkedRegion> marked(const BodyDrawing &drawing);
    /// The part of the view's silhouette that strokes and chosen regions cover, 0 to 1.
    [[nodiscard]] double share(const BodyDrawing &drawing, BodyView view);
    /// The drawing without what touches that region.
    [[nodiscard]] BodyDrawing without(const BodyDrawing &drawing, const QString &region);

private:
    using Cells = std::vector<size_t>; ///< of a view's silhouette, each once
    struct Raster
    {
        std::vector<int> regionOf; ///< place in the map's regions; -1 outside the silhouette
        std::vector<int> sizes; ///< cells of each region of the map
        int size = 0; ///< of the silhouette
    };
    using Touched = std::map<int, std::array<bool, painTypeCount>>;

    const Raster &raster(BodyView view);
    static void nameGaps(Raster &raster);
    [[nodiscard]] int indexOf(const QString &region) const;
    const Cells &cellsOf(const BodyStroke &stroke);
    void addTouched(const BodyStroke &stroke, Touched &touched);
    void addCovered(BodyView view, PainType pain, const std::vector<int> &counts, Touched &touched);
    [[nodiscard]] Cells covered(const std::vector<BodyStroke> &strokes,
                                BodyView view,
                                std::optional<PainType> pain = {});
    [[nodiscard]] std::vector<int> countsOf(BodyView view, const Cells &cells);
    [[nodiscard]] std::vector<int> countsOf(const BodyDrawing &drawing, BodyView view);

    const BodyMap &m_map;
    BodyBuild m_build;
    std::array<std::optional<Raster>, bodyViews.size()> m_rasters;
    std::deque<std::pair<BodyStroke, Cells>> m_measured; ///< what was asked for last
};

/// A pull of the eraser over one view.
struct BodyErasure
{
    BodyView view = BodyView::Front;
    QPointF from;
    QPointF to;
    double radius = 0;
};

/// What an eraser leaves of the strokes. Cut into pieces they may be more than
/// `BodyDrawing::maxStrokes`.
[[nodiscard]] BodyDrawing erased(const BodyDrawing &drawing, const BodyErasure &erasure);

} // namespace kiosk
