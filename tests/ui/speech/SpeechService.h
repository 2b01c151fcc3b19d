// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace kiosk::test {

/// A real speech-dispatcher of its own, whose voices (English and Spanish) write down what they say
/// and take half a second for a sentence. What is opened while it lives talks to it.
class SpeechService
{
public:
    SpeechService();
    ~SpeechService();

    [[nodiscard]] bool runs() const;
    /// "en: One.", in the order in which they were begun.
    [[nodiscard]] QStringList said() const;
    void kill();
    /// It answers nothing any more, and does not end either.
    void freeze() const;

private:
    QTemporaryDir m_directory;
    QProcess m_process;
    QByteArray m_addressBefore;
};

} // namespace kiosk::test
