// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/FormCheck.h"

#include "app/core/ExactJson.h"
#include "app/forms/Extraction.h"
#include "app/forms/FormProgram.h"
#include "app/forms/ItemControl.h"

#include <QCoreApplication>

namespace kiosk {

namespace {

int countItems(const std::vector<fhir::QuestionnaireItem> &items)
{
    int count = int(items.size());
    for (const fhir::QuestionnaireItem &item : items)
        count += countItems(item.items);
    return count;
}

} // namespace

FormCheck checkForm(const QByteArray &json, const QString &fileName)
{
    const auto reading = fhir::readQuestionnaire(json, fileName);
    FormCheck check;
    check.problems = reading.problems;
    check.notHonoured = reading.notHonoured;
    check.questionnaire = reading.questionnaire;
    check.canBeShown = reading.questionnaire != nullptr;
    if (!check.canBeShown)
        return check;
    check.title = reading.questionnaire->title.original;
    check.items = countItems(reading.questionnaire->items);
    check.notHonoured += unhonouredControls(*reading.questionnaire);
    check.notHonoured += notExtractable(
        parseExactJson(json, ErrorCode::BadQuestionnaire).value_or(QJsonObject()));
    const fhir::ItemGraph graph(reading.questionnaire->items);
    check.notHonoured += FormProgram(*reading.questionnaire, graph).notHonoured();
    return check;
}

QString placeOf(const Problem &problem)
{
    if (problem.line > 0)
        return QCoreApplication::translate("FormCheck", "line %1").arg(problem.line);
    return problem.pointer.isEmpty() ? QStringLiteral("/") : problem.pointer;
}

} // namespace kiosk
