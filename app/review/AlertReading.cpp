// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/AlertReading.h"

#include "app/core/Json.h"
#include "app/forms/ResponseText.h"
#include "app/review/InLanguage.h"

#include <QJsonArray>

namespace kiosk {

namespace {

const fhir::QuestionnaireItem *findItem(const KnownForms &forms, const QString &linkId)
{
    for (const auto &form : forms) {
        if (const auto *item = form->find(linkId)) {
            return item;
        }
    }
    return nullptr;
}

/// The words of the option with this code; a code that no option has stands for itself.
QString
optionWords(const QString &code, const fhir::QuestionnaireItem *item, const QString &language)
{
    if (item) {
        for (const fhir::AnswerOption &option : item->options) {
            if (fhir::codeOf(option.value) == code) {
                return displayText(option.value, item, language);
            }
        }
    }
    return code;
}

QString
answerWords(const QString &codes, const fhir::QuestionnaireItem *item, const QString &language)
{
    QStringList all;
    const auto parts = codes.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    for (const QString &code : parts) {
        all.append(optionWords(code, item, language));
    }
    return all.join(QStringLiteral(", "));
}

AnswerLine readItem(const QJsonObject &json, const KnownForms &forms, const QString &language)
{
    AnswerLine line;
    line.linkId = json.value(u"linkId").toString();
    const auto *item = findItem(forms, line.linkId);
    line.question = item ? item->text.in(language) : json.value(u"text").toString();
    line.answer = answerWords(json.value(u"answer").toString(), item, language);
    line.ms = json.value(u"ms").toInteger();
    return line;
}

} // namespace

AlertReading readAlert(const QByteArray &json, const KnownForms &forms, const QString &language)
{
    AlertReading reading;
    const auto content = parseJsonObject(json, ErrorCode::CannotOpenRecord);
    if (!content) {
        return reading;
    }
    reading.name = content->value(u"name").toString();
    const QJsonArray items = content->value(u"items").toArray();
    for (const auto item : items) {
        reading.answers.push_back(readItem(item.toObject(), forms, language));
    }
    const Outcome outcome = Outcome::fromJson(content->value(u"outcome").toObject());
    for (const Reason &reason : outcome.reasons) {
        if (reason.alert && !reason.clinicianNote.isEmpty()) {
            reading.clinicianNotes.append(inLanguage(reason.clinicianNote, language));
        }
    }
    return reading;
}

} // namespace kiosk
