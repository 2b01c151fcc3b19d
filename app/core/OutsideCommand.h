// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QProcess;

namespace kiosk {

/// For a command that is not ours: nothing of the program's own surroundings is its business, and
/// nothing it says is read. It reads nothing either, unless the caller says so afterwards.
void prepareOutsideCommand(QProcess &process);

} // namespace kiosk
