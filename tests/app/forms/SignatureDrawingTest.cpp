// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/SignatureDrawing.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace kiosk;

namespace {

SignatureDrawing signature()
{
    SignatureDrawing drawing;
    drawing.strokes = {{{0.25, 0.6}, {0.5, 0.3}, {0.75, 0.6}}, {{1.5, 0.5}}};
    return drawing;
}

} // namespace

TEST_CASE("A drawn signature is a picture and comes back from it", "[forms]")
{
    CHECK(signature().toSvg()
          == R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2250 1000" width="1125" )"
             R"(height="500"><path fill="none" stroke="#000" stroke-width="14" )"
             R"(stroke-linecap="round" stroke-linejoin="round" )"
             R"(d="M250 600L500 300L750 600M1500 500L1500 500"/></svg>)");
    CHECK(SignatureDrawing::fromSvg(signature().toSvg()) == signature());
}

TEST_CASE("Any other picture is no signature of ours", "[forms]")
{
    const QByteArray good = signature().toSvg();
    const auto changed = [&good](const char *from, const char *to) {
        QByteArray other = good;
        other.replace(from, to);
        REQUIRE(other != good);
        return SignatureDrawing::fromSvg(other);
    };
    CHECK_FALSE(SignatureDrawing::fromSvg({}));
    CHECK_FALSE(SignatureDrawing::fromSvg("<svg/>"));
    CHECK_FALSE(SignatureDrawing::fromSvg(good.chopped(1)));
    CHECK_FALSE(changed("<path", "<script>alert(1)</script><path"));
    CHECK_FALSE(changed("fill=\"none\"", "fill=\"none\" onload=\"x()\""));
    CHECK_FALSE(changed("500 300", "500 1001"));
    CHECK_FALSE(changed("500 300", "-1 300"));
    CHECK_FALSE(changed("500 300", "500"));
    CHECK_FALSE(changed("L750 600", "Q750 600"));
    CHECK_FALSE(changed("M250 600", "250 600"));
    CHECK_FALSE(changed("M1500", "MM1500"));

    QByteArray dots;
    for (std::size_t i = 0; i <= SignatureDrawing::maxStrokes; ++i)
        dots += "M1 1L1 1";
    const QByteArray path = "M250 600L500 300L750 600M1500 500L1500 500";
    CHECK_FALSE(changed(path.constData(), dots.constData()));
}

TEST_CASE("A signature is more than a touch", "[forms]")
{
    CHECK(signature().isSignature());
    CHECK_FALSE(SignatureDrawing().isSignature());
    SignatureDrawing touch;
    touch.strokes = {{{0.5, 0.5}, {0.6, 0.5}}};
    CHECK_FALSE(touch.isSignature());
    touch.strokes.push_back({{0.5, 0.4}, {0.5, 0.65}});
    CHECK(touch.isSignature()); // a cross of two short lines
}

TEST_CASE("A stroke is added as far as there is room", "[forms]")
{
    SECTION("without points that say nothing new, and inside the box")
    {
        const auto [drawing, isWhole]
            = SignatureDrawing().with({{-1, 0.5}, {-2, 0.5}, {0.002, 0.5}, {0.5, 3}});
        CHECK(isWhole);
        CHECK(drawing.strokes
              == std::vector<SignatureDrawing::Stroke>{{QPointF(0, 0.5), QPointF(0.5, 1)}});
    }

    SECTION("a scribble ends where the room does, and what is there stays a readable picture")
    {
        SignatureDrawing drawing;
        SignatureDrawing::Stroke scribble;
        for (int i = 0; i < 1000; ++i)
            scribble.emplace_back(1 + std::cos(i), 0.5 + std::sin(i) / 2);
        bool isWhole = true;
        for (int i = 0; i < 8; ++i) {
            const auto added = drawing.with(scribble);
            CHECK(added.isWhole == (i < 6));
            isWhole = isWhole && added.isWhole;
            drawing = added.drawing;
        }
        CHECK_FALSE(isWhole);
        CHECK(drawing.strokes.size() == 6);
        CHECK(drawing.toSvg().size() <= SignatureDrawing::maxBytes);
        CHECK(SignatureDrawing::fromSvg(drawing.toSvg()));
    }
}
