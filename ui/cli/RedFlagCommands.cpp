// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/RedFlagCommands.h"

#include "app/core/ExactJson.h"
#include "app/core/Json.h"
#include "app/redflags/AnswerReading.h"
#include "app/visit/ContentLoader.h"

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
Result<VisitContent> contentOf(const AdminContext &context)
{
    const LoadedContent content = loadVisitContent(shippedContentFolder(), context.clinic);
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

QJsonObject
toJson(const Outcome &outcome, const QList<UnreadAnswer> &unread, const QString &language)
{
    QJsonArray reasons;
    for (const Reason &reason : outcome.reasons)
        reasons << toJson(reason, language);
    QJsonArray notUnderstood;
    for (const UnreadAnswer &answer : unread)
        notUnderstood << QJsonObject{{u"linkId"_s, answer.linkId}, {u"code"_s, answer.code}};
    return {
        {u"tier"_s, tierCode(outcome.tier)},
        {u"reasons"_s, reasons},
        {u"alerts"_s, outcome.alerts()},
        {u"holdTreatment"_s, outcome.holdsTreatment()},
        {u"unanswered"_s, QJsonArray::fromStringList(outcome.unanswered)},
        {u"notUnderstood"_s, notUnderstood},
        {u"ruleSet"_s,
         QJsonObject{{u"version"_s, outcome.ruleSetVersion}, {u"hash"_s, outcome.ruleSetHash}}}};
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
    for (const UnreadAnswer &answer : unread)
        lines << RedFlagCommands::tr("Not understood, and never taken for a no: %1")
                     .arg(u"%1 %2"_s.arg(answer.linkId, answer.code).trimmed());
    lines << RedFlagCommands::tr("Rules %1 (%2)").arg(outcome.ruleSetVersion, outcome.ruleSetHash);
    return lines.join(u'\n');
}

} // namespace

Result<ExitCode> runRedFlagsEvaluate(const AdminContext &context, const RedFlagOptions &options)
{
    const auto content = contentOf(context);
    if (!content)
        return tl::unexpected(content.error());
    auto response = responseIn(options.file);
    if (!response)
        return tl::unexpected(response.error());
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.clock.nowMs(), Qt::UTC).date();
    *response = withComputedAge(std::move(*response), today);
    const Outcome outcome
        = RedFlagEvaluator(content->rules).evaluate(*response, content->checklist.get());
    const auto unread = answersNotUnderstood(*response, *content->rules, *content->checklist);
    const QString language = languageOf(options);
    context.report(toText(outcome, unread, language),
                   QJsonDocument(toJson(outcome, unread, language)));
    return ExitCode::Done;
}

} // namespace kiosk
