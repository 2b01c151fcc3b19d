// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormIssue.h"

namespace kiosk {

/// Answers as the validators see them. Whether a missing answer is missed depends on the rest of
/// the form: FormSession decides that.
struct CheckedAnswers
{
    NodeId node = 0;
    const fhir::QuestionnaireItem &item;
    const std::vector<fhir::Value> &answers;
    fhir::Date today;
    /// What expressions of the form make of its bounds and choices; null or nothing where none
    /// does.
    const QList<fhir::AnswerOption> *options = nullptr;
    std::optional<fhir::Value> minimum{};
    std::optional<fhir::Value> maximum{};
};

/// What is wrong with them, at most one issue of each validator.
[[nodiscard]] std::vector<FormIssue> validate(const CheckedAnswers &checked);

/// Whether the item's `mimeType` extensions, such as "image/png" or "image/*", allow a file of that
/// type; all are when it names none.
[[nodiscard]] bool takesFileType(const fhir::QuestionnaireItem &item, const QString &contentType);

} // namespace kiosk
