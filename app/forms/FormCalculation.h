// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"
#include "app/forms/FormEvaluator.h"

#include <QList>

namespace kiosk {

/// Keeps a form in use true to its rules: which nodes are asked, what is calculated, which choices
/// and texts stand there. After a change it looks again only at what the change can reach, each
/// node once, those first on which others depend.
class FormCalculation
{
public:
    /// What an item shows that an expression decides; nothing where none does.
    struct Shown
    {
        std::optional<QList<fhir::AnswerOption>> options;
        std::optional<QString> text;
        std::optional<bool> required;
        bool operator==(const Shown &) const = default;
    };

    FormCalculation(const fhir::Questionnaire &questionnaire,
                    FormTree &tree,
                    const Clock &clock,
                    const QJsonObject &patient);

    // Each returns the nodes of which answers, conditions, choices or texts changed.
    QList<NodeId> settleAll();
    /// The initialExpression of these nodes, where there is no answer yet.
    QList<NodeId> fillIn(const std::vector<NodeId> &nodes);
    /// After the answers of a node changed.
    QList<NodeId> settleAfter(NodeId id);
    /// After nodes came or went: they and all that may ask them.
    QList<NodeId> settleAround(const std::vector<NodeId> &nodes);
    /// After answers were loaded: `settleAll`, and calculated answers that an earlier response
    /// tells differently are the patient's own.
    void load();

    /// Whether a calculation gave more answers than there were repetitions, since last asked.
    [[nodiscard]] bool takeStructureChanged() { return std::exchange(m_hasGrown, false); }

    [[nodiscard]] Shown shown(NodeId id) const;
    [[nodiscard]] bool isCalculated(NodeId id) const { return calculationOf(id) != nullptr; }
    [[nodiscard]] const FormEvaluator &evaluator() const { return m_evaluator; }
    [[nodiscard]] const FormProgram &program() const { return m_program; }

private:
    using Step = FormProgram::Step;

    void begin();
    void keepEdited();
    void enqueue(int step, NodeId node);
    void enqueueAsking(const std::vector<NodeId> &nodes);
    void enqueueSteps(const std::vector<int> &steps, NodeId below = FormTree::root);
    void enqueueAll(const std::vector<NodeId> &nodes);
    void noteAnswer(NodeId id);
    QList<NodeId> settle();
    void run(int step, NodeId node);
    void runEnable(NodeId node);
    void runCalculate(const Step &step, NodeId node);
    void runShow(NodeId node);
    [[nodiscard]] bool shouldBeActive(NodeId id) const;
    [[nodiscard]] bool conditionsHold(NodeId id) const;
    [[nodiscard]] std::vector<fhir::Value> answersTo(const fhir::EnableWhen &condition,
                                                     NodeId asking) const;
    void sortOut();
    [[nodiscard]] bool isOffered(NodeId id, const fhir::Value &answer) const;
    [[nodiscard]] const FormProgram::Rule *calculationOf(NodeId id) const;
    [[nodiscard]] Shown show(NodeId id) const;
    [[nodiscard]] std::vector<fhir::Value> found(const FormProgram::Rule &rule, NodeId id) const;
    void put(NodeId id, const std::vector<fhir::Value> &values);

    FormTree &m_tree;
    const Clock &m_clock;
    FormProgram m_program;
    FormEvaluator m_evaluator;
    std::set<std::tuple<int, int, NodeId>> m_queue; ///< rank, step, node
    std::map<NodeId, Shown> m_shown;
    std::set<NodeId> m_offered; ///< whose answers may be offered no more, or again
    QList<NodeId> m_changed;
    bool m_hasGrown = false;
    bool m_isStirred = false; ///< something changed since the open readers were asked
};

} // namespace kiosk
