// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/QuestionnaireResponse.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace kiosk {

/// Answers as rules see them: codes by linkId, whatever the depth, language and order of the
/// response.
class AnswerCodes
{
public:
    explicit AnswerCodes(const fhir::QuestionnaireResponse &response);

    [[nodiscard]] bool isAnswered(const QString &item) const;
    /// At least one of the item's answers is one of these codes.
    [[nodiscard]] bool hasAny(const QString &item, const QStringList &codes) const;
    /// The number answered; nothing when unanswered or not a whole number.
    [[nodiscard]] std::optional<int> number(const QString &item) const;

private:
    void add(const std::vector<fhir::ResponseItem> &items);

    QHash<QString, QStringList> m_codes;
};

} // namespace kiosk
