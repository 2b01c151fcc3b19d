// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <QTimer>

namespace kiosk {

/// The one thread on which a program talks to its database: tasks run there one after the other, in
/// the order they came. Says when somebody, here or in another process, has committed something.
class DatabaseThread final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static Result<std::unique_ptr<DatabaseThread>> open(const QString &path);
    /// Runs what is queued, then closes.
    ~DatabaseThread() override;

    /// Queues `task(Database &)`; the future finishes on the database thread.
    template <typename Task>
    [[nodiscard]] auto run(Task task) -> QFuture<std::invoke_result_t<Task, Database &>>
    {
        using T = std::invoke_result_t<Task, Database &>;
        // Queued calls are copied, promises and secrets cannot be: they travel by pointer.
        auto promise = std::make_shared<QPromise<T>>();
        auto shared = std::make_shared<Task>(std::move(task));
        promise->start();
        QMetaObject::invokeMethod(
            &m_worker,
            [this, promise, shared] {
                promise->addResult((*shared)(*m_database));
                promise->finish();
                lookForChanges();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

signals:
    void changed();

private:
    DatabaseThread();
    void start(const QString &path, Result<> &opened);
    void stop();
    void lookForChanges();

    QThread m_thread;
    QObject m_worker; ///< lives on the thread: its event queue is the task queue
    std::unique_ptr<Database> m_database;
    std::unique_ptr<QTimer> m_poll;
    QPair<qint64, qint64> m_lastMark;
};

} // namespace kiosk
