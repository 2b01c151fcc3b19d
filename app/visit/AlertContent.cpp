// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/AlertContent.h"

#include "app/core/Json.h"

#include <QJsonArray>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

qint64 answeredMs(const FormSession &checklist, const QString &linkId)
{
    qint64 ms = 0;
    for (const AnswerChange &change : checklist.changes())
        if (change.linkId == linkId)
            ms = change.ms;
    return ms;
}

QStringList itemsBehind(const Outcome &outcome)
{
    QStringList items;
    for (const Reason &reason : outcome.reasons)
        if (reason.alert)
            items += reason.itemIds;
    items.removeDuplicates();
    return items;
}

QJsonArray itemsJson(const FormSession &checklist, const Outcome &outcome)
{
    const auto response = checklist.response(u"in-progress"_s);
    QJsonArray items;
    for (const QString &linkId : itemsBehind(outcome)) {
        const auto *item = checklist.questionnaire().find(linkId);
        QStringList codes;
        for (const fhir::Value &value : response.answersTo(linkId))
            codes.append(fhir::codeOf(value));
        if (item != nullptr && !codes.isEmpty())
            items.append(QJsonObject{{u"linkId"_s, linkId},
                                     {u"text"_s, item->text.in(checklist.language())},
                                     {u"answer"_s, codes.join(u", "_s)},
                                     {u"ms"_s, answeredMs(checklist, linkId)}});
    }
    return items;
}

} // namespace

QByteArray alertContent(const FormSession *checklist, const Outcome &outcome, const QString &name)
{
    const QJsonArray items = checklist != nullptr ? itemsJson(*checklist, outcome) : QJsonArray();
    QJsonObject content{{u"items"_s, items}, {u"outcome"_s, outcome.toJson()}};
    if (!name.isEmpty())
        content.insert(u"name"_s, name);
    return canonicalJson(content);
}

} // namespace kiosk
