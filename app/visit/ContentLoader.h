// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Problem.h"
#include "app/visit/PatientSession.h"

namespace kiosk {

struct LoadedContent
{
    VisitContent visit;
    Problems problems; ///< why a file is not in use
    Problems notHonoured; ///< what a form asks for and this program does not do
};

/// Where the program's own content lies: beside it in the build tree as in an installed system.
[[nodiscard]] QString shippedContentFolder();

/// Where within a folder of content its forms and its rules lie, one a file.
[[nodiscard]] QString formFolder(const QString &folder);
[[nodiscard]] QStringList contentFolders(const QString &folder);

/// Checklist, intake and rules: the clinic's file of the same name when it has one and it is good,
/// else the shipped one. Rules are used only with a checklist that they fit. All other forms in the
/// clinic's folder are its own. A broken file of the clinic leaves in use what `lastGood` has.
[[nodiscard]] LoadedContent loadVisitContent(const QString &shippedFolder,
                                             const QString &clinicFolder,
                                             const VisitContent &lastGood = {});

} // namespace kiosk
