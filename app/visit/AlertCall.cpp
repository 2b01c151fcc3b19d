// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/AlertCall.h"

#include "app/core/Logging.h"
#include "app/core/WhenDone.h"

#include <chrono>

namespace kiosk {

using namespace std::chrono_literals;

AlertCall::AlertCall(SubmissionSink &sink, AlertDraft draft, QObject *parent)
    : QObject(parent)
    , m_sink(sink)
    , m_draft(std::move(draft))
{
    connect(&m_timer, &QTimer::timeout, this, &AlertCall::ask);
}

void AlertCall::raise()
{
    m_timer.start(1s);
    ask();
}

void AlertCall::ask()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    // Raising the same id again stores nothing twice, so a failed attempt is simply repeated.
    auto answer = m_state.known ? m_sink.alertState(m_draft.id) : m_sink.raiseAlert(m_draft);
    whenDone(answer, this, [this](const Result<AlertState> &state) { take(state); });
}

void AlertCall::take(const Result<AlertState> &answer)
{
    m_isAsking = false;
    if (!answer) {
        qCWarning(
            lcVisit, "an alert could not be stored or read: code %d", int(answer.error().code));
        return;
    }
    const bool isNews
        = answer->known != m_state.known || answer->acknowledged != m_state.acknowledged;
    m_state = *answer;
    if (m_state.acknowledged)
        m_timer.stop();
    if (m_isAlone && m_state.known)
        deleteLater();
    if (isNews)
        emit changed();
}

void AlertCall::finishAlone()
{
    disconnect(this, &AlertCall::changed, nullptr, nullptr); // the next patient must not hear it
    m_isAlone = true;
    if (m_state.known)
        deleteLater();
}

} // namespace kiosk
