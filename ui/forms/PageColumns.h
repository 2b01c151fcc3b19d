// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Metrics.h"

class QBoxLayout;
class QVBoxLayout;
class QWidget;

namespace kiosk {

/// What the arrangement of a page follows from: laying out again what is so already would never
/// end.
struct PageArrangement
{
    bool isLandscape = false;
    bool isBare = false; ///< the title is the only question
    bool isBeside = false; ///< questions right of the title
    bool isScaleFirst = false;
    bool isTight = false; ///< a long table
    int barWidth
        = 0; ///< of the scroll bar, which stands in the margin: nothing moves when it comes
    Metrics metrics;

    [[nodiscard]] int spacing() const { return metrics.px(isTight ? 4 : 6); }
    bool operator==(const PageArrangement &) const = default;
};

/// The layouts of a page: its head with title and introductions, and its questions below or right
/// of it. The widget owns them.
struct PageColumns
{
    explicit PageColumns(QWidget &contents);

    void apply(const PageArrangement &wanted) const;

    QBoxLayout *columns;
    QBoxLayout *headRow; ///< the head and a drawing
    QVBoxLayout *head;
    QBoxLayout *body;
};

} // namespace kiosk
