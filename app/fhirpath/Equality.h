// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Value.h"

#include <QMultiHash>

namespace kiosk::fhirpath {

/// `=` on two items (section 6.1.1): nothing when the precision or the units leave it open.
[[nodiscard]] std::optional<bool>
areEqual(const Value &left, const Value &right, int localOffsetMinutes);
/// `~` on two items (section 6.1.2).
[[nodiscard]] bool areEquivalent(const Value &left, const Value &right, int localOffsetMinutes);

/// `=` on collections: item by item, in order; nothing when one is empty.
[[nodiscard]] std::optional<bool>
areEqual(const Collection &left, const Collection &right, int localOffsetMinutes);
/// `~` on collections: in any order; two empty ones are equivalent.
[[nodiscard]] bool
areEquivalent(const Collection &left, const Collection &right, int localOffsetMinutes);

/// Collects items and leaves out those that equal one that is already there.
class DistinctItems
{
public:
    explicit DistinctItems(int localOffsetMinutes)
        : m_localOffsetMinutes(localOffsetMinutes)
    {
    }

    /// False when an equal item is already there.
    bool add(const Value &value);
    [[nodiscard]] bool contains(const Value &value) const;
    [[nodiscard]] const Collection &items() const { return m_items; }
    [[nodiscard]] Collection take() { return std::move(m_items); }

private:
    int m_localOffsetMinutes;
    Collection m_items;
    /// By a hash that equal items share.
    QMultiHash<std::size_t, std::size_t> m_positions;
};

} // namespace kiosk::fhirpath
