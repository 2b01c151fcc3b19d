// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/DatabaseThread.h"

#include <chrono>

namespace kiosk {

namespace {

// SQLite tells nobody of another process's commit; asking for data_version reads one number from
// shared memory. Six times within the two seconds that a desk may lag behind. A PostgreSQL store
// would listen to NOTIFY instead.
constexpr std::chrono::milliseconds pollInterval(300);

} // namespace

DatabaseThread::DatabaseThread()
{
    m_worker.moveToThread(&m_thread);
}

DatabaseThread::~DatabaseThread()
{
    if (!m_thread.isRunning())
        return;
    // Queued behind every task: what was handed in is still done.
    QMetaObject::invokeMethod(
        &m_worker, [this] { stop(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<std::unique_ptr<DatabaseThread>> DatabaseThread::open(const QString &path)
{
    auto thread = std::unique_ptr<DatabaseThread>(new DatabaseThread);
    thread->m_thread.start();
    Result<> opened;
    QMetaObject::invokeMethod(
        &thread->m_worker, [&] { thread->start(path, opened); }, Qt::BlockingQueuedConnection);
    return opened.map([&] { return std::move(thread); });
}

void DatabaseThread::start(const QString &path, Result<> &opened)
{
    auto database = Database::open(path, Database::Mode::Existing);
    if (!database) {
        opened = tl::unexpected(database.error());
        return;
    }
    m_database = std::move(*database);
    lookForChanges();
    m_poll = std::make_unique<QTimer>();
    connect(m_poll.get(), &QTimer::timeout, m_poll.get(), [this] { lookForChanges(); });
    m_poll->start(pollInterval);
}

void DatabaseThread::stop()
{
    m_poll.reset();
    m_database.reset();
}

void DatabaseThread::lookForChanges()
{
    const auto mark = m_database->changeMark();
    if (!mark || *mark == m_lastMark)
        return;
    const bool isFirst = m_lastMark == QPair<qint64, qint64>();
    m_lastMark = *mark;
    if (!isFirst)
        emit changed();
}

} // namespace kiosk
