// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/InitCommand.h"

#include "app/core/Json.h"
#include "app/settings/ClinicSettings.h"
#include "app/storage/Clinic.h"
#include "ui/cli/CommandOptions.h"
#include "ui/cli/PrivateFile.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace kiosk {

namespace {

struct InitCommand
{
    Q_DECLARE_TR_FUNCTIONS(InitCommand)
};

constexpr int wordsPerLine = 7;

QString inLines(const QStringList &words)
{
    QString text;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString number = QString::number(i + 1).rightJustified(4);
        text += QStringLiteral("%1 %2").arg(number, words[i].leftJustified(10));
        if ((i + 1) % wordsPerLine == 0)
            text += u'\n';
    }
    return text;
}

/// Whatever was not given as an option is asked, with the shipped default as the answer to Return.
Result<> askMissing(const AdminContext &context, InitOptions &options)
{
    if (options.name.isEmpty() && !options.nonInteractive)
        options.name = context.terminal
                           .ask(InitCommand::tr("Name of the clinic (Return for “%1”):")
                                    .arg(ClinicSettings().name))
                           .value_or(QString());
    if (options.name.isEmpty())
        options.name = ClinicSettings().name;
    if (options.owner.isEmpty() && !options.nonInteractive)
        options.owner = context.terminal.ask(InitCommand::tr("Your name, as staff will see it:"))
                            .value_or(QString());
    if (options.owner.isEmpty())
        return fail(ErrorCode::Cancelled, QStringLiteral("no --owner"));
    return {};
}

Result<NewClinic>
makeClinic(const AdminContext &context, const InitOptions &options, const SecretBytes &passphrase)
{
    ClinicSettings settings;
    settings.name = options.name;
    const ClinicPlan plan{options.name,
                          options.owner,
                          options.roles | Role::Owner,
                          passphrase.clone(),
                          settings.kioskName,
                          settings.deskName};
    auto clinic = createClinic(context.clinic, plan, context.ids, context.clock, context.cost);
    if (!clinic)
        return clinic;
    const auto written
        = writeFile(context.clinic + QStringLiteral("/settings.toml"), writeSettings(settings));
    // The clinic stands and works with the defaults: losing its words over this would be worse.
    if (!written)
        context.terminal.complain(
            InitCommand::tr("The settings file could not be written: the defaults are in use."));
    return clinic;
}

/// True once they were right; false when the person gave up or nobody is there.
Result<bool> askWordsBack(const AdminContext &context)
{
    for (;;) {
        const auto line = context.terminal.ask(
            InitCommand::tr("Type the recovery words from your paper, all in one line:"));
        if (!line || line->isEmpty())
            return false;
        const auto confirmed
            = confirmRecoveryWords(context.clinic, line->simplified().split(u' '), context.clock);
        if (confirmed)
            return true;
        if (confirmed.error().code != ErrorCode::WrongRecoveryWords)
            return tl::unexpected(confirmed.error());
        context.terminal.complain(
            InitCommand::tr("Not all of the words are right. Check each word and its place."));
    }
}

/// True when the words were typed back.
Result<bool> handOverWords(const AdminContext &context,
                           const InitOptions &options,
                           QFile *recoveryFile,
                           const QStringList &words)
{
    if (recoveryFile) {
        const auto written = writeAll(*recoveryFile, words.join(u' ').toUtf8() + '\n');
        if (!written)
            return tl::unexpected(written.error());
    }
    if (options.nonInteractive)
        return false;
    Terminal &terminal = context.terminal;
    terminal.complain(InitCommand::tr("These words open everything when every passphrase is lost. "
                                      "They are shown only now. Write them on paper:"));
    terminal.complain(u'\n' + inLines(words));
    if (!terminal.ask(InitCommand::tr("Press Return when they are on paper; the screen is wiped.")))
        return false;
    terminal.clear();
    return askWordsBack(context);
}

void reportClinic(const AdminContext &context,
                  const InitOptions &options,
                  const NewClinic &clinic,
                  const NewPassphrase &passphrase,
                  bool confirmed)
{
    QStringList lines{
        InitCommand::tr("The clinic “%1” is ready in %2.").arg(options.name, context.clinic),
        InitCommand::tr("Staff name: %1").arg(options.owner),
    };
    QJsonObject json{
        {QStringLiteral("clinic"), context.clinic},
        {QStringLiteral("name"), options.name},
        {QStringLiteral("owner"), options.owner},
        {QStringLiteral("ownerId"), clinic.owner.toString(QUuid::WithoutBraces)},
        {QStringLiteral("keyWords"), QJsonArray::fromStringList(clinic.keyWords)},
        {QStringLiteral("recoveryConfirmed"), confirmed},
    };
    if (passphrase.generated) {
        const QString words = QString::fromUtf8(passphrase.secret.view());
        lines << InitCommand::tr("Passphrase, shown only now: %1").arg(words);
        json.insert(QStringLiteral("passphrase"), words);
    }
    lines << InitCommand::tr("Key words, the same on kiosk and desk: %1")
                 .arg(clinic.keyWords.join(u' '));
    if (!options.recoveryFile.isEmpty())
        lines << InitCommand::tr("Recovery words are in %1: copy them to paper, then delete it.")
                     .arg(options.recoveryFile);
    if (!confirmed)
        lines << InitCommand::tr("Desks will remind of the recovery drill until you run "
                                 "“bonesetters-admin recovery confirm”.");
    context.report(lines.join(u'\n'), QJsonDocument(json));
}

} // namespace

Result<ExitCode> runInit(const AdminContext &context, InitOptions options)
{
    if (const auto asked = askMissing(context, options); !asked)
        return tl::unexpected(asked.error());
    auto passphrase = readNewPassphrase(context, options.passphrase);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    // Made first: a clinic whose words could not be handed over would have no recovery key.
    std::unique_ptr<QFile> recoveryFile;
    if (!options.recoveryFile.isEmpty()) {
        auto made = makePrivateFile(options.recoveryFile);
        if (!made)
            return tl::unexpected(made.error());
        recoveryFile = std::move(*made);
    }

    const auto clinic = makeClinic(context, options, passphrase->secret);
    if (!clinic) {
        if (recoveryFile)
            recoveryFile->remove();
        return tl::unexpected(clinic.error());
    }
    const auto confirmed
        = handOverWords(context, options, recoveryFile.get(), clinic->recoveryWords);
    if (!confirmed)
        return tl::unexpected(confirmed.error());
    reportClinic(context, options, *clinic, *passphrase, *confirmed);
    return ExitCode::Done;
}

Result<ExitCode> runRecoveryConfirm(const AdminContext &context)
{
    const auto confirmed = askWordsBack(context);
    if (!confirmed)
        return tl::unexpected(confirmed.error());
    if (!*confirmed)
        return fail(ErrorCode::Cancelled);
    context.report(InitCommand::tr("The recovery words are right."),
                   QJsonDocument(QJsonObject{{QStringLiteral("recoveryConfirmed"), true}}));
    return ExitCode::Done;
}

namespace {

void addInit(CommandTree &tree)
{
    auto &options = tree.keep<InitOptions>();
    AdminContext &context = tree.context();
    auto *app = tree.addCommand(
        tree.root(), "init", InitCommand::tr("Make a new clinic"), [&context, &options] {
            // What is --passphrase-file elsewhere: there is no passphrase yet but the new one.
            options.passphrase.file = context.passphraseFile;
            return runInit(context, options);
        });
    addText(app, "--name", options.name, InitCommand::tr("Name of the clinic"));
    addText(app, "--owner", options.owner, InitCommand::tr("Name of its owner"));
    addRoles(app, options.roles);
    app->add_flag("--generate-passphrase",
                  options.passphrase.generate,
                  InitCommand::tr("Make one of six words and show it once").toStdString());
    auto *file = addText(app,
                         "--recovery-file",
                         options.recoveryFile,
                         InitCommand::tr("Write the recovery words to this new file"));
    app->add_flag("--non-interactive",
                  options.nonInteractive,
                  InitCommand::tr("Ask nothing").toStdString())
        ->needs(file);
}

} // namespace

void addInitCommands(CommandTree &tree)
{
    addInit(tree);
    auto *recovery = tree.addGroup(tree.root(), "recovery", InitCommand::tr("The recovery words"));
    tree.addCommand(recovery,
                    "confirm",
                    InitCommand::tr("Type them back, so that desks stop reminding"),
                    [&context = tree.context()] { return runRecoveryConfirm(context); });
}

} // namespace kiosk
