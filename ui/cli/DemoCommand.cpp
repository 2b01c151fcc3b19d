// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/DemoCommand.h"

#include "app/storage/Clinic.h"
#include "app/visit/ContentLoader.h"
#include "app/visit/DemoVisits.h"
#include "ui/cli/CommandOptions.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>

namespace kiosk {

namespace {

struct DemoCommand
{
    Q_DECLARE_TR_FUNCTIONS(DemoCommand)
};

QString markerPath(const AdminContext &context)
{
    return context.clinic + QStringLiteral("/demo");
}

/// A clinic that has records before its first demo is a real one.
Result<> markAsDemo(const AdminContext &context)
{
    if (QFile::exists(markerPath(context)))
        return {};
    const auto store = openDeskStore(context.clinic, context.clock, context.ids);
    if (!store)
        return tl::unexpected(store.error());
    const auto overview = (*store)->lockedOverview().takeResult();
    if (!overview)
        return tl::unexpected(overview.error());
    if (overview->waiting > 0 || !overview->openAlerts.isEmpty())
        return fail(ErrorCode::Conflict, QStringLiteral("this clinic has real records"));
    QFile marker(markerPath(context));
    return marker.open(QIODevice::WriteOnly) ? Result<>() : fail(ErrorCode::FileUnwritable);
}

} // namespace

Result<ExitCode> runDemo(const AdminContext &context, const DemoOptions &options)
{
    if (const auto marked = markAsDemo(context); !marked)
        return tl::unexpected(marked.error());
    const auto store = openKioskStore(context.clinic, context.clock, context.ids);
    if (!store)
        return tl::unexpected(store.error());
    const LoadedContent content = loadVisitContent(options.dataFolder, context.clinic);
    DemoVisits visits(content.visit, **store, context.clock, context.ids, options.seed);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < options.patients; ++i)
        if (const auto made = visits.makeOne(); !made)
            return tl::unexpected(made.error());
    const DemoTally tally = visits.tally();
    context.report(
        DemoCommand::tr("%n demo patient(s) made, %1 of them with an alert.", nullptr, tally.visits)
            .arg(tally.alerts),
        QJsonDocument(QJsonObject{{QStringLiteral("patients"), tally.visits},
                                  {QStringLiteral("alerts"), tally.alerts},
                                  {QStringLiteral("milliseconds"), timer.elapsed()}}));
    return ExitCode::Done;
}

void addDemoCommand(CommandTree &tree)
{
    auto &options = tree.keep<DemoOptions>({.dataFolder = shippedContentFolder()});
    auto *app = tree.addCommand(
        tree.root(),
        "demo",
        DemoCommand::tr("Fill a clinic made for trying out with made-up patients"),
        [&context = tree.context(), &options] { return runDemo(context, options); });
    app->add_option("--patients", options.patients, DemoCommand::tr("How many").toStdString())
        ->type_name(DemoCommand::tr("NUMBER").toStdString())
        ->check(CLI::Range(1, 1'000'000));
    app->add_option("--seed",
                    options.seed,
                    DemoCommand::tr("The same number makes the same answers").toStdString())
        ->type_name(DemoCommand::tr("NUMBER").toStdString());
    addDataFolder(app, options.dataFolder);
}

} // namespace kiosk
