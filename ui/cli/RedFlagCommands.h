// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/AdminContext.h"
#include "ui/cli/ExitCode.h"

namespace kiosk {

struct RedFlagOptions
{
    QString file; ///< evaluate: a QuestionnaireResponse
    QString language; ///< of texts for patients and clinicians; empty: the program's own
};

/// What the rules make of a QuestionnaireResponse in a file; its answers may stand at any depth.
/// Needs no clinic: its rules are used when it has any, else the built-in ones.
[[nodiscard]] Result<ExitCode> runRedFlagsEvaluate(const AdminContext &context,
                                                   const RedFlagOptions &options);

} // namespace kiosk
