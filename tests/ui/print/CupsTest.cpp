// SPDX-License-Identifier: GPL-3.0-or-later
// The real print system: cupsd with a configuration of its own, up to its spool.
#include "tests/support/StringMakers.h"
#include "tests/ui/print/PrintSystem.h"
#include "ui/print/QueuePrinter.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;
const QString cupsd = u"/usr/sbin/cupsd"_s;
const QString lp = u"/usr/bin/lp"_s;

/// cupsd takes no job as root, so root lets it work as CUPS's own user.
QByteArray userLines()
{
    return ::getuid() == 0 ? "User lp\nGroup lp\n" : QByteArray();
}

class Cups
{
public:
    Cups()
    {
        const QDir folder(m_system.folder.path());
        write(u"cupsd.conf"_s,
              "Listen " + path(u"socket"_s)
                  + "\nBrowsing Off\nWebInterface No\nDefaultAuthType None\n"
                    "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
                    "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n");
        write(u"cups-files.conf"_s,
              "FileDevice Yes\n" + userLines() + "ServerRoot " + path({}) + "\nCacheDir "
                  + path(u"cache"_s) + "\nStateDir " + path(u"state"_s) + "\nRequestRoot "
                  + path(u"spool"_s) + "\nTempDir " + path(u"spool/tmp"_s) + "\nErrorLog "
                  + path(u"log"_s) + "\nAccessLog " + path(u"access"_s) + "\nPageLog "
                  + path(u"pages"_s) + "\n");
        write(u"printers.conf"_s,
              "<Printer front_desk>\nDeviceURI file:///dev/null\nState Idle\nAccepting Yes\nShared "
              "No\n</Printer>\n"
              "<Printer closed>\nDeviceURI file:///dev/null\nState Idle\nAccepting No\n"
              "Shared No\n</Printer>\n");
        for (const QString &name : {u"spool/tmp"_s, u"cache"_s, u"state"_s})
            REQUIRE(folder.mkpath(name));
        constexpr auto everybody = QFile::Permissions(0x7777);
        for (const QString &name : {u"."_s, u"spool"_s, u"spool/tmp"_s, u"cache"_s, u"state"_s})
            QFile::setPermissions(folder.filePath(name), everybody);
        m_process.start(cupsd,
                        {u"-f"_s,
                         u"-c"_s,
                         folder.filePath(u"cupsd.conf"_s),
                         u"-s"_s,
                         folder.filePath(u"cups-files.conf"_s)});
        REQUIRE(m_process.waitForStarted());
        REQUIRE(QTest::qWaitFor([&] { return QFile::exists(folder.filePath(u"socket"_s)); },
                                patienceMs));
    }
    ~Cups()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(patienceMs))
            m_process.kill();
    }
    Cups(const Cups &) = delete;
    Cups &operator=(const Cups &) = delete;

    /// The real `lp`, which asks this print system and not the computer's.
    [[nodiscard]] QString command() const
    {
        return m_system.lp("CUPS_SERVER='" + path(u"socket"_s) + "' exec " + lp.toUtf8()
                           + " \"$@\"\n");
    }
    /// As CUPS took it into its spool.
    [[nodiscard]] QByteArray firstJob() const { return m_system.read(u"spool/d00001-001"_s); }
    [[nodiscard]] QByteArray accessLog() const { return m_system.read(u"access"_s); }

private:
    [[nodiscard]] QByteArray path(const QString &name) const
    {
        return QFile::encodeName(m_system.folder.filePath(name));
    }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_system.folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    PrintSystem m_system;
    QProcess m_process;
};

} // namespace

TEST_CASE("The kiosk prints through the real CUPS", "[print]")
{
    if (!QFile::exists(cupsd) || !QFile::exists(lp)) {
        WARN("not tried: the packages cups-daemon and cups-client are not installed");
        return;
    }
    const Cups cups;
    const QByteArray job = "%PDF-1.4 " + QByteArray(300'000, 'x');
    const auto print = [&](const QString &queue) {
        return QueuePrinter({.queue = queue, .command = cups.command()})
            .print([&job](Paper) { return QByteArray(job); })
            .result();
    };

    CHECK(print(u"front_desk"_s));
    const bool isWhole = cups.firstJob() == job; // too long to be printed
    CHECK(isWhole);
    CHECK(cups.accessLog().contains("Create-Job successful-ok"));
    CHECK(cups.accessLog().contains("Send-Document successful-ok"));
    CHECK_FALSE(print(u"closed"_s)); // it takes no jobs
    CHECK_FALSE(print(u"no_such_queue"_s));
}
