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
    Role text;
    std::initializer_list<Role> surfaces;
};

} // namespace

TEST_CASE("Palette", "[widgets]")
{
    const Scheme scheme = GENERATE(Scheme::Light, Scheme::Dark, Scheme::HighContrast);
    CAPTURE(schemeName(scheme));
    const Result<Palette> palette = Palette::read(paletteFile(), scheme);
    REQUIRE(palette);
    const auto ratio = [&](Role one, Role other) {
        CAPTURE(roleName(one), roleName(other));
        return contrastRatio(palette->color(one), palette->color(other));
    };

    SECTION("every text has a contrast of 4.5 on what it stands on")
    {
        const Pair pairs[] = {
            {Role::Ink,
             {Role::Paper,
              Role::Surface,
              Role::PrimarySoft,
              Role::Sand,
              Role::KeyTray,
              Role::EmergencySoft,
              Role::SameDaySoft,
              Role::MentionSoft,
              Role::NoneMarkedSoft}},
            {Role::Muted, {Role::Paper, Role::Surface, Role::KeyTray}},
            {Role::Primary, {Role::Paper, Role::Surface, Role::PrimarySoft, Role::KeyTray}},
            {Role::OnPrimary, {Role::Primary}},
            {Role::Accent, {Role::Paper, Role::Surface}},
            {Role::Emergency, {Role::Paper, Role::Surface, Role::EmergencySoft}},
            {Role::OnEmergency, {Role::Emergency}},
            {Role::SameDay, {Role::Surface, Role::SameDaySoft}},
            {Role::Mention, {Role::Surface, Role::MentionSoft}},
            {Role::NoneMarked, {Role::Surface, Role::NoneMarkedSoft}},
        };

        for (const auto &[text, surfaces] : pairs) {
            for (const Role surface : surfaces) {
                CAPTURE(roleName(text), roleName(surface));
                CHECK(ratio(text, surface) >= 4.5);
            }
        }
    }

    SECTION("borders of controls and the focus ring have a contrast of 3")
    {
        for (const Role surface : {Role::Paper, Role::Surface, Role::KeyTray}) {
            CAPTURE(roleName(surface));
            CHECK(ratio(Role::ControlLine, surface) >= 3.0);
            CHECK(ratio(Role::Focus, surface) >= 3.0);
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
