// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/TestEnvironment.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/widgets/KeyboardPanel.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    kiosk::test::leaveRoot(argc, argv);
    kiosk::test::prepareEnvironment();
    kiosk::KeyboardPanel::prepareEnvironment(); // the kiosk's own keys, as in its main
    kiosk::ArticleScheme::registerScheme(); // must come before the application object
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    return Catch::Session().run(argc, argv);
}
