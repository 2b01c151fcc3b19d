// SPDX-License-Identifier: GPL-3.0-or-later
// Hands in records over a disk that fails or is written down: SQLite's calls to the C library come
// through here first. See DiskTest.cpp for what is made of it.
//
//   disk_writer CLINIC COUNT fail CALL N ERRNO    the Nth CALL on the database fails once; an ERRNO
//                                                 of -1 writes only half
//   disk_writer CLINIC COUNT full CALL N ERRNO    and so do all after it
//   disk_writer CLINIC COUNT heap BYTES           SQLite gets no more memory than that
//   disk_writer CLINIC COUNT files N              no more open files than N
//   disk_writer CLINIC COUNT record FILE          what went to the disk, for `readDiskLog`
//
// Says each record that was received on standard output, and ends with 3 when the fault never came.
#include "app/storage/Clinic.h"
#include "tests/app/storage/DiskLog.h"
#include "tests/support/Drafts.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <sys/resource.h>
#include <unistd.h>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

/// What goes wrong, or is written down. The database thread is the only one that gets here while
/// records are handed in, but files are also opened by others.
struct Disk
{
    std::mutex mutex;
    std::map<int, QByteArray>
        files; ///< open ones that belong to the database: what follows its name
    QByteArray call;
    int countdown = 0; ///< to the failing one; 0: none fails
    int error = 0;
    bool staysFull = false;
    bool hasFailed = false;
    bool isRecording = false;
    QList<DiskStep> steps;

    /// Whether this call has to fail.
    bool isFaulty(const char *name, int fd)
    {
        if (call != name || !files.contains(fd))
            return false;
        if (hasFailed)
            return staysFull;
        if (countdown == 0 || --countdown > 0)
            return false;
        hasFailed = true;
        return true;
    }

    void note(DiskStep::Kind kind, int fd, qint64 offset = 0, const QByteArray &bytes = {})
    {
        if (const auto file = files.find(fd); isRecording && file != files.end())
            steps.append({kind, file->second, offset, bytes});
    }
};

Disk &disk()
{
    static Disk theDisk;
    return theDisk;
}

template <typename Function>
Function real(Function, const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

int failWith(int error)
{
    errno = error;
    return -1;
}

} // namespace

extern "C" {

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : mode_t();
    va_end(arguments);
    static const auto next = real(&open64, "open64");
    const int fd = next(path, flags, mode);
    const QByteArray name(path);
    const std::scoped_lock lock(disk().mutex);
    disk().files.erase(fd);
    if (const auto at = name.lastIndexOf("clinic.sqlite"); fd >= 0 && at >= 0)
        disk().files.emplace(fd, name.mid(at + qsizetype(sizeof("clinic.sqlite")) - 1));
    return fd;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset)
{
    static const auto next = real(&pwrite64, "pwrite64");
    const std::scoped_lock lock(disk().mutex);
    if (disk().isFaulty("pwrite64", fd))
        return disk().error < 0 ? next(fd, bytes, size / 2, offset) : failWith(disk().error);
    disk().note(DiskStep::Kind::Write,
                fd,
                offset,
                QByteArray(static_cast<const char *>(bytes), qsizetype(size)));
    return next(fd, bytes, size, offset);
}

int fdatasync(int fd)
{
    static const auto next = real(&fdatasync, "fdatasync");
    const std::scoped_lock lock(disk().mutex);
    if (disk().isFaulty("fdatasync", fd))
        return failWith(disk().error);
    disk().note(DiskStep::Kind::Sync, fd);
    return disk().isRecording ? 0 : next(fd); // a recorded disk need not be waited for
}

int ftruncate64(int fd, off64_t size) noexcept
{
    static const auto next = real(&ftruncate64, "ftruncate64");
    const std::scoped_lock lock(disk().mutex);
    if (disk().isFaulty("ftruncate64", fd))
        return failWith(disk().error);
    disk().note(DiskStep::Kind::Truncate, fd, size);
    return next(fd, size);
}

} // extern "C"

namespace {

/// For the whole process, so any connection sets it.
bool limitHeap(const QString &bytes)
{
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"limit"_s);
    connection.setDatabaseName(u":memory:"_s);
    return connection.open() && QSqlQuery(connection).exec(u"PRAGMA hard_heap_limit = "_s + bytes);
}

bool limitFiles(int count)
{
    const rlimit limit{rlim_t(count), rlim_t(count)};
    return setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

bool prepare(const QStringList &arguments)
{
    const QString mode = arguments.value(3);
    Disk &faulty = disk();
    if (mode == u"heap")
        return limitHeap(arguments.value(4));
    if (mode == u"files")
        return limitFiles(arguments.value(4).toInt());
    const std::scoped_lock lock(faulty.mutex);
    faulty.isRecording = mode == u"record";
    faulty.staysFull = mode == u"full";
    faulty.call = arguments.value(4).toUtf8();
    faulty.countdown = arguments.value(5).toInt();
    faulty.error = arguments.value(6).toInt();
    return true;
}

/// As the kiosk does: what was not received is handed in once more.
void handIn(KioskStore &store, const QUuid &id)
{
    for (int i = 0; i < 2; ++i) {
        const auto receipt = store.submit(aRecord(id)).result();
        if (!receipt)
            continue;
        const QByteArray record = receipt->record.toByteArray(QUuid::WithoutBraces);
        std::puts(record.constData());
        const std::scoped_lock lock(disk().mutex);
        if (disk().isRecording)
            disk().steps.append({DiskStep::Kind::Acknowledge, {}, 0, record});
        return;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        return 4;
    const SystemClock clock;
    IdSource ids(clock);
    if (!prepare(arguments))
        return 1;
    auto store = openKioskStore(arguments.at(1), clock, ids);
    for (int i = 0; store && i < arguments.at(2).toInt(); ++i)
        handIn(**store, ids.next());
    std::fflush(stdout);
    if (disk().isRecording && !writeDiskLog(arguments.at(4), disk().steps))
        return 1;
    const bool neverCame = !disk().call.isEmpty() && !disk().hasFailed;
    _exit(neverCame ? 3 : 0); // closing would tidy up
}
