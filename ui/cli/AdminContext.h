// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Ids.h"
#include "app/settings/ClinicSettings.h"
#include "app/vault/Staff.h"
#include "ui/cli/Terminal.h"

#include <QJsonDocument>

namespace kiosk {

/// What every command gets: the surroundings, and the options that all commands share.
struct AdminContext
{
    Terminal &terminal;
    const Clock &clock;
    IdSource &ids;
    PassphraseCost cost{}; ///< lower in tests only

    QString clinic = QStringLiteral("/var/lib/bonesetters");
    bool json = false;
    QString staffName{}; ///< --as; empty: the only member of staff
    QString passphraseFile{}; ///< empty: asked on the terminal

    /// How the clinic's server is reached; empty: there is none.
    [[nodiscard]] QString server() const { return loadSettings(clinic).settings.serverConnection; }
    /// Says the result in the way that was asked for.
    void report(const QString &text, const QJsonDocument &document) const
    {
        terminal.say(json ? QString::fromUtf8(document.toJson(QJsonDocument::Compact)) : text);
    }
};

} // namespace kiosk
