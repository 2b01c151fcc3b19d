// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"

#include <QHash>

namespace kiosk::fhir {

/// The items of a form in a row, with what depends on what: an item depends on its parent and on
/// the questions its conditions name. Points into the items, which must outlive it unchanged.
class ItemGraph
{
public:
    struct Entry
    {
        const QuestionnaireItem *item = nullptr;
        int parent = -1; ///< index of an entry; -1 at the top level
        int slot = 0; ///< position among the parent's items
        int depth = 0;
        std::vector<int> children;
        std::vector<int> dependants; ///< entries whose conditions ask this one
    };

    explicit ItemGraph(const std::vector<QuestionnaireItem> &items);

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    /// Entries of the items directly below one; -1 is the form.
    [[nodiscard]] const std::vector<int> &children(int entry) const
    {
        return entry < 0 ? m_top : m_entries[size_t(entry)].children;
    }
    /// Index of the first entry of that linkId; -1 when there is none.
    [[nodiscard]] int find(const QString &linkId) const { return m_byLinkId.value(linkId, -1); }
    /// All entries of that linkId; a valid form has one.
    [[nodiscard]] std::vector<int> findAll(const QString &linkId) const;
    /// Whether several items have that linkId.
    [[nodiscard]] bool isTwice(const QString &linkId) const { return m_twice.contains(linkId); }

private:
    void add(const std::vector<QuestionnaireItem> &items, int parent);
    void connectConditions();

    std::vector<Entry> m_entries; ///< in document order, so children follow their parent
    std::vector<int> m_top;
    QHash<QString, int> m_byLinkId;
    QMultiHash<QString, int> m_twice; ///< the further entries of a linkId
};

} // namespace kiosk::fhir
