// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RecordingSink.h"

#include <algorithm>

namespace kiosk::test {

namespace {

template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

} // namespace

RecordingSink::RecordingSink(const Clock &clock)
    : m_clock(clock)
{
}

QFuture<Result<Receipt>> RecordingSink::submit(RecordDraft draft)
{
    attempts.append(draft);
    if (isFailing)
        return ready(Result<Receipt>(fail(ErrorCode::DiskFull)));
    const auto isSame = [&](const RecordDraft &other) {
        return other.record == draft.record && other.version == draft.version;
    };
    if (std::none_of(records.begin(), records.end(), isSame))
        records.append(draft);
    const QUuid id = QUuid::createUuidV5(draft.record, QString::number(draft.version));
    return ready(
        Result<Receipt>(Receipt{id, draft.record, QStringLiteral("A4K7"), m_clock.nowMs()}));
}

QFuture<Result<AlertState>> RecordingSink::raiseAlert(AlertDraft draft)
{
    if (isFailing)
        return ready(Result<AlertState>(fail(ErrorCode::DiskFull)));
    const auto isSame = [&](const AlertDraft &other) { return other.id == draft.id; };
    (void)withdrawAlert(draft.id);
    if (std::none_of(alerts.begin(), alerts.end(), isSame))
        alerts.append(draft);
    return alertState(draft.id);
}

QFuture<Result<>> RecordingSink::holdAlert(AlertDraft draft, qint64)
{
    held.append(draft);
    return ready(Result<>());
}

QFuture<Result<>> RecordingSink::withdrawAlert(const QUuid &alert)
{
    held.removeIf([&](const AlertDraft &draft) { return draft.id == alert; });
    return ready(Result<>());
}

QFuture<Result<AlertState>> RecordingSink::alertState(const QUuid &)
{
    return ready(Result<AlertState>(
        AlertState{true, isAcknowledged, m_clock.nowMs(), isAcknowledged ? m_clock.nowMs() : 0}));
}

QFuture<Result<QUuid>> RecordingSink::standingEmergency()
{
    return ready(Result<QUuid>(standing));
}

QFuture<Result<>> RecordingSink::notePager(const QUuid &, bool reached)
{
    pagers.append(reached);
    return ready(Result<>());
}

QFuture<Result<>> RecordingSink::addArticleCounts(QList<ArticleCount> sums)
{
    if (isFailing)
        return ready(Result<>(fail(ErrorCode::DiskFull)));
    counts.append(sums);
    return ready(Result<>());
}

} // namespace kiosk::test
