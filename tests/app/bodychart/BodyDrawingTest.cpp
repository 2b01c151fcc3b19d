// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodychart/BodyDrawing.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

BodyDrawing aDrawing()
{
    BodyDrawing drawing;
    drawing.build = BodyBuild::Broad;
    drawing.marks = {{u"back-low-middle"_s, PainType::Numb}};
    drawing.strokes = {{BodyView::Back, PainType::Burning, 0.03, {{0.25, 0.4}, {0.2625, 0.4375}}},
                       {BodyView::LeftSide, PainType::Tingling, 0.03, {{0.1, 0.9}}}};
    return drawing;
}

QByteArray withStroke(const QByteArray &stroke)
{
    return R"({"version":1,"build":"medium","marks":[],"strokes":[)" + stroke + "]}";
}

QByteArray zeros(size_t points)
{
    QByteArray list = "0.1,0.1";
    for (size_t i = 1; i < points; ++i)
        list += ",0.1,0.1";
    return list;
}

} // namespace

TEST_CASE("BodyDrawing", "[bodychart]")
{
    SECTION("comes back from its JSON as it was")
    {
        const auto back = BodyDrawing::fromJson(aDrawing().toJson());
        REQUIRE(back);
        CHECK(*back == aDrawing());
    }

    SECTION("is written the same way each time, version first of all")
    {
        CHECK(BodyDrawing{}.toJson()
              == R"({"build":"medium","marks":[],"strokes":[],"version":1})");
    }

    SECTION("says how many points one more stroke may have")
    {
        BodyDrawing drawing;
        CHECK(roomForStroke(drawing) == BodyDrawing::maxPoints);
        drawing.strokes.assign(20, {{}, {}, 0.03, ChartLine(299, QPointF(0.1, 0.1))});
        CHECK(roomForStroke(drawing) == 20);
        drawing.strokes.assign(BodyDrawing::maxStrokes, {{}, {}, 0.03, {{0.1, 0.1}}});
        CHECK(roomForStroke(drawing) == 0);
    }

    SECTION("of a feeling that nobody said comes back without one")
    {
        BodyDrawing drawing;
        drawing.marks = {{u"back-low-middle"_s, PainType::Unsaid}};
        CHECK(drawing.toJson().contains("unsaid"));
        CHECK(BodyDrawing::fromJson(drawing.toJson()) == drawing);
    }

    SECTION("at its limits stays within what it reads")
    {
        BodyDrawing drawing;
        const ChartLine line(BodyDrawing::maxPoints, QPointF(0.1234567, 0.7654321));
        while (roomForStroke(drawing) > 0)
            drawing.strokes.push_back({BodyView::RightSide, PainType::Stabbing, 0.0312, line});
        CHECK(drawing.strokes.size() == BodyDrawing::maxAllPoints / BodyDrawing::maxPoints);
        while (drawing.marks.size() < BodyDrawing::maxMarks)
            drawing.marks.push_back({QString(64, u'x'), PainType::Stabbing});
        CHECK(drawing.toJson().size() <= BodyDrawing::maxBytes);
        CHECK(BodyDrawing::fromJson(drawing.toJson()));
    }
}

TEST_CASE("A drawing that is not one is refused", "[bodychart]")
{
    const QByteArray good = R"({"view":"front","pain":"ache","width":0.03,"points":[0.1,0.2]})";
    REQUIRE(BodyDrawing::fromJson(withStroke(good)));

    const auto with = [&](const QByteArray &from, const QByteArray &to) {
        return withStroke(QByteArray(good).replace(from, to));
    };
    const QByteArray json = GENERATE_COPY(values<QByteArray>({
        "",
        "[]",
        "{",
        R"({"version":2,"build":"medium","marks":[],"strokes":[]})",
        R"({"version":1,"build":"giant","marks":[],"strokes":[]})",
        R"({"version":1,"build":"medium","marks":[["",  "ache"]],"strokes":[]})",
        R"({"version":1,"build":"medium","marks":[["x", "love"]],"strokes":[]})",
        R"({"version":1,"build":"medium","marks":[7],"strokes":[]})",
        withStroke("null"),
        withStroke("[[[]]]"),
        with("front", "top"),
        with("ache", "joy"),
        with("0.03", "0"),
        with("0.03", "-1"),
        with("0.03", "0.2"),
        with("0.03", "\"0.03\""),
        with("0.1,0.2", ""),
        with("0.1,0.2", "0.1"),
        with("0.1,0.2", "0.1,0.2,0.3"),
        with("0.1,0.2", "0.1,1.01"),
        with("0.1,0.2", "0.51,0.2"),
        with("0.1,0.2", "-0.01,0.2"),
        with("0.1,0.2", "1e400,0.2"),
        with("0.1,0.2", "\"0.1\",0.2"),
        with("0.1,0.2", zeros(BodyDrawing::maxPoints + 1)),
        withStroke(good + QByteArray(',' + good).repeated(int(BodyDrawing::maxStrokes))),
        QByteArray(BodyDrawing::maxBytes + 1, ' ') + withStroke(good),
        QByteArray("[").repeated(100'000),
    }));
    CAPTURE(json.left(200).toStdString());
    CHECK_FALSE(BodyDrawing::fromJson(json));
}

TEST_CASE("Bytes changed at random never give a drawing beyond the limits", "[bodychart]")
{
    QRandomGenerator random(20261125);
    int read = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray json = aDrawing().toJson();
        for (int change = 0; change <= round % 3; ++change)
            json[random.bounded(int(json.size()))] = char(random.bounded(32, 127));
        const auto drawing = BodyDrawing::fromJson(json);
        if (!drawing)
            continue;
        ++read;
        for (const BodyStroke &stroke : drawing->strokes) {
            REQUIRE(stroke.width <= BodyDrawing::maxWidth);
            for (const QPointF &point : stroke.points) {
                REQUIRE(point.x() <= chartWidth);
                REQUIRE(point.y() <= 1);
                REQUIRE(point.x() >= 0);
            }
        }
    }
    CHECK(read > 0); // else nothing was looked at
}

TEST_CASE("Points are put apart evenly", "[bodychart]")
{
    CHECK(evenlySpaced({{0.1, 0.1}}, 0.01) == ChartLine{{0.1, 0.1}});
    CHECK(evenlySpaced({{0.1, 0.1}, {0.1, 0.1}, {0.1, 0.1}}, 0.01) == ChartLine{{0.1, 0.1}});
    const ChartLine line = evenlySpaced({{0, 0}, {0, 0.5}, {0.5, 0.5}}, 0.25);
    REQUIRE(line.size() == 5);
    CHECK(line[1].y() == Approx(0.25));
    CHECK(line[3].x() == Approx(0.25));
    CHECK(line[4] == QPointF(0.5, 0.5));
    ChartLine scribble;
    for (int i = 0; i < 5000; ++i)
        scribble.emplace_back(i % 2 == 0 ? 0 : 0.5, i % 3 * 0.3);
    CHECK(evenlySpaced(scribble, 0.01).size() <= BodyDrawing::maxPoints);
}
