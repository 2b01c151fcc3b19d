// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/AdminContext.h"
#include "ui/cli/ExitCode.h"

#include <QStringList>

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <vector>

namespace kiosk {

/// The commands and their options, which each file of commands adds for itself. A command that was
/// understood is kept until the whole line was, so that nothing happens before.
class CommandTree
{
public:
    using Command = std::function<Result<ExitCode>()>;

    /// The context must outlive the tree.
    explicit CommandTree(AdminContext &context);

    [[nodiscard]] AdminContext &context() { return m_context; }
    [[nodiscard]] CLI::App *root() { return &m_app; }

    /// Where the options of a command are written to; lives as long as the tree.
    template <typename Options>
    [[nodiscard]] Options &keep(Options options = {})
    {
        const auto kept = std::make_shared<Options>(std::move(options));
        m_kept.push_back(kept);
        return *kept;
    }

    /// A word that needs another one after it.
    CLI::App *addGroup(CLI::App *parent, const char *name, const QString &help);
    CLI::App *
    addCommand(CLI::App *parent, const char *name, const QString &help, const Command &command);

    /// Understands the arguments (without the program's name), runs the command they name and says
    /// what went wrong in the words of ErrorText.
    [[nodiscard]] ExitCode run(const QStringList &arguments);

private:
    ExitCode explain(const CLI::ParseError &error);
    void complain(const Error &error);

    AdminContext &m_context;
    CLI::App m_app;
    Command m_command;
    std::vector<std::shared_ptr<void>> m_kept;
};

} // namespace kiosk
