// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/CommandTree.h"

#include "ui/cli/CommandOptions.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>

#include <sstream>

namespace kiosk {

namespace {

struct CommandTreeText
{
    Q_DECLARE_TR_FUNCTIONS(CommandTree)
};

} // namespace

CommandTree::CommandTree(AdminContext &context)
    : m_context(context)
    , m_app(CommandTreeText::tr("Sets up and looks after a Bonesetters clinic.").toStdString(),
            "bonesetters-admin")
{
    m_app.require_subcommand(1);
    m_app.fallthrough();
    m_app.footer(exitCodeHelp().toStdString());
    addText(&m_app, "--clinic", m_context.clinic, CommandTreeText::tr("Folder of the clinic"))
        ->default_str(m_context.clinic.toStdString());
    m_app.add_flag("--json", m_context.json, CommandTreeText::tr("Answer as JSON").toStdString());
    addText(&m_app,
            "--as",
            m_context.staffName,
            CommandTreeText::tr("Who you are; may be left out when there is one person only"));
    addText(&m_app,
            "--passphrase-file",
            m_context.passphraseFile,
            CommandTreeText::tr(
                "Read your passphrase from this file's first line; “-” is standard input"));
}

CLI::App *CommandTree::addGroup(CLI::App *parent, const char *name, const QString &help)
{
    CLI::App *added = parent->add_subcommand(name, help.toStdString());
    added->fallthrough();
    added->require_subcommand(1);
    return added;
}

CLI::App *CommandTree::addCommand(CLI::App *parent,
                                  const char *name,
                                  const QString &help,
                                  const Command &command)
{
    CLI::App *added = parent->add_subcommand(name, help.toStdString());
    added->fallthrough();
    added->callback([this, command] { m_command = command; });
    return added;
}

ExitCode CommandTree::run(const QStringList &arguments)
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

ExitCode CommandTree::explain(const CLI::ParseError &error)
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

void CommandTree::complain(const Error &error)
{
    m_context.terminal.complain(staffText(error));
    if (!error.detail.isEmpty())
        m_context.terminal.complain(QStringLiteral("(%1)").arg(error.detail));
}

} // namespace kiosk
