// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodychart/BodyMap.h"

#include "app/core/Json.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr std::array viewCodes{u"front", u"back", u"left-side", u"right-side"};
constexpr std::array buildCodes{u"narrow", u"medium", u"broad"};

template <typename Enum, size_t count>
std::optional<Enum> fromCode(const std::array<const char16_t *, count> &codes, const QString &code)
{
    const auto *found = std::find_if(codes.begin(), codes.end(), [&](const char16_t *each) {
        return code == QStringView(each);
    });
    return found == codes.end() ? std::nullopt : std::optional(Enum(found - codes.begin()));
}

QPointF point(const QJsonValue &pair)
{
    return {pair[0].toDouble(), pair[1].toDouble()};
}

ChartLine line(const QJsonValue &points)
{
    ChartLine line;
    for (const QJsonValue each : points.toArray())
        line.push_back(point(each));
    return line;
}

/// The part of the way from one to the other, without a bend at either end.
double eased(double t)
{
    return t * t * (3 - 2 * t);
}

/// `valueOf` between the two rows around a height; `rows` is not empty and sorted.
template <typename Row, typename HeightOf, typename ValueOf, typename Ease>
double
between(const std::vector<Row> &rows, double y, HeightOf heightOf, ValueOf valueOf, Ease ease)
{
    const auto above = std::find_if(
        rows.begin(), rows.end(), [&](const Row &row) { return heightOf(row) >= y; });
    if (above == rows.begin())
        return valueOf(rows.front());
    if (above == rows.end())
        return valueOf(rows.back());
    const Row &from = *std::prev(above);
    const double part = ease((y - heightOf(from)) / (heightOf(*above) - heightOf(from)));
    return valueOf(from) + (valueOf(*above) - valueOf(from)) * part;
}

} // namespace

QString codeOf(BodyView view)
{
    return QString::fromUtf16(viewCodes.at(size_t(view)));
}

QString codeOf(BodyBuild build)
{
    return QString::fromUtf16(buildCodes.at(size_t(build)));
}

std::optional<BodyView> bodyViewFromCode(const QString &code)
{
    return fromCode<BodyView>(viewCodes, code);
}

std::optional<BodyBuild> bodyBuildFromCode(const QString &code)
{
    return fromCode<BodyBuild>(buildCodes, code);
}

class BodyMapReader
{
public:
    Result<BodyMap> read(const QJsonObject &json)
    {
        if (json[u"version"].toInt() != 1)
            return fail(ErrorCode::BadSettings, u"unknown version of the body map"_s);
        for (const QJsonValue row : json[u"edge"].toArray())
            m_map.m_trunk.emplace_back(row[1].toDouble(), row[0].toDouble());
        for (const QJsonValue each : json[u"builds"].toArray())
            readBuild(each);
        for (const QJsonValue each : json[u"views"].toArray())
            readView(each);
        for (const QJsonValue each : json[u"regions"].toArray())
            if (!readRegion(each))
                return fail(ErrorCode::BadSettings, u"a region of the body map is broken"_s);
        return isWhole() ? Result<BodyMap>(std::move(m_map))
                         : fail(ErrorCode::BadSettings, u"the body map is not whole"_s);
    }

private:
    static std::vector<BodyMap::Girth> girths(const QJsonValue &rows)
    {
        std::vector<BodyMap::Girth> girths;
        for (const QJsonValue row : rows.toArray())
            girths.push_back({row[0].toDouble(), row[1].toDouble(), row[2].toDouble()});
        return girths;
    }

    void readBuild(const QJsonValue &json)
    {
        if (const auto build = bodyBuildFromCode(json[u"id"].toString()))
            m_map.m_builds.at(size_t(*build)) = {girths(json[u"frontBack"]), girths(json[u"side"])};
    }

    void readView(const QJsonValue &json)
    {
        const auto view = bodyViewFromCode(json[u"id"].toString());
        if (!view)
            return;
        std::set<size_t> corners;
        for (const QJsonValue corner : json[u"corners"].toArray())
            corners.insert(size_t(corner.toInt()));
        BodyFigure &figure = m_map.m_figures.at(size_t(*view));
        figure.silhouette = smoothed(line(json[u"outline"]), true, corners);
        figure.arm = smoothed(line(json[u"arm"]), true);
        for (const QJsonValue each : json[u"hair"].toArray())
            figure.hair.push_back(smoothed(line(each), true));
        for (const QJsonValue each : json[u"lines"].toArray())
            figure.lines.push_back(smoothed(line(each), false));
    }

    bool readRegion(const QJsonValue &json)
    {
        BodyRegion region;
        region.id = json[u"id"].toString();
        const auto view = bodyViewFromCode(json[u"view"].toString());
        region.outline = line(json[u"outline"]);
        const QJsonObject names = json[u"name"].toObject();
        for (auto name = names.begin(); name != names.end(); ++name)
            region.names.insert(name.key(), name.value().toString());
        if (!view || region.id.isEmpty() || region.outline.size() < 3 || m_map.find(region.id))
            return false;
        region.view = *view;
        m_map.m_regions.push_back(std::move(region));
        return true;
    }

    [[nodiscard]] bool isWhole() const
    {
        return !m_map.m_trunk.empty() && !m_map.m_regions.empty()
            && std::all_of(
                m_map.m_builds.begin(),
                m_map.m_builds.end(),
                [](const auto &build) { return !build.frontBack.empty() && !build.side.empty(); })
            && std::all_of(m_map.m_figures.begin(), m_map.m_figures.end(), [](const auto &figure) {
                   return figure.silhouette.size() > 2;
               });
    }

    BodyMap m_map;
};

Result<BodyMap> BodyMap::read(const QByteArray &json)
{
    const auto object = parseJsonObject(json, ErrorCode::BadSettings);
    if (!object)
        return tl::unexpected(object.error());
    return BodyMapReader().read(*object);
}

BodyMap BodyMap::shipped()
{
    QFile file(u":/bodychart/body-map.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    auto map = read(isOpen ? file.readAll() : QByteArray());
    Q_ASSERT(map);
    return map ? std::move(*map) : BodyMap();
}

const BodyRegion *BodyMap::find(const QString &id) const
{
    const auto found = std::find_if(m_regions.begin(),
                                    m_regions.end(),
                                    [&](const BodyRegion &region) { return region.id == id; });
    return found == m_regions.end() ? nullptr : &*found;
}

BodyFigure BodyMap::figure(BodyView view, BodyBuild build) const
{
    BodyFigure figure = m_figures.at(size_t(view));
    figure.silhouette = shaped(std::move(figure.silhouette), view, build);
    figure.arm = shaped(std::move(figure.arm), view, build);
    for (ChartLine &each : figure.hair)
        each = shaped(std::move(each), view, build);
    for (ChartLine &each : figure.lines)
        each = shaped(std::move(each), view, build);
    return figure;
}

ChartLine BodyMap::outline(const BodyRegion &region, BodyBuild build) const
{
    return shaped(region.outline, region.view, build);
}

ChartLine BodyMap::shaped(ChartLine line, BodyView view, BodyBuild build) const
{
    for (QPointF &each : line)
        each = shaped(each, view, build);
    return line;
}

QPointF BodyMap::shaped(QPointF point, BodyView view, BodyBuild build) const
{
    const bool isSide = view == BodyView::LeftSide || view == BodyView::RightSide;
    const Build &shape = m_builds.at(size_t(build));
    const std::vector<Girth> &rows = isSide ? shape.side : shape.frontBack;
    const auto girth = [&](double Girth::*value) {
        return between(
            rows,
            point.y(),
            [](const Girth &row) { return row.y; },
            [value](const Girth &row) { return row.*value; },
            eased);
    };
    constexpr double middle = chartWidth / 2;
    const double off = point.x() - middle;
    if (isSide) {
        const bool isBeforeBody = (off < 0) == (view == BodyView::LeftSide);
        return {middle + off * girth(isBeforeBody ? &Girth::one : &Girth::other), point.y()};
    }
    const double trunk = between(
        m_trunk,
        point.y(),
        [](QPointF row) { return row.y(); },
        [](QPointF row) { return row.x(); },
        [](double part) { return part; });
    const double beyond = std::max(0.0, std::abs(off) - trunk);
    const double wide
        = (std::abs(off) - beyond) * girth(&Girth::one) + beyond * girth(&Girth::other);
    return {middle + std::copysign(wide, off), point.y()};
}

} // namespace kiosk
