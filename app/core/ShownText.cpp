// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/ShownText.h"

#include <QList>

#include <algorithm>

namespace kiosk {

namespace {

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

bool runsFromRight(const QString &text)
{
    const auto codePoints = text.toUcs4();
    return std::any_of(codePoints.cbegin(), codePoints.cend(), [](char32_t codePoint) {
        const auto direction = QChar::direction(codePoint);
        return direction == QChar::DirR || direction == QChar::DirAL;
    });
}

} // namespace

QString withoutControls(const QString &text)
{
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    plain.removeIf(isControl);
    return plain;
}

QString shownText(const QString &text)
{
    const QString plain = withoutControls(text);
    return runsFromRight(plain) ? firstStrongIsolate + plain + popDirectionalIsolate : plain;
}

} // namespace kiosk
