// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Database.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

namespace kiosk {

/// The one thread on which a program talks to its database: tasks run there one after the other, in
/// the order they came. Says when somebody, here or in another process, has committed something.
/// Follows when another file takes the database's place, and after damage looks again with a new
/// connection.
class DatabaseThread final : public QObject
{
    Q_OBJECT

public:
    /// What to do with a file that stays damaged for `patienceWithDamageMs` while the program runs:
    /// a kiosk has an emergency to tell and starts a new one, see `setAside`.
    enum class Damaged { Wait, SetAside };
    static constexpr int patienceWithDamageMs = 4'000;

    /// As `Database::open`.
    [[nodiscard]] static Result<std::unique_ptr<DatabaseThread>>
    open(const QString &path, Damaged damaged = Damaged::Wait);
    /// On the clinic's PostgreSQL; succeeds also while that cannot be reached.
    [[nodiscard]] static Result<std::unique_ptr<DatabaseThread>>
    openServer(const QString &connection, const QString &role);
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
                tend();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

signals:
    void changed();

private:
    using Open = std::function<Result<std::unique_ptr<Database>>()>;
    DatabaseThread(Open open, QString path, Damaged damaged);
    static Result<std::unique_ptr<DatabaseThread>>
    openWith(const Open &open, const QString &path, Damaged damaged);
    void start(Result<> &opened);
    void stop();
    void tend();
    void lookAgain();
    void judgeDamage();
    void use(std::unique_ptr<Database> database);
    void lookForChanges();
    void watch();

    const Open m_open;
    const QString m_path; ///< empty when it is no file
    const Damaged m_damaged;
    QThread m_thread;
    QObject m_worker; ///< lives on the thread: its event queue is the task queue
    std::unique_ptr<Database> m_database; ///< never null between start and stop
    quint64 m_inode = 0; ///< of the file that is open
    QElapsedTimer m_sinceLook;
    QElapsedTimer m_damagedFor; ///< not valid while no damage is known
    bool m_isOther = false; ///< another database took the place of the one before: that is news
    std::unique_ptr<QTimer> m_poll;
    std::unique_ptr<QSocketNotifier> m_notifier; ///< where the database tells of news
};

} // namespace kiosk
