// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"

#include <tuple>
#include <vector>

namespace kiosk {

/// One line of a page.
struct PageLine
{
    enum class Kind {
        Item,
        Restore, ///< "Put it back" where a repetition was removed
        Add, ///< "Add another" after the last repetition
    };

    NodeId node = 0;
    Kind kind = Kind::Item;
    bool operator<(const PageLine &other) const
    {
        return std::tie(node, kind) < std::tie(other.node, other.kind);
    }
};

/// The page as a flat list: a group is its heading followed by what it holds. `removed` is the
/// repetition that can be put back, or -1.
[[nodiscard]] std::vector<PageLine>
outlineOf(const FormSession &session, const FormPage &page, NodeId removed);

/// How many of the first lines are words that stand beside the title; none where there are many.
[[nodiscard]] size_t introductionsIn(const FormSession &session,
                                     const std::vector<PageLine> &lines);

/// A page whose title is its only question.
[[nodiscard]] bool isBareQuestion(const FormSession &session,
                                  const FormPage &page,
                                  const std::vector<PageLine> &lines);

/// Whether the first question of the page has this control.
[[nodiscard]] bool startsWith(const FormSession &session, const FormPage &page, ControlKind kind);

/// More rows of answers than stand on one screen with air around them.
[[nodiscard]] bool hasLongTable(const FormSession &session, const FormPage &page);

} // namespace kiosk
