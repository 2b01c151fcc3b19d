// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodychart/BodyCoverage.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace Qt::StringLiterals;
using namespace kiosk;

TEST_CASE("The shipped body map", "[bodychart]")
{
    const BodyMap map = BodyMap::shipped();

    SECTION("names at least forty regions, each once, in both languages")
    {
        QSet<QString> ids;
        QSet<QString> english;
        QSet<QString> spanish;
        for (const BodyRegion &region : map.regions()) {
            CAPTURE(region.id.toStdString());
            CHECK_FALSE(region.names.value(u"en"_s).isEmpty());
            CHECK_FALSE(region.names.value(u"es"_s).isEmpty());
            ids.insert(region.id);
            english.insert(region.names.value(u"en"_s));
            spanish.insert(region.names.value(u"es"_s));
        }
        CHECK(ids.size() >= 40);
        CHECK(size_t(ids.size()) == map.regions().size());
        CHECK(english.size() == ids.size());
        CHECK(spanish.size() == ids.size());
    }

    SECTION("every silhouette lies within its view, and its regions fill it in every build")
    {
        for (const BodyBuild build : bodyBuilds) {
            BodyCoverage coverage(map, build);
            for (const BodyView view : bodyViews) {
                CAPTURE(codeOf(build).toStdString(), codeOf(view).toStdString());
                const ChartLine silhouette = map.figure(view, build).silhouette;
                for (const QPointF &point : silhouette) {
                    REQUIRE(point.x() > 0.02);
                    REQUIRE(point.x() < chartWidth - 0.02);
                    REQUIRE(point.y() > 0);
                    REQUIRE(point.y() < 1);
                }
                QSet<QString> found;
                int named = 0;
                int all = 0;
                for (double y = 0.00125; y < 1; y += 0.005) {
                    for (double x = 0.00125; x < chartWidth; x += 0.005) {
                        if (!contains(silhouette, {x, y}))
                            continue;
                        ++all;
                        const QString region = coverage.regionAt(view, {x, y});
                        named += region.isEmpty() ? 0 : 1;
                        found.insert(region);
                    }
                }
                CHECK(named == all);
                for (const BodyRegion &region : map.regions())
                    if (region.view == view && !found.contains(region.id))
                        FAIL_CHECK("out of reach: " << region.id.toStdString());
            }
        }
    }

    SECTION("left and right are the person's own, seen from everywhere")
    {
        BodyCoverage coverage(map, BodyBuild::Medium);
        CHECK(coverage.regionAt(BodyView::Front, {0.31, 0.70}) == u"front-left-knee"_s);
        CHECK(coverage.regionAt(BodyView::Front, {0.19, 0.70}) == u"front-right-knee"_s);
        CHECK(coverage.regionAt(BodyView::Back, {0.31, 0.71}) == u"back-right-knee"_s);
        CHECK(coverage.regionAt(BodyView::Back, {0.19, 0.71}) == u"back-left-knee"_s);
        CHECK(coverage.regionAt(BodyView::Back, {0.25, 0.42}) == u"back-low-middle"_s);
        CHECK(coverage.regionAt(BodyView::LeftSide, {0.26, 0.70}) == u"side-left-knee"_s);
        CHECK(coverage.regionAt(BodyView::RightSide, {0.24, 0.70}) == u"side-right-knee"_s);
        CHECK(coverage.regionAt(BodyView::Front, {0.02, 0.02}).isEmpty());
        CHECK(coverage.regionAt(BodyView::Front, {-4, 9}).isEmpty());
    }

    SECTION("a broad figure is wider than a narrow one and as tall")
    {
        const auto width = [&](BodyBuild build) {
            double most = 0;
            for (const QPointF &point : map.figure(BodyView::Front, build).silhouette)
                if (point.y() > 0.38 && point.y() < 0.42)
                    most = std::max(most, point.x());
            return most - chartWidth / 2;
        };
        CHECK(width(BodyBuild::Narrow) < width(BodyBuild::Medium));
        CHECK(width(BodyBuild::Medium) < width(BodyBuild::Broad));
    }
}

TEST_CASE("A body map that is broken is refused", "[bodychart]")
{
    CHECK(BodyMap::read("no JSON").error().code == ErrorCode::BadSettings);
    CHECK(BodyMap::read(R"({"version": 2})").error().code == ErrorCode::BadSettings);
    CHECK(BodyMap::read(R"({"version": 1})").error().code == ErrorCode::BadSettings);
    CHECK(BodyMap::read(R"({"version": 1, "regions": [{"id": "x", "view": "front",
                            "outline": [[0, 0]]}]})")
              .error()
              .code
          == ErrorCode::BadSettings);
}
