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

void AlertCall::watch()
{
    m_state.known = true;
    raise();
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
        emit answered();
        return;
    }
    const bool isNews = answer->known != m_state.known
        || answer->acknowledged != m_state.acknowledged || answer->createdMs != m_state.createdMs;
    m_state = *answer;
    if (m_forgetsContent && m_state.known)
        m_draft.content.clear();
    emit answered();
    if (m_state.acknowledged)
        m_timer.stop();
    if (m_isAlone && m_state.known)
        deleteLater();
    if (isNews)
        emit changed();
}

void AlertCall::forgetContent()
{
    m_forgetsContent = true;
    if (m_state.known)
        m_draft.content.clear();
}

void AlertCall::finishAlone()
{
    // The next patient must not hear it.
    disconnect(this, &AlertCall::changed, nullptr, nullptr);
    disconnect(this, &AlertCall::answered, nullptr, nullptr);
    m_isAlone = true;
    if (m_state.known)
        deleteLater();
}

} // namespace kiosk
