// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Html.h"

#include "app/core/ShownText.h"

namespace kiosk {

QString isolatedHtml(const QString &text)
{
    const QString plain = withoutControls(text);
    if (plain.isEmpty()) {
        return {};
    }
    const QString html = plain.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    return firstStrongIsolate + html + popDirectionalIsolate;
}

QString htmlElement(const QString &tag, const QString &text)
{
    return QStringLiteral("<%1>%2</%1>").arg(tag, isolatedHtml(text));
}

} // namespace kiosk
