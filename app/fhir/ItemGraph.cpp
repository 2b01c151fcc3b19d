// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ItemGraph.h"

namespace kiosk::fhir {

ItemGraph::ItemGraph(const std::vector<QuestionnaireItem> &items)
{
    add(items, -1);
    connectConditions();
}

void ItemGraph::add(const std::vector<QuestionnaireItem> &items, int parent)
{
    for (size_t slot = 0; slot < items.size(); ++slot) {
        const int index = int(m_entries.size());
        Entry entry;
        entry.item = &items[slot];
        entry.parent = parent;
        entry.slot = int(slot);
        entry.depth = parent < 0 ? 0 : m_entries[size_t(parent)].depth + 1;
        m_entries.push_back(std::move(entry));
        (parent < 0 ? m_top : m_entries[size_t(parent)].children).push_back(index);
        if (!m_byLinkId.contains(items[slot].linkId))
            m_byLinkId.insert(items[slot].linkId, index);
        else
            m_twice.insert(items[slot].linkId, index);
        add(items[slot].items, index);
    }
}

std::vector<int> ItemGraph::findAll(const QString &linkId) const
{
    const int first = find(linkId);
    if (first < 0)
        return {};
    std::vector<int> found{first};
    const auto more = m_twice.values(linkId);
    found.insert(found.end(), more.begin(), more.end());
    return found;
}

void ItemGraph::connectConditions()
{
    for (int index = 0; index < int(m_entries.size()); ++index) {
        for (const EnableWhen &condition : m_entries[size_t(index)].item->enableWhen) {
            const int source = find(condition.question);
            if (source < 0)
                continue;
            auto &dependants = m_entries[size_t(source)].dependants;
            if (dependants.empty() || dependants.back() != index)
                dependants.push_back(index);
        }
    }
}

} // namespace kiosk::fhir
