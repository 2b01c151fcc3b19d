// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleShelf.h"

#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

QStringList withImages(QStringList folders)
{
    for (const QString &folder : QStringList(folders))
        folders << folder + u"/images"_s;
    return folders;
}

} // namespace

ArticleShelf::ArticleShelf(const QStringList &folders, QObject *parent)
    : QObject(parent)
    , m_folders(folders)
    , m_watch(withImages(folders), u"*.md"_s)
{
    m_catalogue.load(m_folders);
    connect(&m_watch, &FolderWatch::changed, this, &ArticleShelf::readAgain);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ArticleShelf::take);
}

ArticleShelf::~ArticleShelf()
{
    m_reading.waitForFinished();
}

void ArticleShelf::watch()
{
    m_watch.follow();
    readAgain();
}

void ArticleShelf::readAgain()
{
    if (m_reading.isRunning()) {
        m_isOutdated = true;
        return;
    }
    m_isOutdated = false;
    m_reading.setFuture(QtConcurrent::run([folders = m_folders, lastGood = m_catalogue.articles()] {
        auto reading = std::make_shared<Reading>();
        reading->catalogue.load(folders, lastGood);
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
