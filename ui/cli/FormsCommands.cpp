// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/FormsCommands.h"

#include "app/core/Json.h"
#include "app/forms/FormCheck.h"
#include "app/forms/ResponseValidation.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr qint64 maxResponseBytes = 50 << 20;
constexpr qint64 maxFormBytes = 9 << 20; // a little more than the reader takes: it says so itself

struct FormsCommands
{
    Q_DECLARE_TR_FUNCTIONS(FormsCommands)
};

FormCheck checkFile(const QString &path)
{
    const auto bytes = readFile(path, maxFormBytes);
    if (bytes)
        return checkForm(*bytes, path);
    FormCheck check;
    check.problems = {{Problem::Severity::Error, path, 0, {}, staffText(bytes.error())}};
    return check;
}

Problems only(const Problems &problems, Problem::Severity severity)
{
    Problems found;
    for (const Problem &problem : problems)
        if (problem.severity == severity)
            found.append(problem);
    return found;
}

QJsonArray toJson(const Problems &problems)
{
    QJsonArray array;
    for (const Problem &problem : problems) {
        QJsonObject object{{u"pointer"_s, problem.pointer}, {u"message"_s, problem.message}};
        if (problem.line > 0)
            object.insert(u"line"_s, problem.line);
        array.append(object);
    }
    return array;
}

QJsonDocument toJson(const QString &file, const FormCheck &check)
{
    QJsonArray notHonoured;
    for (const fhir::NotHonoured &each : check.notHonoured)
        notHonoured.append(QJsonObject{
            {u"pointer"_s, each.pointer}, {u"what"_s, each.what}, {u"effect"_s, each.effect}});
    return QJsonDocument(QJsonObject{
        {u"file"_s, file},
        {u"ok"_s, check.canBeShown},
        {u"title"_s, check.title},
        {u"items"_s, check.items},
        {u"errors"_s, toJson(only(check.problems, Problem::Severity::Error))},
        {u"warnings"_s, toJson(only(check.problems, Problem::Severity::Warning))},
        {u"notHonoured"_s, notHonoured},
    });
}

QString lineFor(const QString &file, const FormCheck &check)
{
    const Problems errors = only(check.problems, Problem::Severity::Error);
    if (!check.canBeShown && !errors.isEmpty())
        return FormsCommands::tr("%1: cannot be shown: %2: %3")
                   .arg(file, placeOf(errors.front()), errors.front().message)
            + (errors.size() > 1
                   ? u' ' + FormsCommands::tr("(and %n more)", nullptr, int(errors.size()) - 1)
                   : QString());
    return FormsCommands::tr("%1: can be shown: “%2”, %3, %4, %5")
        .arg(file,
             check.title,
             FormsCommands::tr("%n item(s)", nullptr, check.items),
             FormsCommands::tr("%n warning(s)", nullptr, int(check.problems.size())),
             FormsCommands::tr("%n thing(s) not honoured", nullptr, int(check.notHonoured.size())));
}

QString codeOf(ResponseIssue::Severity severity)
{
    switch (severity) {
    case ResponseIssue::Severity::Error:
        return u"error"_s;
    case ResponseIssue::Severity::Warning:
        return u"warning"_s;
    case ResponseIssue::Severity::Information:
        return u"information"_s;
    }
    return {};
}

QJsonDocument toJson(const ResponseVerdict &verdict)
{
    QJsonArray issues;
    for (const ResponseIssue &issue : verdict.issues)
        issues.append(QJsonObject{{u"severity"_s, codeOf(issue.severity)},
                                  {u"linkId"_s, issue.linkId},
                                  {u"path"_s, issue.path},
                                  {u"rule"_s, issue.rule},
                                  {u"message"_s, issue.message}});
    return QJsonDocument(QJsonObject{{u"valid"_s, verdict.isValid}, {u"issues"_s, issues}});
}

QString linesFor(const ResponseVerdict &verdict)
{
    QStringList lines{verdict.isValid ? FormsCommands::tr("The response is valid.")
                                      : FormsCommands::tr("The response is not valid.")};
    for (const ResponseIssue &issue : verdict.issues)
        lines.append(u"%1: %2 (%3): %4"_s.arg(
            codeOf(issue.severity), issue.path, issue.rule, issue.message));
    return lines.join(u'\n');
}

} // namespace

Result<ExitCode> runFormsValidate(const AdminContext &context,
                                  const QStringList &questionnaireFiles,
                                  const QString &responseFile)
{
    QList<QByteArray> questionnaires;
    for (const QString &file : questionnaireFiles) {
        const auto bytes = readFile(file, maxFormBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        questionnaires.append(*bytes);
    }
    const auto response = readFile(responseFile, maxResponseBytes);
    if (!response)
        return tl::unexpected(response.error());
    const auto verdict = validateResponse(
        *response, questionnaires, QDateTime::fromMSecsSinceEpoch(context.clock.nowMs()));
    context.report(linesFor(verdict), toJson(verdict));
    return verdict.isValid ? ExitCode::Done : ExitCode::ProblemsFound;
}

Result<ExitCode> runFormsCheck(const AdminContext &context, const QStringList &files)
{
    bool allShown = true;
    for (const QString &file : files) {
        const FormCheck check = checkFile(file);
        context.report(lineFor(file, check), toJson(file, check));
        allShown = allShown && check.canBeShown;
    }
    return allShown ? ExitCode::Done : ExitCode::ProblemsFound;
}

} // namespace kiosk
