// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TempServer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <arpa/inet.h>
#include <csignal>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace kiosk::test {

using namespace Qt::StringLiterals;

namespace {

constexpr uid_t nobody = 65534;
constexpr int patienceMs = 60'000;

bool isRoot()
{
    return geteuid() == 0;
}

void giveToServer(const QString &path)
{
    if (isRoot() && ::chown(QFile::encodeName(path).constData(), nobody, nobody) != 0)
        throw std::runtime_error("chown");
}

/// Debian keeps each version in a folder of its own.
QString newestBinaries()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    int newest = 0;
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        newest = qMax(newest, version.toInt());
    return versions.filePath(u"%1/bin/"_s.arg(newest));
}

} // namespace

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *any = reinterpret_cast<sockaddr *>(&address);
    const bool bound = ::bind(socket, any, size) == 0 && ::getsockname(socket, any, &size) == 0;
    ::close(socket);
    if (!bound)
        throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

TempServer::TempServer(Cluster cluster)
    : m_binaries(newestBinaries())
    , m_port(freePort())
{
    giveToServer(m_directory.path());
    makeAuthority(u"ca"_s);
    makeCertificate(u"localhost"_s, u"ca"_s);
    giveToServer(path(u"localhost.key"_s));
    if (cluster == Cluster::None)
        return;
    run(asServer(u"initdb"_s,
                 {u"-D"_s,
                  path(u"data"_s),
                  u"-U"_s,
                  u"admin"_s,
                  u"-A"_s,
                  u"trust"_s,
                  u"-E"_s,
                  u"UTF8"_s,
                  u"--locale=C"_s,
                  u"--no-sync"_s,
                  u"--no-instructions"_s}));
    write(
        u"data/pg_hba.conf"_s,
        "local all all trust\n"
        "host replication admin 127.0.0.1/32 trust\n"
        "hostssl all +bonesetters_kiosk,+bonesetters_desk,+bonesetters_owner 127.0.0.1/32 cert\n");
    addConfiguration("listen_addresses = '127.0.0.1'\n"
                     "shared_buffers = 32MB\n"
                     "ssl = on\n"
                     "ssl_ca_file = '"
                     + QFile::encodeName(path(u"ca.crt"_s)) + "'\nssl_cert_file = '"
                     + QFile::encodeName(path(u"localhost.crt"_s)) + "'\nssl_key_file = '"
                     + QFile::encodeName(path(u"localhost.key"_s)) + "'\n");
    start();
    run(asServer(u"createdb"_s,
                 {u"-h"_s,
                  m_directory.path(),
                  u"-p"_s,
                  QString::number(m_port),
                  u"-U"_s,
                  u"admin"_s,
                  u"clinic"_s}));
}

TempServer::~TempServer()
{
    if (isRunning()) {
        ::kill(pid_t(m_process.processId()), SIGQUIT);
        m_process.waitForFinished(patienceMs);
    }
}

void TempServer::start()
{
    const auto words = asServer(
        u"postgres"_s,
        {u"-D"_s, path(u"data"_s), u"-k"_s, m_directory.path(), u"-p"_s, QString::number(m_port)});
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(path(u"log"_s), QIODevice::Append);
    QElapsedTimer timer;
    timer.start();
    // After a kill the old ones may hold the shared memory for a moment: then it ends at once.
    while (timer.elapsed() < patienceMs) {
        if (!isRunning())
            m_process.start(words.first(), words.mid(1));
        QProcess ready;
        ready.start(m_binaries + u"pg_isready"_s,
                    {u"-q"_s,
                     u"-d"_s,
                     u"postgres"_s,
                     u"-h"_s,
                     m_directory.path(),
                     u"-p"_s,
                     QString::number(m_port)});
        ready.waitForFinished();
        if (ready.exitCode() == 0)
            return;
        m_process.waitForFinished(20);
    }
    throw std::runtime_error("PostgreSQL does not start");
}

void TempServer::stop()
{
    ::kill(pid_t(m_process.processId()), SIGINT);
    m_process.waitForFinished(patienceMs);
}

void TempServer::kill()
{
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

bool TempServer::isRunning() const
{
    return m_process.state() != QProcess::NotRunning;
}

QString TempServer::here(const QString &role) const
{
    return u"host=%1 port=%2 dbname=clinic user=%3"_s.arg(m_directory.path()).arg(m_port).arg(role);
}

QString TempServer::overTls(const QString &role)
{
    return overTls(role, u"localhost"_s, {m_port});
}

QString TempServer::overTls(const QString &role, const QString &hosts, const QList<int> &ports)
{
    const QString key = makeCertificate(role, u"ca"_s);
    QStringList numbers;
    for (const int port : ports)
        numbers.append(QString::number(port));
    return u"host=%1 port=%2 dbname=clinic user=%3 sslmode=verify-full sslrootcert=%4"
           " sslcert=%5.crt sslkey=%5.key"_s.arg(
               hosts, numbers.join(u','), role, path(u"ca.crt"_s), key);
}

void TempServer::makeAuthority(const QString &name)
{
    run({u"openssl"_s,
         u"req"_s,
         u"-x509"_s,
         u"-newkey"_s,
         u"ec"_s,
         u"-pkeyopt"_s,
         u"ec_paramgen_curve:prime256v1"_s,
         u"-nodes"_s,
         u"-days"_s,
         u"7300"_s,
         u"-subj"_s,
         u"/CN=Test %1"_s.arg(name),
         u"-keyout"_s,
         path(name + u".key"_s),
         u"-out"_s,
         path(name + u".crt"_s)});
}

QString TempServer::makeCertificate(const QString &commonName, const QString &authority)
{
    QString base = path(authority == u"ca"_s ? commonName : commonName + u'-' + authority);
    if (QFile::exists(base + u".crt"_s))
        return base;
    run({u"openssl"_s,
         u"req"_s,
         u"-newkey"_s,
         u"ec"_s,
         u"-pkeyopt"_s,
         u"ec_paramgen_curve:prime256v1"_s,
         u"-nodes"_s,
         u"-subj"_s,
         u"/CN="_s + commonName,
         u"-addext"_s,
         u"subjectAltName = DNS:"_s + commonName,
         u"-keyout"_s,
         base + u".key"_s,
         u"-out"_s,
         base + u".csr"_s});
    run({u"openssl"_s,
         u"x509"_s,
         u"-req"_s,
         u"-in"_s,
         base + u".csr"_s,
         u"-CA"_s,
         path(authority + u".crt"_s),
         u"-CAkey"_s,
         path(authority + u".key"_s),
         u"-CAcreateserial"_s,
         u"-copy_extensions"_s,
         u"copy"_s,
         u"-days"_s,
         u"7300"_s,
         u"-out"_s,
         base + u".crt"_s});
    return base;
}

void TempServer::follow(const TempServer &primary)
{
    run(asServer(
        u"pg_basebackup"_s,
        {u"-D"_s,
         path(u"data"_s),
         u"-R"_s,
         u"-X"_s,
         u"stream"_s,
         u"-c"_s,
         u"fast"_s,
         u"--no-sync"_s,
         u"-d"_s,
         u"host=127.0.0.1 port=%1 user=admin application_name=standby"_s.arg(primary.m_port)}));
    addConfiguration("ssl_ca_file = '" + QFile::encodeName(path(u"ca.crt"_s)) + "'\n"
                     + "ssl_cert_file = '" + QFile::encodeName(path(u"localhost.crt"_s)) + "'\n"
                     + "ssl_key_file = '" + QFile::encodeName(path(u"localhost.key"_s)) + "'\n");
    start();
}

void TempServer::promote()
{
    run(asServer(u"pg_ctl"_s, {u"promote"_s, u"-w"_s, u"-D"_s, path(u"data"_s)}));
}

void TempServer::addConfiguration(const QByteArray &lines) const
{
    QFile file(path(u"data/postgresql.conf"_s));
    if (!file.open(QFile::Append) || file.write(lines) != lines.size())
        throw std::runtime_error("postgresql.conf");
}

/// PostgreSQL refuses root. It gets a signal when the test dies.
QStringList TempServer::asServer(const QString &program, const QStringList &arguments) const
{
    QStringList words{u"setpriv"_s, u"--pdeathsig"_s, u"QUIT"_s};
    if (isRoot())
        words << u"--reuid=65534"_s << u"--regid=65534"_s << u"--clear-groups"_s;
    return words << m_binaries + program << arguments;
}

void TempServer::run(const QStringList &words) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_directory.path());
    process.start(words.first(), words.mid(1));
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        throw std::runtime_error(
            (words.join(u' ').toUtf8() + ": " + process.readAll()).toStdString());
}

void TempServer::write(const QString &file, const QByteArray &content) const
{
    QFile out(path(file));
    if (!out.open(QFile::WriteOnly | QFile::Truncate) || out.write(content) != content.size())
        throw std::runtime_error("write");
}

} // namespace kiosk::test
