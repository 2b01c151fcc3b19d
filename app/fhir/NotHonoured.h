// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Problem.h"

namespace kiosk::fhir {

/// One thing a form asks for and this program does not do. The form still opens.
struct NotHonoured
{
    QString pointer; ///< JSON pointer (RFC 6901)
    QString what; ///< as the form writes it: address of an extension, member, control, value set
    QString effect; ///< what becomes of it, said to the form's author
    bool operator==(const NotHonoured &) const = default;
};

using NotHonouredList = QList<NotHonoured>;

/// The same as warnings that staff read.
[[nodiscard]] Problems asProblems(const NotHonouredList &list, const QString &fileName);

} // namespace kiosk::fhir
