// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Text.h"
#include "app/fhir/Value.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace kiosk::fhir {

/// FHIR Expression in FHIRPath, as its author wrote it.
struct FormExpression
{
    QString text;
    QString name; ///< of a `variable`
    QString url; ///< of the extension it stands in
    QString pointer; ///< of that extension
    bool operator==(const FormExpression &) const = default;
};

/// questionnaire-constraint or targetConstraint: what must hold where the item has an answer.
struct FormConstraint
{
    QString key;
    bool isError = true; ///< severity `error`; a `warning` keeps nobody from going on
    Text human; ///< what to tell the person who answers
    FormExpression expression;
    bool operator==(const FormConstraint &) const = default;
};

/// sdc-questionnaire-answerOptionsToggleExpression: these choices are offered while it is true.
struct OptionToggle
{
    std::vector<Value> options;
    FormExpression expression;
    bool operator==(const OptionToggle &) const = default;
};

/// The Structured Data Capture expressions of an item, or of the whole form. Strings only:
/// app/forms understands and evaluates them.
struct ItemExpressions
{
    std::vector<FormExpression> variables; ///< in order: one may use those before it
    QStringList unavailable; ///< variables that would need a server: they are empty
    std::optional<FormExpression> calculated;
    std::optional<FormExpression> initial;
    std::optional<FormExpression> enableWhen;
    std::optional<FormExpression> answers; ///< answerExpression: its choices
    std::optional<FormExpression> text; ///< cqf-expression on Questionnaire.item.text
    std::optional<FormExpression> required; ///< cqf-expression on Questionnaire.item.required
    std::optional<FormExpression> minimum; ///< cqf-expression within minValue
    std::optional<FormExpression> maximum; ///< cqf-expression within maxValue
    std::vector<OptionToggle> toggles;
    std::vector<FormConstraint> constraints;
    bool operator==(const ItemExpressions &) const = default;
};

} // namespace kiosk::fhir
