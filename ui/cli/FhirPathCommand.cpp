// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/FhirPathCommand.h"

#include "app/fhirpath/Expression.h"
#include "app/fhirpath/JsonElement.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/JsonFile.h"

#include <QCoreApplication>

namespace kiosk {

namespace {

struct FhirPathCommand
{
    Q_DECLARE_TR_FUNCTIONS(FhirPathCommand)
};

ExitCode complain(const AdminContext &context, const fhirpath::ExpressionError &error)
{
    context.terminal.complain(
        FhirPathCommand::tr("Position %1: %2").arg(error.position + 1).arg(error.reason));
    return ExitCode::ProblemsFound;
}

} // namespace

Result<ExitCode>
runFhirPath(const AdminContext &context, const QString &expression, const QString &resourceFile)
{
    const auto compiled = fhirpath::Expression::compile(expression);
    if (!compiled)
        return complain(context, compiled.error());
    const auto resource = readJsonFile(resourceFile);
    if (!resource)
        return tl::unexpected(resource.error());
    const auto result = compiled->evaluate(fhirpath::JsonElement::root(*resource));
    if (!result)
        return complain(context, result.error());
    context.terminal.say(QString::fromUtf8(fhirpath::toJson(*result)));
    return ExitCode::Done;
}

void addFhirPathCommand(CommandTree &tree)
{
    struct Options
    {
        QString expression;
        QString resource;
    };
    auto &options = tree.keep<Options>();
    auto *app = tree.addCommand(
        tree.root(),
        "fhirpath",
        FhirPathCommand::tr("Evaluate a FHIRPath expression over a FHIR resource"),
        [&context = tree.context(), &options] {
            return runFhirPath(context, options.expression, options.resource);
        });
    addText(app, "expression", options.expression, FhirPathCommand::tr("The expression"))
        ->required();
    addText(
        app, "--resource", options.resource, FhirPathCommand::tr("File with the resource as JSON"))
        ->required();
}

} // namespace kiosk
