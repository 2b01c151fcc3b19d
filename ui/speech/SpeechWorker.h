// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/speech/SpeechEngine.h"

#include <QStringList>
#include <QTextToSpeech>

#include <optional>

namespace kiosk {

/// The part of QtSpeechEngine that may block: looks for voices and talks to the speech service, one
/// sentence at a time. Lives on a thread of its own.
class SpeechWorker final : public QObject
{
    Q_OBJECT

public:
    /// Takes speech-dispatcher where it has a voice, else flite.
    void open();
    void say(int number,
             const QString &sentence,
             const QString &language,
             const SpeechEngine::Manner &manner);
    void stop();

signals:
    /// Languages ("en") with a voice; none when no engine works.
    void opened(const QStringList &languages);
    void finished(int number);
    void failed();

private:
    struct Wish
    {
        int number = 0;
        QString sentence;
        QString language;
        SpeechEngine::Manner manner;
    };
    enum class Phase {
        Idle,
        Asked, ///< the engine has a sentence and has not begun
        Speaking,
    };

    void begin(const Wish &wish);
    void interrupt();
    void follow(QTextToSpeech::State state);
    void useVoiceFor(const QString &language);
    [[nodiscard]] QStringList languages() const;

    QTextToSpeech *m_speech = nullptr;
    QString m_language; ///< of the voice in use
    Phase m_phase = Phase::Idle;
    int m_number = 0; ///< of the sentence that the engine has
    bool m_isWanted = false; ///< that sentence, to its end
    std::optional<Wish> m_next; ///< as soon as the engine is free
};

} // namespace kiosk
