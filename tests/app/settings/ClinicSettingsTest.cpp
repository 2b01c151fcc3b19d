// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ClinicSettings.h"

#include "app/core/Json.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

const QString file = u"settings.toml"_s;

void write(const QTemporaryDir &directory, const QByteArray &toml)
{
    REQUIRE(writeFile(directory.filePath(file), toml));
}

} // namespace

TEST_CASE("ClinicSettings text", "[settings]")
{
    SECTION("an empty file means the defaults")
    {
        const auto reading = parseSettings("", file);

        CHECK(reading.problems.isEmpty());
        CHECK(reading.settings == ClinicSettings());
    }

    SECTION("values are taken from their tables")
    {
        const auto reading
            = parseSettings("[clinic]\nname = \"Hill Street\"\nlanguages = [\"es\"]\n"
                            "[kiosk]\nscreen_mm = 340\nidle_seconds = 120\n",
                            file);

        REQUIRE(reading.problems.isEmpty());
        CHECK(reading.settings.name == u"Hill Street"_s);
        CHECK(reading.settings.languages == QStringList{u"es"_s});
        CHECK(reading.settings.screenWidthMm == 340);
        CHECK(reading.settings.idleSeconds == 120);
        CHECK(reading.settings.deskName == u"Desk 1"_s);
    }

    SECTION("a clinic with a name of its own keeps no other's")
    {
        const auto named = parseSettings("[clinic]\nname = \"Hill Street\"\n", file).settings;
        CHECK(named.shortName == u"Hill Street"_s);
        CHECK(named.tagline.isEmpty());

        const auto all = parseSettings("[clinic]\nname = \"Hill Street Spine\"\n"
                                       "short_name = \"Hill\"\ntagline = \"Since 1990\"\n",
                                       file)
                             .settings;
        CHECK(all.shortName == u"Hill"_s);
        CHECK(all.tagline == u"Since 1990"_s);
    }

    SECTION("what is written reads back the same")
    {
        ClinicSettings settings;
        settings.name = u"The \"Old\" Mill \\ Ñandú\nClinic"_s;
        settings.emergencyNumber = u"+34 112"_s;
        settings.timeZone = u"America/Chicago"_s;
        settings.languages = {u"es"_s, u"en"_s};
        settings.screenWidthMm = 293.5;
        settings.theme = u"high-contrast"_s;
        settings.quietSeconds = 45;
        settings.printer = u"front_desk"_s;
        settings.printerPaper = u"a4"_s;
        settings.printsBothSides = true;
        settings.isHandsetFitted = true;
        settings.bookingAddress = u"https://clinic.example/book?a=1"_s;
        settings.articleAddress = u"https://clinic.example/{slug}?l={language}"_s;
        settings.offersPrint = false;

        const QByteArray written = writeSettings(settings);
        const auto reading = parseSettings(written, file);

        CHECK(reading.problems.isEmpty());
        CHECK(reading.settings == settings);
        CHECK(written.contains("# The number to call for an ambulance.\nemergency_number = "));
    }

    SECTION("an unknown key is refused with its line")
    {
        const auto reading = parseSettings("[clinic]\nname = \"A\"\nnmae = \"B\"\n", file);

        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].file == u"settings.toml"_s);
        CHECK(reading.problems[0].line == 3);
        CHECK(reading.problems[0].pointer == u"clinic.nmae"_s);
        CHECK(reading.settings == ClinicSettings());
    }

    SECTION("a syntax error is refused with its line")
    {
        const auto reading = parseSettings("[clinic]\nname = \n", file);

        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].line == 2);
    }

    SECTION("all mistakes of a file are told at once, in its order")
    {
        const auto reading
            = parseSettings("[kiosk]\ntheme = \"pink\"\n[clinic]\ntime_zone = \"Mars\"\n", file);

        REQUIRE(reading.problems.size() == 2);
        CHECK(reading.problems[0].pointer == u"kiosk.theme"_s);
        CHECK(reading.problems[1].pointer == u"clinic.time_zone"_s);
    }
}

TEST_CASE("ClinicSettings refuses bad values", "[settings]")
{
    const auto line = GENERATE(values<QByteArray>({"clinic.emergency_number = \"call 911\"",
                                                   "clinic.emergency_number = 911",
                                                   "clinic.emergency_number = \"\"",
                                                   "clinic.time_zone = \"CST\\u0000\"",
                                                   "clinic.time_zone = \"Middle/Earth\"",
                                                   "clinic.languages = []",
                                                   "clinic.languages = [\"en\", \"en\"]",
                                                   "clinic.languages = [1]",
                                                   "clinic.name = \"  \"",
                                                   "clinic.phone = \"call us\"",
                                                   "clinic.phone = \"-1\"",
                                                   "clinic.booking_address = \"a.example\"",
                                                   "clinic.booking_address = \"tel:911\"",
                                                   "articles.address = \"https://a.b/\"",
                                                   "articles.address = \"a.b/{slug}\"",
                                                   "articles.address = \"https://a.b/{slug}{x}\"",
                                                   "articles.offer_code = 1",
                                                   "articles.offer_print = \"yes\"",
                                                   "kiosk.idle_warning_seconds = 19",
                                                   "kiosk.idle_seconds = 1.5",
                                                   "kiosk.idle_seconds = 99999999999",
                                                   "kiosk.screen_mm = -3",
                                                   "kiosk.printer = \"-o raw\"",
                                                   "kiosk.printer = \"desk/one\"",
                                                   "kiosk.printer_paper = \"A5\"",
                                                   "kiosk.print_both_sides = 1",
                                                   "kiosk.handset_fitted = \"yes\"",
                                                   "desk.auto_lock_minutes = 0",
                                                   "alerts.escalate_seconds = true",
                                                   "alerts = 3",
                                                   "clinic.name.first = \"A\""}));
    CAPTURE(line);

    const auto reading = parseSettings("\n" + line, file);

    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].line == 2);
    CHECK_FALSE(reading.problems[0].message.isEmpty());
    CHECK(reading.settings == ClinicSettings());
}

TEST_CASE("ClinicSettings in a clinic's folder", "[settings]")
{
    const QTemporaryDir directory;

    SECTION("after a mistake the last good settings stay in use")
    {
        write(directory, "clinic.name = \"Good\"");
        REQUIRE(loadSettings(directory.path()).settings.name == u"Good"_s);
        write(directory, "clinic.name = \"Bad\"\nclinic.colour = 1\n");

        const auto reading = loadSettings(directory.path());

        CHECK(reading.settings.name == u"Good"_s);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].line == 2);
    }

    SECTION("a mistake on the first day means the defaults")
    {
        write(directory, "clinic.colour = 1");

        const auto reading = loadSettings(directory.path());

        CHECK(reading.settings == ClinicSettings());
        CHECK(reading.problems.size() == 1);
    }

    SECTION("a missing file is told and the defaults are used")
    {
        const auto reading = loadSettings(directory.path());

        CHECK(reading.settings == ClinicSettings());
        CHECK(reading.problems.size() == 1);
    }
}
