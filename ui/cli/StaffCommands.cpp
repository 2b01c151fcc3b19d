// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/StaffCommands.h"

#include "app/storage/Clinic.h"
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

    QString text = StaffCommands::tr("%1 may now unlock the desk.").arg(options.name);
    QJsonObject json{
        {QStringLiteral("id"), id->toString(QUuid::WithoutBraces)},
        {QStringLiteral("name"), options.name},
        {QStringLiteral("roles"), QJsonArray::fromStringList(roleCodes(options.roles))}};
    if (passphrase->generated) {
        const QString words = QString::fromUtf8(passphrase->secret.view());
        text += u'\n' + StaffCommands::tr("Passphrase, shown only now: %1").arg(words);
        json.insert(QStringLiteral("passphrase"), words);
    }
    context.report(text, QJsonDocument(json));
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

} // namespace kiosk
