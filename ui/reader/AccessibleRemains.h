// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace kiosk {

/// What Qt's web engine leaves behind of pages that screen readers could read: version 6.4 makes a
/// QObject for every node of a page and never deletes it, half a megabyte for an article
/// (measured).
class AccessibleRemains final
{
public:
    /// Remembers the objects of the page that `view` shows, before it leaves.
    void note(QWidget &view);
    /// Deletes those remembered whose node is gone.
    void clear();

private:
    std::vector<QPointer<QObject>> m_objects;
};

} // namespace kiosk
