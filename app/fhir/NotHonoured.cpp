// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/NotHonoured.h"

#include <QCoreApplication>

namespace kiosk::fhir {

Problems asProblems(const NotHonouredList &list, const QString &fileName)
{
    Problems problems;
    for (const NotHonoured &each : list)
        problems.append(
            {Problem::Severity::Warning,
             fileName,
             0,
             each.pointer,
             QCoreApplication::translate("NotHonoured", "“%1” is not honoured.").arg(each.what)
                 + QLatin1Char(' ') + each.effect});
    return problems;
}

} // namespace kiosk::fhir
