// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/OutboxTable.h"
#include "app/storage/ServerConnection.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace kiosk {

/// How patient and how eager a kiosk is with its server.
struct ServerPace
{
    std::chrono::milliseconds patience{10'000}; ///< with a server that is silent
    std::chrono::milliseconds firstWait{1'000}; ///< after the first failure
    std::chrono::milliseconds longestWait{300'000};
    std::chrono::milliseconds askEvery{2'000}; ///< whether staff have seen an open alert
};

/// How long to wait after this many failures in a row: doubled each time, at random between half
/// and all of it, so that many kiosks do not come back at once. `random` is in [0, 1).
[[nodiscard]] std::chrono::milliseconds
backOff(const ServerPace &pace, int failures, double random);

/// Brings what a kiosk has stored to the clinic's PostgreSQL, in its own thread with its own
/// connections: alerts first, the rest in order, each exactly once, for ever. Nothing waits for it.
/// Brings back what staff did about this kiosk's alerts.
class ServerLink final
{
public:
    /// `database` is the path of the clinic's file.
    ServerLink(const QString &database,
               const QString &connection,
               const QUuid &device,
               ServerPace pace = {});
    ~ServerLink();
    ServerLink(const ServerLink &) = delete;
    ServerLink &operator=(const ServerLink &) = delete;

    enum class News { Ordinary, Alert };
    /// There may be something to send; for an alert a long wait is cut short. From any thread.
    void nudge(News news = News::Ordinary);

private:
    void work();
    void sleep(std::chrono::milliseconds longest, bool isBackingOff);
    [[nodiscard]] bool isStopping();
    [[nodiscard]] Result<> pass();
    [[nodiscard]] Result<> connect();
    [[nodiscard]] Result<> sendAll();
    [[nodiscard]] Result<> send(const OutboxRow &row);
    [[nodiscard]] Result<QString> sendRecord(const QUuid &id);
    [[nodiscard]] Result<QString> sendAlert(const QUuid &id);
    [[nodiscard]] Result<> askForActions();
    [[nodiscard]] Result<> sendSignsOfLife();

    const QString m_path;
    const QString m_conninfo;
    const QUuid m_device;
    const ServerPace m_pace;
    std::unique_ptr<Database> m_database; ///< these three belong to the thread
    qint64 m_auditSeq = -1; ///< as far as the server has it; -1: not asked yet
    qint64 m_heartbeatMs = 0; ///< the last one sent
    bool m_asks = false; ///< an alert of ours is open

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::unique_ptr<ServerConnection> m_server; ///< made and dropped under the mutex
    bool m_stop = false;
    bool m_hasNews = false;
    bool m_hasAlert = false;
    std::thread m_thread; ///< last: it uses everything above
};

} // namespace kiosk
