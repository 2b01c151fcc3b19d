// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace kiosk {

/// Calls `take` with the future's result on the context's thread, or not at all when the context is
/// gone by then. Not QFuture::then(context): in Qt 6.4 that ends the program when the context goes
/// before the result comes, as it does when a window closes on a busy database.
template <typename Value, typename Take>
void whenDone(const QFuture<Value> &future, QObject *context, Take take)
{
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher,
                     &QFutureWatcherBase::finished,
                     context,
                     [watcher, take = std::move(take)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0) { // none when it was cancelled
                             take(watcher->result());
                         }
                     });
    watcher->setFuture(future); // last: a finished future tells so only to who listens already
}

} // namespace kiosk
