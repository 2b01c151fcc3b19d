// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ProcessStart.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <unistd.h>

using namespace Qt::StringLiterals;
using kiosk::ErrorCode;
using kiosk::ProcessStart;

TEST_CASE("ProcessStart leaves nothing in the environment that loosens it (W2)", "[core]")
{
    SECTION("removes every way into the web engine, the plug-ins and the keyboard")
    {
        const auto name = GENERATE("QTWEBENGINE_DISABLE_SANDBOX",
                                   "QTWEBENGINE_CHROMIUM_FLAGS",
                                   "QTWEBENGINE_REMOTE_DEBUGGING",
                                   "QTWEBENGINEPROCESS_PATH",
                                   "QTWEBENGINE_RESOURCES_PATH",
                                   "QT_WEBENGINE_DISABLE_NOUVEAU_WORKAROUND",
                                   "QML_IMPORT_PATH",
                                   "QML2_IMPORT_PATH",
                                   "QML3_IMPORT_PATH",
                                   "QT_PLUGIN_PATH",
                                   "QT_QPA_PLATFORM_PLUGIN_PATH",
                                   "QT_QPA_PLATFORMTHEME",
                                   "QT_QPA_GENERIC_PLUGINS",
                                   "QT_VIRTUALKEYBOARD_LAYOUT_PATH",
                                   "SPEECHD_ADDRESS",
                                   "SPEECHD_CMD");
        CAPTURE(name);
        const QString variable = QString::fromLatin1(name);

        CHECK(ProcessStart::unwantedVariables({variable}) == QStringList{variable});
    }

    SECTION("keeps what says where to draw")
    {
        CHECK(ProcessStart::unwantedVariables({u"QT_QPA_PLATFORM"_s,
                                               u"QT_QPA_EGLFS_INTEGRATION"_s,
                                               u"DISPLAY"_s,
                                               u"WAYLAND_DISPLAY"_s,
                                               u"LANG"_s,
                                               u"HOME"_s})
                  .isEmpty());
    }
}

TEST_CASE("ProcessStart refuses arguments that open the web engine (W2)", "[core]")
{
    SECTION("with one dash or two, with or without a value")
    {
        const auto argument = GENERATE("--webEngineArgs",
                                       "-webEngineArgs",
                                       "--webengineargs",
                                       "--remote-debugging-port=9222",
                                       "--remote-debugging-pipe",
                                       "-remote-debugging-port");
        CAPTURE(argument);

        CHECK(ProcessStart::refusedArgument({u"--clinic"_s, QString::fromLatin1(argument)})
              == QString::fromLatin1(argument));
    }

    SECTION("and accepts its own")
    {
        CHECK(ProcessStart::refusedArgument(
                  {u"--clinic"_s, u"/var/lib/bonesetters"_s, u"--windowed"_s, u"1080x1920"_s})
                  .isEmpty());
    }
}

TEST_CASE("ProcessStart refuses to run as root (W3)", "[core]")
{
    char name[] = "program";
    char *arguments[] = {name, nullptr};

    const auto started = ProcessStart::harden(1, arguments);

    if (geteuid() == 0) {
        REQUIRE_FALSE(started);
        CHECK(started.error().code == ErrorCode::NotAllowed);
        CHECK(started.error().detail.contains("does not run as root"_L1));
    } else {
        CHECK(started);
    }
}
