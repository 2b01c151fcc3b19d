// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/ServerCommands.h"

#include "app/storage/ServerCheck.h"
#include "app/storage/ServerSchema.h"
#include "ui/cli/CommandOptions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace kiosk {

namespace {

struct ServerCommands
{
    Q_DECLARE_TR_FUNCTIONS(ServerCommands)
};

/// What the fault lets happen, and what mends it.
QString explanation(ServerFault fault)
{
    switch (fault) {
    case ServerFault::SchemaStep:
        return ServerCommands::tr("The tables are not those of this version: run “server setup”, "
                                  "or update this program.");
    case ServerFault::KioskReachesTable:
        return ServerCommands::tr("A kiosk may touch a table: a stolen one could read or change "
                                  "what others handed in. Revoke it.");
    case ServerFault::KioskFunctions:
        return ServerCommands::tr("A kiosk may call more or less than its five functions. Grant "
                                  "or revoke it.");
    case ServerFault::UnsafeFunction:
        return ServerCommands::tr("A function lacks its fixed search path, its owner or its own "
                                  "rights: it could be made to work for somebody else.");
    case ServerFault::NoRowSecurity:
        return ServerCommands::tr("A table does not keep clinics apart: its row-level security is "
                                  "not as set up.");
    case ServerFault::EverybodyMay:
        return ServerCommands::tr("Something is granted to PUBLIC, so every login has it. Revoke "
                                  "it.");
    case ServerFault::PowerfulLogin:
        return ServerCommands::tr("A login of the clinic is an administrator of the server: none "
                                  "of the rules below hold for it.");
    case ServerFault::StrangeMembership:
        return ServerCommands::tr("A login is in a group it does not belong to. Revoke the "
                                  "membership.");
    case ServerFault::StaffRights:
        return ServerCommands::tr("Desks or owners have a right too many or too few on a table.");
    case ServerFault::LoginSettings:
        return ServerCommands::tr("A kiosk's login lacks its limit of two connections or of ten "
                                  "seconds: run “server setup”.");
    case ServerFault::Durability:
        return ServerCommands::tr("The server may forget what it acknowledged when the power "
                                  "fails. Switch this on.");
    case ServerFault::NoTls:
        return ServerCommands::tr("The server speaks no TLS, so no kiosk can reach it from "
                                  "another computer.");
    case ServerFault::LoginWithoutCertificate:
        return ServerCommands::tr("Somebody could log in as a kiosk or a desk without its "
                                  "certificate, or nobody can with it: see pg_hba.conf.");
    case ServerFault::NotChecked:
        return ServerCommands::tr("Only a superuser can look at this; it was not checked.");
    }
    return {};
}

QJsonObject toJson(const ServerLogin &login)
{
    return {{QStringLiteral("role"), login.role},
            {QStringLiteral("kind"), login.kind},
            {QStringLiteral("name"), login.name}};
}

QString toLine(const ServerLogin &login)
{
    return QStringLiteral("  %1  %2")
        .arg(login.role,
             login.name.isEmpty() ? ServerCommands::tr("the owner, on the command line")
                                  : login.name);
}

} // namespace

Result<ExitCode> runServerSetup(const AdminContext &context, const QString &connection)
{
    const auto setup = setUpServer(context.clinic, connection);
    if (!setup)
        return tl::unexpected(setup.error());
    QStringList lines{
        setup->isNewClinic ? ServerCommands::tr(
            "The server is ready; %n record(s) were copied to it.", nullptr, setup->records)
                           : ServerCommands::tr("The server is up to date; it holds %n record(s).",
                                                nullptr,
                                                setup->records),
        ServerCommands::tr("Each login needs a certificate with its name as common name:"),
    };
    QJsonArray logins;
    for (const ServerLogin &login : setup->logins) {
        lines << toLine(login);
        logins << toJson(login);
    }
    lines << ServerCommands::tr("pg_hba.conf needs this line, and none above it that lets them in "
                                "otherwise:")
          << QStringLiteral(
                 "  hostssl all +bonesetters_kiosk,+bonesetters_desk,+bonesetters_owner all cert")
          << ServerCommands::tr("Then run “bonesetters-admin server check”.");
    context.report(lines.join(u'\n'),
                   QJsonDocument(QJsonObject{{QStringLiteral("steps"), setup->steps},
                                             {QStringLiteral("newClinic"), setup->isNewClinic},
                                             {QStringLiteral("records"), setup->records},
                                             {QStringLiteral("logins"), logins}}));
    return ExitCode::Done;
}

Result<ExitCode> runServerCheck(const AdminContext &context, const QString &connection)
{
    const auto deviations = checkServer(connection);
    if (!deviations)
        return tl::unexpected(deviations.error());
    QStringList lines;
    QJsonArray json;
    for (const ServerDeviation &each : *deviations) {
        const QString why = explanation(each.fault);
        lines << QStringLiteral("%1\n  %2").arg(each.what, why);
        json << QJsonObject{{QStringLiteral("what"), each.what}, {QStringLiteral("why"), why}};
    }
    lines << (deviations->isEmpty() ? ServerCommands::tr("All rights are as set up.")
                                    : ServerCommands::tr("%n thing(s) differ from what was set up.",
                                                         nullptr,
                                                         int(deviations->size())));
    context.report(lines.join(u'\n'),
                   QJsonDocument(QJsonObject{{QStringLiteral("deviations"), json}}));
    return deviations->isEmpty() ? ExitCode::Done : ExitCode::ProblemsFound;
}

void addServerCommands(CommandTree &tree)
{
    struct Options
    {
        QString connection;
    };
    AdminContext &context = tree.context();
    auto &options = tree.keep<Options>();
    auto *server = tree.addGroup(
        tree.root(), "server", ServerCommands::tr("A PostgreSQL for several kiosks and desks"));
    const auto addConnection = [&options](CLI::App *command) {
        addText(command,
                "--connection",
                options.connection,
                ServerCommands::tr("How an administrator reaches it, as libpq takes it: "
                                   "“host=db.clinic.example dbname=clinic user=postgres "
                                   "sslmode=verify-full”"))
            ->required();
    };
    addConnection(tree.addCommand(
        server,
        "setup",
        ServerCommands::tr("Make tables, rights and logins for this clinic and copy its records, "
                           "or bring them up to date"),
        [&context, &options] { return runServerSetup(context, options.connection); }));
    addConnection(tree.addCommand(
        server,
        "check",
        ServerCommands::tr("Explain every right that is not as set up"),
        [&context, &options] { return runServerCheck(context, options.connection); }));
}

} // namespace kiosk
