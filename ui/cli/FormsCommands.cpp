// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/FormsCommands.h"

#include "app/core/Json.h"
#include "app/forms/FormCheck.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

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

} // namespace

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
