// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/BackupCommands.h"

#include "app/storage/Backup.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/Passphrase.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace kiosk {

namespace {

struct BackupCommands
{
    Q_DECLARE_TR_FUNCTIONS(BackupCommands)
};

QJsonObject toJson(const BackupReport &report)
{
    return {{QStringLiteral("records"), report.records},
            {QStringLiteral("files"), report.files},
            {QStringLiteral("bytes"), report.bytes}};
}

} // namespace

Result<ExitCode> runBackup(const AdminContext &context, const QString &file)
{
    const auto report = writeBackup(context.clinic, file);
    if (!report)
        return tl::unexpected(report.error());
    context.report(BackupCommands::tr("%n record(s) are saved in %1 (%2). Only the recovery words "
                                      "open it: keep both, in different places.",
                                      nullptr,
                                      report->records)
                       .arg(file, QLocale().formattedDataSize(report->bytes)),
                   QJsonDocument(toJson(*report)));
    return ExitCode::Done;
}

Result<ExitCode>
runRestore(const AdminContext &context, const QString &file, const QString &recoveryFile)
{
    const auto words = readRecoveryWords(context, recoveryFile);
    if (!words)
        return tl::unexpected(words.error());
    const auto report = restoreBackup(file, context.clinic, *words, context.ids, context.clock);
    if (!report && report.error().code == ErrorCode::FileExists)
        context.terminal.complain(
            BackupCommands::tr("A backup is never restored over other files. Close kiosk and desk, "
                               "rename %1, then restore again. Keep the renamed folder: what "
                               "patients sent since the backup is only there.")
                .arg(context.clinic));
    if (!report)
        return tl::unexpected(report.error());
    QJsonObject json = toJson(report->content);
    json.insert(QStringLiteral("keyWords"), QJsonArray::fromStringList(report->keyWords));
    context.report(
        BackupCommands::tr("%n record(s) are back in %1. Staff unlock with their passphrases; the "
                           "old computer's kiosk and desk are no longer accepted.",
                           nullptr,
                           report->content.records)
            .arg(context.clinic),
        QJsonDocument(json));
    return ExitCode::Done;
}

void addBackupCommands(CommandTree &tree)
{
    struct Options
    {
        QString file;
        QString recoveryFile;
    };
    AdminContext &context = tree.context();
    auto &options = tree.keep<Options>();
    auto *backup = tree.addCommand(
        tree.root(),
        "backup",
        BackupCommands::tr("Save the whole clinic in one sealed file; kiosk and desk may run"),
        [&context, &options] { return runBackup(context, options.file); });
    addText(backup, "file", options.file, BackupCommands::tr("The new file"))->required();
    auto *restore = tree.addCommand(
        tree.root(),
        "restore",
        BackupCommands::tr("Bring a saved clinic back, with the recovery words"),
        [&context, &options] { return runRestore(context, options.file, options.recoveryFile); });
    addText(restore, "file", options.file, BackupCommands::tr("The saved file"))->required();
    addRecoveryFile(restore, options.recoveryFile);
}

} // namespace kiosk
