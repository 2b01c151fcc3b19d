// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/FormSession.h"
#include "ui/widgets/Metrics.h"

namespace kiosk {

/// How high the control of a node will be, guessed from what the form says: the room that is kept
/// for it until it is built and measured.
[[nodiscard]] int estimatedHeight(const FormSession &session, NodeId node, const Metrics &metrics);

} // namespace kiosk
