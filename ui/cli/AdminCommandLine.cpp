// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/AdminCommandLine.h"

#include "app/visit/ContentLoader.h"
#include "ui/cli/ArticleCommands.h"
#include "ui/cli/BackupCommands.h"
#include "ui/cli/DemoCommand.h"
#include "ui/cli/DrillCommand.h"
#include "ui/cli/ExportCommand.h"
#include "ui/cli/FhirPathCommand.h"
#include "ui/cli/FormsCommands.h"
#include "ui/cli/FormsFillCommand.h"
#include "ui/cli/InitCommand.h"
#include "ui/cli/KeyCommands.h"
#include "ui/cli/RedFlagCommands.h"
#include "ui/cli/ReplayCommand.h"
#include "ui/cli/StaffCommands.h"
#include "ui/cli/SubmissionCommands.h"
#include "ui/cli/VerifyCommand.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QLocale>

#include <CLI/CLI.hpp>
#include <functional>
#include <sstream>

namespace kiosk {

namespace {

struct AdminCommandLine
{
    Q_DECLARE_TR_FUNCTIONS(AdminCommandLine)
};

/// The tree of commands. Each subcommand leaves here what is to be run, so that nothing happens
/// before the whole line was understood.
class Commands
{
public:
    explicit Commands(AdminContext &context)
        : m_context(context)
        , m_app(AdminCommandLine::tr("Sets up and looks after a Bonesetters clinic.").toStdString(),
                "bonesetters-admin")
    {
        m_app.require_subcommand(1);
        m_app.fallthrough();
        m_app.footer(exitCodeHelp().toStdString());
        addCommonOptions();
        addInit();
        addRecovery();
        addStaff();
        addKeys();
        addDevices();
        addForms();
        addSubmissions();
        addExport();
        addVerify();
        addBackup();
        addDemo();
        addFhirPath();
        addRedFlags();
        addArticles();
    }

    ExitCode run(const QStringList &arguments)
    {
        std::vector<std::string> reversed; // as CLI11 takes them
        for (const QString &argument : arguments)
            reversed.insert(reversed.begin(), argument.toStdString());
        try {
            m_app.parse(reversed);
        } catch (const CLI::ParseError &error) {
            return explain(error);
        }
        const auto done = m_command();
        if (done)
            return *done;
        complain(done.error());
        return exitCodeFor(done.error().code);
    }

private:
    using Command = std::function<Result<ExitCode>()>;

    CLI::App *
    add(CLI::App *parent, const char *name, const QString &help, const Command &command = {})
    {
        CLI::App *added = parent->add_subcommand(name, help.toStdString());
        added->fallthrough();
        if (command)
            added->callback([this, command] { m_command = command; });
        else
            added->require_subcommand(1);
        return added;
    }

    CLI::Option *addText(CLI::App *app, const char *name, QString &target, const QString &help)
    {
        return app
            ->add_option_function<std::string>(
                name,
                [&target](const std::string &text) { target = QString::fromStdString(text); },
                help.toStdString())
            ->type_name(AdminCommandLine::tr("TEXT").toStdString());
    }

    void addRoles(CLI::App *app, Roles &target)
    {
        const auto read = [&target](const std::vector<std::string> &codes) {
            for (const std::string &code : codes) {
                const auto role = roleFromCode(QString::fromStdString(code));
                if (!role)
                    throw CLI::ValidationError("--role", code);
                target |= *role;
            }
        };
        app->add_option_function<std::vector<std::string>>(
               "--role",
               read,
               AdminCommandLine::tr("front-desk, clinician or owner; may be said several times")
                   .toStdString())
            ->type_name(AdminCommandLine::tr("ROLE").toStdString());
    }

    void addNewPassphrase(CLI::App *app, const char *fileOption, NewPassphraseOptions &target)
    {
        auto *file = addText(app,
                             fileOption,
                             target.file,
                             AdminCommandLine::tr("Read the new passphrase from this file"));
        app->add_flag("--generate-passphrase",
                      target.generate,
                      AdminCommandLine::tr("Make one of six words and show it once").toStdString())
            ->excludes(file);
    }

    void addCommonOptions()
    {
        addText(&m_app, "--clinic", m_context.clinic, AdminCommandLine::tr("Folder of the clinic"))
            ->default_str(m_context.clinic.toStdString());
        m_app.add_flag(
            "--json", m_context.json, AdminCommandLine::tr("Answer as JSON").toStdString());
        addText(&m_app,
                "--as",
                m_context.staffName,
                AdminCommandLine::tr("Who you are; may be left out when there is one person only"));
        addText(&m_app,
                "--passphrase-file",
                m_context.passphraseFile,
                AdminCommandLine::tr(
                    "Read your passphrase from this file's first line; “-” is standard input"));
    }

    void addInit()
    {
        auto *app = add(&m_app, "init", AdminCommandLine::tr("Make a new clinic"), [this] {
            // What is --passphrase-file elsewhere: there is no passphrase yet but the new one.
            m_init.passphrase.file = m_context.passphraseFile;
            return runInit(m_context, m_init);
        });
        addText(app, "--name", m_init.name, AdminCommandLine::tr("Name of the clinic"));
        addText(app, "--owner", m_init.owner, AdminCommandLine::tr("Name of its owner"));
        addRoles(app, m_init.roles);
        app->add_flag("--generate-passphrase",
                      m_init.passphrase.generate,
                      AdminCommandLine::tr("Make one of six words and show it once").toStdString());
        auto *file = addText(app,
                             "--recovery-file",
                             m_init.recoveryFile,
                             AdminCommandLine::tr("Write the recovery words to this new file"));
        app->add_flag("--non-interactive",
                      m_init.nonInteractive,
                      AdminCommandLine::tr("Ask nothing").toStdString())
            ->needs(file);
    }

    void addRecovery()
    {
        auto *recovery = add(&m_app, "recovery", AdminCommandLine::tr("The recovery words"));
        add(recovery,
            "confirm",
            AdminCommandLine::tr("Type them back, so that desks stop reminding"),
            [this] { return runRecoveryConfirm(m_context); });
    }

    void addStaff()
    {
        auto *staff = add(&m_app, "staff", AdminCommandLine::tr("Who may unlock the desk"));
        auto *adding = add(staff, "add", AdminCommandLine::tr("Add a person"), [this] {
            return runStaffAdd(m_context, m_staff);
        });
        addText(adding, "--name", m_staff.name, AdminCommandLine::tr("Name of the person"))
            ->required();
        addRoles(adding, m_staff.roles);
        adding->get_option("--role")->required();
        addNewPassphrase(adding, "--new-passphrase-file", m_staff.passphrase);
        add(staff, "list", AdminCommandLine::tr("Show everybody"), [this] {
            return runStaffList(m_context);
        });
        auto *removing
            = add(staff, "remove", AdminCommandLine::tr("Take a person's access away"), [this] {
                  return runStaffRemove(m_context, m_staff.name);
              });
        addPerson(removing);
        auto *changing
            = add(staff, "passphrase", AdminCommandLine::tr("Change your own passphrase"), [this] {
                  return runStaffPassphrase(m_context, m_staff.passphrase);
              });
        addNewPassphrase(changing, "--new-passphrase-file", m_staff.passphrase);
        auto *resetting = add(
            staff,
            "reset",
            AdminCommandLine::tr("Give a person new keys with the recovery words, when the "
                                 "passphrase is lost"),
            [this] {
                return runStaffReset(m_context, m_staff.name, m_recoveryFile, m_staff.passphrase);
            });
        addPerson(resetting);
        addNewPassphrase(resetting, "--new-passphrase-file", m_staff.passphrase);
        addRecoveryFile(resetting);
    }

    void addPerson(CLI::App *app)
    {
        addText(app, "person", m_staff.name, AdminCommandLine::tr("Name or id of the person"))
            ->required();
    }

    void addKeys()
    {
        auto *keys = add(&m_app, "keys", AdminCommandLine::tr("The clinic's keys"));
        add(keys, "show", AdminCommandLine::tr("Key words, epoch and devices"), [this] {
            return runKeysShow(m_context);
        });
        add(keys,
            "rotate",
            AdminCommandLine::tr("Seal with a new key from now on: once a year, and whenever "
                                 "somebody may have learned the old one"),
            [this] { return runKeysRotate(m_context); });
    }

    void addDevices()
    {
        auto *device = add(&m_app, "device", AdminCommandLine::tr("Kiosks and desks"));
        add(device, "list", AdminCommandLine::tr("Show all"), [this] {
            return runDeviceList(m_context);
        });
        auto *adding = add(device, "add", AdminCommandLine::tr("Add one on this computer"), [this] {
            return runDeviceAdd(m_context, m_device);
        });
        addText(adding, "--name", m_device.name, AdminCommandLine::tr("What staff call it"))
            ->required();
        adding->add_flag_function(
            "--desk",
            [this](std::int64_t) { m_device.kind = DeviceKind::Desk; },
            AdminCommandLine::tr("A desk; without it, a kiosk").toStdString());
        auto *revoking = add(
            device,
            "revoke",
            AdminCommandLine::tr("Accept nothing more that this device signs, when it was stolen"),
            [this] { return runDeviceRevoke(m_context, m_device); });
        addText(revoking, "device", m_device.name, AdminCommandLine::tr("Name or id of the device"))
            ->required();
        revoking
            ->add_option_function<quint64>(
                "--from",
                [this](const quint64 &seq) { m_device.fromSeq = seq; },
                AdminCommandLine::tr("Its first record that is not believed; left out: the next")
                    .toStdString())
            ->type_name(AdminCommandLine::tr("NUMBER").toStdString());
    }

    void addForms()
    {
        auto *forms = add(&m_app, "forms", AdminCommandLine::tr("Questionnaires (FHIR R4)"));
        auto *check
            = add(forms,
                  "check",
                  AdminCommandLine::tr("Say whether files can be shown, and what is not honoured"),
                  [this] { return runFormsCheck(m_context, m_files); });
        addFiles(check, "files", AdminCommandLine::tr("The files"))->required();
        addClinicForms(forms);
        auto *fill = add(forms,
                         "fill",
                         AdminCommandLine::tr("Work out what a form fills in and asks by itself"),
                         [this] { return runFormsFill(m_context, m_fill); });
        addText(fill, "--questionnaire", m_fill.questionnaire, AdminCommandLine::tr("The form"))
            ->required();
        addText(fill,
                "--response",
                m_fill.response,
                AdminCommandLine::tr("A QuestionnaireResponse with the answers that are known"));
        addText(fill,
                "--patient",
                m_fill.patient,
                AdminCommandLine::tr("A Patient resource, for forms that take something from it"));
        auto *extract
            = add(forms,
                  "extract",
                  AdminCommandLine::tr("Make the records that a form asks to be made of answers"),
                  [this] { return runFormsExtract(m_context, m_fill); });
        addText(extract, "--questionnaire", m_fill.questionnaire, AdminCommandLine::tr("The form"))
            ->required();
        addText(extract, "--response", m_fill.response, AdminCommandLine::tr("The answers"))
            ->required();
        auto *validate
            = add(forms,
                  "validate",
                  AdminCommandLine::tr("Say whether a response answers its questionnaire"),
                  [this] { return runFormsValidate(m_context, m_files, m_file); });
        addFiles(validate,
                 "--questionnaire",
                 AdminCommandLine::tr("File with the questionnaire; not needed when the response "
                                      "contains it"));
        addText(validate, "--response", m_file, AdminCommandLine::tr("File with the response"))
            ->required();
    }

    CLI::Option *addFiles(CLI::App *app, const char *name, const QString &help)
    {
        return app
            ->add_option_function<std::vector<std::string>>(
                name,
                [this](const std::vector<std::string> &names) {
                    for (const std::string &each : names)
                        m_files.append(QString::fromStdString(each));
                },
                help.toStdString())
            ->type_name(AdminCommandLine::tr("FILE").toStdString());
    }

    /// The folder of the clinic's own forms.
    void addClinicForms(CLI::App *forms)
    {
        auto *importing = add(forms,
                              "import",
                              AdminCommandLine::tr("Have the kiosk ask these forms, from the next "
                                                   "visit on"),
                              [this] { return runFormsImport(m_context, m_files, m_formFolder); });
        addFiles(importing, "files", AdminCommandLine::tr("The files"))->required();
        add(forms, "list", AdminCommandLine::tr("Show all forms in use"), [this] {
            return runFormsList(m_context, m_formFolder);
        });
        auto *removing = add(forms,
                             "remove",
                             AdminCommandLine::tr("Take one of the clinic's own forms out of use"),
                             [this] { return runFormsRemove(m_context, m_formFolder); });
        addText(removing,
                "form",
                m_formFolder.form,
                AdminCommandLine::tr("Its name in “forms list”, or its url"))
            ->required();
        addText(forms,
                "--data",
                m_formFolder.dataFolder,
                AdminCommandLine::tr("Where forms, rules and articles were installed"));
    }

    void addSubmissions()
    {
        auto *submissions
            = add(&m_app, "submissions", AdminCommandLine::tr("What patients handed in"));
        add(submissions, "list", AdminCommandLine::tr("Show all, urgent ones first"), [this] {
            return runSubmissionsList(m_context);
        });
        auto *show = add(submissions, "show", AdminCommandLine::tr("Open one"), [this] {
            return runSubmissionsShow(m_context, m_record);
        });
        addRecord(show);
    }

    void addExport()
    {
        auto *app
            = add(&m_app, "export", AdminCommandLine::tr("Write one record for others"), [this] {
                  return runExport(m_context, m_record, m_file);
              });
        addRecord(app);
        addText(
            app,
            "--fhir",
            m_file,
            AdminCommandLine::tr("As a FHIR R4 Bundle to this new file; “-” is standard output"))
            ->required();
    }

    void addVerify()
    {
        add(&m_app,
            "verify",
            AdminCommandLine::tr("Check that nothing stored was changed or taken away; with --as "
                                 "it also opens every record"),
            [this] { return runVerify(m_context); });
    }

    void addBackup()
    {
        auto *backup = add(&m_app,
                           "backup",
                           AdminCommandLine::tr(
                               "Save the whole clinic in one sealed file; kiosk and desk may run"),
                           [this] { return runBackup(m_context, m_file); });
        addText(backup, "file", m_file, AdminCommandLine::tr("The new file"))->required();
        auto *restore
            = add(&m_app,
                  "restore",
                  AdminCommandLine::tr("Bring a saved clinic back, with the recovery words"),
                  [this] { return runRestore(m_context, m_file, m_recoveryFile); });
        addText(restore, "file", m_file, AdminCommandLine::tr("The saved file"))->required();
        addRecoveryFile(restore);
    }

    void addRecoveryFile(CLI::App *app)
    {
        addText(app,
                "--recovery-file",
                m_recoveryFile,
                AdminCommandLine::tr("Read the recovery words from this file"));
    }

    void addDemo()
    {
        auto *app
            = add(&m_app,
                  "demo",
                  AdminCommandLine::tr("Fill a clinic made for trying out with made-up patients"),
                  [this] { return runDemo(m_context, m_demo); });
        app->add_option(
               "--patients", m_demo.patients, AdminCommandLine::tr("How many").toStdString())
            ->type_name(AdminCommandLine::tr("NUMBER").toStdString())
            ->check(CLI::Range(1, 1'000'000));
        app->add_option(
               "--seed",
               m_demo.seed,
               AdminCommandLine::tr("The same number makes the same answers").toStdString())
            ->type_name(AdminCommandLine::tr("NUMBER").toStdString());
        addText(app,
                "--data",
                m_demo.dataFolder,
                AdminCommandLine::tr("Where forms, rules and articles were installed"));
    }

    void addRedFlags()
    {
        auto *redFlags
            = add(&m_app, "redflags", AdminCommandLine::tr("The rules for warning signs"));
        auto *evaluate = add(redFlags,
                             "evaluate",
                             AdminCommandLine::tr("Say what the rules make of a file of answers"),
                             [this] { return runRedFlagsEvaluate(m_context, m_redFlags); });
        addText(evaluate,
                "file",
                m_redFlags.file,
                AdminCommandLine::tr("A FHIR QuestionnaireResponse in JSON"))
            ->required();
        addLanguage(evaluate);
        auto *table = add(redFlags,
                          "table",
                          AdminCommandLine::tr("Show all rules as a clinician reads them"),
                          [this] { return runRedFlagsTable(m_context, m_redFlags); });
        addLanguage(table);
        add(redFlags,
            "lint",
            AdminCommandLine::tr("Say what must be mended in the rules and their questions"),
            [this] { return runRedFlagsLint(m_context, m_redFlags); });
        auto *replay
            = add(redFlags,
                  "replay",
                  AdminCommandLine::tr("Judge a stored record again by the rules it was judged by"),
                  [this] {
                      return runRedFlagsReplay(m_context, {m_record, m_redFlags.dataFolder});
                  });
        addRecord(replay);
        addText(redFlags,
                "--data",
                m_redFlags.dataFolder,
                AdminCommandLine::tr("Where forms, rules and articles were installed"));
        addDrill(redFlags);
    }

    void addDrill(CLI::App *redFlags)
    {
        auto *drill
            = add(redFlags,
                  "drill",
                  AdminCommandLine::tr("Practise an alert on every desk and time the answer"),
                  [this] { return runDrill(m_context, std::chrono::seconds(m_wait)); });
        drill
            ->add_option(
                "--wait",
                m_wait,
                AdminCommandLine::tr("Seconds to wait for somebody; 0 does not wait").toStdString())
            ->check(CLI::Range(0, 3600))
            ->default_str("300");
        add(redFlags, "drills", AdminCommandLine::tr("Show every practice alert"), [this] {
            return runDrillList(m_context);
        });
    }

    void addLanguage(CLI::App *app)
    {
        app->add_option_function<std::string>(
               "--lang",
               [this](const std::string &tag) {
                   m_redFlags.language = QString::fromStdString(tag);
               },
               AdminCommandLine::tr("Language of the rules' texts").toStdString())
            ->check(CLI::IsMember({"en", "es"}));
    }

    void addArticles()
    {
        auto *articles = add(&m_app, "articles", AdminCommandLine::tr("What patients can read"));
        addText(articles,
                "--data",
                m_articles.dataFolder,
                AdminCommandLine::tr("Where forms, rules and articles were installed"));
        addText(articles,
                "--lang",
                m_articles.language,
                AdminCommandLine::tr("Language of the reader, such as “es”"));
        add(articles, "lint", AdminCommandLine::tr("Say what an author should mend"), [this] {
            return runArticlesLint(m_context, m_articles);
        });
        add(articles, "list", AdminCommandLine::tr("Show all articles"), [this] {
            return runArticlesList(m_context, m_articles);
        });
        add(articles,
            "useful",
            AdminCommandLine::tr("Show how many patients found each article useful"),
            [this] { return runArticlesUseful(m_context); });
        auto *search
            = add(articles, "search", AdminCommandLine::tr("Search as the kiosk does"), [this] {
                  return runArticlesSearch(m_context, m_articles, m_query);
              });
        addText(search, "query", m_query, AdminCommandLine::tr("What to look for"))->required();
        auto *render
            = add(articles, "render", AdminCommandLine::tr("Show an article's page"), [this] {
                  return runArticlesRender(m_context, m_articles, m_slug);
              });
        addText(render, "slug", m_slug, AdminCommandLine::tr("The article's short name"))
            ->required();
    }

    void addFhirPath()
    {
        auto *app = add(&m_app,
                        "fhirpath",
                        AdminCommandLine::tr("Evaluate a FHIRPath expression over a FHIR resource"),
                        [this] { return runFhirPath(m_context, m_expression, m_file); });
        addText(app, "expression", m_expression, AdminCommandLine::tr("The expression"))
            ->required();
        addText(app, "--resource", m_file, AdminCommandLine::tr("File with the resource as JSON"))
            ->required();
    }

    void addRecord(CLI::App *app)
    {
        addText(app,
                "id",
                m_record,
                AdminCommandLine::tr("Id of the record, or the reference the patient was told"))
            ->required();
    }

    ExitCode explain(const CLI::ParseError &error)
    {
        std::ostringstream out;
        std::ostringstream complaints;
        const int code = m_app.exit(error, out, complaints);
        if (!out.str().empty())
            m_context.terminal.say(QString::fromStdString(out.str()).trimmed());
        if (!complaints.str().empty())
            m_context.terminal.complain(QString::fromStdString(complaints.str()).trimmed());
        return code == 0 ? ExitCode::Done : ExitCode::Usage;
    }

    void complain(const Error &error)
    {
        m_context.terminal.complain(staffText(error));
        if (!error.detail.isEmpty())
            m_context.terminal.complain(QStringLiteral("(%1)").arg(error.detail));
    }

    AdminContext &m_context;
    CLI::App m_app;
    Command m_command;
    InitOptions m_init;
    StaffAddOptions m_staff;
    DeviceOptions m_device;
    DemoOptions m_demo{.dataFolder = shippedContentFolder()};
    RedFlagOptions m_redFlags{{}, {}, shippedContentFolder()};
    QString m_record;
    QString m_file;
    QString m_recoveryFile;
    ArticleOptions m_articles{shippedContentFolder(), QLocale().name().left(2)};
    QString m_query;
    QString m_slug;
    QStringList m_files;
    FormsFillFiles m_fill;
    FormFolderOptions m_formFolder{shippedContentFolder(), {}};
    QString m_expression;
    int m_wait = 300;
};

} // namespace

ExitCode runAdmin(AdminContext context, const QStringList &arguments)
{
    return Commands(context).run(arguments);
}

} // namespace kiosk
