// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/Questionnaire.h"

namespace kiosk::fhir {

namespace {

QString baseOf(const QString &language)
{
    return language.section(u'-', 0, 0);
}

const QuestionnaireItem *findIn(const std::vector<QuestionnaireItem> &items, const QString &linkId)
{
    for (const QuestionnaireItem &item : items) {
        if (item.linkId == linkId)
            return &item;
        if (const auto *found = findIn(item.items, linkId))
            return found;
    }
    return nullptr;
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

QString Questionnaire::canonical() const
{
    return version.isEmpty() || url.isEmpty() ? url : url + u'|' + version;
}

const QuestionnaireItem *Questionnaire::find(const QString &linkId) const
{
    return findIn(items, linkId);
}

} // namespace kiosk::fhir
