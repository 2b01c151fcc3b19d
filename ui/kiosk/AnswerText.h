// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"

namespace kiosk {

/// The answers to one question as the patient reads them back: chosen words, dates and numbers in
/// the language's own form. Empty when there is none.
[[nodiscard]] QString answerText(const fhir::QuestionnaireItem &item,
                                 const std::vector<fhir::Value> &answers,
                                 const QString &language);

/// A question with what the patient said, as they read it back.
struct GivenAnswer
{
    QString question;
    QString answer;
    bool isPrivate = false;
};

/// What was answered below a node, in the form's order; what is not asked or not answered is left
/// out.
[[nodiscard]] std::vector<GivenAnswer> givenAnswers(const FormSession &session, NodeId node);

} // namespace kiosk
