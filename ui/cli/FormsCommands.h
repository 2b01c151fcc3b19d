// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/CommandTree.h"

namespace kiosk {

/// `forms check`: one line for each file, or with --json one object {file, ok, title, items,
/// errors, notHonoured}. ProblemsFound when a file cannot be shown.
[[nodiscard]] Result<ExitCode> runFormsCheck(const AdminContext &context, const QStringList &files);

/// `forms validate`: whether a response answers its questionnaire; a line for each issue, or with
/// --json {valid, issues: [{severity, linkId, path, rule, message}]}. ProblemsFound when it is not
/// valid. The questionnaire may also be contained in the response.
[[nodiscard]] Result<ExitCode> runFormsValidate(const AdminContext &context,
                                                const QStringList &questionnaireFiles,
                                                const QString &responseFile);

struct FormFolderOptions
{
    QString dataFolder; ///< where forms, rules and articles were installed
    QString form; ///< name or url
};

/// `forms import`: puts forms into the clinic's folder, where the kiosk finds them at once; says
/// for each what `forms check` says, with --json also {name, earlier}. What cannot be shown is
/// refused: ProblemsFound. NotAClinic.
[[nodiscard]] Result<ExitCode> runFormsImport(const AdminContext &context,
                                              const QStringList &files,
                                              const FormFolderOptions &options);
/// `forms list`: all forms in use and broken ones, with --json [{name, url, title, version,
/// languages, from, errors}].
[[nodiscard]] Result<ExitCode> runFormsList(const AdminContext &context,
                                            const FormFolderOptions &options);
/// `forms remove`: takes one of the clinic's own out of use; importing the file it names undoes it.
[[nodiscard]] Result<ExitCode> runFormsRemove(const AdminContext &context,
                                              const FormFolderOptions &options);

/// `forms …`: questionnaires.
void addFormsCommands(CommandTree &tree);

} // namespace kiosk
