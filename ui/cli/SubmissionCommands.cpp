// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/SubmissionCommands.h"

#include "app/review/Review.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/ErasureCommands.h"
#include "ui/cli/UnlockedClinic.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace kiosk {

namespace {

struct SubmissionCommands
{
    Q_DECLARE_TR_FUNCTIONS(SubmissionCommands)
};

QString utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QString id(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

QString fullName(const RecordLabel &label)
{
    const QString name
        = QStringLiteral("%1 %2").arg(label.givenName, label.familyName).simplified();
    return name.isEmpty() ? SubmissionCommands::tr("no name yet") : name;
}

QJsonObject toJson(const WorklistEntry &entry)
{
    return {{QStringLiteral("record"), id(entry.row.record)},
            {QStringLiteral("reference"), recordReference(entry.row.record)},
            {QStringLiteral("version"), entry.row.version},
            {QStringLiteral("created"), utc(entry.row.createdMs)},
            {QStringLiteral("device"), entry.row.deviceName},
            {QStringLiteral("status"), statusCode(entry.row.status)},
            {QStringLiteral("held"), entry.row.held},
            {QStringLiteral("damaged"), entry.row.damaged},
            {QStringLiteral("tier"), tierCode(entry.label.tier)},
            {QStringLiteral("visit"), entry.label.visit},
            {QStringLiteral("givenName"), entry.label.givenName},
            {QStringLiteral("familyName"), entry.label.familyName},
            {QStringLiteral("birthDate"), entry.label.birthDate},
            {QStringLiteral("complaint"), entry.label.complaint}};
}

QString toLine(const WorklistEntry &entry)
{
    QStringList parts{recordReference(entry.row.record),
                      utc(entry.row.createdMs),
                      tierCode(entry.label.tier),
                      statusCode(entry.row.status),
                      fullName(entry.label),
                      entry.label.birthDate,
                      entry.label.complaint};
    if (entry.row.damaged)
        parts << SubmissionCommands::tr("DAMAGED: run “bonesetters-admin verify”");
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

QString toText(const RecordSummary &summary)
{
    QStringList lines{toLine({summary.row, summary.label}), {}};
    for (const RaisedReason &reason : summary.reasons) {
        lines << QStringLiteral("%1  %2: %3")
                     .arg(tierCode(reason.tier), reason.ruleId, reason.clinicianNote);
    }
    for (const FormAnswers &form : summary.forms) {
        lines << QString() << QStringLiteral("%1 (%2)").arg(form.title, form.version);
        for (const AnswerLine &line : form.lines)
            lines << QStringLiteral("  %1: %2").arg(line.question, line.answer);
    }
    for (const StaffStep &step : summary.steps) {
        lines << QStringLiteral("%1  %2  %3  %4")
                     .arg(utc(step.ms), step.staffName, actionCode(step.kind), step.note);
    }
    return lines.join(u'\n');
}

QJsonArray stepsJson(const OpenedRecord &opened)
{
    QJsonArray steps;
    for (qsizetype i = 0; i < opened.actions.size(); ++i) {
        const ActionRow &action = opened.actions[i];
        steps << QJsonObject{{QStringLiteral("time"), utc(action.ms)},
                             {QStringLiteral("staff"), action.staffName},
                             {QStringLiteral("action"), actionCode(action.kind)},
                             {QStringLiteral("note"), opened.notes.value(i)}};
    }
    return steps;
}

QJsonDocument toJson(const OpenedRecord &opened)
{
    QJsonObject json = toJson(opened.entry);
    const QByteArrayView payload = opened.payload.view();
    json.insert(
        QStringLiteral("submission"),
        QJsonDocument::fromJson(QByteArray::fromRawData(payload.data(), payload.size())).object());
    json.insert(QStringLiteral("actions"), stepsJson(opened));
    if (const auto &alert = opened.alert) {
        QJsonObject raised{{QStringLiteral("raised"), utc(alert->createdMs)}};
        if (alert->acknowledged) {
            raised.insert(QStringLiteral("acknowledged"), utc(alert->acknowledgedMs));
            raised.insert(QStringLiteral("acknowledgedBy"), alert->acknowledgedBy);
            raised.insert(QStringLiteral("afterSeconds"),
                          (alert->acknowledgedMs - alert->createdMs) / 1000);
        }
        json.insert(QStringLiteral("alert"), raised);
    }
    return QJsonDocument(json);
}

} // namespace

Result<ExitCode> runSubmissionsList(const AdminContext &context)
{
    const auto unlocked = unlockClinic(context);
    if (!unlocked)
        return tl::unexpected(unlocked.error());
    const auto entries = unlocked->store->worklist(unlocked->person).takeResult();
    if (!entries)
        return tl::unexpected(entries.error());
    QStringList lines;
    QJsonArray json;
    for (const WorklistEntry &entry : *entries) {
        lines << toLine(entry);
        json << toJson(entry);
    }
    if (lines.isEmpty())
        lines << SubmissionCommands::tr("Nothing came in yet.");
    context.report(lines.join(u'\n'), QJsonDocument(json));
    return ExitCode::Done;
}

Result<ExitCode> runSubmissionsShow(const AdminContext &context, const QString &idOrReference)
{
    const auto unlocked = unlockClinic(context);
    if (!unlocked)
        return tl::unexpected(unlocked.error());
    const auto opened = unlocked->open(idOrReference);
    if (!opened)
        return tl::unexpected(opened.error());
    // Without the installed forms: questions read as the patient saw them.
    const auto summary = summarise(**opened, KnownForms(), QLocale().name().left(2));
    if (!summary)
        return tl::unexpected(summary.error());
    context.report(toText(*summary), toJson(**opened));
    return ExitCode::Done;
}

void addSubmissionCommands(CommandTree &tree)
{
    AdminContext &context = tree.context();
    auto *submissions = tree.addGroup(
        tree.root(), "submissions", SubmissionCommands::tr("What patients handed in"));
    tree.addCommand(submissions,
                    "list",
                    SubmissionCommands::tr("Show all, urgent ones first"),
                    [&context] { return runSubmissionsList(context); });
    auto &record = tree.keep<QString>();
    addRecord(tree.addCommand(submissions,
                              "show",
                              SubmissionCommands::tr("Open one"),
                              [&context, &record] { return runSubmissionsShow(context, record); }),
              record);
    addErasureCommands(tree, submissions);
}

} // namespace kiosk
