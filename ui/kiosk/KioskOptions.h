// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStringList>

namespace kiosk {

/// What the command line of bonesetters-kiosk says.
struct KioskOptions
{
    QString clinicDirectory;
    QString dataDirectory;
    QString language; ///< empty: the clinic's first
    QSize windowSize; ///< empty: the whole screen

    /// Ends the program for --help and for options it does not know, as QCommandLineParser does.
    [[nodiscard]] static KioskOptions parse(const QStringList &arguments);
};

} // namespace kiosk
