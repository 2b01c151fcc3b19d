// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/InLanguage.h"

namespace kiosk {

QString inLanguage(const QMap<QString, QString> &texts, const QString &language)
{
    for (const QString &wanted : {language, QStringLiteral("en")}) {
        if (texts.contains(wanted)) {
            return texts.value(wanted);
        }
    }
    return texts.isEmpty() ? QString() : texts.first();
}

} // namespace kiosk
