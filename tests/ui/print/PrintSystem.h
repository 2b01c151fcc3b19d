// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

namespace kiosk::test {

/// Stands for the print system: a program that takes a job as `lp` does.
struct PrintSystem
{
    QTemporaryDir folder;

    /// The program; its body runs in the folder.
    [[nodiscard]] QString lp(const QByteArray &body) const
    {
        QFile file(folder.filePath(QStringLiteral("lp")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ncd '" + folder.path().toUtf8() + "'\n" + body);
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner
                            | QFileDevice::ExeOwner);
        return file.fileName();
    }

    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

} // namespace kiosk::test
