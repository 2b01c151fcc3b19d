// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ServerDatabase.h"

#include "app/core/Logging.h"
#include "app/storage/ServerConnection.h"

#include <QRandomGenerator>
#include <QUuid>

#include <utility>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

using Moment = std::chrono::steady_clock::time_point;

/// Between two tries to connect; at random, so that many desks do not come back at once.
std::chrono::milliseconds pause()
{
    return std::chrono::milliseconds(1000 + QRandomGenerator::global()->bounded(1000));
}

class ServerDatabase final : public Database
{
public:
    ServerDatabase(QString connection, QString role, std::chrono::milliseconds patience)
        : m_conninfo(std::move(connection))
        , m_role(std::move(role))
        , m_patience(patience)
    {
    }

    [[nodiscard]] Result<> forEach(const QString &sql,
                                   const QVariantList &values,
                                   const std::function<void(const DatabaseRow &)> &row) override
    {
        const bool ends = sql == u"COMMIT" || sql == u"ROLLBACK";
        const bool wasWriting = ends ? std::exchange(m_isWriting, false) : m_isWriting;
        // What was begun on a connection that is lost must not go on on another.
        if (wasWriting && !isConnected())
            return sql == u"ROLLBACK" ? Result<>() : unreachable();
        if (auto connected = connect(); !connected)
            return connected;
        // A key of the tables there begins with the clinic.
        QString theirs = sql;
        theirs.replace(u"ON CONFLICT("_s, u"ON CONFLICT(clinic, "_s);
        return m_server->execute(theirs, values, row);
    }

    /// One writer at a time in a clinic, as on SQLite: so the numbers of actions, by which readers
    /// know what is new, are committed in their order.
    [[nodiscard]] Result<> beginWriting() override
    {
        return execute(u"BEGIN"_s)
            .map([this] { m_isWriting = true; })
            .and_then([this] {
                return execute(u"SELECT pg_advisory_xact_lock("
                               "hashtextextended(encode(current_clinic(), 'hex'), 0))"_s);
            })
            .map_error([this](const Error &error) {
                if (m_isWriting)
                    (void)execute(u"ROLLBACK"_s);
                return error;
            });
    }

    [[nodiscard]] QString name() const override { return m_name; }

    [[nodiscard]] bool takeNews() override
    {
        (void)connect();
        const bool told = isConnected() && m_server->takeNotice();
        // That it is gone, or here again, is news too.
        const bool turned = std::exchange(m_wasConnected, isConnected()) != isConnected();
        return told || turned;
    }

    [[nodiscard]] int newsSocket() const override
    {
        return isConnected() ? m_server->socket() : -1;
    }

private:
    [[nodiscard]] bool isConnected() const { return m_server && m_server->isAlive(); }

    [[nodiscard]] static tl::unexpected<Error> unreachable()
    {
        return fail(ErrorCode::ServerUnreachable);
    }

    [[nodiscard]] Result<> connect()
    {
        if (isConnected())
            return {};
        m_server.reset();
        if (std::chrono::steady_clock::now() < m_nextTry)
            return unreachable();
        auto opened = ServerConnection::open(m_conninfo, m_patience, m_role);
        m_nextTry = std::chrono::steady_clock::now() + pause();
        if (!opened)
            return unreachable();
        m_server = std::move(*opened);
        m_name = QUuid::createUuid().toString();
        const auto channel = m_server->value(
            u"SELECT 'bonesetters_' || encode(bonesetters.current_clinic(), 'hex')"_s);
        if (!channel)
            return tl::unexpected(channel.error());
        return m_server->execute(u"LISTEN "_s + channel->toString());
    }

    const QString m_conninfo;
    const QString m_role;
    const std::chrono::milliseconds m_patience;
    std::unique_ptr<ServerConnection> m_server;
    Moment m_nextTry;
    QString m_name;
    bool m_isWriting = false;
    bool m_wasConnected = false;
};

} // namespace

std::unique_ptr<Database> openServerDatabase(const QString &connection,
                                             const QString &role,
                                             std::chrono::milliseconds patience)
{
    return std::make_unique<ServerDatabase>(connection, role, patience);
}

} // namespace kiosk
