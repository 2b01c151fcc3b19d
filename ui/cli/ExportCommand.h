// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

/// Writes one record as a FHIR R4 Bundle into a new file that only its owner may read, or to
/// standard output for "-". The file is no longer sealed.
[[nodiscard]] Result<ExitCode>
runExport(const AdminContext &context, const QString &idOrReference, const QString &path);

/// `export`.
void addExportCommand(CommandTree &tree);

} // namespace kiosk
