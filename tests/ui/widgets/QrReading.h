// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

namespace kiosk::test {

/// What an independent reader (zbar) finds in the picture; empty when it finds no code.
inline QString readQr(const QImage &image)
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("code.png"));
    image.save(file);
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"),
                 {QStringLiteral("--quiet"), QStringLiteral("--raw"), file});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput()).trimmed();
}

} // namespace kiosk::test
