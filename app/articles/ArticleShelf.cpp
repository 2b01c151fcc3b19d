// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleShelf.h"

#include <QDir>
#include <QtConcurrentRun>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk {

ArticleShelf::ArticleShelf(const QStringList &folders, QObject *parent)
    : QObject(parent)
    , m_folders(folders)
{
    m_catalogue.load(m_folders);
    m_settle.setSingleShot(true);
    m_settle.setInterval(250ms);
    connect(&m_settle, &QTimer::timeout, this, &ArticleShelf::readAgain);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ArticleShelf::take);
    for (const auto signal :
         {&QFileSystemWatcher::directoryChanged, &QFileSystemWatcher::fileChanged})
        connect(&m_files, signal, &m_settle, qOverload<>(&QTimer::start));
}

ArticleShelf::~ArticleShelf()
{
    m_reading.waitForFinished();
}

void ArticleShelf::watch()
{
    follow();
    readAgain();
}

/// A changed file may have been replaced, and a folder made: both have to be followed anew.
void ArticleShelf::follow()
{
    for (const QString &folder : m_folders) {
        QStringList paths;
        if (!QFileInfo::exists(folder))
            paths << QFileInfo(folder).path();
        for (const QString &path : {folder, folder + u"/images"_s})
            if (QFileInfo::exists(path))
                paths << path;
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.md"_s}, QDir::Files))
            paths << file.filePath();
        for (const QString &path : std::as_const(paths))
            if (!m_files.files().contains(path) && !m_files.directories().contains(path))
                m_files.addPath(path);
    }
}

void ArticleShelf::readAgain()
{
    if (m_reading.isRunning()) {
        m_isOutdated = true;
        return;
    }
    m_isOutdated = false;
    follow();
    m_reading.setFuture(QtConcurrent::run([folders = m_folders] {
        auto reading = std::make_shared<Reading>();
        reading->catalogue.load(folders);
        reading->search = std::make_shared<ArticleSearch>(reading->catalogue.articles());
        return reading;
    }));
}

void ArticleShelf::take()
{
    const std::shared_ptr<Reading> reading = m_reading.result();
    m_search = reading->search;
    // The first time it only brings the index to what is shown already.
    const bool isNew = std::exchange(m_isRead, true)
        || reading->catalogue.problems().size() != m_catalogue.problems().size()
        || reading->catalogue.slugs() != m_catalogue.slugs();
    if (isNew)
        m_catalogue = std::move(reading->catalogue);
    emit searchReady();
    if (isNew)
        emit changed();
    if (m_isOutdated)
        readAgain();
}

} // namespace kiosk
