// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <QProcess>

namespace kiosk::test {

/// What a reader of the PDF finds, with poppler's pdftotext: white space made one, no isolates.
inline QString textOf(const QByteArray &pdf, const QStringList &options = {})
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  options + QStringList{QStringLiteral("-"), QStringLiteral("-")});
    process.write(pdf);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    text.remove(QChar(0x2068)).remove(QChar(0x2069));
    return text.simplified();
}

} // namespace kiosk::test
