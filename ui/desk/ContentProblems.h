// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Problem.h"

namespace kiosk {

/// A mistake in a file of the clinic, as staff see it.
struct ContentProblem
{
    enum class Kind { Settings, Form, Article };

    Kind kind = Kind::Settings;
    Problem problem;
};

/// Reads forms, rules and articles as the kiosk does and tells, after what is wrong with the
/// settings, what could not be used. Takes as long as reading them all: not for the GUI thread.
[[nodiscard]] QList<ContentProblem> findContentProblems(const Problems &settings,
                                                        const QString &shippedFolder,
                                                        const QString &clinicFolder);

} // namespace kiosk
