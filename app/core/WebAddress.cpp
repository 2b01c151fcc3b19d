// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/WebAddress.h"

#include <QRegularExpression>
#include <QUrl>

namespace kiosk {

using namespace Qt::StringLiterals;

bool isWebAddress(const QString &text)
{
    constexpr qsizetype longest = 300;
    static const QRegularExpression pattern(u"^https?://[^\\s\\p{C}<>\"\\\\]+$"_s);
    if (text.size() > longest || !pattern.match(text).hasMatch())
        return false;
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
}

} // namespace kiosk
