// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fhir/ItemGraph.h"

#include <algorithm>

namespace kiosk::fhir {

ItemGraph::ItemGraph(const std::vector<QuestionnaireItem> &items)
{
    add(items, -1);
    connectConditions();
    rankAll();
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
        add(items[slot].items, index);
    }
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

/// Kahn's order: takes an entry once everything it waits for was taken.
void ItemGraph::rankAll()
{
    std::vector<int> waitsFor(m_entries.size(), 0);
    for (const Entry &entry : m_entries)
        for (const auto *followers : {&entry.children, &entry.dependants})
            for (const int follower : *followers)
                ++waitsFor[size_t(follower)];
    std::vector<int> ready;
    for (size_t index = 0; index < m_entries.size(); ++index)
        if (waitsFor[index] == 0)
            ready.push_back(int(index));
    for (size_t next = 0; next < ready.size(); ++next) {
        const auto index = size_t(ready[next]);
        m_entries[index].rank = int(next);
        for (const auto *followers : {&m_entries[index].children, &m_entries[index].dependants})
            for (const int follower : *followers)
                if (--waitsFor[size_t(follower)] == 0)
                    ready.push_back(follower);
    }
}

int ItemGraph::unrankedSource(int entry) const
{
    for (const EnableWhen &condition : m_entries[size_t(entry)].item->enableWhen) {
        const int source = find(condition.question);
        if (source >= 0 && m_entries[size_t(source)].rank < 0)
            return source;
    }
    return m_entries[size_t(entry)].parent;
}

std::vector<int> ItemGraph::cycle() const
{
    const auto unranked = std::find_if(
        m_entries.begin(), m_entries.end(), [](const Entry &entry) { return entry.rank < 0; });
    if (unranked == m_entries.end())
        return {};
    // Everything unranked waits for something unranked: going back must come round.
    std::vector<int> path;
    std::vector<bool> visited(m_entries.size(), false);
    int index = int(unranked - m_entries.begin());
    while (!visited[size_t(index)]) {
        visited[size_t(index)] = true;
        path.push_back(index);
        index = unrankedSource(index);
    }
    path.erase(path.begin(), std::find(path.begin(), path.end(), index));
    std::reverse(path.begin(), path.end());
    std::rotate(path.begin(), std::min_element(path.begin(), path.end()), path.end());
    return path;
}

} // namespace kiosk::fhir
