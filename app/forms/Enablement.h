// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormTree.h"

#include <QList>

#include <set>

namespace kiosk {

/// Keeps Node::isActive of a tree true to its conditions: looks again only at what a change can
/// reach, each node once, those first on which others depend.
class Enablement
{
public:
    explicit Enablement(FormTree &tree)
        : m_tree(tree)
    {
    }

    // Each returns the nodes that became active or inactive.
    QList<NodeId> settleAll();
    /// After the answers of a node changed.
    QList<NodeId> settleAfter(NodeId id);
    /// After nodes came or went: they and all that may ask them.
    QList<NodeId> settleAround(const std::vector<NodeId> &nodes);

private:
    void enqueue(const std::vector<NodeId> &nodes);
    QList<NodeId> settle();
    [[nodiscard]] bool shouldBeActive(NodeId id) const;
    [[nodiscard]] bool conditionsHold(NodeId id) const;
    [[nodiscard]] const std::vector<fhir::Value> &answersTo(const fhir::EnableWhen &condition,
                                                            NodeId asking) const;

    FormTree &m_tree;
    std::set<std::pair<int, NodeId>> m_queue; ///< by rank
};

} // namespace kiosk
