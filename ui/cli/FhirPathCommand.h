// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

/// Evaluates an expression over the FHIR resource in a file and says the result as a JSON array,
/// with --json and without. ProblemsFound, with the position, when the expression is wrong. Needs
/// neither a clinic nor a passphrase.
[[nodiscard]] Result<ExitCode>
runFhirPath(const AdminContext &context, const QString &expression, const QString &resourceFile);

/// `fhirpath`.
void addFhirPathCommand(CommandTree &tree);

} // namespace kiosk
