// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/UnlockThrottle.h"

#include <array>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

struct Attempts
{
    int failures = 0;
    qint64 sinceMs = 0; ///< monotonic
    qint64 waitMs = 0;
};

Result<Attempts> readAttempts(Database &database, const QUuid &staff)
{
    Attempts attempts;
    return database
        .forEach(u"SELECT failures, since_monotonic_ms, wait_ms FROM unlock_attempt"
                 " WHERE staff = ?"_s,
                 {staff.toRfc4122()},
                 [&attempts](const DatabaseRow &row) {
                     attempts = {row.value(0).toInt(),
                                 row.value(1).toLongLong(),
                                 row.value(2).toLongLong()};
                 })
        .map([&attempts] { return attempts; });
}

/// The wall clock can be set, so it plays no part. The monotonic one starts again with the
/// computer: then the time since the start is what has surely passed.
qint64 remainingMs(const Attempts &attempts, qint64 nowMs)
{
    const bool restarted = nowMs < attempts.sinceMs;
    const qint64 passed = restarted ? nowMs : nowMs - attempts.sinceMs;
    return qMax(qint64(0), attempts.waitMs - passed);
}

} // namespace

qint64 unlockWaitMs(int failures)
{
    constexpr std::array<qint64, 10> waitsMs{
        0, 0, 0, 0, 2'000, 4'000, 8'000, 16'000, 32'000, 60'000};
    constexpr qint64 longWaitMs = 900'000;
    return failures < int(waitsMs.size()) ? waitsMs.at(std::size_t(qMax(failures, 0))) : longWaitMs;
}

Result<> beginUnlockAttempt(Database &database, const Clock &clock, const QUuid &staff)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto attempts = readAttempts(database, staff);
    if (!attempts)
        return tl::unexpected(attempts.error());
    if (attempts->failures >= maxUnlockFailures)
        return fail(ErrorCode::TooManyAttempts, u"locked"_s);
    const qint64 nowMs = clock.monotonicMs();
    if (const qint64 remaining = remainingMs(*attempts, nowMs); remaining > 0)
        return fail(ErrorCode::TooManyAttempts, QString::number((remaining + 999) / 1000));

    const int failures = attempts->failures + 1;
    return database
        .execute(
            u"INSERT INTO unlock_attempt(staff, failures, since_monotonic_ms, wait_ms)"
            " VALUES(?, ?, ?, ?) ON CONFLICT(staff) DO UPDATE SET failures = excluded.failures,"
            " since_monotonic_ms = excluded.since_monotonic_ms,"
            " wait_ms = excluded.wait_ms"_s,
            {staff.toRfc4122(), failures, nowMs, unlockWaitMs(failures)})
        .and_then([&] { return transaction->commit(); });
}

Result<> forgetUnlockFailures(Database &database, const QUuid &staff)
{
    return database.execute(u"DELETE FROM unlock_attempt WHERE staff = ?"_s, {staff.toRfc4122()});
}

} // namespace kiosk
