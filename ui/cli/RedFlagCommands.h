// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

struct RedFlagOptions
{
    QString file; ///< evaluate: a QuestionnaireResponse
    QString language; ///< of texts for patients and clinicians; empty: the program's own
    QString dataFolder; ///< lint, table: where rules and checklist were installed
};

/// What the rules make of a QuestionnaireResponse in a file; its answers may stand at any depth.
/// Needs no clinic: its rules are used when it has any, else the built-in ones.
[[nodiscard]] Result<ExitCode> runRedFlagsEvaluate(const AdminContext &context,
                                                   const RedFlagOptions &options);

/// The rules as a clinician reads them: when each fires, what it says, and what it rests on.
[[nodiscard]] Result<ExitCode> runRedFlagsTable(const AdminContext &context,
                                                const RedFlagOptions &options);

/// What must be mended in the rules and the checklist; ProblemsFound when there is an error.
[[nodiscard]] Result<ExitCode> runRedFlagsLint(const AdminContext &context,
                                               const RedFlagOptions &options);

/// `redflags …`: the rules for warning signs.
void addRedFlagCommands(CommandTree &tree);

} // namespace kiosk
