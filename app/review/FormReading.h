// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/KnownForms.h"
#include "app/review/RecordSummary.h"
#include "app/visit/Submission.h"

#include <QHash>

namespace kiosk {

/// Reads one answered form: its answers in order, with wording in the reader's language when this
/// very version is installed, else in the words that the patient saw. Structure (topics, the
/// emergency page) comes from any installed version of the form.
class FormReading
{
public:
    FormReading(const FormRecord &record, const KnownForms &forms, const QString &language);

    [[nodiscard]] const FormAnswers &answers() const { return m_answers; }
    [[nodiscard]] std::vector<AnswerCorrection> corrections() const;
    [[nodiscard]] EmergencyCheck emergency() const;

private:
    void indexItems(const std::vector<fhir::QuestionnaireItem> &items, const QString &section);
    void readItems(const std::vector<fhir::ResponseItem> &items, const QString &section);
    void readAnswers(const fhir::ResponseItem &item, const QString &section);
    void noteTimes();
    [[nodiscard]] QString wording(const QString &linkId, const QString &shown) const;
    [[nodiscard]] QString ownWording(const QString &linkId, const QString &shown) const;
    [[nodiscard]] QString words(const QString &linkId,
                                const std::vector<fhir::Value> &values) const;

    const FormRecord &m_record;
    QString m_language;
    std::shared_ptr<const fhir::Questionnaire> m_form; ///< null when the url is unknown
    QHash<QString, const fhir::QuestionnaireItem *> m_items;
    QHash<QString, QString> m_sections; ///< page title by linkId
    QHash<QString, QString> m_askedBy; ///< linkId of the page whose title asks the question
    QHash<QString, QString> m_shown; ///< question as it was shown, by linkId
    FormAnswers m_answers;
};

} // namespace kiosk
