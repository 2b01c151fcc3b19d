// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"
#include "app/visit/Submission.h"
#include "app/visit/VisitContent.h"

#include <memory>
#include <vector>

namespace kiosk {

/// The forms of one visit, in the patient's language: the checklist and, on a first visit, the
/// intake and what the clinic asks besides. What the patient wants to ask about outlives them.
class VisitForms final
{
public:
    explicit VisitForms(const Clock &clock);

    void use(const VisitContent &content); ///< for the forms that start from now on
    /// False when nothing could ask or judge.
    [[nodiscard]] bool startChecklist();
    void startIntake(bool carriesOver);
    /// What both forms ask is shown in the intake as it was answered in the checklist. Only options
    /// that the intake offers too.
    void carryOver();
    void forget();

    [[nodiscard]] const VisitContent &content() const { return m_content; }
    [[nodiscard]] FormSession *checklist() const { return m_checklist.get(); }
    [[nodiscard]] FormSession *intake() const { return m_intake.get(); }
    [[nodiscard]] const std::vector<std::unique_ptr<FormSession>> &ownForms() const
    {
        return m_ownForms;
    }
    [[nodiscard]] bool hasBegunIntake() const;

    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);

    /// See PatientSession. Each title once.
    void askAbout(const QString &title);
    [[nodiscard]] bool asksAbout(const QString &title) const { return m_asked.contains(title); }
    void forgetQuestions();

    /// As they are handed in.
    [[nodiscard]] std::vector<FormRecord> submitted(bool isChecklistFinished, bool isSent) const;
    /// Of `submitted()`, in its order.
    [[nodiscard]] std::vector<std::shared_ptr<const fhir::Questionnaire>> questionnaires() const;

private:
    void putQuestions();

    const Clock &m_clock;
    VisitContent m_content;
    std::unique_ptr<FormSession> m_checklist;
    std::unique_ptr<FormSession> m_intake;
    std::vector<std::unique_ptr<FormSession>> m_ownForms; ///< of a first visit
    QString m_language = QStringLiteral("en");
    QStringList m_asked; ///< titles of pages to ask about
};

} // namespace kiosk
