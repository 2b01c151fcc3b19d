// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/DrillCommand.h"

#include "ui/cli/UnlockedClinic.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

#include <algorithm>

namespace kiosk {

namespace {

struct DrillCommand
{
    Q_DECLARE_TR_FUNCTIONS(DrillCommand)
};

QString utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

qint64 secondsTaken(const AlertRow &drill)
{
    return (drill.acknowledgedMs - drill.createdMs) / 1000;
}

QString toText(const AlertRow &drill)
{
    return drill.acknowledged
        ? DrillCommand::tr("%1  practice alert, acknowledged by %2 after %3 s")
              .arg(utc(drill.createdMs), drill.acknowledgedBy, QString::number(secondsTaken(drill)))
        : DrillCommand::tr("%1  practice alert, nobody has acknowledged it")
              .arg(utc(drill.createdMs));
}

QJsonObject toJson(const AlertRow &drill)
{
    QJsonObject json{{QStringLiteral("id"), drill.id.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("drill"), true},
                     {QStringLiteral("raised"), utc(drill.createdMs)},
                     {QStringLiteral("acknowledged"), drill.acknowledged}};
    if (drill.acknowledged) {
        json.insert(QStringLiteral("acknowledgedBy"), drill.acknowledgedBy);
        json.insert(QStringLiteral("afterSeconds"), secondsTaken(drill));
    }
    return json;
}

Result<AlertRow> find(StaffStore &store, const QUuid &id)
{
    const auto drills = store.drills().takeResult();
    if (!drills)
        return tl::unexpected(drills.error());
    const auto drill = std::ranges::find(*drills, id, &AlertRow::id);
    if (drill == drills->end())
        return fail(ErrorCode::NotFound);
    return *drill;
}

} // namespace

Result<ExitCode> runDrill(const AdminContext &context, std::chrono::seconds wait)
{
    constexpr unsigned long pollMs = 300;
    const auto unlocked = unlockClinic(context);
    if (!unlocked)
        return tl::unexpected(unlocked.error());
    const auto raised = unlocked->store->raiseDrill(unlocked->person).takeResult();
    if (!raised)
        return tl::unexpected(raised.error());
    const QDeadlineTimer deadline(wait);
    auto drill = find(*unlocked->store, *raised);
    while (drill && !drill->acknowledged && !deadline.hasExpired()) {
        QThread::msleep(pollMs);
        drill = find(*unlocked->store, *raised);
    }
    if (!drill)
        return tl::unexpected(drill.error());
    context.report(toText(*drill), QJsonDocument(toJson(*drill)));
    return drill->acknowledged || wait.count() == 0 ? ExitCode::Done
                                                    : exitCodeFor(ErrorCode::NotFound);
}

Result<ExitCode> runDrillList(const AdminContext &context)
{
    const auto store = openDeskStore(context.clinic, context.clock, context.ids, context.server());
    if (!store)
        return tl::unexpected(store.error());
    const auto drills = (*store)->drills().takeResult();
    if (!drills)
        return tl::unexpected(drills.error());
    QStringList lines;
    QJsonArray json;
    for (const AlertRow &drill : *drills) {
        lines << toText(drill);
        json << toJson(drill);
    }
    if (lines.isEmpty())
        lines << DrillCommand::tr("No alert was practised yet.");
    context.report(lines.join(u'\n'), QJsonDocument(json));
    return ExitCode::Done;
}

void addDrillCommands(CommandTree &tree, CLI::App *redFlags)
{
    AdminContext &context = tree.context();
    auto &wait = tree.keep<int>(300);
    auto *drill = tree.addCommand(
        redFlags,
        "drill",
        DrillCommand::tr("Practise an alert on every desk and time the answer"),
        [&context, &wait] { return runDrill(context, std::chrono::seconds(wait)); });
    drill
        ->add_option(
            "--wait",
            wait,
            DrillCommand::tr("Seconds to wait for somebody; 0 does not wait").toStdString())
        ->check(CLI::Range(0, 3600))
        ->default_str("300");
    tree.addCommand(redFlags, "drills", DrillCommand::tr("Show every practice alert"), [&context] {
        return runDrillList(context);
    });
}

} // namespace kiosk
