// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/DiskLog.h"

#include <QDataStream>
#include <QFile>

namespace kiosk::test {

namespace {

constexpr qsizetype sectorSize = 512;

void put(QByteArray &file, qint64 offset, QByteArrayView bytes)
{
    if (file.size() < offset + bytes.size())
        file.resize(offset + bytes.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), file.begin() + offset);
}

/// Of a torn write any of its sectors may be missing; a write may also be missing or there as a
/// whole, which is what happens most.
void putSome(QByteArray &file, const DiskStep &step, std::mt19937 &random)
{
    const bool isTorn = random() % 3 == 0;
    const bool isThere = random() % 2 == 0;
    for (qsizetype at = 0; at < step.bytes.size(); at += sectorSize)
        if (isTorn ? random() % 2 == 0 : isThere)
            put(file,
                step.offset + at,
                QByteArrayView(step.bytes)
                    .sliced(at)
                    .first(qMin(sectorSize, step.bytes.size() - at)));
}

} // namespace

bool writeDiskLog(const QString &path, const QList<DiskStep> &steps)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QDataStream stream(&file);
    for (const DiskStep &step : steps)
        stream << int(step.kind) << step.file << step.offset << step.bytes;
    return stream.status() == QDataStream::Ok;
}

QList<DiskStep> readDiskLog(const QString &path)
{
    QFile file(path);
    QList<DiskStep> steps;
    if (!file.open(QIODevice::ReadOnly))
        return steps;
    QDataStream stream(&file);
    while (!stream.atEnd()) {
        int kind = 0;
        DiskStep step;
        stream >> kind >> step.file >> step.offset >> step.bytes;
        step.kind = DiskStep::Kind(kind);
        steps.append(step);
    }
    return steps;
}

DiskAfterPowerCut::DiskAfterPowerCut(QHash<QByteArray, QByteArray> files)
    : m_synced(std::move(files))
{
}

void DiskAfterPowerCut::apply(const DiskStep &step)
{
    if (step.kind != DiskStep::Kind::Sync) {
        if (step.kind != DiskStep::Kind::Acknowledge)
            m_pending[step.file].append(step);
        return;
    }
    QByteArray &file = m_synced[step.file];
    for (const DiskStep &done : m_pending.take(step.file)) {
        if (done.kind == DiskStep::Kind::Truncate)
            file.resize(done.offset, '\0');
        else
            put(file, done.offset, done.bytes);
    }
}

QHash<QByteArray, QByteArray> DiskAfterPowerCut::cut(std::mt19937 &random) const
{
    QHash<QByteArray, QByteArray> files = m_synced;
    for (auto it = m_pending.cbegin(); it != m_pending.cend(); ++it) {
        QByteArray &file = files[it.key()];
        for (const DiskStep &step : it.value()) {
            if (step.kind == DiskStep::Kind::Write)
                putSome(file, step, random);
            else if (random() % 2 == 0)
                file.resize(step.offset, '\0');
        }
    }
    return files;
}

} // namespace kiosk::test
