// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/TakeAway.h"

#include "app/core/QrPattern.h"

namespace kiosk {

using namespace Qt::StringLiterals;

QString takeAway(const Article &article, const QString &pattern)
{
    if (!pattern.isEmpty())
        return QString(pattern)
            .replace(u"{slug}"_s, article.slug)
            .replace(u"{language}"_s, article.language);
    QString text = article.title;
    for (const QString &point : article.keyPoints)
        if (const QString longer = text + u"\n• "_s + point; qrPattern(longer))
            text = longer;
    return text;
}

} // namespace kiosk
