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

/// Checklist, intake and rules: the clinic's file of the same name when it has one and it is good,
/// else the shipped one. Rules are used only with a checklist that they fit.
[[nodiscard]] LoadedContent loadVisitContent(const QString &shippedFolder,
                                             const QString &clinicFolder);

} // namespace kiosk
