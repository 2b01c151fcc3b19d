// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Html.h"

namespace kiosk {

namespace {

constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popDirectionalIsolate(0x2069);

/// Could reach beyond the text that holds it: embeddings, overrides, isolates and marks.
bool isBidiControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

bool isControl(QChar c)
{
    return c != u'\n' && (c.category() == QChar::Other_Control || isBidiControl(c));
}

} // namespace

QString isolatedHtml(const QString &text)
{
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    plain.removeIf(isControl);
    if (plain.isEmpty()) {
        return {};
    }
    const QString html = plain.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    return firstStrongIsolate + html + popDirectionalIsolate;
}

} // namespace kiosk
