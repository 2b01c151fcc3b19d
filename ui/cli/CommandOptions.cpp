// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/CommandOptions.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace kiosk {

namespace {

using Option = CLI::Option; // lupdate takes a qualified one for the function's class

struct CommandOptions
{
    Q_DECLARE_TR_FUNCTIONS(CommandOptions)
};

} // namespace

Option *addText(CLI::App *app, const char *name, QString &target, const QString &help)
{
    return app
        ->add_option_function<std::string>(
            name,
            [&target](const std::string &text) { target = QString::fromStdString(text); },
            help.toStdString())
        ->type_name(CommandOptions::tr("TEXT").toStdString());
}

Option *addFiles(CLI::App *app, const char *name, QStringList &target, const QString &help)
{
    return app
        ->add_option_function<std::vector<std::string>>(
            name,
            [&target](const std::vector<std::string> &names) {
                for (const std::string &each : names)
                    target.append(QString::fromStdString(each));
            },
            help.toStdString())
        ->type_name(CommandOptions::tr("FILE").toStdString());
}

Option *addRoles(CLI::App *app, Roles &target)
{
    const auto read = [&target](const std::vector<std::string> &codes) {
        for (const std::string &code : codes) {
            const auto role = roleFromCode(QString::fromStdString(code));
            if (!role)
                throw CLI::ValidationError("--role", code);
            target |= *role;
        }
    };
    return app
        ->add_option_function<std::vector<std::string>>(
            "--role",
            read,
            CommandOptions::tr("front-desk, clinician or owner; may be said several times")
                .toStdString())
        ->type_name(CommandOptions::tr("ROLE").toStdString());
}

void addRecord(CLI::App *app, QString &target)
{
    addText(app,
            "id",
            target,
            CommandOptions::tr("Id of the record, or the reference the patient was told"))
        ->required();
}

void addDataFolder(CLI::App *app, QString &target)
{
    addText(app,
            "--data",
            target,
            CommandOptions::tr("Where forms, rules and articles were installed"));
}

void addRecoveryFile(CLI::App *app, QString &target)
{
    addText(app,
            "--recovery-file",
            target,
            CommandOptions::tr("Read the recovery words from this file"));
}

} // namespace kiosk
