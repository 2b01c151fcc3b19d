// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/DatabaseThread.h"

#include "app/core/Clock.h"
#include "app/core/Logging.h"
#include "app/storage/ServerDatabase.h"
#include "app/storage/SetAside.h"

#include <QFile>

#include <chrono>
#include <sys/stat.h>

namespace kiosk {

namespace {

// SQLite tells nobody of another process's commit; asking for data_version reads one number from
// shared memory. Six times within the two seconds that a desk may lag behind. PostgreSQL does tell
// (NOTIFY); it is asked only while it is gone.
constexpr std::chrono::milliseconds pollInterval(300);
constexpr std::chrono::milliseconds lookInterval(500); ///< at a file that may be damaged

/// 0 when there is no such file.
quint64 inodeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? quint64(status.st_ino) : 0;
}

/// The start of a file may be good where its middle is not, so all of it is read.
void setAsideIfDamaged(const QString &path)
{
    if (!isDamaged(path))
        return;
    if (const auto aside = setAside(path, SystemClock().nowMs()); !aside)
        qCWarning(lcStorage,
                  "a damaged database could not be set aside: code %d",
                  int(aside.error().code));
}

/// At the start, too, damage may be there for a moment only. Who does not set the file aside waits
/// longer, for the kiosk beside it that does: both start at once after a power cut.
template <typename Open>
Result<std::unique_ptr<Database>>
openPatiently(const Open &open, const QString &path, bool setsAside)
{
    constexpr qint64 patienceMs = DatabaseThread::patienceWithDamageMs;
    QElapsedTimer sinceStart;
    sinceStart.start();
    auto database = open();
    while (!database && database.error().code == ErrorCode::DatabaseDamaged
           && !sinceStart.hasExpired(setsAside ? patienceMs : 2 * patienceMs)) {
        QThread::msleep(lookInterval.count());
        database = open();
    }
    if (database || database.error().code != ErrorCode::DatabaseDamaged || !setsAside)
        return database;
    setAsideIfDamaged(path);
    return open();
}

} // namespace

DatabaseThread::DatabaseThread(Open open, QString path, Damaged damaged)
    : m_open(std::move(open))
    , m_path(std::move(path))
    , m_damaged(damaged)
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

Result<std::unique_ptr<DatabaseThread>> DatabaseThread::open(const QString &path, Damaged damaged)
{
    return openWith(
        [path] { return Database::open(path, Database::Mode::Existing); }, path, damaged);
}

Result<std::unique_ptr<DatabaseThread>> DatabaseThread::openServer(const QString &connection,
                                                                   const QString &role)
{
    return openWith(
        [connection, role]() -> Result<std::unique_ptr<Database>> {
            return openServerDatabase(connection, role);
        },
        {},
        Damaged::Wait);
}

Result<std::unique_ptr<DatabaseThread>>
DatabaseThread::openWith(const Open &open, const QString &path, Damaged damaged)
{
    auto thread = std::unique_ptr<DatabaseThread>(new DatabaseThread(open, path, damaged));
    thread->m_thread.start();
    Result<> opened;
    QMetaObject::invokeMethod(
        &thread->m_worker, [&] { thread->start(opened); }, Qt::BlockingQueuedConnection);
    return opened.map([&] { return std::move(thread); });
}

void DatabaseThread::start(Result<> &opened)
{
    auto database = openPatiently(m_open, m_path, m_damaged == Damaged::SetAside);
    if (!database) {
        opened = tl::unexpected(database.error());
        return;
    }
    use(std::move(*database));
    m_sinceLook.start();
    m_poll = std::make_unique<QTimer>();
    connect(m_poll.get(), &QTimer::timeout, m_poll.get(), [this] { tend(); });
    (void)m_database->takeNews(); // what was there before is none
    m_isOther = false;
    watch();
}

void DatabaseThread::use(std::unique_ptr<Database> database)
{
    m_database = std::move(database);
    m_inode = inodeOf(m_path);
    m_isOther = true; // whatever it holds, it is news
}

void DatabaseThread::stop()
{
    m_poll.reset();
    m_notifier.reset();
    m_database.reset();
}

void DatabaseThread::tend()
{
    const quint64 inode = inodeOf(m_path);
    const bool isReplaced = inode != m_inode && inode != 0;
    if ((isReplaced || m_database->hasMetDamage()) && m_sinceLook.hasExpired(lookInterval.count()))
        lookAgain();
    if (m_damagedFor.isValid() && m_damagedFor.hasExpired(patienceWithDamageMs))
        judgeDamage();
    lookForChanges();
}

/// The old connection stays until there is a better one, so that its tasks fail with the right
/// error.
void DatabaseThread::lookAgain()
{
    m_sinceLook.start();
    if (m_damaged == Damaged::SetAside && m_database->hasMetDamage() && !m_damagedFor.isValid())
        m_damagedFor.start();
    if (auto fresh = m_open())
        use(std::move(*fresh));
}

void DatabaseThread::judgeDamage()
{
    m_damagedFor.invalidate();
    setAsideIfDamaged(m_path);
    lookAgain();
}

void DatabaseThread::lookForChanges()
{
    const bool hasNews = m_database->takeNews() || std::exchange(m_isOther, false);
    watch();
    if (hasNews)
        emit changed();
}

/// Waits to be told where the database tells, and asks again and again only where it does not.
void DatabaseThread::watch()
{
    const int socket = m_database->newsSocket();
    if (socket < 0) {
        m_notifier.reset();
        if (!m_poll->isActive())
            m_poll->start(pollInterval);
        return;
    }
    m_poll->stop();
    if (m_notifier && m_notifier->socket() == socket)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
    connect(
        m_notifier.get(), &QSocketNotifier::activated, m_poll.get(), [this] { lookForChanges(); });
}

} // namespace kiosk
