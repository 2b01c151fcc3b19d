// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ServerConnection.h"

#include "app/core/ConnectionString.h"
#include "app/core/Logging.h"

#include <QtEndian>

#include <array>
#include <libpq-fe.h>
#include <poll.h>

namespace kiosk {

using namespace Qt::StringLiterals;

namespace {

// pg_type.oid of the types that have a form of their own here.
constexpr Oid boolType = 16;
constexpr Oid byteaType = 17;
constexpr Oid int8Type = 20;
constexpr Oid int2Type = 21;
constexpr Oid int4Type = 23;
constexpr Oid textType = 25;

struct ResultDeleter
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using ResultPtr = std::unique_ptr<PGresult, ResultDeleter>;

/// SQLSTATE classes in which the same statement may work later (08: connection, 53: resources, 57:
/// operator, 40: rollback, 25: the server became a standby).
bool passes(QLatin1StringView state)
{
    return state.startsWith("08"_L1) || state.startsWith("53"_L1) || state.startsWith("57"_L1)
        || state.startsWith("40"_L1) || state.startsWith("25"_L1);
}

ErrorCode codeFor(QLatin1StringView state)
{
    if (passes(state))
        return ErrorCode::ServerUnreachable;
    if (state == "42501"_L1 || state.startsWith("28"_L1))
        return ErrorCode::NotAllowed;
    if (state.startsWith("22"_L1) || state.startsWith("23"_L1))
        return ErrorCode::Conflict;
    return ErrorCode::StorageFailed;
}

tl::unexpected<Error> failure(const PGresult *result)
{
    const QLatin1StringView state(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    qCWarning(lcStorage) << "PostgreSQL error" << state;
    return fail(codeFor(state), u"PostgreSQL error %1"_s.arg(state));
}

/// Values in libpq's form, alive as long as this.
class Parameters
{
public:
    explicit Parameters(const QVariantList &values)
    {
        for (const QVariant &value : values)
            m_bytes.append(bytesOf(value));
        for (const QByteArray &bytes : m_bytes) {
            m_values.append(bytes.isNull() ? nullptr : bytes.constData());
            m_lengths.append(int(bytes.size()));
            m_formats.append(1);
        }
    }
    [[nodiscard]] int count() const { return int(m_values.size()); }
    [[nodiscard]] const Oid *types() const { return m_types.constData(); }
    [[nodiscard]] const char *const *values() const { return m_values.constData(); }
    [[nodiscard]] const int *lengths() const { return m_lengths.constData(); }
    [[nodiscard]] const int *formats() const { return m_formats.constData(); }

private:
    QByteArray bytesOf(const QVariant &value)
    {
        if (!value.isValid() || value.isNull()) {
            m_types.append(0);
            return {};
        }
        switch (value.typeId()) {
        case QMetaType::QByteArray:
            m_types.append(byteaType);
            return value.toByteArray().isEmpty() ? QByteArray("") : value.toByteArray();
        case QMetaType::QString:
            m_types.append(textType);
            return value.toString().isEmpty() ? QByteArray("") : value.toString().toUtf8();
        case QMetaType::Bool:
            m_types.append(boolType);
            return {1, value.toBool() ? '\1' : '\0'};
        default: {
            m_types.append(int8Type);
            QByteArray big(8, '\0');
            qToBigEndian(value.toLongLong(), big.data());
            return big;
        }
        }
    }

    QList<Oid> m_types;
    QList<QByteArray> m_bytes;
    QList<const char *> m_values;
    QList<int> m_lengths;
    QList<int> m_formats;
};

/// `?` as SQLite and Qt write it, `$1` as PostgreSQL does. No statement of ours has one in a text.
QByteArray numbered(const QString &sql)
{
    QByteArray out;
    int number = 0;
    const QByteArray utf8 = sql.toUtf8();
    for (const char c : utf8) {
        if (c == '?')
            out += '$' + QByteArray::number(++number);
        else
            out += c;
    }
    return out;
}

} // namespace

ServerRow::ServerRow(const pg_result *result, int row)
    : m_result(result)
    , m_row(row)
{
}

QVariant ServerRow::value(int column) const
{
    if (PQgetisnull(m_result, m_row, column) == 1)
        return {};
    const char *bytes = PQgetvalue(m_result, m_row, column);
    const int size = PQgetlength(m_result, m_row, column);
    switch (PQftype(m_result, column)) {
    case boolType:
        return bytes[0] != 0;
    case int2Type:
        return qlonglong(qFromBigEndian<qint16>(bytes));
    case int4Type:
        return qlonglong(qFromBigEndian<qint32>(bytes));
    case int8Type:
        return qlonglong(qFromBigEndian<qint64>(bytes));
    case byteaType:
        return QByteArray(bytes, size);
    default:
        return QString::fromUtf8(bytes, size);
    }
}

ServerConnection::ServerConnection(pg_conn *connection, std::chrono::milliseconds patience)
    : m_connection(connection)
    , m_patience(patience)
{
}

ServerConnection::~ServerConnection()
{
    PQfinish(m_connection);
}

Result<std::unique_ptr<ServerConnection>> ServerConnection::open(const QString &connection,
                                                                 std::chrono::milliseconds patience,
                                                                 const QString &role)
{
    if (connectionFault(connection) != ConnectionFault::None)
        return fail(ErrorCode::NotAllowed, u"connection"_s);
    const QByteArray seconds = QByteArray::number(qMax(2, int(patience.count() / 1000)));
    const QByteArray given = connection.toUtf8();
    const QByteArray user = role.toUtf8();
    // What the clinic's own string says comes last and wins.
    const std::array<const char *, 10> keywords{"user",
                                                "connect_timeout",
                                                "keepalives_idle",
                                                "keepalives_interval",
                                                "tcp_user_timeout",
                                                "target_session_attrs",
                                                "application_name",
                                                "client_encoding",
                                                "dbname",
                                                nullptr};
    const std::array<const char *, 10> values{user.isEmpty() ? nullptr : user.constData(),
                                              seconds.constData(),
                                              "30",
                                              "10",
                                              "20000",
                                              "read-write",
                                              "bonesetters",
                                              "UTF8",
                                              given.constData(),
                                              nullptr};
    // Not the asynchronous call: only this one goes on to the next host after connect_timeout.
    auto opened = std::unique_ptr<ServerConnection>(
        new ServerConnection(PQconnectdbParams(keywords.data(), values.data(), 1), patience));
    if (PQstatus(opened->m_connection) != CONNECTION_OK)
        return fail(ErrorCode::ServerUnreachable,
                    QString::fromUtf8(PQerrorMessage(opened->m_connection)).trimmed());
    PQsetNoticeReceiver(
        opened->m_connection, [](void *, const PGresult *) {}, nullptr);
    if (PQsetnonblocking(opened->m_connection, 1) != 0)
        return opened->lost();
    return opened;
}

Result<> ServerConnection::execute(const QString &sql, const QVariantList &values, const Row &row)
{
    if (!m_alive)
        return lost();
    const Parameters parameters(values);
    return finish(PQsendQueryParams(m_connection,
                                    numbered(sql).constData(),
                                    parameters.count(),
                                    parameters.types(),
                                    parameters.values(),
                                    parameters.lengths(),
                                    parameters.formats(),
                                    1)
                      == 1,
                  row);
}

Result<QVariant> ServerConnection::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    return execute(sql,
                   values,
                   [&first](const DatabaseRow &row) {
                       if (!first.isValid())
                           first = row.value(0);
                   })
        .map([&first] { return first; });
}

Result<> ServerConnection::script(const QByteArray &sql)
{
    if (!m_alive)
        return lost();
    return finish(PQsendQuery(m_connection, sql.constData()) == 1, {});
}

Result<> ServerConnection::finish(bool sent, const Row &row)
{
    if (!sent)
        return lost();
    Result<> done;
    while (true) {
        if (!waitForResult())
            return lost();
        const ResultPtr result(PQgetResult(m_connection));
        if (!result)
            break;
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_TUPLES_OK) {
            for (int i = 0; row && i < PQntuples(result.get()); ++i)
                row(ServerRow(result.get(), i));
        } else if (status != PGRES_COMMAND_OK && done) {
            done = failure(result.get());
        }
    }
    if (PQstatus(m_connection) != CONNECTION_OK)
        return lost();
    return done;
}

bool ServerConnection::waitForResult()
{
    const auto until = std::chrono::steady_clock::now() + m_patience;
    int unsent = PQflush(m_connection);
    while (unsent == 1) {
        if (!wait(true, until) || PQconsumeInput(m_connection) == 0)
            return false;
        unsent = PQflush(m_connection);
    }
    if (unsent != 0)
        return false;
    while (PQisBusy(m_connection) == 1)
        if (!wait(false, until) || PQconsumeInput(m_connection) == 0)
            return false;
    return true;
}

bool ServerConnection::wait(bool forWriting, std::chrono::steady_clock::time_point until) const
{
    constexpr int glanceMs = 50; // how late an interruption may be noticed
    pollfd descriptor{PQsocket(m_connection), short(POLLIN | (forWriting ? POLLOUT : 0)), 0};
    while (descriptor.fd >= 0 && !m_interrupted && std::chrono::steady_clock::now() < until) {
        const int ready = ::poll(&descriptor, 1, glanceMs);
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
    return false;
}

tl::unexpected<Error> ServerConnection::lost()
{
    m_alive = false;
    return fail(ErrorCode::ServerUnreachable, u"connection lost"_s);
}

bool ServerConnection::takeNotice()
{
    if (!m_alive || PQconsumeInput(m_connection) == 0) {
        m_alive = false;
        return false;
    }
    bool any = false;
    while (PGnotify *notice = PQnotifies(m_connection)) {
        PQfreemem(notice);
        any = true;
    }
    return any;
}

int ServerConnection::socket() const
{
    return m_alive ? PQsocket(m_connection) : -1;
}

QString arrayLiteral(const QList<QByteArray> &bytes)
{
    QStringList items;
    for (const QByteArray &each : bytes)
        items.append(u"\"\\\\x"_s + QString::fromLatin1(each.toHex()) + u'"');
    return u'{' + items.join(u',') + u'}';
}

QString arrayLiteral(const QList<qint64> &numbers)
{
    QStringList items;
    for (const qint64 each : numbers)
        items.append(QString::number(each));
    return u'{' + items.join(u',') + u'}';
}

QString arrayLiteral(const QStringList &texts)
{
    QStringList items;
    for (QString each : texts)
        items.append(u'"' + each.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"');
    return u'{' + items.join(u',') + u'}';
}

} // namespace kiosk
