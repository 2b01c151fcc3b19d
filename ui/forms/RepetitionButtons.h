// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"

class QWidget;

namespace kiosk {

class Button;
class Theme;

/// "Add another" after the last repetition of a question or group.
[[nodiscard]] Button *
createAddButton(const Theme &theme, const FormSession &session, NodeId sibling, QWidget *parent);

/// Says that a repetition was removed; its only button puts it back.
[[nodiscard]] QWidget *
createRestoreRow(const Theme &theme, const FormSession &session, NodeId removed, QWidget *parent);

} // namespace kiosk
