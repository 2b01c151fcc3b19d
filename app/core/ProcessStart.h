// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"

#include <QStringList>

namespace kiosk {

/// What every program of ours does before it creates its application object (W2, W3, C8): nothing
/// that the surroundings of the process say may loosen it. Knows no display.
class ProcessStart
{
public:
    /// The steps shared by all three programs, in order: no core dumps, no preloaded code, not as
    /// root, no dangerous argument, a clean environment. An error says in `detail`, in one English
    /// sentence for the terminal, what to do (there is no translator yet).
    [[nodiscard]] static Result<> harden(int argc, char **argv);
    /// Closes the process to debuggers and other processes of the same user (C8). Desk and admin
    /// call it right after `harden`; the kiosk only once the web engine's first page exists, since
    /// a renderer started later silently loses its namespaces.
    static void makeUndumpable();

    /// Names of `environment` that are removed before start (W2).
    [[nodiscard]] static QStringList unwantedVariables(const QStringList &environment);
    /// The first argument that is refused (W2), or an empty string.
    [[nodiscard]] static QString refusedArgument(const QStringList &arguments);
};

} // namespace kiosk
