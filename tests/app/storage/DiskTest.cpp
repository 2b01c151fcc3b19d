// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Database.h"
#include "app/storage/Verifier.h"
#include "tests/app/storage/DiskLog.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>

#include <cerrno>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

bool isLong()
{
    return qEnvironmentVariableIsSet("KIOSK_LONG");
}

struct Run
{
    int exitCode = 0;
    bool crashed = false;
    QList<QUuid> acknowledged;
};

Run runWriter(const QStringList &arguments)
{
    QProcess writer;
    writer.start(QStringLiteral(KIOSK_BIN_DIR "/disk_writer"), arguments);
    REQUIRE(writer.waitForFinished(60'000));
    Run run{writer.exitCode(), writer.exitStatus() == QProcess::CrashExit, {}};
    const QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines)
        if (!line.isEmpty())
            run.acknowledged << QUuid(QString::fromLatin1(line));
    return run;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every file of a clinic, to be put back before each fault.
class Snapshot
{
public:
    explicit Snapshot(const QString &directory)
        : m_directory(directory)
    {
        const QDir dir(directory);
        for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden))
            m_files.insert(name, contents(dir.filePath(name)));
    }

    void putBack(const QHash<QByteArray, QByteArray> &changed = {}) const
    {
        QDir dir(m_directory);
        for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden))
            if (!m_files.contains(name))
                REQUIRE(dir.remove(name));
        for (auto it = m_files.cbegin(); it != m_files.cend(); ++it)
            write(dir.filePath(it.key()), it.value());
        for (auto it = changed.cbegin(); it != changed.cend(); ++it)
            write(dir.filePath(u"clinic.sqlite"_s + QString::fromUtf8(it.key())), it.value());
    }

    [[nodiscard]] QByteArray file(const QString &name) const { return m_files.value(name); }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    QString m_directory;
    QHash<QString, QByteArray> m_files;
};

/// Every acknowledged record is there once, and all that is there holds.
void checkClinic(const TempClinic &clinic, const QList<QUuid> &acknowledged)
{
    QSet<QUuid> stored;
    {
        const auto database
            = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing);
        REQUIRE(database);
        REQUIRE(
            (*database)->forEach(u"SELECT record FROM record"_s, {}, [&](const DatabaseRow &row) {
                const auto id = QUuid::fromRfc4122(row.value(0).toByteArray());
                CHECK_FALSE(stored.contains(id));
                stored.insert(id);
            }));
    }
    CHECK((QSet<QUuid>(acknowledged.cbegin(), acknowledged.cend()) - stored).isEmpty());
    CHECK(verifyClinic(clinic.directory.path())->breaks == QList<ChainBreak>());
}

} // namespace

TEST_CASE("A failing disk never says received (T3)", "[storage][slow]")
{
    struct Fault
    {
        QString call;
        int error;
    };
    const auto [call, error] = GENERATE(Fault{u"pwrite64"_s, ENOSPC},
                                        Fault{u"pwrite64"_s, EIO},
                                        Fault{u"pwrite64"_s, -1},
                                        Fault{u"fdatasync"_s, EIO},
                                        Fault{u"ftruncate64"_s, EIO});
    const QString mode = GENERATE(u"fail"_s, u"full"_s);
    CAPTURE(call, error, mode);
    const TempClinic clinic;
    const Snapshot before(clinic.directory.path());
    // Every call in the long form, else every fifth.
    const int step = isLong() ? 1 : 5;
    for (int n = 1;; n += step) {
        CAPTURE(n);
        before.putBack();
        const Run run = runWriter({clinic.directory.path(),
                                   u"3"_s,
                                   mode,
                                   call,
                                   QString::number(n),
                                   QString::number(error)});
        REQUIRE_FALSE(run.crashed);
        checkClinic(clinic, run.acknowledged);
        if (run.exitCode == 3) { // there were fewer calls than that
            CHECK(run.acknowledged.size() == 3);
            break;
        }
        if (mode == u"full" && call != u"ftruncate64")
            CHECK(run.acknowledged.size() < 3);
    }
}

TEST_CASE("Without memory or files SQLite never says received (T3)", "[storage][slow]")
{
    const TempClinic clinic;
    const Snapshot before(clinic.directory.path());

    SECTION("memory")
    {
        int received = 0;
        const int step = isLong() ? 4'096 : 65'536;
        for (int bytes = 65'536; bytes < 2'000'000; bytes += step) {
            CAPTURE(bytes);
            before.putBack();
            const Run run
                = runWriter({clinic.directory.path(), u"3"_s, u"heap"_s, QString::number(bytes)});
            REQUIRE_FALSE(run.crashed);
            checkClinic(clinic, run.acknowledged);
            received = int(run.acknowledged.size());
        }
        CHECK(received == 3); // the limit was walked from too little to enough
    }

    SECTION("files")
    {
        int received = 0;
        for (int files = 5; files < 40; ++files) {
            CAPTURE(files);
            before.putBack();
            const Run run
                = runWriter({clinic.directory.path(), u"3"_s, u"files"_s, QString::number(files)});
            REQUIRE_FALSE(run.crashed);
            checkClinic(clinic, run.acknowledged);
            received = int(run.acknowledged.size());
        }
        CHECK(received == 3);
    }
}

TEST_CASE("A power cut loses nothing that was acknowledged (T2)", "[storage][slow]")
{
    const int states = isLong() ? 2000 : 60;
    TempClinic clinic;
    const Snapshot before(clinic.directory.path());
    const QString log = clinic.path(u"disk.log"_s);
    const Run run = runWriter({clinic.directory.path(), u"250"_s, u"record"_s, log});
    REQUIRE(run.acknowledged.size() == 250);
    const QList<DiskStep> steps = readDiskLog(log);
    // Long enough for the log to be copied back into the database.
    REQUIRE(std::any_of(steps.cbegin(), steps.cend(), [](const DiskStep &step) {
        return step.kind == DiskStep::Kind::Write && step.file.isEmpty();
    }));

    std::mt19937 random(2);
    QList<qsizetype> moments;
    for (int i = 0; i < states; ++i)
        moments << qsizetype(random() % std::size_t(steps.size() + 1));
    std::sort(moments.begin(), moments.end());
    DiskAfterPowerCut disk({{"", before.file(u"clinic.sqlite"_s)}});
    QList<QUuid> acknowledged;
    qsizetype at = 0;
    for (const qsizetype moment : std::as_const(moments)) {
        for (; at < moment; ++at) {
            disk.apply(steps.at(at));
            if (steps.at(at).kind == DiskStep::Kind::Acknowledge)
                acknowledged << QUuid(QString::fromLatin1(steps.at(at).bytes));
        }
        CAPTURE(moment);
        before.putBack(disk.cut(random));
        checkClinic(clinic, acknowledged);
    }
    CHECK(acknowledged.size() > 100);
}
