// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/SandboxCheck.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk {

bool isSandboxed(qint64 processId, const QString &procDirectory)
{
    constexpr std::array kinds{u"user", u"pid", u"net"};
    if (processId <= 0)
        return false;
    // A namespace is named by the text of a link: "user:[4026531837]".
    const auto name = [&](const QString &process, const char16_t *kind) {
        return QFile(u"%1/%2/ns/%3"_s.arg(procDirectory, process, QStringView(kind)))
            .symLinkTarget()
            .section(u'/', -1);
    };
    return std::all_of(kinds.begin(), kinds.end(), [&](const char16_t *kind) {
        const QString own = name(u"self"_s, kind);
        const QString other = name(QString::number(processId), kind);
        return !own.isEmpty() && !other.isEmpty() && own != other;
    });
}

bool isSandboxed(qint64 processId)
{
    return isSandboxed(processId, u"/proc"_s);
}

} // namespace kiosk
