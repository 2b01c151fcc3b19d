// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/QuestionnaireResponse.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace kiosk {

/// Answers as rules see them: codes by linkId, whatever the depth, language and order of the
/// response. A boolean counts as "yes" or "no", and a text or a coding without a code as the code
/// it spells: "Not sure" is not-sure.
class AnswerCodes
{
public:
    explicit AnswerCodes(const fhir::QuestionnaireResponse &response);

    /// One answer as rules see it.
    [[nodiscard]] static QString codeOf(const fhir::Value &answer);
    [[nodiscard]] bool isAnswered(const QString &item) const;
    /// At least one of the item's answers is one of these codes.
    [[nodiscard]] bool hasAny(const QString &item, const QStringList &codes) const;
    /// The number answered, in full years; nothing when unanswered or not a number.
    [[nodiscard]] std::optional<int> number(const QString &item) const;

    [[nodiscard]] QStringList items() const; ///< the linkIds that have an answer, sorted
    [[nodiscard]] QStringList codes(const QString &item) const; ///< its answers, in their order

private:
    void add(const std::vector<fhir::ResponseItem> &items);

    QHash<QString, QStringList> m_codes;
};

} // namespace kiosk
