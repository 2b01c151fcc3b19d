// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ArticleCounts.h"
#include "app/storage/Records.h"

#include <QFuture>

namespace kiosk {

/// How far staff have come with an alert, as the kiosk may know it.
struct AlertState
{
    bool known = false; ///< stored
    bool acknowledged = false;
    qint64 createdMs = 0;
    qint64 acknowledgedMs = 0;
};

/// The kiosk's only door to the store: it can hand in, never read back. Futures finish on the
/// database thread; continue them with a context object.
class SubmissionSink
{
public:
    virtual ~SubmissionSink() = default;
    /// Seals and commits; the Receipt comes only after COMMIT. The same record and version twice
    /// gives the same receipt and stores once.
    [[nodiscard]] virtual QFuture<Result<Receipt>> submit(RecordDraft draft) = 0;
    [[nodiscard]] virtual QFuture<Result<AlertState>> raiseAlert(AlertDraft draft) = 0;
    /// An alert that is due at `dueMs` (UTC) unless it is raised or withdrawn before. Whatever
    /// becomes of this program: then the desk raises it, or this kiosk when it starts again.
    [[nodiscard]] virtual QFuture<Result<>> holdAlert(AlertDraft draft, qint64 dueMs) = 0;
    /// Takes a held alert away without a trace; one that was raised stays.
    [[nodiscard]] virtual QFuture<Result<>> withdrawAlert(const QUuid &alert) = 0;
    [[nodiscard]] virtual QFuture<Result<AlertState>> alertState(const QUuid &alert) = 0;
    /// The oldest emergency of this kiosk that nobody has acknowledged: what a kiosk that starts
    /// again still has to show. Null when there is none. Raises what an earlier run held: nobody is
    /// there to say more.
    [[nodiscard]] virtual QFuture<Result<QUuid>> standingEmergency() = 0;
    /// Puts on record that the clinic's pager was called for an alert, or that it could not be.
    [[nodiscard]] virtual QFuture<Result<>> notePager(const QUuid &alert, bool reached) = 0;
    /// Adds sums of several patients to what is counted already.
    [[nodiscard]] virtual QFuture<Result<>> addArticleCounts(QList<ArticleCount> counts) = 0;
};

} // namespace kiosk
