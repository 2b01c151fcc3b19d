// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/speech/Narrator.h"

#include <array>
#include <utility>

namespace kiosk {

namespace {

constexpr std::array rates{-0.6, -0.3, 0.0, 0.3, 0.6};
constexpr std::array volumes{0.3, 0.5, 0.7, 0.85, 1.0};
constexpr int usual = 2; ///< of both

bool isWithin(int step, qsizetype count)
{
    return step >= 0 && step < count;
}

} // namespace

Narrator::Narrator(SpeechEngine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_speed(usual)
    , m_volume(usual)
{
    connect(&engine, &SpeechEngine::finished, this, [this](int number) {
        // The engine may have been at its end already when something else was asked of it.
        if (m_state == State::Speaking && number == m_number)
            goTo(m_index + 1);
    });
    connect(&engine, &SpeechEngine::failed, this, &Narrator::stop);
    connect(&engine, &SpeechEngine::voicesChanged, this, &Narrator::voicesChanged);
}

void Narrator::read(const QStringList &sentences, const QString &language, int first)
{
    m_sentences = sentences;
    m_language = language;
    setState(State::Speaking);
    goTo(first);
}

void Narrator::goTo(int index)
{
    if (!isWithin(index, m_sentences.size())) {
        stop();
        return;
    }
    m_index = index;
    emit sentenceChanged(index);
    say();
}

void Narrator::say()
{
    if (m_state != State::Speaking)
        return;
    m_engine.say(++m_number,
                 m_sentences.at(m_index),
                 m_language,
                 {.rate = rates.at(size_t(m_speed)), .volume = volumes.at(size_t(m_volume))});
}

void Narrator::stop()
{
    if (m_state == State::Silent)
        return;
    m_engine.stop();
    m_sentences.clear(); // may be what is on a patient's screen
    m_index = -1;
    setState(State::Silent);
    emit sentenceChanged(-1);
}

void Narrator::pause()
{
    if (m_state != State::Speaking)
        return;
    m_engine.stop();
    setState(State::Paused);
}

void Narrator::goOn()
{
    if (m_state != State::Paused)
        return;
    setState(State::Speaking);
    say();
}

bool Narrator::canMove(int by) const
{
    return m_state != State::Silent && isWithin(m_index + by, m_sentences.size());
}

void Narrator::move(int by)
{
    if (canMove(by))
        goTo(m_index + by);
}

bool Narrator::canChangeSpeed(int by) const
{
    return isWithin(m_speed + by, rates.size());
}

void Narrator::changeSpeed(int by)
{
    if (canChangeSpeed(by))
        change(m_speed, by);
}

bool Narrator::canChangeVolume(int by) const
{
    return isWithin(m_volume + by, volumes.size());
}

void Narrator::changeVolume(int by)
{
    if (canChangeVolume(by))
        change(m_volume, by);
}

void Narrator::change(int &step, int by)
{
    step += by;
    say();
    emit mannerChanged();
}

void Narrator::reset()
{
    stop();
    m_speed = usual;
    m_volume = usual;
    emit mannerChanged();
}

void Narrator::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

} // namespace kiosk
