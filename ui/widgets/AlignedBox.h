// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>

namespace kiosk {

/// Items in a row or a column that stand at the top or in the middle of their place, as its
/// alignment says, and are as high as their words need in that width. QLayout's own alignment gives
/// them no more than the height of words that need no second line, and so cuts them off.
class AlignedBox final : public QBoxLayout
{
public:
    using QBoxLayout::QBoxLayout;

    void setGeometry(const QRect &place) override;
};

} // namespace kiosk
