// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/AlignedBox.h"

#include <algorithm>

namespace kiosk {

void AlignedBox::setGeometry(const QRect &place)
{
    const Qt::Alignment wanted = alignment();
    QRect own = place;
    if (wanted & Qt::AlignVertical_Mask) {
        const int words = hasHeightForWidth() ? heightForWidth(place.width()) : sizeHint().height();
        own.setHeight(std::min(place.height(), words));
        if (wanted & Qt::AlignVCenter)
            own.moveTop(place.top() + (place.height() - own.height()) / 2);
    }
    setAlignment({}); // or QBoxLayout would align once more
    QBoxLayout::setGeometry(own);
    setAlignment(wanted);
}

} // namespace kiosk
