// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <algorithm>

namespace kiosk::test {

/// What one of poppler's programs tells about the PDF.
inline QString toldOf(const QByteArray &pdf, const QString &program, const QStringList &options)
{
    QProcess process;
    process.start(program, options);
    process.write(pdf);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// What a reader of the PDF finds: white space made one, no isolates.
inline QString textOf(const QByteArray &pdf, const QStringList &options = {})
{
    const QString pipe = QStringLiteral("-");
    QString text = toldOf(pdf, QStringLiteral("pdftotext"), options + QStringList{pipe, pipe});
    text.remove(QChar(0x2068)).remove(QChar(0x2069));
    return text.simplified();
}

/// Of all letters in the PDF, in points; thirds of one at the finest.
inline double smallestLetters(const QByteArray &pdf)
{
    QTemporaryFile file; // it reads no pipe
    REQUIRE(file.open());
    file.write(pdf);
    file.close();
    const QString options = QStringLiteral("-xml -i -zoom 3 -stdout");
    const QString xml = toldOf({},
                               QStringLiteral("pdftohtml"),
                               options.split(QLatin1Char(' ')) + QStringList{file.fileName()});
    static const QRegularExpression letters(QStringLiteral("<fontspec [^>]*size=\"(\\d+)\""));
    double smallest = 1000;
    for (const auto &found : letters.globalMatch(xml))
        smallest = std::min(smallest, found.captured(1).toDouble() / 3);
    return smallest;
}

} // namespace kiosk::test
