// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ContentShelf.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace kiosk {

ContentShelf::ContentShelf(QString shippedFolder, QString clinicFolder, QObject *parent)
    : QObject(parent)
    , m_shippedFolder(std::move(shippedFolder))
    , m_clinicFolder(std::move(clinicFolder))
    , m_content(loadVisitContent(m_shippedFolder, m_clinicFolder))
    , m_watch(contentFolders(m_clinicFolder), u"*.json"_s)
{
    connect(&m_watch, &FolderWatch::changed, this, &ContentShelf::readAgain);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ContentShelf::take);
    m_watch.follow();
}

ContentShelf::~ContentShelf()
{
    m_reading.waitForFinished();
}

void ContentShelf::readAgain()
{
    m_isOutdated = m_reading.isRunning();
    if (!m_isOutdated)
        m_reading.setFuture(
            QtConcurrent::run(loadVisitContent, m_shippedFolder, m_clinicFolder, m_content.visit));
}

void ContentShelf::take()
{
    m_content = m_reading.result();
    emit changed();
    if (m_isOutdated)
        readAgain();
}

} // namespace kiosk
