// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/AdminCommandLine.h"

#include "ui/cli/ArticleCommands.h"
#include "ui/cli/BackupCommands.h"
#include "ui/cli/DemoCommand.h"
#include "ui/cli/ExportCommand.h"
#include "ui/cli/FhirPathCommand.h"
#include "ui/cli/FormsCommands.h"
#include "ui/cli/InitCommand.h"
#include "ui/cli/KeyCommands.h"
#include "ui/cli/RedFlagCommands.h"
#include "ui/cli/ServerCommands.h"
#include "ui/cli/StaffCommands.h"
#include "ui/cli/SubmissionCommands.h"
#include "ui/cli/VerifyCommand.h"

namespace kiosk {

ExitCode runAdmin(AdminContext context, const QStringList &arguments)
{
    CommandTree tree(context);
    addInitCommands(tree);
    addStaffCommands(tree);
    addKeyCommands(tree);
    addFormsCommands(tree);
    addSubmissionCommands(tree);
    addExportCommand(tree);
    addVerifyCommand(tree);
    addBackupCommands(tree);
    addServerCommands(tree);
    addDemoCommand(tree);
    addFhirPathCommand(tree);
    addRedFlagCommands(tree);
    addArticleCommands(tree);
    return tree.run(arguments);
}

} // namespace kiosk
