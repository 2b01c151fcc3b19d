// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

struct FormsFillFiles
{
    QString questionnaire;
    QString response; ///< may be empty
    QString patient; ///< may be empty
};

/// `forms fill`: the QuestionnaireResponse of the form with these answers, with what it fills in
/// and calculates, and without what it does not ask then. Complains about what it cannot use;
/// ProblemsFound when there is no form or no response.
[[nodiscard]] Result<ExitCode> runFormsFill(const AdminContext &context,
                                            const FormsFillFiles &files);

/// `forms extract`: a FHIR R4 Bundle with the Observations and the Patient that the form asks to be
/// made of these answers. Complains about answers that ask for a record and make none;
/// ProblemsFound when there is no form or no response. `patient` is not used.
[[nodiscard]] Result<ExitCode> runFormsExtract(const AdminContext &context,
                                               const FormsFillFiles &files);

/// `forms fill` and `forms extract`.
void addFormsFillCommands(CommandTree &tree, CLI::App *forms);

} // namespace kiosk
