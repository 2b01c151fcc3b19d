// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/SandboxCheck.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

void writeNamespaces(const QDir &proc, const QString &process, const QStringList &names)
{
    proc.mkpath(process + u"/ns"_s);
    const QStringList kinds{u"user"_s, u"pid"_s, u"net"_s};
    for (int i = 0; i < names.size(); ++i) {
        if (!names.at(i).isEmpty())
            QFile::link(kinds.at(i) + u":["_s + names.at(i) + u']',
                        proc.filePath(process + u"/ns/"_s + kinds.at(i)));
    }
}

} // namespace

TEST_CASE("isSandboxed compares namespaces (W4)", "[reader]")
{
    const QTemporaryDir directory;
    const QDir proc(directory.path());
    writeNamespaces(proc, u"self"_s, {u"1"_s, u"2"_s, u"3"_s});

    SECTION("all three must differ from ours")
    {
        writeNamespaces(proc, u"40"_s, {u"11"_s, u"12"_s, u"13"_s});
        CHECK(kiosk::isSandboxed(40, proc.path()));
    }

    SECTION("one that is shared, or that cannot be read, is no sandbox")
    {
        const auto names = GENERATE(QStringList{u"1"_s, u"12"_s, u"13"_s},
                                    QStringList{u"11"_s, u"2"_s, u"13"_s},
                                    QStringList{u"11"_s, u"12"_s, u"3"_s},
                                    QStringList{u""_s, u"12"_s, u"13"_s},
                                    QStringList{});
        writeNamespaces(proc, u"40"_s, names);
        CHECK_FALSE(kiosk::isSandboxed(40, proc.path()));
    }

    SECTION("our own process and a missing one are not sandboxed")
    {
        CHECK_FALSE(kiosk::isSandboxed(QCoreApplication::applicationPid()));
        CHECK_FALSE(kiosk::isSandboxed(0));
        CHECK_FALSE(kiosk::isSandboxed(-1));
    }
}
