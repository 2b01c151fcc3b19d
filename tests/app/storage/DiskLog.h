// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <random>

namespace kiosk::test {

/// Something a program did to one of the database's files, or a record it acknowledged.
struct DiskStep
{
    enum class Kind { Write, Truncate, Sync, Acknowledge };
    Kind kind = Kind::Write;
    QByteArray file; ///< what its name has after "clinic.sqlite"
    qint64 offset = 0; ///< of Truncate: the new size
    QByteArray bytes; ///< of Acknowledge: the record's id
};

[[nodiscard]] bool writeDiskLog(const QString &path, const QList<DiskStep> &steps);
[[nodiscard]] QList<DiskStep> readDiskLog(const QString &path);

/// The files as they stand after a power cut: what was synced is there; of what was written since,
/// each sector of 512 bytes is there or not. Files themselves, once made, are there.
class DiskAfterPowerCut
{
public:
    /// `files` are there and synced before the first step.
    explicit DiskAfterPowerCut(QHash<QByteArray, QByteArray> files);

    void apply(const DiskStep &step);
    [[nodiscard]] QHash<QByteArray, QByteArray> cut(std::mt19937 &random) const;

private:
    QHash<QByteArray, QByteArray> m_synced;
    QHash<QByteArray, QList<DiskStep>> m_pending;
};

} // namespace kiosk::test
