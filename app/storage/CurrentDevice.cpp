// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/CurrentDevice.h"

#include "app/core/Logging.h"

#include <QFile>

#include <sys/stat.h>

namespace kiosk {

namespace {

/// Changes whenever another file takes this name's place.
QByteArray stampOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return QByteArray::number(quint64(status.st_ino)) + ' '
        + QByteArray::number(qint64(status.st_size)) + ' '
        + QByteArray::number(qint64(status.st_mtim.tv_sec)) + '.'
        + QByteArray::number(qint64(status.st_mtim.tv_nsec));
}

} // namespace

CurrentDevice::CurrentDevice(LocalDevice device, ClinicFiles files)
    : m_device(std::move(device))
    , m_files(std::move(files))
    , m_words(m_device.keySet.words())
{
}

void CurrentDevice::refresh()
{
    const QByteArray stamp = stampOf(m_files.keySet());
    if (stamp == m_stamp)
        return;
    m_stamp = stamp;
    auto set = m_files.readKeySet();
    if (!set) {
        qCWarning(lcStorage) << "the key set file does not hold; the last good one stays in force";
        return;
    }
    m_device.keySet = std::move(*set);
    const QMutexLocker locker(&m_mutex);
    m_words = m_device.keySet.words();
}

QStringList CurrentDevice::words() const
{
    const QMutexLocker locker(&m_mutex);
    return m_words;
}

} // namespace kiosk
