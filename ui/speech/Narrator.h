// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/speech/SpeechEngine.h"

#include <QStringList>

namespace kiosk {

/// Reads a list of sentences aloud, one after the other, and knows which one it is at. Pausing
/// comes back to the beginning of the sentence: engines differ in what they can do within one.
class Narrator final : public QObject
{
    Q_OBJECT

public:
    enum class State { Silent, Speaking, Paused };

    explicit Narrator(SpeechEngine &engine, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// `language` as a tag: "en", "es-MX".
    [[nodiscard]] bool canRead(const QString &language) const { return m_engine.speaks(language); }

    /// From the sentence `first` on, in place of what is being read. Nothing to read is silence.
    void read(const QStringList &sentences, const QString &language, int first = 0);
    void stop();
    void pause();
    void goOn();
    /// To the sentence before or after; whoever paused hears it when they go on.
    [[nodiscard]] bool canMove(int by) const;
    void move(int by);

    // Steps of speed and volume; a change is heard at once, from the sentence's beginning.
    [[nodiscard]] bool canChangeSpeed(int by) const;
    void changeSpeed(int by);
    [[nodiscard]] bool canChangeVolume(int by) const;
    void changeVolume(int by);
    /// Silent, at the speed and volume that every patient begins with.
    void reset();

signals:
    void stateChanged();
    /// The sentence that is being read, or waits to be; -1 when none is.
    void sentenceChanged(int index);
    void mannerChanged();
    void voicesChanged();

private:
    void goTo(int index);
    void say();
    void change(int &step, int by);
    void setState(State state);

    SpeechEngine &m_engine;
    State m_state = State::Silent;
    QStringList m_sentences;
    QString m_language;
    int m_index = -1;
    int m_number = 0; ///< of the last request to the engine
    int m_speed;
    int m_volume;
};

} // namespace kiosk
