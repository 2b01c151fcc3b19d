// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kiosk {

/// Strangers listen in a waiting room: how a widget, with all that is in it, is read aloud.
enum class Spoken {
    Always,
    IntoHandset, ///< only where patients listen through one
    Never, ///< what was typed or picked: whoever did so knows it
};

inline void setSpoken(QWidget &widget, Spoken spoken)
{
    widget.setProperty("spoken", int(spoken));
}

[[nodiscard]] inline Spoken spoken(const QWidget &widget)
{
    return Spoken(widget.property("spoken").toInt());
}

} // namespace kiosk
