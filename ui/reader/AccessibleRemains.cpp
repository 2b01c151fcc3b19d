// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AccessibleRemains.h"

#include <QAccessible>

#include <algorithm>

namespace kiosk {

namespace {

bool isNode(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object) != nullptr;
}

bool hasNodes(QObject *tree)
{
    const auto below = tree->findChildren<QObject *>();
    return isNode(tree) || std::any_of(below.begin(), below.end(), isNode);
}

} // namespace

void AccessibleRemains::note(const QWidget &view)
{
    for (QObject *child : view.children()) {
        // Widgets are accessible too; the nodes of a page are bare objects.
        const bool isBare = child->metaObject() == &QObject::staticMetaObject;
        if (isBare && isNode(child)
            && std::find(m_trees.begin(), m_trees.end(), child) == m_trees.end())
            m_trees.emplace_back(child);
    }
}

void AccessibleRemains::clear()
{
    std::erase_if(m_trees, [](const QPointer<QObject> &tree) {
        if (tree && hasNodes(tree))
            return false;
        delete tree;
        return true;
    });
}

} // namespace kiosk
