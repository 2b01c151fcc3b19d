// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace kiosk {

/// Something that can say one sentence. Every call returns at once; what becomes of it comes as a
/// signal.
class SpeechEngine : public QObject
{
    Q_OBJECT

public:
    struct Manner
    {
        double rate = 0; ///< -1 to 1
        double volume = 0.7; ///< 0 to 1
        bool operator==(const Manner &) const = default;
    };

    using QObject::QObject;

    /// Whether there is a voice for the language ("en", "es-MX"), as far as is known now.
    [[nodiscard]] virtual bool speaks(const QString &language) const = 0;
    /// In place of what is being said. The number comes back with finished().
    virtual void
    say(int number, const QString &sentence, const QString &language, const Manner &manner)
        = 0;
    virtual void stop() = 0;

signals:
    /// Voices were found, or the engine was lost.
    void voicesChanged();
    /// Said to its end; not for a sentence that was stopped or replaced.
    void finished(int number);
    /// Lost or silent for too long: nothing that was asked of it will be said.
    void failed();
};

} // namespace kiosk
