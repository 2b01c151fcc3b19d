// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/speech/SpeechEngine.h"

#include <QStringList>

#include <utility>

namespace kiosk::test {

/// A loudspeaker that writes down what it would say and ends a sentence when it is told to.
class FakeSpeech final : public SpeechEngine
{
public:
    [[nodiscard]] bool speaks(const QString &language) const override
    {
        return languages.contains(language);
    }
    void
    say(int number, const QString &sentence, const QString &language, const Manner &manner) override
    {
        current = number;
        said.append(sentence);
        lastLanguage = language;
        lastManner = manner;
    }
    void stop() override { current = 0; }

    void endSentence() { emit finished(std::exchange(current, 0)); }
    void setLanguages(const QStringList &spoken)
    {
        languages = spoken;
        emit voicesChanged();
    }

    QStringList languages{QStringLiteral("en"), QStringLiteral("es")};
    QStringList said;
    QString lastLanguage;
    Manner lastManner;
    int current = 0; ///< the sentence that is being said; 0 in silence
};

} // namespace kiosk::test
