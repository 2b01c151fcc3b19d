// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ProcessStart.h"
#include "app/vault/Keys.h"
#include "ui/desk/Composition.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Languages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>

#include <cstdio>
#include <unistd.h>
#include <vector>

using namespace kiosk;

namespace {

/// Asked for by a lock: what was typed and read goes with the process (C8).
constexpr int restartCode = 75;

DeskComposition::Folders readOptions(const QApplication &application)
{
    const QCommandLineOption clinic(QStringLiteral("clinic"),
                                    QCoreApplication::translate("main", "The clinic's directory."),
                                    QStringLiteral("DIR"),
                                    QStringLiteral("/var/lib/bonesetters"));
    const QCommandLineOption data(
        QStringLiteral("data"),
        QCoreApplication::translate("main", "The directory of the shipped content."),
        QStringLiteral("DIR"),
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/bonesetters"));
    QCommandLineParser parser;
    parser.addOptions({clinic, data});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    return {parser.value(clinic), parser.value(data)};
}

int sayAndFail(const QString &sentence)
{
    std::fprintf(stderr, "bonesetters-desk: %s\n", qPrintable(sentence));
    QLabel message(sentence);
    message.setMargin(48);
    message.setWindowTitle(QCoreApplication::translate("main", "Front desk"));
    message.show();
    QCoreApplication::exec();
    return 1;
}

int runDesk(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("bonesetters"));
    QCoreApplication::setApplicationName(QStringLiteral("bonesetters-desk"));
    Languages languages;
    languages.use(QLocale::system().name().left(2)); // staff read what their computer speaks
    const DeskComposition::Folders folders = readOptions(application);
    const SystemClock clock;
    IdSource ids(clock);
    const auto desk = DeskComposition::create(folders, clock, ids);
    if (!desk) {
        return sayAndFail(staffText(desk.error()));
    }
    DeskWindow &window = (*desk)->window();
    QObject::connect(&window, &DeskWindow::restartNeeded, &application, [] {
        QCoreApplication::exit(restartCode);
    });
    window.showMaximized();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    if (const auto hardened = ProcessStart::harden(argc, argv); !hardened) {
        std::fprintf(stderr, "bonesetters-desk: %s\n", qPrintable(hardened.error().detail));
        return 1;
    }
    ProcessStart::makeUndumpable();
    if (!initVault()) {
        std::fputs("bonesetters-desk: The cryptographic library does not start.\n", stderr);
        return 1;
    }
    std::vector<char *> arguments(argv, argv + argc); // QApplication takes some out of argv
    arguments.push_back(nullptr);
    const int code = runDesk(argc, argv);
    if (code == restartCode) {
        execv("/proc/self/exe", arguments.data());
    }
    return code;
}
