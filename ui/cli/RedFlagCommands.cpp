// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/RedFlagCommands.h"

#include "app/core/ExactJson.h"
#include "app/core/Json.h"
#include "app/redflags/AnswerReading.h"
#include "app/redflags/ConditionText.h"
#include "app/redflags/RuleSet.h"
#include "app/visit/ContentLint.h"
#include "app/visit/ContentLoader.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/DrillCommand.h"
#include "ui/cli/ProblemReport.h"
#include "ui/cli/ReplayCommand.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace kiosk {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxResponseBytes = 8 << 20;

struct RedFlagCommands
{
    Q_DECLARE_TR_FUNCTIONS(RedFlagCommands)
};

/// The checklist and rules in use: the clinic's own, else the built-in ones.
Result<VisitContent> contentOf(const AdminContext &context, const RedFlagOptions &options)
{
    const LoadedContent content = loadVisitContent(options.dataFolder, context.clinic);
    if (content.visit.rules && content.visit.checklist)
        return content.visit;
    const Problem first = content.problems.value(0);
    return fail(ErrorCode::BadRules, u"%1 %2: %3"_s.arg(first.file, first.pointer, first.message));
}

Result<fhir::QuestionnaireResponse> responseIn(const QString &path)
{
    const auto bytes = readFile(path, maxResponseBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto json = parseExactJson(*bytes, ErrorCode::BadQuestionnaire);
    if (!json)
        return tl::unexpected(json.error());
    return fhir::QuestionnaireResponse::fromJson(*json);
}

QString languageOf(const RedFlagOptions &options)
{
    return options.language.isEmpty() ? QLocale().name().left(2) : options.language;
}

/// English where there is no such translation.
QString textIn(const QMap<QString, QString> &texts, const QString &language)
{
    return texts.value(language, texts.value(u"en"_s));
}

QJsonObject toJson(const Reason &reason, const QString &language)
{
    return {{u"ruleId"_s, reason.ruleId},
            {u"itemIds"_s, QJsonArray::fromStringList(reason.itemIds)},
            {u"tier"_s, tierCode(reason.tier)},
            {u"patientText"_s, textIn(reason.patientText, language)},
            {u"clinicianNote"_s, textIn(reason.clinicianNote, language)},
            {u"sources"_s, QJsonArray::fromStringList(reason.sources)}};
}

/// These keys and no others: other programs read them.
QJsonObject toJson(const Outcome &outcome, const QString &language)
{
    QJsonArray reasons;
    for (const Reason &reason : outcome.reasons)
        reasons << toJson(reason, language);
    return {
        {u"tier"_s, tierCode(outcome.tier)},
        {u"reasons"_s, reasons},
        {u"alerts"_s, outcome.alerts()},
        {u"holdTreatment"_s, outcome.holdsTreatment()},
        {u"ruleSet"_s,
         QJsonObject{{u"version"_s, outcome.ruleSetVersion}, {u"hash"_s, outcome.ruleSetHash}}}};
}

QStringList notUnderstood(const QList<UnreadAnswer> &unread)
{
    QStringList lines;
    for (const UnreadAnswer &answer : unread)
        lines << RedFlagCommands::tr("Not understood, and never taken for a no: %1")
                     .arg(u"%1 %2"_s.arg(answer.linkId, answer.code).trimmed());
    return lines;
}

QString toText(const Outcome &outcome, const QList<UnreadAnswer> &unread, const QString &language)
{
    QStringList lines{tierCode(outcome.tier)};
    if (outcome.reasons.empty())
        lines << RedFlagCommands::tr("No rule fired. That clears nobody for treatment.");
    for (const Reason &reason : outcome.reasons)
        lines << u"%1  %2  %3"_s.arg(
            tierCode(reason.tier), reason.ruleId, textIn(reason.clinicianNote, language));
    if (outcome.alerts())
        lines << RedFlagCommands::tr("The front desk is alerted.");
    if (outcome.holdsTreatment())
        lines << RedFlagCommands::tr("Treatment is on hold until a clinician clears it.");
    lines << notUnderstood(unread);
    lines << RedFlagCommands::tr("Rules %1 (%2)").arg(outcome.ruleSetVersion, outcome.ruleSetHash);
    return lines.join(u'\n');
}

QString ruleLine(const Rule &rule, const QString &language)
{
    const Reason &reason = rule.reason;
    QString tier = tierCode(reason.tier);
    if (reason.priority)
        tier += u' ' + RedFlagCommands::tr("(priority)");
    QStringList lines{u"  %1  %2"_s.arg(tier, -21).arg(reason.ruleId)};
    const auto add = [&](const QString &name, const QString &text) {
        if (!text.isEmpty())
            lines << u"      %1  %2"_s.arg(name, -10).arg(text);
    };
    add(RedFlagCommands::tr("when"), conditionText(rule.when));
    add(RedFlagCommands::tr("staff"), textIn(reason.clinicianNote, language));
    add(RedFlagCommands::tr("patient"), textIn(reason.patientText, language));
    add(RedFlagCommands::tr("sources"),
        u"%1 (%2)"_s.arg(reason.sources.join(u", "_s), rule.evidence));
    add(RedFlagCommands::tr("to sign"), rule.judgement);
    return lines.join(u'\n');
}

QString signedText(const RuleSet &rules)
{
    return rules.reviewed.isEmpty()
        ? RedFlagCommands::tr("No clinician has signed these rules yet.")
        : RedFlagCommands::tr("Signed on %1.").arg(rules.reviewed);
}

/// The rules group by group, each in the order of the file.
QString tableText(const RuleSet &rules, const QString &language)
{
    QStringList lines{RedFlagCommands::tr("Rules %1 (%2)").arg(rules.version, rules.hash),
                      signedText(rules)};
    QStringList groups;
    for (const Rule &rule : rules.rules)
        if (!groups.contains(rule.reason.group))
            groups << rule.reason.group;
    for (const QString &group : std::as_const(groups)) {
        lines << QString() << textIn(rules.groupNames[group], language);
        for (const Rule &rule : rules.rules)
            if (rule.reason.group == group)
                lines << ruleLine(rule, language);
    }
    return lines.join(u'\n');
}

QJsonObject toJson(const Rule &rule, const QString &language)
{
    QJsonObject json = toJson(rule.reason, language);
    json.insert(u"group"_s, rule.reason.group);
    json.insert(u"alert"_s, rule.reason.alert);
    json.insert(u"priority"_s, rule.reason.priority);
    json.insert(u"when"_s, conditionText(rule.when));
    json.insert(u"evidence"_s, rule.evidence);
    json.insert(u"judgement"_s, rule.judgement);
    return json;
}

QJsonObject tableJson(const RuleSet &rules, const QString &language)
{
    QJsonArray array;
    for (const Rule &rule : rules.rules)
        array << toJson(rule, language);
    return {{u"ruleSet"_s, QJsonObject{{u"version"_s, rules.version}, {u"hash"_s, rules.hash}}},
            {u"reviewed"_s, rules.reviewed},
            {u"nextReview"_s, rules.nextReview},
            {u"rules"_s, array}};
}

} // namespace

Result<ExitCode> runRedFlagsEvaluate(const AdminContext &context, const RedFlagOptions &options)
{
    const auto content = contentOf(context, options);
    if (!content)
        return tl::unexpected(content.error());
    auto response = responseIn(options.file);
    if (!response)
        return tl::unexpected(response.error());
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.clock.nowMs(), Qt::UTC).date();
    *response = withComputedAge(std::move(*response), today);
    const auto unread = answersNotUnderstood(*response, *content->rules, *content->checklist);
    const Outcome outcome
        = RedFlagEvaluator(content->rules)
              .evaluate(withoutUnread(std::move(*response), unread), content->checklist.get());
    const QString language = languageOf(options);
    context.report(toText(outcome, unread, language), QJsonDocument(toJson(outcome, language)));
    if (context.json)
        for (const QString &line : notUnderstood(unread))
            context.terminal.complain(line);
    return ExitCode::Done;
}

Result<ExitCode> runRedFlagsTable(const AdminContext &context, const RedFlagOptions &options)
{
    const auto content = contentOf(context, options);
    if (!content)
        return tl::unexpected(content.error());
    const QString language = languageOf(options);
    context.report(tableText(*content->rules, language),
                   QJsonDocument(tableJson(*content->rules, language)));
    return ExitCode::Done;
}

Result<ExitCode> runRedFlagsLint(const AdminContext &context, const RedFlagOptions &options)
{
    QStringList lines;
    QJsonArray json;
    int errors = 0;
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.clock.nowMs(), Qt::UTC).date();
    for (const Problem &problem : lintRedFlags(options.dataFolder, context.clinic, today)) {
        lines << toLine(problem);
        json << toJson(problem);
        errors += problem.severity == Problem::Severity::Error ? 1 : 0;
    }
    lines << RedFlagCommands::tr("%n error(s)", nullptr, errors);
    context.report(lines.join(u'\n'),
                   QJsonDocument(QJsonObject{{u"errors"_s, errors}, {u"problems"_s, json}}));
    return errors == 0 ? ExitCode::Done : ExitCode::ProblemsFound;
}

namespace {

void addLanguage(CLI::App *app, QString &target)
{
    app->add_option_function<std::string>(
           "--lang",
           [&target](const std::string &tag) { target = QString::fromStdString(tag); },
           RedFlagCommands::tr("Language of the rules' texts").toStdString())
        ->check(CLI::IsMember({"en", "es"}));
}

} // namespace

void addRedFlagCommands(CommandTree &tree)
{
    AdminContext &context = tree.context();
    auto &options = tree.keep<RedFlagOptions>({{}, {}, shippedContentFolder()});
    auto *redFlags = tree.addGroup(
        tree.root(), "redflags", RedFlagCommands::tr("The rules for warning signs"));
    auto *evaluate
        = tree.addCommand(redFlags,
                          "evaluate",
                          RedFlagCommands::tr("Say what the rules make of a file of answers"),
                          [&context, &options] { return runRedFlagsEvaluate(context, options); });
    addText(
        evaluate, "file", options.file, RedFlagCommands::tr("A FHIR QuestionnaireResponse in JSON"))
        ->required();
    addLanguage(evaluate, options.language);
    addLanguage(
        tree.addCommand(redFlags,
                        "table",
                        RedFlagCommands::tr("Show all rules as a clinician reads them"),
                        [&context, &options] { return runRedFlagsTable(context, options); }),
        options.language);
    tree.addCommand(redFlags,
                    "lint",
                    RedFlagCommands::tr("Say what must be mended in the rules and their questions"),
                    [&context, &options] { return runRedFlagsLint(context, options); });
    addReplayCommand(tree, redFlags, options.dataFolder);
    addDataFolder(redFlags, options.dataFolder);
    addDrillCommands(tree, redFlags);
}

} // namespace kiosk
