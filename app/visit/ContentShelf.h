// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/FolderWatch.h"
#include "app/visit/ContentLoader.h"

#include <QFutureWatcher>

namespace kiosk {

/// Forms and rules as they are now: follows the clinic's folders, so that a form that is imported,
/// replaced or removed counts without a restart. Reads on another thread. A visit that has begun
/// keeps what it began with: see `PatientSession::setContent`.
class ContentShelf final : public QObject
{
    Q_OBJECT

public:
    /// Reads everything at once.
    ContentShelf(QString shippedFolder, QString clinicFolder, QObject *parent = nullptr);
    ~ContentShelf() override;

    [[nodiscard]] const LoadedContent &content() const { return m_content; }

signals:
    void changed();

private:
    void readAgain();
    void take();

    const QString m_shippedFolder;
    const QString m_clinicFolder;
    LoadedContent m_content;
    FolderWatch m_watch;
    QFutureWatcher<LoadedContent> m_reading;
    bool m_isOutdated = false; ///< something changed while it was read
};

} // namespace kiosk
