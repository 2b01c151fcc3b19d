// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace kiosk {

/// What Qt's web engine leaves behind of pages that screen readers could read: version 6.4 makes a
/// QObject for every node of a page, as a tree below the view, and keeps it as long as the view: a
/// third of a megabyte for an article (measured).
class AccessibleRemains final
{
public:
    /// Remembers the tree of the page that `view` shows, before it leaves.
    void note(const QWidget &view);
    /// Deletes those remembered whose nodes are gone.
    void clear();

private:
    std::vector<QPointer<QObject>> m_trees;
};

} // namespace kiosk
