// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Handover.h"

#include "app/core/Logging.h"
#include "app/core/WhenDone.h"
#include "app/vault/Seal.h"

#include <chrono>

namespace kiosk {

namespace {

using namespace std::chrono_literals;

/// What the patient said, without the times and numbers that every hand-in has anew.
QByteArray contentOf(Submission submission)
{
    submission.version = 1;
    submission.sentMs = 0;
    submission.finishedMs.clear();
    for (FormRecord &form : submission.forms)
        form.response.authored.clear();
    return submission.toJson();
}

} // namespace

Handover::Handover(SubmissionSink &sink, const QUuid &record, QObject *parent)
    : QObject(parent)
    , m_sink(sink)
    , m_record(record)
    , m_retrySecret(generateSymmetricKey())
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(5s);
    connect(&m_retry, &QTimer::timeout, this, &Handover::proceed);
}

void Handover::handIn(HandIn next)
{
    const bool isNew = !m_newest || contentOf(*m_newest) != contentOf(next.submission);
    if (isNew)
        m_next = std::move(next);
    else
        m_next.reset();
    // Never from within the call: who hands in is not ready for the answer yet.
    QMetaObject::invokeMethod(this, &Handover::proceed, Qt::QueuedConnection);
}

void Handover::proceed()
{
    if (m_isSending)
        return;
    if (!m_draft && m_next)
        makeDraft();
    if (m_draft) {
        m_isSending = true;
        whenDone(
            m_sink.submit(*m_draft), this, [this](const Result<Receipt> &result) { take(result); });
        return;
    }
    emit stored(*m_receipt);
    if (m_isAlone)
        deleteLater();
}

void Handover::makeDraft()
{
    Submission &submission = m_next->submission;
    submission.version = ++m_version;
    m_draft.emplace();
    m_draft->record = m_record;
    m_draft->supersedes = m_receipt ? std::optional(m_receipt->id) : std::nullopt;
    m_draft->version = m_version;
    m_draft->payload = submission.toJson();
    m_draft->label = m_next->label.toJson();
    m_draft->questionnaireHash = m_next->questionnaireHash;
    m_draft->questionnaireVersion = m_next->questionnaireVersion;
    m_draft->documents = m_next->documents;
    m_draft->retrySecret = m_retrySecret.view().toByteArray();
    m_newest = std::move(submission);
    m_next.reset();
}

void Handover::take(const Result<Receipt> &result)
{
    m_isSending = false;
    if (result) {
        m_receipt = *result;
        m_draft.reset();
        proceed();
        return;
    }
    qCWarning(lcVisit, "a submission could not be stored: code %d", int(result.error().code));
    if (m_isAlone)
        m_retry.start();
    emit failed(result.error());
}

void Handover::finishAlone()
{
    // The next patient must not hear of it.
    disconnect(this, &Handover::stored, nullptr, nullptr);
    disconnect(this, &Handover::failed, nullptr, nullptr);
    m_isAlone = true;
    if (!m_draft && !m_next)
        deleteLater();
    else
        proceed();
}

} // namespace kiosk
