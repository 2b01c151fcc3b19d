// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/ElementReading.h"
#include "app/fhir/Questionnaire.h"

#include <QHash>

namespace kiosk::fhir {

/// The answer lists a form brings along: contained ValueSet (expansion, or compose of listed
/// concepts, of contained CodeSystems, filtered or not, and of other contained ValueSets). Asks no
/// server.
class ContainedValueSets
{
public:
    explicit ContainedValueSets(const JsonPlace &questionnaire);

    /// The options behind an answerValueSet ("#id" or a canonical); nothing when the form does not
    /// hold all of them.
    [[nodiscard]] std::optional<QList<AnswerOption>> options(const QString &reference);

private:
    using Options = std::optional<QList<AnswerOption>>;

    [[nodiscard]] Options resolve(const QString &key, int depth);
    [[nodiscard]] Options compose(const JsonPlace &compose, int depth);
    [[nodiscard]] Options include(const JsonPlace &include, int depth);
    [[nodiscard]] Options fromSystem(const JsonPlace &include) const;

    QHash<QString, JsonPlace> m_valueSets; ///< by "#id" and by url
    QHash<QString, JsonPlace> m_codeSystems; ///< by url
    QHash<QString, Options> m_resolved;
    qsizetype m_total = 0; ///< options gathered so far
};

} // namespace kiosk::fhir
