// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace kiosk::test {

/// A real PostgreSQL in a directory of its own, on a Unix socket and on TCP with TLS, with a
/// certificate authority made for it. As root it runs as nobody. Ends with this, whatever happens.
class TempServer final
{
public:
    enum class Cluster { New, None };
    explicit TempServer(Cluster cluster = Cluster::New);
    ~TempServer();
    TempServer(const TempServer &) = delete;
    TempServer &operator=(const TempServer &) = delete;

    void start();
    /// As an operator does: waits for nobody, loses nothing.
    void stop();
    /// SIGKILL to the main process; returns when the others have noticed.
    void kill();
    [[nodiscard]] bool isRunning() const;

    /// Over the socket, without a certificate.
    [[nodiscard]] QString admin() const { return here(QStringLiteral("admin")); }
    [[nodiscard]] QString here(const QString &role) const;
    /// Over TLS, with this role's certificate.
    [[nodiscard]] QString overTls(const QString &role);
    /// The same with other hosts, as libpq lists them.
    [[nodiscard]] QString
    overTls(const QString &role, const QString &hosts, const QList<int> &ports);
    [[nodiscard]] int port() const { return m_port; }

    /// A certificate with this common name by the given authority ("ca" is the server's own); gives
    /// the path without ".crt" and ".key".
    QString makeCertificate(const QString &commonName, const QString &authority);
    void makeAuthority(const QString &name);
    [[nodiscard]] QString path(const QString &file) const { return m_directory.filePath(file); }

    /// A copy of a running server that follows it.
    void follow(const TempServer &primary);
    void promote();
    void addConfiguration(const QByteArray &lines) const;

private:
    QStringList asServer(const QString &program, const QStringList &arguments) const;
    void run(const QStringList &words) const;
    void write(const QString &file, const QByteArray &content) const;

    QTemporaryDir m_directory;
    QString m_binaries;
    int m_port;
    QProcess m_process;
};

/// A TCP port of this computer that nobody uses.
[[nodiscard]] int freePort();

} // namespace kiosk::test
