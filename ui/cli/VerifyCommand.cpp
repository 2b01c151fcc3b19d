// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/VerifyCommand.h"

#include "app/storage/Verifier.h"
#include "ui/cli/UnlockedClinic.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace kiosk {

namespace {

struct VerifyCommand
{
    Q_DECLARE_TR_FUNCTIONS(VerifyCommand)
};

QString toText(const VerifyReport &report)
{
    QStringList lines{
        VerifyCommand::tr("%n record(s)", nullptr, report.records),
        VerifyCommand::tr("%n alert(s)", nullptr, report.alerts),
        VerifyCommand::tr("%n action(s) of staff", nullptr, report.actions),
        VerifyCommand::tr("%n audit row(s)", nullptr, report.auditRows),
        VerifyCommand::tr("%n member(s) of staff", nullptr, report.staff),
    };
    for (const ChainBreak &found : report.breaks)
        lines << QStringLiteral("%1: %2").arg(found.where, found.what);
    lines << (report.isIntact() ? VerifyCommand::tr("Everything holds.")
                                : VerifyCommand::tr("%n thing(s) do not hold. Stop, keep this "
                                                    "output and restore the last backup.",
                                                    nullptr,
                                                    int(report.breaks.size())));
    return lines.join(u'\n');
}

QJsonObject toJson(const VerifyReport &report)
{
    QJsonArray breaks;
    for (const ChainBreak &found : report.breaks)
        breaks << QJsonObject{{QStringLiteral("where"), found.where},
                              {QStringLiteral("what"), found.what}};
    return {{QStringLiteral("records"), report.records},
            {QStringLiteral("alerts"), report.alerts},
            {QStringLiteral("actions"), report.actions},
            {QStringLiteral("auditRows"), report.auditRows},
            {QStringLiteral("staff"), report.staff},
            {QStringLiteral("intact"), report.isIntact()},
            {QStringLiteral("breaks"), breaks}};
}

} // namespace

Result<ExitCode> runVerify(const AdminContext &context)
{
    StaffStore::Person person;
    if (!context.staffName.isEmpty()) {
        const auto unlocked = unlockClinic(context);
        if (!unlocked)
            return tl::unexpected(unlocked.error());
        person = unlocked->person;
    }
    const auto report = verifyClinic(context.clinic, person.get(), context.server());
    if (!report)
        return tl::unexpected(report.error());
    context.report(toText(*report), QJsonDocument(toJson(*report)));
    return report->isIntact() ? ExitCode::Done : ExitCode::ProblemsFound;
}

void addVerifyCommand(CommandTree &tree)
{
    tree.addCommand(
        tree.root(),
        "verify",
        VerifyCommand::tr("Check that nothing stored was changed or taken away; with --as it also "
                          "opens every record"),
        [&context = tree.context()] { return runVerify(context); });
}

} // namespace kiosk
