// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Problem.h"
#include "app/core/Result.h"

#include <QStringList>

namespace kiosk {

/// All settings of a clinic with their defaults: one TOML file, `settings.toml` in the clinic's
/// directory.
struct ClinicSettings
{
    // [clinic]
    QString name = QStringLiteral("Bonesetters Critical Chiropractic");
    QString shortName = QStringLiteral("Bonesetters");
    QString tagline = QStringLiteral("Critical Chiropractic");
    QString address; ///< as told to emergency services; may be empty
    QString emergencyNumber = QStringLiteral("911"); ///< digits, + and spaces
    QString timeZone = QStringLiteral("UTC"); ///< IANA name
    QStringList languages = {QStringLiteral("en"), QStringLiteral("es")}; ///< first is the default

    QString bookingAddress; ///< on the web; empty: no way to book is shown
    QString phone; ///< to ask the clinic something; digits, + and spaces; may be empty
    QString contact; ///< telephone or the like, for printed sheets; may be empty

    // [records]
    int keepYears = 0; ///< from when they came in; 0: for ever

    // [articles]
    QString articleAddress; ///< on the web, with {slug} and {language}; empty: none
    bool offersCode = true; ///< a QR code to take an article away
    bool offersPrint = true; ///< a printed sheet, where there is a printer

    // [kiosk]
    QString kioskName = QStringLiteral("Kiosk 1"); ///< as staff know it: "Kiosk 2, by the door"
    double screenWidthMm = 0; ///< 0: believe the screen
    QString theme = QStringLiteral("light"); ///< light, dark, sepia, high-contrast
    int idleSeconds = 90;
    int idleWarningSeconds = 20; ///< at least 20
    QString printer; ///< the one queue patients print on, as CUPS knows it; empty: none
    QString printerPaper = QStringLiteral("letter"); ///< letter, a4
    bool printsBothSides = false;
    bool isHandsetFitted = false; ///< what is private may be read aloud

    // [desk]
    QString deskName = QStringLiteral("Desk 1");
    int autoLockMinutes = 10;

    // [alerts]
    int escalateSeconds = 180;
    int quietSeconds = 60;
    int nobodySeconds = 60; ///< after this the kiosk itself speaks up
    QString pagerCommand; ///< absolute path, run then with tier and kiosk; empty: none

    // [server]
    QString serverConnection; ///< as libpq takes it; empty: everything stays on this computer

    bool operator==(const ClinicSettings &) const = default;
};

struct SettingsReading
{
    ClinicSettings
        settings; ///< the good ones: from the file, else from the last good copy, else defaults
    Problems problems; ///< unknown keys and bad values, with line and reason
};

/// Reads TOML text alone. Any problem means that `settings` are the defaults.
[[nodiscard]] SettingsReading parseSettings(const QByteArray &toml, const QString &fileName);

/// Reads `directory`/settings.toml; when it has a mistake, the last good copy
/// (settings.last-good.toml) is used and the problems say so. A good file becomes the last good
/// copy.
[[nodiscard]] SettingsReading loadSettings(const QString &directory);

/// A commented settings file with these values.
[[nodiscard]] QByteArray writeSettings(const ClinicSettings &settings);

} // namespace kiosk
