// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/Staff.h"

#include <QStringList>

#include <CLI/CLI.hpp>

namespace kiosk {

// Options that several commands have. The targets are written while the line is read.

CLI::Option *addText(CLI::App *app, const char *name, QString &target, const QString &help);
CLI::Option *addFiles(CLI::App *app, const char *name, QStringList &target, const QString &help);
/// --role: adds to the target.
CLI::Option *addRoles(CLI::App *app, Roles &target);
/// The id or the reference of one record.
void addRecord(CLI::App *app, QString &target);
/// --data: where forms, rules and articles were installed.
void addDataFolder(CLI::App *app, QString &target);
/// --recovery-file: where the recovery words are read from.
void addRecoveryFile(CLI::App *app, QString &target);

} // namespace kiosk
