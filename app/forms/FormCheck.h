// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhir/Questionnaire.h"

namespace kiosk {

/// What the author of a form gets to know about one file.
struct FormCheck
{
    bool canBeShown = false;
    QString title;
    int items = 0; ///< at any depth
    Problems problems; ///< what is not valid FHIR R4; those of severity Error keep it from opening
    fhir::NotHonouredList notHonoured; ///< with the controls no control of ours stands for
                                       ///< and the expressions that cannot be evaluated
    std::shared_ptr<const fhir::Questionnaire> questionnaire; ///< null when it cannot be shown
};

[[nodiscard]] FormCheck checkForm(const QByteArray &json, const QString &fileName);

/// Where a problem is: its pointer, or "line 4" of a file that is not JSON.
[[nodiscard]] QString placeOf(const Problem &problem);

} // namespace kiosk
