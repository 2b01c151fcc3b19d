// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/ReplayCommand.h"

#include "app/redflags/RuleSet.h"
#include "app/visit/ContentLoader.h"
#include "app/visit/Replay.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/UnlockedClinic.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

struct ReplayCommand
{
    Q_DECLARE_TR_FUNCTIONS(ReplayCommand)
};

/// Rules or a form by the hash that a record names: as they were kept with it, else from what is
/// installed (records from before they were kept).
Result<QByteArray> documentFor(const UnlockedClinic &unlocked,
                               const QList<Document> &installed,
                               const QByteArray &hash)
{
    auto kept = unlocked.store->document(hash).takeResult();
    if (kept || kept.error().code != ErrorCode::NotFound)
        return kept;
    for (const Document &document : installed)
        if (document.hash == hash)
            return document.json;
    return fail(ErrorCode::BadRules,
                u"neither kept nor installed: "_s + QString::fromLatin1(hash.toHex()));
}

Result<Replay> replayOf(const UnlockedClinic &unlocked,
                        const QList<Document> &installed,
                        const Submission &submission)
{
    if (!submission.outcome)
        return fail(ErrorCode::NotFound, u"no checklist in this record"_s);
    const auto document = [&](const QString &hash) {
        return documentFor(unlocked, installed, QByteArray::fromHex(hash.toLatin1()));
    };
    const auto rulesJson = document(submission.outcome->ruleSetHash);
    if (!rulesJson)
        return tl::unexpected(rulesJson.error());
    const auto rules = readRuleSet(*rulesJson, u"stored rules"_s).rules;
    if (!rules)
        return fail(ErrorCode::BadRules, u"the stored rules cannot be read"_s);
    const FormRecord *record = checklistIn(submission, *rules);
    if (record == nullptr)
        return fail(ErrorCode::NotFound, u"no checklist in this record"_s);
    const auto formJson = document(record->questionnaireHash);
    if (!formJson)
        return tl::unexpected(formJson.error());
    const auto checklist = fhir::readQuestionnaire(*formJson, u"stored checklist"_s).questionnaire;
    if (!checklist)
        return fail(ErrorCode::BadQuestionnaire, u"the stored checklist cannot be read"_s);
    return replay(submission, rules, checklist);
}

QJsonObject summaryJson(const Outcome &outcome)
{
    QJsonArray reasons;
    for (const Reason &reason : outcome.reasons)
        reasons << reason.ruleId;
    return {{u"tier"_s, tierCode(outcome.tier)},
            {u"reasons"_s, reasons},
            {u"alerts"_s, outcome.alerts()},
            {u"holdTreatment"_s, outcome.holdsTreatment()}};
}

QJsonObject toJson(const Replay &replay, const QUuid &record)
{
    QJsonArray differences;
    for (const ReplayDifference &difference : replay.differences)
        differences << QJsonObject{{u"what"_s, difference.what},
                                   {u"stored"_s, difference.stored},
                                   {u"replayed"_s, difference.replayed}};
    return {{u"record"_s, record.toString(QUuid::WithoutBraces)},
            {u"ruleSet"_s,
             QJsonObject{{u"version"_s, replay.stored.ruleSetVersion},
                         {u"hash"_s, replay.stored.ruleSetHash}}},
            {u"same"_s, replay.differences.isEmpty()},
            {u"stored"_s, summaryJson(replay.stored)},
            {u"replayed"_s, summaryJson(replay.replayed)},
            {u"differences"_s, differences}};
}

QString toText(const Replay &replay)
{
    QStringList lines;
    if (replay.differences.isEmpty())
        lines << ReplayCommand::tr("The same outcome: %1").arg(tierCode(replay.stored.tier));
    else
        lines << ReplayCommand::tr("Another outcome than the record says:");
    for (const ReplayDifference &difference : replay.differences)
        lines << u"  "_s
                + ReplayCommand::tr("%1: the record says “%2”, its answers “%3”")
                      .arg(difference.what, difference.stored, difference.replayed);
    lines << ReplayCommand::tr("Rules %1 (%2)")
                 .arg(replay.stored.ruleSetVersion, replay.stored.ruleSetHash);
    return lines.join(u'\n');
}

} // namespace

Result<ExitCode> runRedFlagsReplay(const AdminContext &context, const ReplayOptions &options)
{
    const auto unlocked = unlockClinic(context);
    if (!unlocked)
        return tl::unexpected(unlocked.error());
    const auto opened = unlocked->open(options.record);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto submission = Submission::fromJson((*opened)->payload.view());
    if (!submission)
        return tl::unexpected(submission.error());
    const auto installed = loadVisitContent(options.dataFolder, context.clinic).visit.documents;
    const auto replayed = replayOf(*unlocked, installed, *submission);
    if (!replayed)
        return tl::unexpected(replayed.error());
    context.report(toText(*replayed), QJsonDocument(toJson(*replayed, submission->record)));
    return replayed->differences.isEmpty() ? ExitCode::Done : ExitCode::ProblemsFound;
}

void addReplayCommand(CommandTree &tree, CLI::App *redFlags, const QString &dataFolder)
{
    auto &record = tree.keep<QString>();
    auto *app = tree.addCommand(
        redFlags,
        "replay",
        ReplayCommand::tr("Judge a stored record again by the rules it was judged by"),
        [&context = tree.context(), &record, &dataFolder] {
            return runRedFlagsReplay(context, {record, dataFolder});
        });
    addRecord(app, record);
}

} // namespace kiosk
