// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/FormsCommands.h"

#include "app/core/Json.h"
#include "app/forms/FormCheck.h"
#include "app/forms/ResponseValidation.h"
#include "app/storage/ClinicFiles.h"
#include "app/visit/ClinicForms.h"
#include "app/visit/ContentLoader.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/FormsFillCommand.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QFileInfo>
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

/// A file that is not JSON has no pointers: its message begins with the line.
QJsonArray toJson(const Problems &errors)
{
    QJsonArray array;
    for (const Problem &error : errors) {
        const QString place
            = error.line > 0 ? FormsCommands::tr("Line %1: ").arg(error.line) : QString();
        array.append(QJsonObject{{u"pointer"_s, error.pointer},
                                 {u"message"_s, QString(place + error.message)}});
    }
    return array;
}

/// What does not keep a form from opening and is not as it is written, a warning too.
QJsonArray notHonouredIn(const FormCheck &check)
{
    fhir::NotHonouredList all = check.notHonoured;
    for (const Problem &warning : only(check.problems, Problem::Severity::Warning))
        all.append({warning.pointer, warning.pointer.section(u'/', -1), warning.message});
    QJsonArray array;
    for (const fhir::NotHonoured &each : all)
        array.append(QJsonObject{
            {u"pointer"_s, each.pointer}, {u"what"_s, each.what}, {u"effect"_s, each.effect}});
    return array;
}

QJsonObject toJson(const QString &file, const FormCheck &check)
{
    return {
        {u"file"_s, file},
        {u"ok"_s, check.canBeShown},
        {u"title"_s, check.title},
        {u"items"_s, check.items},
        {u"errors"_s, toJson(only(check.problems, Problem::Severity::Error))},
        {u"notHonoured"_s, notHonouredIn(check)},
    };
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

/// There is no clinic without keys.
Result<> requireClinic(const AdminContext &context)
{
    if (QFileInfo::exists(ClinicFiles(context.clinic).keySet()))
        return {};
    return fail(ErrorCode::NotAClinic, context.clinic);
}

QString lineFor(const QString &file, const ClinicForms::Import &added)
{
    if (added.name.isEmpty())
        return lineFor(file, added.check);
    QString line = FormsCommands::tr("%1: in use as “%2”").arg(file, added.name);
    if (!added.earlier.isEmpty())
        line += FormsCommands::tr("; what it replaces is kept in %1").arg(added.earlier);
    return line;
}

QString lineFor(const ClinicForms::Entry &entry)
{
    const QString from = entry.isShipped ? FormsCommands::tr("shipped") : FormsCommands::tr("own");
    if (!entry.problems.isEmpty())
        return FormsCommands::tr("%1 (%2): cannot be shown: %3: %4")
            .arg(entry.name, from, placeOf(entry.problems.front()), entry.problems.front().message);
    return FormsCommands::tr("%1 (%2): “%3”, version %4, languages %5")
        .arg(entry.name,
             from,
             entry.title,
             entry.version.isEmpty() ? u"–"_s : entry.version,
             entry.languages.isEmpty() ? u"–"_s : entry.languages.join(u", "_s));
}

QJsonObject toJson(const ClinicForms::Entry &entry)
{
    return {{u"name"_s, entry.name},
            {u"url"_s, entry.url},
            {u"title"_s, entry.title},
            {u"version"_s, entry.version},
            {u"languages"_s, QJsonArray::fromStringList(entry.languages)},
            {u"from"_s, entry.isShipped ? u"shipped"_s : u"own"_s},
            {u"errors"_s, toJson(only(entry.problems, Problem::Severity::Error))}};
}

} // namespace

Result<ExitCode> runFormsImport(const AdminContext &context,
                                const QStringList &files,
                                const FormFolderOptions &options)
{
    if (const auto clinic = requireClinic(context); !clinic)
        return tl::unexpected(clinic.error());
    const ClinicForms forms(options.dataFolder, context.clinic);
    bool allInUse = true;
    for (const QString &file : files) {
        const auto bytes = readFile(file, maxFormBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto added = forms.add(*bytes, QFileInfo(file).fileName());
        if (!added)
            return tl::unexpected(added.error());
        QJsonObject json = toJson(file, added->check);
        json.insert(u"name"_s, added->name);
        json.insert(u"earlier"_s, added->earlier);
        context.report(lineFor(file, *added), QJsonDocument(json));
        allInUse = allInUse && !added->name.isEmpty();
    }
    return allInUse ? ExitCode::Done : ExitCode::ProblemsFound;
}

Result<ExitCode> runFormsList(const AdminContext &context, const FormFolderOptions &options)
{
    QStringList lines;
    QJsonArray array;
    for (const ClinicForms::Entry &entry : ClinicForms(options.dataFolder, context.clinic).list()) {
        lines << lineFor(entry);
        array.append(toJson(entry));
    }
    context.report(lines.join(u'\n'), QJsonDocument(array));
    return ExitCode::Done;
}

Result<ExitCode> runFormsRemove(const AdminContext &context, const FormFolderOptions &options)
{
    return ClinicForms(options.dataFolder, context.clinic)
        .remove(options.form)
        .map([&](const QString &kept) {
            context.report(
                FormsCommands::tr("“%1” is not in use any more. To bring it back: forms import %2")
                    .arg(options.form, kept),
                QJsonDocument(QJsonObject{{u"removed"_s, options.form}, {u"earlier"_s, kept}}));
            return ExitCode::Done;
        });
}

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
        context.report(lineFor(file, check), QJsonDocument(toJson(file, check)));
        allShown = allShown && check.canBeShown;
    }
    return allShown ? ExitCode::Done : ExitCode::ProblemsFound;
}

namespace {

/// The folder of the clinic's own forms.
void addClinicForms(CommandTree &tree, CLI::App *forms)
{
    struct Options
    {
        QStringList files;
        FormFolderOptions folder{shippedContentFolder(), {}};
    };
    AdminContext &context = tree.context();
    auto &options = tree.keep<Options>();
    auto *importing = tree.addCommand(
        forms,
        "import",
        FormsCommands::tr("Have the kiosk ask these forms, from the next visit on"),
        [&context, &options] { return runFormsImport(context, options.files, options.folder); });
    addFiles(importing, "files", options.files, FormsCommands::tr("The files"))->required();
    tree.addCommand(forms,
                    "list",
                    FormsCommands::tr("Show all forms in use"),
                    [&context, &options] { return runFormsList(context, options.folder); });
    auto *removing
        = tree.addCommand(forms,
                          "remove",
                          FormsCommands::tr("Take one of the clinic's own forms out of use"),
                          [&context, &options] { return runFormsRemove(context, options.folder); });
    addText(removing,
            "form",
            options.folder.form,
            FormsCommands::tr("Its name in “forms list”, or its url"))
        ->required();
    addDataFolder(forms, options.folder.dataFolder);
}

void addFormsValidate(CommandTree &tree, CLI::App *forms)
{
    struct Options
    {
        QStringList questionnaires;
        QString response;
    };
    auto &options = tree.keep<Options>();
    auto *app = tree.addCommand(
        forms,
        "validate",
        FormsCommands::tr("Say whether a response answers its questionnaire"),
        [&context = tree.context(), &options] {
            return runFormsValidate(context, options.questionnaires, options.response);
        });
    addFiles(
        app,
        "--questionnaire",
        options.questionnaires,
        FormsCommands::tr("File with the questionnaire; not needed when the response contains it"));
    addText(app, "--response", options.response, FormsCommands::tr("File with the response"))
        ->required();
}

} // namespace

void addFormsCommands(CommandTree &tree)
{
    auto *forms
        = tree.addGroup(tree.root(), "forms", FormsCommands::tr("Questionnaires (FHIR R4)"));
    auto &files = tree.keep<QStringList>();
    auto *check = tree.addCommand(
        forms,
        "check",
        FormsCommands::tr("Say whether files can be shown, and what is not honoured"),
        [&context = tree.context(), &files] { return runFormsCheck(context, files); });
    addFiles(check, "files", files, FormsCommands::tr("The files"))->required();
    addClinicForms(tree, forms);
    addFormsFillCommands(tree, forms);
    addFormsValidate(tree, forms);
}

} // namespace kiosk
