// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/ItemGraph.h"
#include "app/fhirpath/Expression.h"

#include <memory>

namespace kiosk {

/// The expressions of a form, compiled once, and what has to be worked out again when an answer
/// changes. Knows items, not nodes: FormCalculation applies it to a form in use.
class FormProgram
{
public:
    struct Rule
    {
        const fhir::FormExpression *source = nullptr;
        fhirpath::Expression expression;
        int entry = -1; ///< of the item it belongs to; -1 for the form
        QHash<QString, int> variables; ///< the step of each variable it names
    };

    /// One thing that is worked out for an item. The first steps are whether each entry is asked,
    /// in the order of the entries.
    struct Step
    {
        enum class Kind { Enable, Variable, Calculate, Show };

        Kind kind = Kind::Enable;
        int entry = -1;
        QString name; ///< of a variable
        const Rule *rule = nullptr; ///< null where there is none, and of Show
        bool hasConditions = false; ///< enableWhen
        bool isOff = false; ///< waits for itself: its rule and conditions are not evaluated
        bool isNeeded = true; ///< a variable that something uses
        int rank = -1; ///< after all steps it depends on
        std::vector<int> followers; ///< steps that use this variable
    };

    /// What an item shows and checks; evaluated where it is asked for.
    struct ItemRules
    {
        const Rule *initial = nullptr;
        const Rule *answers = nullptr;
        const Rule *text = nullptr;
        const Rule *required = nullptr;
        const Rule *minimum = nullptr;
        const Rule *maximum = nullptr;
        std::vector<const Rule *> toggles; ///< null where one cannot be used
        std::vector<const Rule *> constraints;
        std::vector<int> steps; ///< all of this entry
    };

    FormProgram(const fhir::Questionnaire &questionnaire, const fhir::ItemGraph &graph);

    [[nodiscard]] const std::vector<Step> &steps() const { return m_steps; }
    /// Of an entry; -1 is the form.
    [[nodiscard]] const ItemRules &rules(int entry) const { return m_items[placeOf(entry)]; }
    /// Steps that an answer to this entry, or its being asked, may change through an expression.
    [[nodiscard]] const std::vector<int> &readers(int entry) const
    {
        return m_readers[placeOf(entry)];
    }
    /// Steps that look at everything below this entry.
    [[nodiscard]] const std::vector<int> &contentReaders(int entry) const
    {
        return m_contentReaders[placeOf(entry)];
    }
    /// Steps that may look at any answer.
    [[nodiscard]] const std::vector<int> &openReaders() const { return m_openReaders; }
    /// What cannot be evaluated, and why: broken expressions, unknown variables, cycles.
    [[nodiscard]] const fhir::NotHonouredList &notHonoured() const { return m_notHonoured; }

private:
    /// The form stands before its entries.
    [[nodiscard]] static std::size_t placeOf(int entry) { return std::size_t(entry) + 1; }
    const Rule *compile(const fhir::FormExpression &source, int entry, int before);
    const Rule *compile(const std::optional<fhir::FormExpression> &source, int entry);
    void declareVariables(const fhir::ItemExpressions &expressions, int entry);
    void addRules(const fhir::ItemExpressions &expressions, int entry);
    [[nodiscard]] int variableFor(const QString &name, int entry, int before) const;
    [[nodiscard]] bool isKnown(const QString &name, int entry) const;
    void connect(int step, const Rule &rule);
    void connectShow(int entry);
    void markNeeded();
    void rankAll();
    void disable(int step, const QStringList &cycle);
    [[nodiscard]] std::vector<std::vector<int>> successors() const;
    [[nodiscard]] bool rankOnce(const std::vector<std::vector<int>> &successors);
    void report(const fhir::FormExpression &source, const QString &reason);

    const fhir::Questionnaire &m_questionnaire;
    const fhir::ItemGraph &m_graph;
    std::vector<Step> m_steps;
    std::vector<ItemRules> m_items;
    std::vector<std::vector<int>> m_variables; ///< steps by entry + 1, in order
    std::vector<std::vector<int>> m_readers;
    std::vector<std::vector<int>> m_contentReaders;
    std::vector<int> m_openReaders;
    std::vector<std::unique_ptr<Rule>> m_rules;
    QHash<QString, fhirpath::Expression> m_compiled; ///< by text
    fhir::NotHonouredList m_notHonoured;
};

} // namespace kiosk
