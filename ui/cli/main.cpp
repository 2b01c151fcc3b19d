// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ProcessStart.h"
#include "ui/cli/AdminCommandLine.h"
#include "ui/text/Languages.h"

#include <QCoreApplication>
#include <QLocale>

int main(int argc, char **argv)
{
    kiosk::SystemTerminal terminal;
    if (const auto started = kiosk::ProcessStart::harden(argc, argv); !started) {
        terminal.complain(started.error().detail);
        return int(kiosk::ExitCode::NotAllowed);
    }
    kiosk::ProcessStart::makeUndumpable();
    if (!kiosk::initVault())
        return int(kiosk::ExitCode::StorageFailed);

    const QCoreApplication application(argc, argv);
    kiosk::Languages languages;
    languages.use(QLocale::system().name().left(2));
    const kiosk::SystemClock clock;
    kiosk::IdSource ids(clock);
    const kiosk::AdminContext context{terminal, clock, ids};
    return int(kiosk::runAdmin(context, QCoreApplication::arguments().mid(1)));
}
