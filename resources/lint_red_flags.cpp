// SPDX-License-Identifier: GPL-3.0-or-later
// Part of the build: lint_red_flags RESOURCES fails when the rules or the checklist there have a
// fault, and says which. Warnings (nobody has signed yet, a review is overdue) do not fail.
#include "app/visit/ContentLint.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace kiosk;
    const QCoreApplication application(argc, argv);
    const QString folder = QCoreApplication::arguments().value(1);
    int errors = 0;
    for (const Problem &problem : lintRedFlags(folder, {}, QDate::currentDate())) {
        if (problem.severity != Problem::Severity::Error)
            continue;
        ++errors;
        std::fprintf(stderr,
                     "%s: error: %s: %s\n",
                     qUtf8Printable(problem.file),
                     qUtf8Printable(problem.pointer),
                     qUtf8Printable(problem.message));
    }
    return errors == 0 ? 0 : 1;
}
