// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/OutsideCommand.h"

#include <QProcess>

namespace kiosk {

using namespace Qt::StringLiterals;

void prepareOutsideCommand(QProcess &process)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin"_s);
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
}

} // namespace kiosk
