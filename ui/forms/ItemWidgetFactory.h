// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/ItemControl.h"
#include "ui/forms/ItemWidget.h"

namespace kiosk {

/// The control for a node, as `controlFor` its item says; shows nothing until its first refresh.
[[nodiscard]] ItemWidget *createItemWidget(const ItemContext &context, QWidget *parent);

/// True when the kind has a control of its own; false when a simpler one stands in for it (a line
/// for a time), so that the answer can be given all the same.
[[nodiscard]] bool hasOwnControl(ControlKind kind);

} // namespace kiosk
