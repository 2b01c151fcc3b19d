// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormEnvironment.h"
#include "app/forms/FormProgram.h"
#include "app/forms/FormTree.h"

#include <map>
#include <set>

namespace kiosk {

/// Evaluates the rules of a form at the nodes of a form in use, within a limit of work. Keeps the
/// values of variables until they are forgotten.
class FormEvaluator final : private FormEnvironment::Source
{
public:
    FormEvaluator(const fhir::Questionnaire &questionnaire,
                  const FormTree &tree,
                  const FormProgram &program,
                  const QJsonObject &patient);
    FormEvaluator(const FormEvaluator &) = delete;
    FormEvaluator &operator=(const FormEvaluator &) = delete;

    /// A new round: the clock is read and the limit of work starts anew.
    void begin(const QDateTime &now);
    /// The limit of work starts anew for what is only asked, such as constraints.
    void beginCheck() const { m_spent = 0; }
    /// Nothing when it fails; then `notHonoured` says so. A rule that takes too much work is never
    /// evaluated again.
    [[nodiscard]] std::optional<fhirpath::Collection> evaluate(const FormProgram::Rule &rule,
                                                               NodeId node) const;
    /// Whether a condition is true: empty and false are not, failed is nothing.
    [[nodiscard]] std::optional<bool> isTrue(const FormProgram::Rule &rule, NodeId node) const;

    void work(int variable, NodeId node);
    void forget(NodeId node);
    void forgetAll() { m_values.clear(); }

    [[nodiscard]] const fhir::NotHonouredList &notHonoured() const { return m_notHonoured; }

private:
    struct Current
    {
        const FormProgram::Rule *rule = nullptr;
        NodeId node = 0;
        int depth = 0;
    };

    [[nodiscard]] QJsonValue askingItem() const override;
    [[nodiscard]] std::optional<fhirpath::Collection>
    formVariable(const QString &name) const override;
    [[nodiscard]] fhirpath::Collection valueOf(int variable, NodeId node) const;
    void fail(const FormProgram::Rule &rule, const QString &reason) const;

    const fhir::Questionnaire &m_questionnaire;
    const FormTree &m_tree;
    const FormProgram &m_program;
    QString m_canonical;
    // Evaluating fills caches and notes what failed; what it is asked for stays the same.
    mutable FormEnvironment m_environment;
    mutable std::map<std::pair<int, NodeId>, fhirpath::Collection> m_values;
    mutable std::set<const FormProgram::Rule *> m_switchedOff;
    mutable std::set<const FormProgram::Rule *> m_failed;
    mutable fhir::NotHonouredList m_notHonoured;
    mutable Current m_current;
    mutable std::size_t m_spent = 0;
};

} // namespace kiosk
