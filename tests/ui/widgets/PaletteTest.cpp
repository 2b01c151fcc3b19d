// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Palette.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QFile>

#include <initializer_list>

using namespace kiosk;

namespace {

QByteArray paletteFile()
{
    QFile file(QStringLiteral(KIOSK_SOURCE_DIR "/resources/style/palette.toml"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

struct Pair
{
    ColorRole text{};
    std::initializer_list<ColorRole> surfaces;
};

} // namespace

TEST_CASE("Palette", "[widgets]")
{
    const Scheme scheme
        = GENERATE(Scheme::Light, Scheme::Dark, Scheme::Sepia, Scheme::HighContrast);
    CAPTURE(schemeName(scheme));
    const Result<Palette> palette = Palette::read(paletteFile(), scheme);
    REQUIRE(palette);
    const auto ratio = [&](ColorRole one, ColorRole other) {
        CAPTURE(roleName(one), roleName(other));
        return contrastRatio(palette->color(one), palette->color(other));
    };

    SECTION("every text has a contrast of 4.5 on what it stands on")
    {
        const Pair pairs[] = {
            {ColorRole::Ink,
             {ColorRole::Paper,
              ColorRole::Surface,
              ColorRole::PrimarySoft,
              ColorRole::Sand,
              ColorRole::KeyTray,
              ColorRole::EmergencySoft,
              ColorRole::SameDaySoft,
              ColorRole::MentionSoft,
              ColorRole::NoneMarkedSoft}},
            {ColorRole::Muted, {ColorRole::Paper, ColorRole::Surface, ColorRole::KeyTray}},
            {ColorRole::Primary,
             {ColorRole::Paper, ColorRole::Surface, ColorRole::PrimarySoft, ColorRole::KeyTray}},
            {ColorRole::OnPrimary, {ColorRole::Primary}},
            {ColorRole::Accent, {ColorRole::Paper, ColorRole::Surface}},
            {ColorRole::Emergency,
             {ColorRole::Paper, ColorRole::Surface, ColorRole::EmergencySoft}},
            {ColorRole::OnEmergency, {ColorRole::Emergency}},
            {ColorRole::SameDay, {ColorRole::Surface, ColorRole::SameDaySoft}},
            {ColorRole::Mention, {ColorRole::Surface, ColorRole::MentionSoft}},
            {ColorRole::NoneMarked, {ColorRole::Surface, ColorRole::NoneMarkedSoft}},
        };

        for (const auto &[text, surfaces] : pairs) {
            for (const ColorRole surface : surfaces) {
                CAPTURE(roleName(text), roleName(surface));
                CHECK(ratio(text, surface) >= 4.5);
            }
        }
    }

    SECTION("what is drawn on the body chart has a contrast of 3 on the figure")
    {
        for (const ColorRole pain : {ColorRole::PainAche,
                                     ColorRole::PainBurning,
                                     ColorRole::PainStabbing,
                                     ColorRole::PainNumb,
                                     ColorRole::PainTingling,
                                     ColorRole::Ink}) {
            CAPTURE(roleName(pain));
            CHECK(ratio(pain, ColorRole::Figure) >= 3);
            CHECK(ratio(pain, ColorRole::FigureShade) >= 3);
            CHECK(ratio(pain, ColorRole::Surface) >= 3);
        }
    }

    SECTION("borders of controls and the focus ring have a contrast of 3")
    {
        for (const ColorRole surface : {ColorRole::Paper, ColorRole::Surface, ColorRole::KeyTray}) {
            CAPTURE(roleName(surface));
            CHECK(ratio(ColorRole::ControlLine, surface) >= 3.0);
            CHECK(ratio(ColorRole::Focus, surface) >= 3.0);
        }
    }
}

TEST_CASE("Palette file", "[widgets]")
{
    SECTION("a missing role is refused by name")
    {
        QByteArray toml = paletteFile();
        toml.replace("primary-soft = \"#12353C\"", "");

        const Result<Palette> palette = Palette::read(toml, Scheme::Dark);

        REQUIRE_FALSE(palette);
        CHECK(palette.error().code == ErrorCode::BadSettings);
        CHECK(palette.error().detail == QStringLiteral("dark.primary-soft"));
    }

    SECTION("a colour that is none is refused")
    {
        QByteArray toml = paletteFile();
        toml.replace("#FAF7F2", "paperish");

        CHECK_FALSE(Palette::read(toml, Scheme::Light));
    }

    SECTION("broken TOML is refused")
    {
        CHECK_FALSE(Palette::read("[light", Scheme::Light));
    }

    SECTION("black on white is 21 to 1")
    {
        CHECK(contrastRatio(Qt::black, Qt::white) == Approx(21.0));
    }
}
