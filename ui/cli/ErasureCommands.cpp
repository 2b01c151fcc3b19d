// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/ErasureCommands.h"

#include "app/settings/ClinicSettings.h"
#include "app/storage/Erasure.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/UnlockedClinic.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

namespace kiosk {

namespace {

struct ErasureCommands
{
    Q_DECLARE_TR_FUNCTIONS(ErasureCommands)
};

struct Options
{
    QString record; ///< id or reference
    QString reason;
    bool wholePerson = false;
    bool erases = false; ///< `expired`: not only shows them
    bool isSure = false;
};

QString id(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

/// As people are told apart at the desk: who has the same birth date and the same name, however it
/// was typed.
bool isSamePerson(const RecordLabel &one, const RecordLabel &other)
{
    const auto same = [](const QString &a, const QString &b) {
        return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
    };
    return !one.birthDate.isEmpty() && one.birthDate == other.birthDate
        && same(one.familyName, other.familyName) && same(one.givenName, other.givenName);
}

Result<QList<QUuid>> chosenRecords(const UnlockedClinic &clinic, const Options &options)
{
    const auto chosen = clinic.find(options.record);
    if (!chosen)
        return tl::unexpected(chosen.error());
    QList<QUuid> records{chosen->row.record};
    if (!options.wholePerson)
        return records;
    const auto entries = clinic.store->worklist(clinic.person).takeResult();
    if (!entries)
        return tl::unexpected(entries.error());
    for (const WorklistEntry &entry : *entries)
        if (entry.row.record != chosen->row.record && isSamePerson(entry.label, chosen->label))
            records << entry.row.record;
    return records;
}

/// What is gone is gone: a person says so once more, a script with --yes.
bool confirms(const AdminContext &context, const Options &options, int records)
{
    if (options.isSure)
        return true;
    const auto answer = context.terminal.ask(ErasureCommands::tr(
        "%n record(s) will be gone for good. Type “erase” to go on: ", nullptr, records));
    return answer && answer->trimmed() == QStringLiteral("erase");
}

QJsonObject toJson(const ErasureReceipt &receipt)
{
    return {{QStringLiteral("record"), id(receipt.record)},
            {QStringLiteral("reference"), recordReference(receipt.record)},
            {QStringLiteral("erased"),
             QDateTime::fromMSecsSinceEpoch(receipt.ms, Qt::UTC).toString(Qt::ISODate)},
            {QStringLiteral("action"), id(receipt.action)},
            {QStringLiteral("versions"), receipt.versions},
            {QStringLiteral("notes"), receipt.notes},
            {QStringLiteral("alerts"), receipt.alerts}};
}

QString toText(const ErasureReceipt &receipt)
{
    return ErasureCommands::tr("%1  erased %2 UTC: %3 version(s), %4 note(s), %5 alert(s). Number "
                               "of the signed entry: %6")
        .arg(recordReference(receipt.record),
             QDateTime::fromMSecsSinceEpoch(receipt.ms, Qt::UTC)
                 .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
             QString::number(receipt.versions),
             QString::number(receipt.notes),
             QString::number(receipt.alerts),
             id(receipt.action));
}

Result<ExitCode> erase(const AdminContext &context,
                       const UnlockedClinic &clinic,
                       const QList<QUuid> &records,
                       const Options &options)
{
    if (!confirms(context, options, int(records.size())))
        return fail(ErrorCode::Cancelled);
    const auto receipts = eraseRecords(context.clinic,
                                       *clinic.person,
                                       records,
                                       options.reason.toUtf8(),
                                       context.ids,
                                       context.clock);
    if (!receipts)
        return tl::unexpected(receipts.error());
    QStringList lines;
    QJsonArray json;
    for (const ErasureReceipt &receipt : *receipts) {
        lines << toText(receipt);
        json << toJson(receipt);
    }
    lines << ErasureCommands::tr("Backups made before today still hold what was erased: delete "
                                 "them, or note until when you keep them.");
    context.report(lines.join(u'\n'), QJsonDocument(json));
    if (!emptyLog(context.clinic))
        context.terminal.complain(
            ErasureCommands::tr("Traces may stay in the database's log until the kiosk and the "
                                "desk were closed once."));
    return ExitCode::Done;
}

Result<ExitCode> runErase(const AdminContext &context, const Options &options)
{
    const auto clinic = unlockClinic(context);
    if (!clinic)
        return tl::unexpected(clinic.error());
    const auto records = chosenRecords(*clinic, options);
    if (!records)
        return tl::unexpected(records.error());
    return erase(context, *clinic, *records, options);
}

/// The first moment that is still kept: whole days of the clinic's time zone.
qint64 keptSinceMs(const AdminContext &context, const ClinicSettings &settings)
{
    const QTimeZone zone(settings.timeZone.toLatin1());
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.clock.nowMs(), zone).date();
    return today.addYears(-settings.keepYears).startOfDay(zone).toMSecsSinceEpoch();
}

Result<ExitCode> runExpired(const AdminContext &context, const Options &options)
{
    const ClinicSettings settings = loadSettings(context.clinic).settings;
    if (settings.keepYears == 0) {
        context.report(ErasureCommands::tr("Records are kept for ever: records.keep_years is 0."),
                       QJsonDocument(QJsonArray()));
        return ExitCode::Done;
    }
    const auto clinic = unlockClinic(context);
    if (!clinic)
        return tl::unexpected(clinic.error());
    const auto records
        = expiredRecords(context.clinic, *clinic->person, keptSinceMs(context, settings));
    if (!records)
        return tl::unexpected(records.error());
    if (options.erases && !records->isEmpty())
        return erase(context, *clinic, *records, options);
    QStringList lines{ErasureCommands::tr(
                          "%n record(s) are older than %1 year(s).", nullptr, int(records->size()))
                          .arg(settings.keepYears)};
    QJsonArray json;
    for (const QUuid &record : *records) {
        lines << QStringLiteral("%1  %2").arg(recordReference(record), id(record));
        json << QJsonObject{{QStringLiteral("record"), id(record)},
                            {QStringLiteral("reference"), recordReference(record)}};
    }
    context.report(lines.join(u'\n'), QJsonDocument(json));
    return ExitCode::Done;
}

Result<ExitCode> runHold(const AdminContext &context, const Options &options, bool isOn)
{
    const auto clinic = unlockClinic(context);
    if (!clinic)
        return tl::unexpected(clinic.error());
    const auto chosen = clinic->find(options.record);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const auto held = setLegalHold(context.clinic,
                                   *clinic->person,
                                   chosen->row.record,
                                   isOn,
                                   options.reason.toUtf8(),
                                   context.ids,
                                   context.clock);
    if (!held)
        return tl::unexpected(held.error());
    context.report(isOn ? ErasureCommands::tr("Nothing erases this record until you release it.")
                        : ErasureCommands::tr("The record can be erased again."),
                   QJsonDocument(QJsonObject{{QStringLiteral("record"), id(chosen->row.record)},
                                             {QStringLiteral("legalHold"), isOn}}));
    return ExitCode::Done;
}

void addReason(CLI::App *app, Options &options)
{
    addText(app,
            "--reason",
            options.reason,
            ErasureCommands::tr("Why; it is kept, sealed, with your name"));
}

void addSure(CLI::App *app, Options &options)
{
    app->add_flag("--yes", options.isSure, ErasureCommands::tr("Do not ask again").toStdString());
}

void addErase(CommandTree &tree, CLI::App *submissions)
{
    auto &options = tree.keep<Options>();
    auto *app = tree.addCommand(
        submissions,
        "erase",
        ErasureCommands::tr("Take a record out for good"),
        [&context = tree.context(), &options] { return runErase(context, options); });
    addRecord(app, options.record);
    addReason(app, options);
    addSure(app, options);
    app->get_option("--reason")->required();
    app->add_flag("--whole-person",
                  options.wholePerson,
                  ErasureCommands::tr("Also every other visit under the same name and birth date")
                      .toStdString());
}

void addExpired(CommandTree &tree, CLI::App *submissions)
{
    auto &options = tree.keep<Options>();
    auto *app = tree.addCommand(
        submissions,
        "expired",
        ErasureCommands::tr("Show what is older than records.keep_years"),
        [&context = tree.context(), &options] { return runExpired(context, options); });
    auto *erases = app->add_flag(
        "--erase", options.erases, ErasureCommands::tr("Take it out for good").toStdString());
    addReason(app, options);
    addSure(app, options);
    erases->needs(app->get_option("--reason"));
}

void addHold(CommandTree &tree, CLI::App *submissions, const char *name, bool isOn)
{
    auto &options = tree.keep<Options>();
    auto *app = tree.addCommand(
        submissions,
        name,
        isOn ? ErasureCommands::tr("Put a legal hold on a record")
             : ErasureCommands::tr("Take a legal hold away"),
        [&context = tree.context(), &options, isOn] { return runHold(context, options, isOn); });
    addRecord(app, options.record);
    addReason(app, options);
    app->get_option("--reason")->required();
}

} // namespace

void addErasureCommands(CommandTree &tree, CLI::App *submissions)
{
    addErase(tree, submissions);
    addExpired(tree, submissions);
    addHold(tree, submissions, "hold", true);
    addHold(tree, submissions, "release", false);
}

} // namespace kiosk
