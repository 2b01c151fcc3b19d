// SPDX-License-Identifier: GPL-3.0-or-later
// Hands in one record after the other and says each receipt on standard output, until it is killed.
#include "app/storage/Clinic.h"
#include "tests/support/Drafts.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const kiosk::SystemClock clock;
    kiosk::IdSource ids(clock);
    const auto store = kiosk::openKioskStore(application.arguments().value(1), clock, ids);
    if (!store)
        return 1;
    for (;;) {
        const auto receipt = (*store)->submit(kiosk::test::aRecord(ids.next())).result();
        if (!receipt)
            return 2;
        std::puts(receipt->record.toByteArray(QUuid::WithoutBraces).constData());
        std::fflush(stdout);
    }
}
