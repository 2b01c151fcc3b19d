// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/speech/SpeechEngine.h"

#include <QStringList>
#include <QTimer>

class QThread;

namespace kiosk {

class SpeechWorker;

/// Qt's text to speech, on a thread of its own: looking for voices and talking to the speech
/// service may block for seconds or for ever, and the screen must not. A service that dies, or says
/// nothing for too long, is given up; a while later it is looked for again.
class QtSpeechEngine final : public SpeechEngine
{
    Q_OBJECT

public:
    explicit QtSpeechEngine(QObject *parent = nullptr);
    ~QtSpeechEngine() override;

    [[nodiscard]] bool speaks(const QString &language) const override;
    void say(int number,
             const QString &sentence,
             const QString &language,
             const Manner &manner) override;
    void stop() override;

private:
    void open();
    void close();
    void giveUp();

    QThread *m_thread = nullptr;
    SpeechWorker *m_worker = nullptr; ///< lives on the thread and ends with it
    QTimer m_patience; ///< runs while a sentence is being said
    QTimer m_reopen;
    QStringList m_languages;
};

} // namespace kiosk
