// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fhirpath/Value.h"

#include <QDateTime>
#include <QHash>

#include <functional>

namespace kiosk::fhirpath {

/// What an expression is evaluated with, besides its focus.
struct Environment
{
    /// %resource; where it is null, what the expression starts from.
    ElementPtr resource;
    /// %rootResource; where it is null, %resource.
    ElementPtr rootResource;
    /// %context and what %`name` stands for: %questionnaire, %qitem, %patient, variables of a form.
    QHash<QString, Collection> variables;
    /// Asked for a variable that is not in `variables`, so that a form can work out its own only
    /// when they are used; nothing when there is none of this name.
    std::function<std::optional<Collection>(const QString &name)> variable;
    /// now(), today() and timeOfDay(), which stay the same throughout one evaluation; its offset is
    /// also that of dates and times without one.
    QDateTime now = QDateTime::currentDateTime();
    /// Past so many steps an evaluation ends with an error.
    std::size_t maxSteps = 2'000'000;
    /// Where it adds the steps it took; may be null.
    std::size_t *spent = nullptr;
};

} // namespace kiosk::fhirpath
