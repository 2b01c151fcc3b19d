// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/Clock.h"
#include "app/storage/SubmissionSink.h"

namespace kiosk::test {

/// A store that keeps what it is given in the clear and can refuse: for failures that a real store
/// shows only with a full disk.
class RecordingSink final : public SubmissionSink
{
public:
    explicit RecordingSink(const Clock &clock);

    [[nodiscard]] QFuture<Result<Receipt>> submit(RecordDraft draft) override;
    [[nodiscard]] QFuture<Result<AlertState>> raiseAlert(AlertDraft draft) override;
    [[nodiscard]] QFuture<Result<>> holdAlert(AlertDraft draft, qint64 dueMs) override;
    [[nodiscard]] QFuture<Result<>> withdrawAlert(const QUuid &alert) override;
    [[nodiscard]] QFuture<Result<AlertState>> alertState(const QUuid &alert) override;
    [[nodiscard]] QFuture<Result<QUuid>> standingEmergency() override;
    [[nodiscard]] QFuture<Result<>> notePager(const QUuid &alert, bool reached) override;
    [[nodiscard]] QFuture<Result<>> addArticleCounts(QList<ArticleCount> counts) override;

    bool isFailing = false;
    bool isAcknowledged = false;
    QList<RecordDraft> attempts; ///< every call, stored or refused
    QList<RecordDraft> records; ///< stored, once for each version
    QList<AlertDraft> alerts; ///< stored, once for each id
    QList<AlertDraft> held; ///< neither raised nor withdrawn yet
    QUuid standing; ///< what `standingEmergency` gives
    QList<bool> pagers; ///< whether each was reached
    QList<QList<ArticleCount>> counts; ///< each time

private:
    const Clock &m_clock;
};

} // namespace kiosk::test
