// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Result.h"
#include "app/vault/SecretBytes.h"

#include <optional>

namespace kiosk {

/// The person at the command line, or the script in their place: what is said, asked and typed.
class Terminal
{
public:
    virtual ~Terminal() = default;
    /// Results, on standard output.
    virtual void say(const QString &text) = 0;
    /// Sentences about what went wrong, on standard error.
    virtual void complain(const QString &text) = 0;
    /// One line; nothing when the input ends or nobody is there to be asked.
    [[nodiscard]] virtual std::optional<QString> ask(const QString &question) = 0;
    /// One line that is not shown, as UTF-8. Cancelled when nobody is there to be asked.
    [[nodiscard]] virtual Result<SecretBytes> askSecret(const QString &question) = 0;
    /// The first line of a file, or of standard input for "-", without its end.
    [[nodiscard]] virtual Result<SecretBytes> readSecret(const QString &path) = 0;
    /// Wipes the screen and what can be scrolled back to.
    virtual void clear() = 0;
};

/// Standard input and output; secrets are typed with the echo off and go straight into guarded
/// memory.
class SystemTerminal final : public Terminal
{
public:
    void say(const QString &text) override;
    void complain(const QString &text) override;
    [[nodiscard]] std::optional<QString> ask(const QString &question) override;
    [[nodiscard]] Result<SecretBytes> askSecret(const QString &question) override;
    [[nodiscard]] Result<SecretBytes> readSecret(const QString &path) override;
    void clear() override;
};

} // namespace kiosk
