// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/Passphrase.h"

#include <QCoreApplication>

namespace kiosk {

namespace {

struct Passphrase
{
    Q_DECLARE_TR_FUNCTIONS(Passphrase)
};

Result<SecretBytes> typeTwice(Terminal &terminal)
{
    for (;;) {
        auto first = terminal.askSecret(
            Passphrase::tr("New passphrase, at least 15 characters (six words are best):"));
        if (!first)
            return first;
        const auto second = terminal.askSecret(Passphrase::tr("The same again:"));
        if (!second)
            return tl::unexpected(second.error());
        if (first->equals(*second))
            return first;
        terminal.complain(Passphrase::tr("The two are not the same. Please type both again."));
    }
}

} // namespace

Result<SecretBytes> readPassphrase(const AdminContext &context)
{
    if (!context.passphraseFile.isEmpty())
        return context.terminal.readSecret(context.passphraseFile);
    return context.terminal.askSecret(Passphrase::tr("Your passphrase:"));
}

Result<NewPassphrase> readNewPassphrase(const AdminContext &context,
                                        const NewPassphraseOptions &options)
{
    if (options.generate)
        return NewPassphrase{generatePassphrase(), true};
    auto secret = options.file.isEmpty() ? typeTwice(context.terminal)
                                         : context.terminal.readSecret(options.file);
    if (!secret)
        return tl::unexpected(secret.error());
    return NewPassphrase{std::move(*secret), false};
}

Result<QStringList> readRecoveryWords(const AdminContext &context, const QString &file)
{
    const auto line = file.isEmpty()
        ? context.terminal.askSecret(Passphrase::tr("The recovery words, all in one line:"))
        : context.terminal.readSecret(file);
    if (!line)
        return tl::unexpected(line.error());
    return QString::fromUtf8(line->view()).simplified().split(u' ');
}

} // namespace kiosk
