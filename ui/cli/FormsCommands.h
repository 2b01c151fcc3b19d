// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/AdminContext.h"
#include "ui/cli/ExitCode.h"

namespace kiosk {

/// `forms check`: one line for each file, or with --json one object {file, ok, title, items,
/// errors, warnings, notHonoured}. ProblemsFound when a file cannot be shown.
[[nodiscard]] Result<ExitCode> runFormsCheck(const AdminContext &context, const QStringList &files);

/// `forms validate`: whether a response answers its questionnaire; a line for each issue, or with
/// --json {valid, issues: [{severity, linkId, path, rule, message}]}. ProblemsFound when it is not
/// valid. The questionnaire may also be contained in the response.
[[nodiscard]] Result<ExitCode> runFormsValidate(const AdminContext &context,
                                                const QStringList &questionnaireFiles,
                                                const QString &responseFile);

} // namespace kiosk
