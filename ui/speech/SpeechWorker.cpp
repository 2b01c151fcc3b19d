// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/speech/SpeechWorker.h"

#include <QVoice>

#include <algorithm>
#include <array>
#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

QString languageOf(const QLocale &locale)
{
    return locale.name().section(u'_', 0, 0);
}

/// In this order: flite has English alone.
constexpr std::array engines{"speechd"_L1, "flite"_L1};

/// Of eSpeak NG's many accents; left to itself, Qt speaks English as in the Caribbean.
constexpr std::array preferredVoices{"English (America)"_L1, "Spanish (Latin America)"_L1};

bool isPreferred(const QVoice &voice)
{
    return std::any_of(preferredVoices.begin(), preferredVoices.end(), [&](QLatin1StringView name) {
        return voice.name() == name;
    });
}

} // namespace

void SpeechWorker::open()
{
    std::signal(SIGPIPE, SIG_IGN); // libspeechd writes to a service that may have gone
    for (const QLatin1StringView engine : engines) {
        if (!QTextToSpeech::availableEngines().contains(engine))
            continue;
        delete std::exchange(m_speech, new QTextToSpeech(engine, this));
        if (const QStringList found = languages(); !found.isEmpty()) {
            connect(m_speech, &QTextToSpeech::stateChanged, this, &SpeechWorker::follow);
            emit opened(found);
            return;
        }
    }
    emit opened({});
}

QStringList SpeechWorker::languages() const
{
    // Not by its state: an engine without a voice for the system's language calls that an error.
    QStringList found;
    for (const QLocale &locale : m_speech->availableLocales())
        found.append(languageOf(locale));
    found.removeDuplicates();
    return found;
}

void SpeechWorker::say(int number,
                       const QString &sentence,
                       const QString &language,
                       const SpeechEngine::Manner &manner)
{
    m_next = Wish{number, sentence, language, manner};
    if (m_phase == Phase::Idle)
        begin(*std::exchange(m_next, std::nullopt));
    else
        interrupt();
}

void SpeechWorker::stop()
{
    m_next.reset();
    interrupt();
}

/// The engine tells nothing of which sentence it begins or ends. So it never has two: one that is
/// not wanted any more is stopped once it has begun, and the next one waits for its end.
void SpeechWorker::interrupt()
{
    m_isWanted = false;
    if (m_phase == Phase::Speaking)
        m_speech->stop();
}

void SpeechWorker::begin(const Wish &wish)
{
    m_phase = Phase::Asked;
    m_isWanted = true;
    m_number = wish.number;
    useVoiceFor(wish.language);
    m_speech->setRate(wish.manner.rate);
    m_speech->setVolume(wish.manner.volume);
    m_speech->say(wish.sentence);
}

void SpeechWorker::follow(QTextToSpeech::State state)
{
    switch (state) {
    case QTextToSpeech::Speaking:
        m_phase = Phase::Speaking;
        if (!m_isWanted)
            m_speech->stop();
        break;
    case QTextToSpeech::Ready:
        m_phase = Phase::Idle;
        if (m_isWanted)
            emit finished(m_number);
        else if (m_next)
            begin(*std::exchange(m_next, std::nullopt));
        break;
    case QTextToSpeech::Error:
        emit failed();
        break;
    case QTextToSpeech::Paused: // never asked for
        break;
    }
}

void SpeechWorker::useVoiceFor(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    std::optional<QLocale> any;
    for (const QLocale &locale : m_speech->availableLocales()) {
        if (languageOf(locale) != language.section(u'-', 0, 0))
            continue;
        if (!any)
            any = locale;
        m_speech->setLocale(locale);
        const QList<QVoice> voices = m_speech->availableVoices();
        const auto preferred = std::find_if(voices.begin(), voices.end(), isPreferred);
        if (preferred != voices.end()) {
            m_speech->setVoice(*preferred);
            return;
        }
    }
    if (any)
        m_speech->setLocale(*any);
}

} // namespace kiosk
