// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace kiosk {

/// Says when files of some folders came, went or changed. A folder may not be there yet.
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    /// `pattern`: the names of the files that count, such as "*.md".
    FolderWatch(QStringList folders, QString pattern, QObject *parent = nullptr);

    /// From now on; may be called again after a change was taken up.
    void follow();

signals:
    /// Once for changes that come together: a file is copied in steps.
    void changed();

private:
    const QStringList m_folders;
    const QString m_pattern;
    QFileSystemWatcher m_files;
    QTimer m_settle;
};

} // namespace kiosk
