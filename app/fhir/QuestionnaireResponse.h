// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"
#include "app/fhir/Value.h"

#include <QJsonObject>

#include <vector>

namespace kiosk::fhir {

struct ResponseItem;

/// QuestionnaireResponse.item.answer
struct ResponseAnswer
{
    Value value;
    std::vector<ResponseItem> items;
    bool isValueless = false; ///< has extensions only, such as data-absent-reason
    /// The value's JSON where it says more than `value` does, such as a Quantity's comparator.
    QJsonValue asRead = QJsonValue::Undefined;
    QJsonObject others{}; ///< members that stand beside: id, extension, _valueString ...
    bool operator==(const ResponseAnswer &) const;
};

/// QuestionnaireResponse.item
struct ResponseItem
{
    QString linkId;
    QString text; ///< the question as it was shown, in the response's language
    std::vector<ResponseAnswer> answers;
    std::vector<ResponseItem> items;
    QJsonObject others{}; ///< extension, definition, _text ...
    bool operator==(const ResponseItem &) const = default;
};

inline bool ResponseAnswer::operator==(const ResponseAnswer &other) const
{
    return isValueless == other.isValueless && value == other.value && items == other.items
        && others == other.others;
}

/// FHIR R4 QuestionnaireResponse: values only, no rules. What is read is written back member for
/// member, also what nothing here looks at.
struct QuestionnaireResponse
{
    QString id;
    QString questionnaire; ///< canonical with |version
    QString status; ///< in-progress, completed, amended
    QString language;
    QString authored; ///< dateTime
    std::vector<ResponseItem> items;
    QJsonObject others{}; ///< meta, contained, subject, extension ...

    /// All answers under this linkId, at any depth and in order.
    [[nodiscard]] std::vector<Value> answersTo(const QString &linkId) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<QuestionnaireResponse> fromJson(const QJsonObject &json);
    bool operator==(const QuestionnaireResponse &) const = default;
};

} // namespace kiosk::fhir
