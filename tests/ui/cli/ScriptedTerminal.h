// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cli/Terminal.h"

#include <QHash>

namespace kiosk::test {

/// A person who types what the test says, and remembers what was said to them.
class ScriptedTerminal final : public Terminal
{
public:
    QStringList answers; ///< to `ask`, in order; then the input ends
    QStringList secrets; ///< to `askSecret`, in order
    QHash<QString, QString> secretFiles;

    QString said;
    QString complaints;
    QStringList questions;
    int cleared = 0;

    void say(const QString &text) override { said += text + u'\n'; }
    void complain(const QString &text) override { complaints += text + u'\n'; }

    [[nodiscard]] std::optional<QString> ask(const QString &question) override
    {
        questions << question;
        if (answers.isEmpty())
            return std::nullopt;
        return answers.takeFirst();
    }

    [[nodiscard]] Result<SecretBytes> askSecret(const QString &question) override
    {
        questions << question;
        if (secrets.isEmpty())
            return fail(ErrorCode::Cancelled);
        return SecretBytes::copyOf(secrets.takeFirst().toUtf8());
    }

    [[nodiscard]] Result<SecretBytes> readSecret(const QString &path) override
    {
        if (!secretFiles.contains(path))
            return fail(ErrorCode::FileNotFound, path);
        return SecretBytes::copyOf(secretFiles.value(path).toUtf8());
    }

    void clear() override { ++cleared; }
};

} // namespace kiosk::test
