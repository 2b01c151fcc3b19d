// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Metrics.h"

#include <catch2/catch.hpp>

#include <tuple>

using namespace kiosk;

TEST_CASE("Metrics", "[widgets]")
{
    SECTION("at 102 dpi the sizes are the pixels of the visual language")
    {
        const Metrics metrics(102);

        CHECK(metrics.fontPx(TextRole::Display) == 64);
        CHECK(metrics.fontPx(TextRole::Title) == 48);
        CHECK(metrics.fontPx(TextRole::Question) == 40);
        CHECK(metrics.fontPx(TextRole::Body) == 32);
        CHECK(metrics.fontPx(TextRole::Caption) == 28);
        CHECK(metrics.linePx(TextRole::Body) == 45);
        CHECK(metrics.spacing(1) == 8);
        CHECK(metrics.spacing(3) == 24);
        CHECK(metrics.spacing(8) == 64);
        CHECK(metrics.target() == 65);
        CHECK(metrics.buttonHeight() == 88);
        CHECK(metrics.rowHeight() == 84);
        CHECK(metrics.icon() == 36);
        CHECK(metrics.mark() == 44);
        CHECK(metrics.margin(false) == 48);
        CHECK(metrics.margin(true) == 64);
        CHECK(metrics.cardRadius() == 16);
        CHECK(metrics.radius() == 12);
    }

    SECTION("targets are rounded up, never down")
    {
        CHECK(Metrics(101.6).pxAtLeast(16) == 64);
        CHECK(Metrics(101.7).pxAtLeast(16) == 65);
    }

    SECTION("larger words grow with the patient's choice and rows with them")
    {
        const Metrics largest(102, TextScale::Largest);

        CHECK(largest.fontPx(TextRole::Body) == 51);
        CHECK(largest.fontPx(TextRole::Caption) == 45);
        CHECK(largest.rowHeight() == 109);
        CHECK(Metrics(102, TextScale::Large).fontPx(TextRole::Body) == 42);
    }

    SECTION("a screen that lies about its size counts as 96 dpi")
    {
        const double dpi = GENERATE(0.0, -1.0, 49.9, 400.1, 25400.0);
        CAPTURE(dpi);

        CHECK(Metrics(dpi).dpi() == 96.0);
    }
}
