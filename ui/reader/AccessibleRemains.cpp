// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/AccessibleRemains.h"

#include <QAccessible>

#include <utility>

namespace kiosk {

// The engine's own interfaces are compiled without type information, which this sanitizer asks for.
__attribute__((no_sanitize("vptr"))) void AccessibleRemains::note(QWidget &view)
{
    QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(&view);
    if (whole == nullptr)
        return;
    std::vector<QAccessibleInterface *> waiting{whole};
    while (!waiting.empty()) {
        QAccessibleInterface *node = waiting.back();
        waiting.pop_back();
        // Widgets are accessible too; the nodes of a page are bare objects that nobody owns.
        QObject *object = node->object();
        if (object != nullptr && object->parent() == nullptr
            && object->metaObject() == &QObject::staticMetaObject)
            m_objects.emplace_back(object);
        for (int i = 0; i < node->childCount(); ++i)
            if (QAccessibleInterface *child = node->child(i))
                waiting.push_back(child);
    }
}

void AccessibleRemains::clear()
{
    for (const QPointer<QObject> &object : std::exchange(m_objects, {}))
        if (object && QAccessible::queryAccessibleInterface(object) == nullptr)
            delete object;
}

} // namespace kiosk
