// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/FormsFillCommand.h"

#include "app/core/Json.h"
#include "app/forms/Extraction.h"
#include "app/forms/FormCheck.h"
#include "app/forms/FormSession.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/JsonFile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr qint64 maxFileBytes = 9 << 20;

struct FormsFillCommand
{
    Q_DECLARE_TR_FUNCTIONS(FormsFillCommand)
};

ExitCode refuse(const AdminContext &context, const QString &file, const QString &reason)
{
    context.terminal.complain(FormsFillCommand::tr("%1: %2").arg(file, reason));
    return ExitCode::ProblemsFound;
}

void complainAboutForm(const AdminContext &context, const Problems &problems)
{
    for (const Problem &problem : problems)
        if (problem.severity == Problem::Severity::Error)
            context.terminal.complain(FormsFillCommand::tr("%1: %2: %3")
                                          .arg(problem.file, placeOf(problem), problem.message));
}

/// Null after saying what is wrong with it.
Result<std::shared_ptr<const fhir::Questionnaire>> readForm(const AdminContext &context,
                                                            const QString &path)
{
    const auto bytes = readFile(path, maxFileBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto reading = fhir::readQuestionnaire(*bytes, path);
    if (reading.questionnaire == nullptr)
        complainAboutForm(context, reading.problems);
    return reading.questionnaire;
}

/// Nothing after saying what is wrong with it.
Result<std::optional<fhir::QuestionnaireResponse>> readResponse(const AdminContext &context,
                                                                const QString &path)
{
    const auto object = readJsonFile(path);
    if (!object)
        return tl::unexpected(object.error());
    const auto response = fhir::QuestionnaireResponse::fromJson(*object);
    if (response)
        return *response;
    refuse(context,
           path,
           FormsFillCommand::tr("This is not a FHIR QuestionnaireResponse: %1")
               .arg(response.error().detail));
    return std::nullopt;
}

void complainAboutAnswer(const AdminContext &context, const QString &linkId)
{
    context.terminal.complain(
        FormsFillCommand::tr("The answer to “%1” does not fit the form. It is left out.")
            .arg(linkId));
}

} // namespace

Result<ExitCode> runFormsFill(const AdminContext &context, const FormsFillFiles &files)
{
    const auto form = readForm(context, files.questionnaire);
    if (!form || *form == nullptr)
        return form.map([](const auto &) { return ExitCode::ProblemsFound; });
    QJsonObject patient;
    if (!files.patient.isEmpty()) {
        const auto object = readJsonFile(files.patient);
        if (!object)
            return tl::unexpected(object.error());
        if (object->value(u"resourceType"_s).toString() != u"Patient")
            return refuse(
                context, files.patient, FormsFillCommand::tr("This is not a FHIR Patient."));
        patient = *object;
    }
    FormSession session(*form, context.clock, nullptr, patient);
    QString status = u"in-progress"_s;
    if (!files.response.isEmpty()) {
        const auto response = readResponse(context, files.response);
        if (!response || !*response)
            return response.map([](const auto &) { return ExitCode::ProblemsFound; });
        for (const ResponseMisfit &misfit :
             session.load(**response, FormSession::Unanswered::Initial))
            complainAboutAnswer(context, misfit.linkId);
        if (!(*response)->status.isEmpty())
            status = (*response)->status;
    }
    for (const fhir::NotHonoured &each : session.notEvaluated())
        context.terminal.complain(FormsFillCommand::tr("%1: %2").arg(each.pointer, each.effect));
    context.terminal.say(QString::fromUtf8(canonicalJson(session.response(status).toJson())));
    return ExitCode::Done;
}

Result<ExitCode> runFormsExtract(const AdminContext &context, const FormsFillFiles &files)
{
    const auto form = readForm(context, files.questionnaire);
    if (!form || *form == nullptr)
        return form.map([](const auto &) { return ExitCode::ProblemsFound; });
    const auto questionnaire = readJsonFile(files.questionnaire);
    if (!questionnaire)
        return tl::unexpected(questionnaire.error());
    const auto response = readResponse(context, files.response);
    if (!response || !*response)
        return response.map([](const auto &) { return ExitCode::ProblemsFound; });
    const Extraction extraction = extract(
        *questionnaire, **response, QDateTime::fromMSecsSinceEpoch(context.clock.nowMs()));
    for (const QString &linkId : extraction.notExtracted)
        context.terminal.complain(
            FormsFillCommand::tr("The answer to “%1” goes into no record.").arg(linkId));
    context.terminal.say(QString::fromUtf8(canonicalJson(extraction.bundle)));
    return ExitCode::Done;
}

void addFormsFillCommands(CommandTree &tree, CLI::App *forms)
{
    AdminContext &context = tree.context();
    auto &files = tree.keep<FormsFillFiles>();
    auto *fill
        = tree.addCommand(forms,
                          "fill",
                          FormsFillCommand::tr("Work out what a form fills in and asks by itself"),
                          [&context, &files] { return runFormsFill(context, files); });
    addText(fill, "--questionnaire", files.questionnaire, FormsFillCommand::tr("The form"))
        ->required();
    addText(fill,
            "--response",
            files.response,
            FormsFillCommand::tr("A QuestionnaireResponse with the answers that are known"));
    addText(fill,
            "--patient",
            files.patient,
            FormsFillCommand::tr("A Patient resource, for forms that take something from it"));
    auto *extract = tree.addCommand(
        forms,
        "extract",
        FormsFillCommand::tr("Make the records that a form asks to be made of answers"),
        [&context, &files] { return runFormsExtract(context, files); });
    addText(extract, "--questionnaire", files.questionnaire, FormsFillCommand::tr("The form"))
        ->required();
    addText(extract, "--response", files.response, FormsFillCommand::tr("The answers"))->required();
}

} // namespace kiosk
