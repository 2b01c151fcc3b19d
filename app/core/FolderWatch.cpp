// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/FolderWatch.h"

#include <QDir>

#include <chrono>

using namespace std::chrono_literals;

namespace kiosk {

FolderWatch::FolderWatch(QStringList folders, QString pattern, QObject *parent)
    : QObject(parent)
    , m_folders(std::move(folders))
    , m_pattern(std::move(pattern))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(250ms);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        follow();
        emit changed();
    });
    for (const auto signal :
         {&QFileSystemWatcher::directoryChanged, &QFileSystemWatcher::fileChanged})
        connect(&m_files, signal, &m_settle, qOverload<>(&QTimer::start));
}

/// A changed file may have been replaced, and a folder made: both have to be followed anew.
void FolderWatch::follow()
{
    for (const QString &folder : m_folders) {
        QStringList paths{QFileInfo::exists(folder) ? folder : QFileInfo(folder).path()};
        for (const QFileInfo &file : QDir(folder).entryInfoList({m_pattern}, QDir::Files))
            paths << file.filePath();
        for (const QString &path : std::as_const(paths))
            if (!m_files.files().contains(path) && !m_files.directories().contains(path))
                m_files.addPath(path);
    }
}

} // namespace kiosk
