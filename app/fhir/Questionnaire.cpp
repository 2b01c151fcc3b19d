// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/Questionnaire.h"

namespace kiosk::fhir {

namespace {

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

QString Questionnaire::canonical() const
{
    return version.isEmpty() || url.isEmpty() ? url : url + u'|' + version;
}

const QuestionnaireItem *Questionnaire::find(const QString &linkId) const
{
    return findIn(items, linkId);
}

} // namespace kiosk::fhir
