// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SubmissionSink.h"
#include "app/vault/SecretBytes.h"
#include "app/visit/Submission.h"

#include <QObject>
#include <QTimer>

namespace kiosk {

/// A submission and what stands outside its seal.
struct HandIn
{
    Submission submission; ///< its version is set here
    RecordLabel label;
    QByteArray questionnaireHash;
    quint32 questionnaireVersion = 0;
    QList<Document> documents;
};

/// Hands one record in, as often as it changes: one version after the other, each superseding the
/// last, none twice. After a failure the very same bytes are tried again, so that a version that
/// was committed in spite of it is recognised.
class Handover final : public QObject
{
    Q_OBJECT

public:
    Handover(SubmissionSink &sink, const QUuid &record, QObject *parent);

    /// Also tries again what failed. What equals the newest version makes no new one.
    void handIn(HandIn next);
    /// At least one version was handed in.
    [[nodiscard]] bool hasBegun() const { return m_version > 0; }
    /// The patient is gone: goes on by itself until everything is stored, then deletes itself.
    void finishAlone();

signals:
    /// Everything handed in so far is committed.
    void stored(const kiosk::Receipt &receipt);
    void failed(const kiosk::Error &error);

private:
    void proceed();
    void makeDraft();
    void take(const Result<Receipt> &result);

    SubmissionSink &m_sink;
    QUuid m_record;
    SecretBytes m_retrySecret; ///< lives and dies with the drafts
    int m_version = 0; ///< of the newest draft
    std::optional<Submission> m_newest; ///< what the newest draft says
    std::optional<RecordDraft> m_draft; ///< on its way, or failed
    std::optional<HandIn> m_next; ///< waits for the draft
    std::optional<Receipt> m_receipt; ///< of the newest stored version
    QTimer m_retry;
    bool m_isSending = false;
    bool m_isAlone = false;
};

} // namespace kiosk
