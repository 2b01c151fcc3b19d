// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/Text.h"

namespace kiosk::fhir {

namespace {

QString baseOf(const QString &language)
{
    return language.section(u'-', 0, 0);
}

} // namespace

QString Text::in(const QString &language) const
{
    if (translations.isEmpty())
        return original;
    if (const auto exact = translations.constFind(language); exact != translations.cend())
        return *exact;
    // es-MX is served by es, and es by whatever Spanish there is.
    for (auto it = translations.cbegin(); it != translations.cend(); ++it)
        if (baseOf(it.key()) == baseOf(language))
            return *it;
    return original;
}

} // namespace kiosk::fhir
