// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodychart/BodyCoverage.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace kiosk {

namespace {

constexpr int rows = 400;
constexpr int columns = int(rows * chartWidth);
constexpr int unnamed = -2; ///< within the silhouette and no region yet
constexpr double meantOfRegion = 0.2;
constexpr double meantOfStroke = 0.25;

QPointF middleOf(int row, int column)
{
    return {(column + 0.5) / rows, (row + 0.5) / rows};
}

size_t cellAt(int row, int column)
{
    return size_t(row) * columns + size_t(column);
}

/// Calls `visit(cell)` for each cell whose middle lies within the outline.
template <typename Visit>
void visitInside(const ChartLine &outline, Visit visit)
{
    for (int row = 0; row < rows; ++row) {
        const double y = (row + 0.5) / rows;
        std::vector<double> crossings;
        for (size_t i = 0; i < outline.size(); ++i) {
            const QPointF a = outline[i];
            const QPointF b = outline[(i + 1) % outline.size()];
            if ((a.y() > y) != (b.y() > y))
                crossings.push_back(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
        }
        std::sort(crossings.begin(), crossings.end());
        for (size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const int first = std::max(0, int(std::ceil(crossings[i] * rows - 0.5)));
            const int last
                = std::min(columns - 1, int(std::ceil(crossings[i + 1] * rows - 0.5)) - 1);
            for (int column = first; column <= last; ++column)
                visit(cellAt(row, column));
        }
    }
}

/// Calls `visit(row, column)` for each cell whose middle is that near to a straight piece.
template <typename Visit>
void visitNear(QPointF from, QPointF to, double radius, Visit visit)
{
    const auto first = [](double least) { return std::max(0, int(std::floor(least * rows))); };
    const auto last
        = [](double most, int count) { return std::min(count - 1, int(std::floor(most * rows))); };
    const int lastRow = last(std::max(from.y(), to.y()) + radius, rows);
    const int lastColumn = last(std::max(from.x(), to.x()) + radius, columns);
    for (int row = first(std::min(from.y(), to.y()) - radius); row <= lastRow; ++row)
        for (int column = first(std::min(from.x(), to.x()) - radius); column <= lastColumn;
             ++column)
            if (distance(middleOf(row, column), from, to) <= radius)
                visit(row, column);
}

/// Strokes without the points that go; what is left between them are strokes of their own.
void addKept(const BodyStroke &stroke,
             const std::function<bool(QPointF)> &goes,
             std::vector<BodyStroke> &strokes)
{
    BodyStroke kept = stroke;
    kept.points.clear();
    const auto finish = [&] {
        if (!kept.points.empty())
            strokes.push_back(kept);
        kept.points.clear();
    };
    for (const QPointF &point : stroke.points) {
        if (goes(point))
            finish();
        else
            kept.points.push_back(point);
    }
    finish();
}

/// The strokes of the drawing without what goes of that view.
std::vector<BodyStroke> kept(const BodyDrawing &drawing,
                             BodyView view,
                             const std::function<bool(const BodyStroke &, QPointF)> &goes)
{
    std::vector<BodyStroke> left;
    for (const BodyStroke &stroke : drawing.strokes) {
        if (stroke.view == view)
            addKept(
                stroke, [&](QPointF point) { return goes(stroke, point); }, left);
        else
            left.push_back(stroke);
    }
    return left;
}

} // namespace

BodyCoverage::BodyCoverage(const BodyMap &map, BodyBuild build)
    : m_map(map)
    , m_build(build)
{
}

const BodyCoverage::Raster &BodyCoverage::raster(BodyView view)
{
    auto &raster = m_rasters.at(size_t(view));
    if (raster)
        return *raster;
    raster = Raster();
    raster->regionOf.assign(size_t(rows) * columns, -1);
    raster->sizes.assign(m_map.regions().size(), 0);
    visitInside(m_map.figure(view, m_build).silhouette, [&](size_t cell) {
        raster->regionOf[cell] = unnamed;
        ++raster->size;
    });
    for (size_t i = 0; i < m_map.regions().size(); ++i) {
        const BodyRegion &region = m_map.regions()[i];
        if (region.view != view)
            continue;
        visitInside(m_map.outline(region, m_build), [&](size_t cell) {
            if (raster->regionOf[cell] == unnamed) {
                raster->regionOf[cell] = int(i);
                ++raster->sizes[i];
            }
        });
    }
    nameGaps(*raster);
    return *raster;
}

/// What lies between the outlines of two regions belongs to the one that is nearer.
void BodyCoverage::nameGaps(Raster &raster)
{
    constexpr std::array neighbours{
        -1, 1, -columns, columns}; // added to a cell, in either direction
    auto &regionOf = raster.regionOf;
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        const std::vector<int> before = regionOf;
        for (size_t cell = columns; cell + columns < before.size(); ++cell) {
            for (const int next : neighbours) {
                const int region = before[cell + size_t(next)];
                if (regionOf[cell] != unnamed || region < 0)
                    continue;
                regionOf[cell] = region;
                ++raster.sizes[size_t(region)];
                isChanged = true;
            }
        }
    }
}

int BodyCoverage::indexOf(const QString &region) const
{
    const BodyRegion *found = m_map.find(region);
    return found ? int(found - m_map.regions().data()) : -1;
}

QString BodyCoverage::regionAt(BodyView view, QPointF point)
{
    const int row = int(std::floor(point.y() * rows));
    const int column = int(std::floor(point.x() * rows));
    if (row < 0 || row >= rows || column < 0 || column >= columns)
        return {};
    const int region = raster(view).regionOf[cellAt(row, column)];
    return region < 0 ? QString() : m_map.regions()[size_t(region)].id;
}

/// Measured once: a drawing is looked at again and again while it grows stroke by stroke.
const BodyCoverage::Cells &BodyCoverage::cellsOf(const BodyStroke &stroke)
{
    const auto known = std::find_if(m_measured.begin(), m_measured.end(), [&](const auto &each) {
        return each.first == stroke;
    });
    if (known != m_measured.end())
        return known->second;
    const Raster &own = raster(stroke.view);
    std::vector<char> isSeen(own.regionOf.size(), 0);
    Cells cells;
    for (size_t i = 0; i < stroke.points.size(); ++i)
        visitNear(stroke.points[i == 0 ? 0 : i - 1],
                  stroke.points[i],
                  stroke.width / 2,
                  [&](int row, int column) {
                      const size_t cell = cellAt(row, column);
                      if (own.regionOf[cell] != -1 && std::exchange(isSeen[cell], 1) == 0)
                          cells.push_back(cell);
                  });
    if (m_measured.size() >= 2 * BodyDrawing::maxStrokes)
        m_measured.pop_front();
    m_measured.emplace_back(stroke, std::move(cells));
    return m_measured.back().second;
}

bool BodyCoverage::isOnBody(const BodyStroke &stroke)
{
    return !cellsOf(stroke).empty();
}

/// What strokes of a view cover together: all of them, or those of one feeling.
BodyCoverage::Cells BodyCoverage::covered(const std::vector<BodyStroke> &strokes,
                                          BodyView view,
                                          std::optional<PainType> pain)
{
    std::vector<char> isSeen(raster(view).regionOf.size(), 0);
    Cells all;
    for (const BodyStroke &stroke : strokes) {
        if (stroke.view != view || (pain && stroke.pain != *pain))
            continue;
        for (const size_t cell : cellsOf(stroke))
            if (std::exchange(isSeen[cell], 1) == 0)
                all.push_back(cell);
    }
    return all;
}

std::vector<int> BodyCoverage::countsOf(BodyView view, const Cells &cells)
{
    const Raster &own = raster(view);
    std::vector<int> counts(m_map.regions().size(), 0);
    for (const size_t cell : cells)
        if (own.regionOf[cell] >= 0)
            ++counts[size_t(own.regionOf[cell])];
    return counts;
}

/// A long line may have less than a quarter anywhere: then it means where most of it lies.
void BodyCoverage::addTouched(const BodyStroke &stroke, Touched &touched)
{
    const auto counts = countsOf(stroke.view, cellsOf(stroke));
    const int most = *std::max_element(counts.begin(), counts.end());
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    const double least = std::min(double(most), meantOfStroke * all);
    for (size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0 && counts[i] >= least)
            touched[int(i)].at(size_t(stroke.pain)) = true;
}

void BodyCoverage::addCovered(BodyView view,
                              PainType pain,
                              const std::vector<int> &counts,
                              Touched &touched)
{
    const Raster &own = raster(view);
    for (size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0 && counts[i] >= meantOfRegion * own.sizes[i])
            touched[int(i)].at(size_t(pain)) = true;
}

/// The cells of each region of the view that strokes and chosen regions cover.
std::vector<int> BodyCoverage::countsOf(const BodyDrawing &drawing, BodyView view)
{
    auto counts = countsOf(view, covered(drawing.strokes, view));
    for (const BodyMark &mark : drawing.marks)
        if (const int region = indexOf(mark.region); region >= 0)
            counts[size_t(region)] = raster(view).sizes[size_t(region)]; // 0 in another view
    return counts;
}

std::vector<MarkedRegion> BodyCoverage::marked(const BodyDrawing &drawing)
{
    Touched touched;
    for (const BodyMark &mark : drawing.marks)
        if (const int region = indexOf(mark.region); region >= 0)
            touched[region].at(size_t(mark.pain)) = true;
    for (const BodyStroke &stroke : drawing.strokes)
        addTouched(stroke, touched);
    std::vector<int> counts(m_map.regions().size(), 0);
    for (const BodyView view : bodyViews) {
        for (std::size_t i = 0; i < painTypeCount; ++i)
            addCovered(view,
                       PainType(i),
                       countsOf(view, covered(drawing.strokes, view, PainType(i))),
                       touched);
        const auto ofView = countsOf(drawing, view);
        std::transform(counts.begin(), counts.end(), ofView.begin(), counts.begin(), std::plus<>());
    }
    std::vector<MarkedRegion> all;
    for (const auto &[index, pains] : touched) {
        const BodyRegion &region = m_map.regions()[size_t(index)];
        MarkedRegion marked{region.id, {}, 0};
        for (const PainType pain : painTypes)
            if (pains.at(size_t(pain)))
                marked.pains.push_back(pain);
        if (marked.pains.empty())
            marked.pains.push_back(PainType::Unsaid);
        const int size = raster(region.view).sizes[size_t(index)];
        marked.share = size > 0 ? double(counts[size_t(index)]) / size : 0;
        all.push_back(std::move(marked));
    }
    return all;
}

double BodyCoverage::share(const BodyDrawing &drawing, BodyView view)
{
    const Raster &own = raster(view);
    const auto counts = countsOf(drawing, view);
    const Cells cells = covered(drawing.strokes, view);
    const auto nameless = std::count_if(
        cells.begin(), cells.end(), [&](size_t cell) { return own.regionOf[cell] < 0; });
    const auto count = std::accumulate(counts.begin(), counts.end(), nameless);
    return own.size > 0 ? double(count) / own.size : 0;
}

BodyDrawing BodyCoverage::without(const BodyDrawing &drawing, const QString &region)
{
    BodyDrawing left = drawing;
    std::erase_if(left.marks, [&](const BodyMark &mark) { return mark.region == region; });
    const int index = indexOf(region);
    if (index < 0)
        return left;
    const BodyView view = m_map.regions()[size_t(index)].view;
    const auto &regionOf = raster(view).regionOf;
    // What the round tip of the finger touches, not only its middle.
    const auto touches = [&](const BodyStroke &stroke, QPointF point) {
        bool isTouching = false;
        visitNear(point, point, stroke.width / 2, [&](int row, int column) {
            isTouching |= regionOf[cellAt(row, column)] == index;
        });
        return isTouching;
    };
    left.strokes = kept(drawing, view, touches);
    return left;
}

BodyDrawing erased(const BodyDrawing &drawing, const BodyErasure &erasure)
{
    BodyDrawing left = drawing;
    left.strokes = kept(drawing, erasure.view, [&](const BodyStroke &stroke, QPointF point) {
        return distance(point, erasure.from, erasure.to) <= erasure.radius + stroke.width / 2;
    });
    return left;
}

} // namespace kiosk
