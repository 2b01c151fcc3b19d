// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/SubmissionLabel.h"

#include <functional>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

void forEachItem(const std::vector<fhir::QuestionnaireItem> &items,
                 const std::function<void(const fhir::QuestionnaireItem &)> &visit)
{
    for (const fhir::QuestionnaireItem &item : items) {
        visit(item);
        forEachItem(item.items, visit);
    }
}

QString *partOf(RecordLabel &label, const QString &name)
{
    if (name == u"given"_s)
        return &label.givenName;
    if (name == u"family"_s)
        return &label.familyName;
    if (name == u"birth-date"_s)
        return &label.birthDate;
    if (name == u"complaint"_s)
        return &label.complaint;
    return nullptr;
}

QString firstAnswer(const fhir::QuestionnaireResponse &response, const QString &linkId)
{
    const auto answers = response.answersTo(linkId);
    return answers.empty() ? QString() : fhir::codeOf(answers.front());
}

} // namespace

RecordLabel labelFor(const Submission &submission,
                     const std::vector<std::shared_ptr<const fhir::Questionnaire>> &questionnaires)
{
    RecordLabel label;
    label.visit = submission.visit;
    label.language = submission.language;
    label.alert = submission.alert;
    label.tier = submission.outcome ? submission.outcome->tier : Tier::None;
    label.status = u"completed"_s;
    for (std::size_t i = 0; i < submission.forms.size(); ++i) {
        const auto &response = submission.forms[i].response;
        if (response.status == u"in-progress"_s)
            label.status = response.status;
        forEachItem(questionnaires[i]->items, [&](const fhir::QuestionnaireItem &item) {
            if (QString *part = partOf(label, item.label))
                *part = firstAnswer(response, item.linkId);
        });
        bool isNumber = false;
        const int age = firstAnswer(response, u"age"_s).toInt(&isNumber);
        if (isNumber)
            label.age = age;
    }
    return label;
}

bool ageFits(int age, const QString &birthDate, QDate today)
{
    const QDate born = QDate::fromString(birthDate, Qt::ISODate);
    if (!born.isValid() || birthDate.size() != 10)
        return true;
    const bool hadBirthday = born.addYears(today.year() - born.year()) <= today;
    return age == today.year() - born.year() - (hadBirthday ? 0 : 1);
}

} // namespace kiosk
