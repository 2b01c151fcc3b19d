// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodychart/BodyCoverage.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

/// A view of one square silhouette, cut into an upper and a lower half.
BodyMap aSquareMap()
{
    QByteArray views;
    for (const char *view : {"front", "back", "left-side", "right-side"})
        views += QByteArray(views.isEmpty() ? "" : ",") + R"({"id":")" + view
            + R"(","outline":[[0.1,0.2],[0.4,0.2],[0.4,0.5],[0.1,0.5]],"corners":[0,1,2,3]})";
    QByteArray builds;
    for (const char *build : {"narrow", "medium", "broad"})
        builds += QByteArray(builds.isEmpty() ? "" : ",") + R"({"id":")" + build
            + R"(","frontBack":[[0,1,1]],"side":[[0,1,1]]})";
    const auto map = BodyMap::read(R"({"version":1,"edge":[[0,0.5]],"builds":[)" + builds
                                   + R"(],"views":[)" + views + R"(],"regions":[
        {"id":"upper","view":"front","outline":[[0,0],[0.5,0],[0.5,0.35],[0,0.35]]},
        {"id":"lower","view":"front","outline":[[0,0.35],[0.5,0.35],[0.5,1],[0,1]]}]})");
    REQUIRE(map);
    return *map;
}

BodyDrawing drawn(const BodyStroke &stroke)
{
    BodyDrawing drawing;
    drawing.strokes = {stroke};
    return drawing;
}

QStringList ids(const std::vector<MarkedRegion> &regions)
{
    QStringList ids;
    for (const MarkedRegion &region : regions)
        ids += region.id;
    return ids;
}

} // namespace

TEST_CASE("The share of a known shape", "[bodychart]")
{
    const BodyMap map = aSquareMap();
    BodyCoverage coverage(map, BodyBuild::Medium);

    SECTION("a disc")
    {
        const auto drawing = drawn({BodyView::Front, PainType::Ache, 0.1, {{0.25, 0.35}}});
        CHECK(coverage.share(drawing, BodyView::Front) == Approx(0.00785398 / 0.09).epsilon(0.01));
        CHECK(coverage.share(drawing, BodyView::Back) == 0);
    }

    SECTION("a bar with round ends")
    {
        const auto drawing
            = drawn({BodyView::Front, PainType::Ache, 0.1, {{0.2, 0.3}, {0.3, 0.3}}});
        CHECK(coverage.share(drawing, BodyView::Front)
              == Approx((0.01 + 0.00785398) / 0.09).epsilon(0.01));
    }

    SECTION("what is drawn twice counts once, what is beside the body not at all")
    {
        BodyDrawing drawing = drawn({BodyView::Front, PainType::Ache, 0.1, {{0.25, 0.35}}});
        const double once = coverage.share(drawing, BodyView::Front);
        drawing.strokes.push_back({BodyView::Front, PainType::Numb, 0.1, {{0.25, 0.35}}});
        drawing.strokes.push_back({BodyView::Front, PainType::Numb, 0.1, {{0.25, 0.9}}});
        CHECK(coverage.share(drawing, BodyView::Front) == once);
    }

    SECTION("half of a disc over the edge counts half")
    {
        const auto drawing = drawn({BodyView::Front, PainType::Ache, 0.1, {{0.1, 0.3}}});
        CHECK(coverage.share(drawing, BodyView::Front)
              == Approx(0.00785398 / 2 / 0.09).epsilon(0.03));
    }

    SECTION("a region chosen by name counts as a whole")
    {
        BodyDrawing drawing;
        drawing.marks = {{u"upper"_s, PainType::Ache}, {u"unknown"_s, PainType::Ache}};
        CHECK(coverage.share(drawing, BodyView::Front) == Approx(0.5).epsilon(0.01));
        const auto regions = coverage.marked(drawing);
        REQUIRE(regions.size() == 1);
        CHECK(regions.front() == MarkedRegion{u"upper"_s, {PainType::Ache}, 1});
    }
}

TEST_CASE("Which regions a stroke means", "[bodychart]")
{
    const BodyMap map = aSquareMap();
    BodyCoverage coverage(map, BodyBuild::Medium);

    SECTION("the one it lies in, however small it is")
    {
        CHECK(ids(coverage.marked(drawn({BodyView::Front, PainType::Ache, 0.02, {{0.2, 0.25}}})))
              == QStringList{u"upper"_s});
    }

    SECTION("both, where a good part lies in each; not the one it only grazes")
    {
        CHECK(ids(coverage.marked(
                  drawn({BodyView::Front, PainType::Ache, 0.02, {{0.2, 0.3}, {0.2, 0.4}}})))
              == QStringList{u"upper"_s, u"lower"_s});
        CHECK(ids(coverage.marked(
                  drawn({BodyView::Front, PainType::Ache, 0.02, {{0.2, 0.25}, {0.2, 0.355}}})))
              == QStringList{u"upper"_s});
    }

    SECTION("the one that several strokes fill together")
    {
        BodyDrawing drawing;
        for (const double x : {0.13, 0.19, 0.25, 0.31, 0.37})
            drawing.strokes.push_back(
                {BodyView::Front, PainType::Ache, 0.055, {{x, 0.23}, {x, 0.37}}});
        CHECK(ids(coverage.marked(drawing)) == QStringList{u"upper"_s, u"lower"_s});
        drawing.strokes.resize(1);
        CHECK(ids(coverage.marked(drawing)) == QStringList{u"upper"_s});
    }

    SECTION("none beside the body")
    {
        CHECK(coverage.marked(drawn({BodyView::Front, PainType::Ache, 0.02, {{0.05, 0.05}}}))
                  .empty());
    }

    SECTION("where most of it lies, when it runs through many and has a quarter in none")
    {
        const BodyMap shipped = BodyMap::shipped();
        BodyCoverage body(shipped, BodyBuild::Medium);
        const BodyStroke down{BodyView::Back,
                              PainType::Tingling,
                              0.01,
                              evenlySpaced({{0.25, 0.03}, {0.25, 0.45}, {0.31, 0.95}}, 0.005)};
        REQUIRE(body.isOnBody(down));
        CHECK_FALSE(body.marked(drawn(down)).empty());
        CHECK_FALSE(body.isOnBody({BodyView::Back, PainType::Ache, 0.01, {{0.02, 0.02}}}));
    }

    SECTION("with every feeling that was drawn there")
    {
        BodyDrawing drawing = drawn({BodyView::Front, PainType::Tingling, 0.02, {{0.2, 0.25}}});
        drawing.strokes.push_back({BodyView::Front, PainType::Ache, 0.02, {{0.3, 0.25}}});
        const auto regions = coverage.marked(drawing);
        REQUIRE(regions.size() == 1);
        CHECK(regions.front().pains == std::vector{PainType::Ache, PainType::Tingling});
        drawing.strokes.push_back({BodyView::Front, PainType::Unsaid, 0.02, {{0.3, 0.25}}});
        CHECK(coverage.marked(drawing) == regions); // what was said counts
        CHECK(regions.front().share == Approx(2 * 0.000314159 / 0.045).epsilon(0.1));
    }
}

TEST_CASE("Taking away", "[bodychart]")
{
    const BodyMap map = aSquareMap();
    BodyCoverage coverage(map, BodyBuild::Medium);
    const ChartLine down = evenlySpaced({{0.25, 0.22}, {0.25, 0.48}}, 0.01);
    BodyDrawing drawing = drawn({BodyView::Front, PainType::Ache, 0.04, down});
    drawing.marks = {{u"lower"_s, PainType::Numb}};
    REQUIRE(ids(coverage.marked(drawing)) == QStringList{u"upper"_s, u"lower"_s});

    SECTION("a region takes along what was drawn over it, and leaves the rest")
    {
        const BodyDrawing left = coverage.without(drawing, u"lower"_s);
        CHECK(ids(coverage.marked(left)) == QStringList{u"upper"_s});
        REQUIRE(left.strokes.size() == 1);
        CHECK(left.strokes.front().points.size() < down.size());
        CHECK(left.marks.empty());
        CHECK(ids(coverage.marked(coverage.without(left, u"upper"_s))).isEmpty());
    }

    SECTION("the eraser cuts a stroke in two, in its own view only")
    {
        const BodyDrawing cut
            = erased(drawing, {BodyView::Front, {0.25, 0.35}, {0.25, 0.35}, 0.02});
        CHECK(cut.strokes.size() == 2);
        CHECK(coverage.share(cut, BodyView::Front) < coverage.share(drawing, BodyView::Front));
        CHECK(erased(drawing, {BodyView::Back, {0.25, 0.35}, {0.25, 0.35}, 0.02}) == drawing);
        CHECK(erased(drawing, {BodyView::Front, {0.4, 0.9}, {0.4, 0.9}, 0.02}) == drawing);
    }
}
