// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/Enablement.h"

#include "app/fhir/ItemType.h"
#include "app/forms/EnableWhen.h"

#include <algorithm>

namespace kiosk {

QList<NodeId> Enablement::settleAll()
{
    for (const NodeId child : m_tree.at(FormTree::root).face.children)
        enqueue(m_tree.subtree(child));
    return settle();
}

QList<NodeId> Enablement::settleAfter(NodeId id)
{
    enqueue(m_tree.at(id).face.children);
    enqueue(m_tree.dependants(id));
    return settle();
}

QList<NodeId> Enablement::settleAround(const std::vector<NodeId> &nodes)
{
    for (const NodeId id : nodes)
        enqueue(m_tree.dependants(id));
    enqueue(nodes);
    return settle();
}

void Enablement::enqueue(const std::vector<NodeId> &nodes)
{
    for (const NodeId id : nodes)
        if (m_tree.isAlive(id))
            m_queue.emplace(m_tree.rank(id), id);
}

QList<NodeId> Enablement::settle()
{
    QList<NodeId> changed;
    while (!m_queue.empty()) {
        const NodeId id = m_queue.extract(m_queue.begin()).value().second;
        const bool isActive = shouldBeActive(id);
        if (m_tree.at(id).isActive == isActive)
            continue;
        m_tree.at(id).isActive = isActive;
        changed.append(id);
        enqueue(m_tree.at(id).face.children);
        enqueue(m_tree.dependants(id));
    }
    return changed;
}

bool Enablement::shouldBeActive(NodeId id) const
{
    const FormTree::Node &node = m_tree.at(id);
    const FormTree::Node &parent = m_tree.at(node.face.parent);
    // QuestionnaireResponse keeps what is asked below a question under its answer.
    const bool needsAnswer = parent.face.item != nullptr && fhir::isQuestion(*parent.face.item)
        && node.face.item->type != fhir::ItemType::Display;
    return parent.isActive && (!needsAnswer || !parent.answers.empty()) && conditionsHold(id);
}

/// Questionnaire.item.enableBehavior
bool Enablement::conditionsHold(NodeId id) const
{
    const fhir::QuestionnaireItem &item = *m_tree.at(id).face.item;
    const auto holdsHere = [this, id](const fhir::EnableWhen &condition) {
        return holds(condition, answersTo(condition, id));
    };
    const auto &conditions = item.enableWhen;
    if (item.enableWhenAll || conditions.empty())
        return std::all_of(conditions.begin(), conditions.end(), holdsHere);
    return std::any_of(conditions.begin(), conditions.end(), holdsHere);
}

/// The answers that a condition sees: a disabled question has none, a hidden one has its own.
const std::vector<fhir::Value> &Enablement::answersTo(const fhir::EnableWhen &condition,
                                                      NodeId asking) const
{
    static const std::vector<fhir::Value> none;
    const int entry = m_tree.graph().find(condition.question);
    if (entry < 0)
        return none;
    const FormTree::Node &source = m_tree.at(m_tree.nearest(asking, entry));
    return source.isActive ? source.answers : none;
}

} // namespace kiosk
