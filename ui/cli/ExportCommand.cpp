// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/ExportCommand.h"

#include "app/core/ExactJson.h"
#include "app/report/FhirBundle.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/PrivateFile.h"
#include "ui/cli/UnlockedClinic.h"

#include <QCoreApplication>

namespace kiosk {

namespace {

struct ExportCommand
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

Result<QByteArray> bundleOf(const AdminContext &context, const QString &idOrReference)
{
    const auto unlocked = unlockClinic(context);
    if (!unlocked)
        return tl::unexpected(unlocked.error());
    const auto opened = unlocked->open(idOrReference);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto submission = Submission::fromJson((*opened)->payload.view());
    if (!submission)
        return tl::unexpected(submission.error());
    return withExactNumbers(
        QJsonDocument(fhirBundle(*submission, (*opened)->entry.label)).toJson());
}

} // namespace

Result<ExitCode>
runExport(const AdminContext &context, const QString &idOrReference, const QString &path)
{
    if (path == u'-') {
        const auto bundle = bundleOf(context, idOrReference);
        if (!bundle)
            return tl::unexpected(bundle.error());
        context.terminal.say(QString::fromUtf8(*bundle).trimmed());
        return ExitCode::Done;
    }
    const auto file = makePrivateFile(path);
    if (!file)
        return tl::unexpected(file.error());
    const auto written = bundleOf(context, idOrReference).and_then([&](const QByteArray &bundle) {
        return writeAll(**file, bundle);
    });
    if (!written) {
        (*file)->remove();
        return tl::unexpected(written.error());
    }
    context.report(ExportCommand::tr("Written to %1. It is not sealed: keep it safe, and delete it "
                                     "when it has been read.")
                       .arg(path),
                   QJsonDocument(QJsonObject{{QStringLiteral("file"), path}}));
    return ExitCode::Done;
}

void addExportCommand(CommandTree &tree)
{
    struct Options
    {
        QString record;
        QString file;
    };
    auto &options = tree.keep<Options>();
    auto *app = tree.addCommand(tree.root(),
                                "export",
                                ExportCommand::tr("Write one record for others"),
                                [&context = tree.context(), &options] {
                                    return runExport(context, options.record, options.file);
                                });
    addRecord(app, options.record);
    addText(app,
            "--fhir",
            options.file,
            ExportCommand::tr("As a FHIR R4 Bundle to this new file; “-” is standard output"))
        ->required();
}

} // namespace kiosk
