// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/ItemGraph.h"
#include "app/forms/FormNode.h"

#include <deque>

namespace kiosk {

/// Repetitions of this item are nodes of their own. Ticked choices are not: all their answers
/// belong to one node, unless questions hang under each answer.
[[nodiscard]] bool repeatsAsNodes(const fhir::QuestionnaireItem &item);

/// The nodes of a form in use: which there are and how one finds another. Holds answers and states
/// for FormSession but does not decide about them.
class FormTree
{
public:
    struct Node
    {
        FormNode face;
        int entry = -1; ///< in graph(); -1 for the root
        std::vector<std::vector<NodeId>> branches; ///< the children by item, then by repetition
        std::vector<fhir::Value> answers;
        std::vector<fhir::Value> setAside{}; ///< answers that are not offered any more
        int answered = 0; ///< nodes with answers, this one and all below
        bool isHidden = false; ///< it or an ancestor
        bool isActive = false; ///< its conditions hold, and those above it
        bool isEdited = false; ///< the patient changed what was calculated
        bool isRetired = false;
    };

    /// The questionnaire must outlive the tree.
    explicit FormTree(const fhir::Questionnaire &questionnaire);

    static constexpr NodeId root = 0;
    [[nodiscard]] const fhir::ItemGraph &graph() const { return m_graph; }
    [[nodiscard]] const Node &at(NodeId id) const { return m_nodes[size_t(id)]; }
    [[nodiscard]] Node &at(NodeId id) { return m_nodes[size_t(id)]; }
    [[nodiscard]] bool isAlive(NodeId id) const;

    /// Retires everything and grows anew; with `initial` values or with no answers at all.
    void reset(bool withInitial);
    void setAnswers(NodeId id, std::vector<fhir::Value> answers);
    NodeId addRepetition(NodeId sibling, bool withInitial);
    /// Forms that ask for more at once than this are not grown further.
    static constexpr std::size_t maxNodes = 100'000;
    void remove(NodeId id);
    /// Puts a removed repetition back at its place among the others, or last. Its parent is alive.
    void restore(NodeId id, qsizetype place);

    /// The nodes for one item below one parent node, in order.
    [[nodiscard]] const std::vector<NodeId> &repetitions(NodeId id) const;
    [[nodiscard]] const std::vector<NodeId> &repetitions(NodeId parent, int entry) const;
    /// The node and all below it, parents first.
    [[nodiscard]] std::vector<NodeId> subtree(NodeId id) const;
    /// First node of an entry.
    [[nodiscard]] NodeId first(int entry) const;
    /// The nodes that a condition of `from` means when it names that entry: the nearest that has
    /// answers by ancestors, then before it, then after it
    /// (Questionnaire.item.enableWhen.question), and its repetitions beside it. What is left empty
    /// or is not asked does not stand in a response and is passed by.
    [[nodiscard]] std::vector<NodeId> meant(NodeId from, int entry) const;
    /// The nodes whose conditions may mean this one.
    [[nodiscard]] std::vector<NodeId> dependants(NodeId id) const;
    /// All living nodes of an entry below one node (or that node), in order.
    [[nodiscard]] std::vector<NodeId> nodesOf(int entry, NodeId below = root) const;
    /// The node itself or the one above it that stands for the entry; the root for -1.
    [[nodiscard]] NodeId ancestorAt(NodeId id, int entry) const;

private:
    [[nodiscard]] const fhir::ItemGraph::Entry &entryAt(int entry) const;
    [[nodiscard]] int depth(int entry) const { return entry < 0 ? -1 : entryAt(entry).depth; }
    [[nodiscard]] int parent(int entry) const { return entryAt(entry).parent; }
    [[nodiscard]] int commonEntry(int left, int right) const;
    [[nodiscard]] std::vector<int> stepsBetween(int upper, int lower) const;

    NodeId create(NodeId parent, int entry);
    void grow(NodeId id, bool withInitial);
    void growSlot(NodeId id, int entry, bool withInitial);
    void collectChildren(NodeId parent);
    void countAnswered(NodeId from, int difference);

    fhir::ItemGraph m_graph;
    std::deque<Node> m_nodes; ///< a deque: FormSession hands out references
};

} // namespace kiosk
