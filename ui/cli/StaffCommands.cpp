// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/StaffCommands.h"

#include "app/storage/Clinic.h"
#include "app/storage/KeyCustody.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/UnlockedClinic.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace kiosk {

namespace {

struct StaffCommands
{
    Q_DECLARE_TR_FUNCTIONS(StaffCommands)
};

QStringList roleCodes(Roles roles)
{
    QStringList codes;
    for (const Role role : {Role::FrontDesk, Role::Clinician, Role::Owner}) {
        if (roles.testFlag(role))
            codes << roleCode(role);
    }
    return codes;
}

QString utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QJsonObject toJson(const StaffEntry &entry)
{
    return {{QStringLiteral("id"), entry.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("name"), entry.name},
            {QStringLiteral("roles"), QJsonArray::fromStringList(roleCodes(entry.roles))},
            {QStringLiteral("created"), utc(entry.createdMs)},
            {QStringLiteral("removed"), entry.removed}};
}

QString toLine(const StaffEntry &entry)
{
    const QString line = QStringLiteral("%1  %2  %3")
                             .arg(utc(entry.createdMs),
                                  entry.name,
                                  roleCodes(entry.roles).join(QStringLiteral(", ")));
    return entry.removed ? StaffCommands::tr("%1 (removed)").arg(line) : line;
}

Result<StaffEntry> findStaff(const AdminContext &context, const QString &nameOrId)
{
    const auto staff = listStaff(context.clinic);
    if (!staff)
        return tl::unexpected(staff.error());
    for (const StaffEntry &entry : *staff) {
        if (entry.name == nameOrId || entry.id.toString(QUuid::WithoutBraces) == nameOrId.toLower())
            return entry;
    }
    return fail(ErrorCode::NotFound);
}

/// A new passphrase that was made here is said, once.
void reportPassphrase(const AdminContext &context,
                      QString text,
                      QJsonObject json,
                      const NewPassphrase &passphrase)
{
    if (passphrase.generated) {
        const QString words = QString::fromUtf8(passphrase.secret.view());
        text += u'\n' + StaffCommands::tr("Passphrase, shown only now: %1").arg(words);
        json.insert(QStringLiteral("passphrase"), words);
    }
    context.report(text, QJsonDocument(json));
}

} // namespace

Result<ExitCode> runStaffAdd(const AdminContext &context, const StaffAddOptions &options)
{
    const auto unlocked = unlockClinic(context);
    if (!unlocked)
        return tl::unexpected(unlocked.error());
    auto passphrase = readNewPassphrase(context, options.passphrase);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    const StaffPlan plan{options.name, options.roles, passphrase->secret.clone()};
    const auto id = addStaff(
        context.clinic, *unlocked->person, plan, context.ids, context.clock, context.cost);
    if (!id)
        return tl::unexpected(id.error());

    reportPassphrase(
        context,
        StaffCommands::tr("%1 may now unlock the desk.").arg(options.name),
        {{QStringLiteral("id"), id->toString(QUuid::WithoutBraces)},
         {QStringLiteral("name"), options.name},
         {QStringLiteral("roles"), QJsonArray::fromStringList(roleCodes(options.roles))}},
        *passphrase);
    return ExitCode::Done;
}

Result<ExitCode> runStaffRemove(const AdminContext &context, const QString &who)
{
    const auto entry = findStaff(context, who);
    if (!entry)
        return tl::unexpected(entry.error());
    const auto unlocked = unlockClinic(context);
    if (!unlocked)
        return tl::unexpected(unlocked.error());
    if (const auto removed
        = removeStaff(context.clinic, *unlocked->person, entry->id, context.clock);
        !removed)
        return tl::unexpected(removed.error());
    context.report(StaffCommands::tr("%1 can open nothing any more. What arrives from now on is "
                                     "sealed with a new key.")
                       .arg(entry->name),
                   QJsonDocument(QJsonObject{
                       {QStringLiteral("removed"), entry->id.toString(QUuid::WithoutBraces)}}));
    return ExitCode::Done;
}

Result<ExitCode> runStaffPassphrase(const AdminContext &context, const NewPassphraseOptions &next)
{
    const auto staff = listStaff(context.clinic);
    if (!staff)
        return tl::unexpected(staff.error());
    const auto id = chosenStaff(*staff, context.staffName);
    if (!id)
        return tl::unexpected(id.error());
    const auto current = readPassphrase(context);
    if (!current)
        return tl::unexpected(current.error());
    const auto passphrase = readNewPassphrase(context, next);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    if (const auto changed = changePassphrase(
            context.clinic, *id, *current, passphrase->secret, context.clock, context.cost);
        !changed)
        return tl::unexpected(changed.error());
    reportPassphrase(context,
                     StaffCommands::tr("The passphrase is changed."),
                     {{QStringLiteral("id"), id->toString(QUuid::WithoutBraces)}},
                     *passphrase);
    return ExitCode::Done;
}

Result<ExitCode> runStaffReset(const AdminContext &context,
                               const QString &who,
                               const QString &recoveryFile,
                               const NewPassphraseOptions &next)
{
    const auto entry = findStaff(context, who);
    if (!entry)
        return tl::unexpected(entry.error());
    const auto words = readRecoveryWords(context, recoveryFile);
    if (!words)
        return tl::unexpected(words.error());
    const auto passphrase = readNewPassphrase(context, next);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    const auto id = resetStaff(context.clinic,
                               *words,
                               entry->id,
                               passphrase->secret,
                               context.ids,
                               context.clock,
                               context.cost);
    if (!id)
        return tl::unexpected(id.error());
    reportPassphrase(context,
                     StaffCommands::tr("%1 has new keys and can unlock the desk with the new "
                                       "passphrase.")
                         .arg(entry->name),
                     {{QStringLiteral("id"), id->toString(QUuid::WithoutBraces)},
                      {QStringLiteral("name"), entry->name}},
                     *passphrase);
    return ExitCode::Done;
}

Result<ExitCode> runStaffList(const AdminContext &context)
{
    const auto staff = listStaff(context.clinic);
    if (!staff)
        return tl::unexpected(staff.error());
    QStringList lines;
    QJsonArray json;
    for (const StaffEntry &entry : *staff) {
        lines << toLine(entry);
        json << toJson(entry);
    }
    context.report(lines.join(u'\n'), QJsonDocument(json));
    return ExitCode::Done;
}

namespace {

void addPerson(CLI::App *app, QString &target)
{
    addText(app, "person", target, StaffCommands::tr("Name or id of the person"))->required();
}

void addNewPassphrase(CLI::App *app, NewPassphraseOptions &target)
{
    auto *file = addText(app,
                         "--new-passphrase-file",
                         target.file,
                         StaffCommands::tr("Read the new passphrase from this file"));
    app->add_flag("--generate-passphrase",
                  target.generate,
                  StaffCommands::tr("Make one of six words and show it once").toStdString())
        ->excludes(file);
}

void addStaffAdd(CommandTree &tree, CLI::App *staff)
{
    auto &options = tree.keep<StaffAddOptions>();
    auto *app = tree.addCommand(
        staff, "add", StaffCommands::tr("Add a person"), [&context = tree.context(), &options] {
            return runStaffAdd(context, options);
        });
    addText(app, "--name", options.name, StaffCommands::tr("Name of the person"))->required();
    addRoles(app, options.roles)->required();
    addNewPassphrase(app, options.passphrase);
}

void addStaffReset(CommandTree &tree, CLI::App *staff)
{
    struct Options
    {
        QString person;
        QString recoveryFile;
        NewPassphraseOptions passphrase;
    };
    auto &options = tree.keep<Options>();
    auto *app = tree.addCommand(
        staff,
        "reset",
        StaffCommands::tr("Give a person new keys with the recovery words, when the "
                          "passphrase is lost"),
        [&context = tree.context(), &options] {
            return runStaffReset(context, options.person, options.recoveryFile, options.passphrase);
        });
    addPerson(app, options.person);
    addNewPassphrase(app, options.passphrase);
    addRecoveryFile(app, options.recoveryFile);
}

} // namespace

void addStaffCommands(CommandTree &tree)
{
    AdminContext &context = tree.context();
    auto *staff = tree.addGroup(tree.root(), "staff", StaffCommands::tr("Who may unlock the desk"));
    addStaffAdd(tree, staff);
    tree.addCommand(staff, "list", StaffCommands::tr("Show everybody"), [&context] {
        return runStaffList(context);
    });
    auto &leaver = tree.keep<QString>();
    addPerson(tree.addCommand(staff,
                              "remove",
                              StaffCommands::tr("Take a person's access away"),
                              [&context, &leaver] { return runStaffRemove(context, leaver); }),
              leaver);
    auto &next = tree.keep<NewPassphraseOptions>();
    addNewPassphrase(
        tree.addCommand(staff,
                        "passphrase",
                        StaffCommands::tr("Change your own passphrase"),
                        [&context, &next] { return runStaffPassphrase(context, next); }),
        next);
    addStaffReset(tree, staff);
}

} // namespace kiosk
