// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Pager.h"

#include "tests/support/FixedClock.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Paging
{
    FixedClock clock;
    RecordingSink sink{clock};
    QTemporaryDir folder;
    QUuid alert = QUuid::createUuid();

    QString script(const QByteArray &body) const
    {
        QFile file(folder.filePath(u"pager"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body);
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner
                            | QFileDevice::ExeOwner);
        return file.fileName();
    }

    /// Whether the pager said it was reached.
    bool call(const Pager::Plan &plan)
    {
        Pager pager(plan, sink);
        QSignalSpy finished(&pager, &Pager::finished);
        pager.call(alert, Tier::Emergency);
        REQUIRE(finished.wait(5000));
        return finished.first().first().toBool();
    }
};

} // namespace

TEST_CASE("The clinic's pager", "[visit]")
{
    Paging paging;

    SECTION("is told tier and kiosk, each as one word, and nothing else")
    {
        const QString told = paging.folder.filePath(u"told"_s);
        const QString command
            = paging.script("printf '%s|' \"$#\" \"$@\" > '" + told.toUtf8() + "'\n");

        CHECK(paging.call({command, u"Kiosk 2; touch /tmp/x, by the door"_s}));

        QFile file(told);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == "2|EMERGENCY|Kiosk 2; touch /tmp/x, by the door|");
        CHECK(paging.sink.pagers == QList<bool>{true});
    }

    SECTION("that fails, is missing or hangs is reported")
    {
        CHECK_FALSE(paging.call({paging.script("exit 3\n"), u"Kiosk 1"_s}));
        CHECK_FALSE(paging.call({paging.folder.filePath(u"none"_s), u"Kiosk 1"_s}));
        CHECK_FALSE(paging.call({paging.script("exec sleep 60\n"), u"Kiosk 1"_s, 200ms}));
        CHECK(paging.sink.pagers == QList<bool>{false, false, false});
    }

    SECTION("is called once for an alert, and never when there is none")
    {
        Pager pager({paging.script("exit 0\n"), u"Kiosk 1"_s}, paging.sink);
        QSignalSpy finished(&pager, &Pager::finished);
        pager.call(paging.alert, Tier::Emergency);
        pager.call(paging.alert, Tier::Emergency);
        REQUIRE(finished.wait(5000));
        CHECK_FALSE(finished.wait(200));
        CHECK(paging.sink.pagers.size() == 1);

        Pager none({}, paging.sink);
        QSignalSpy nothing(&none, &Pager::finished);
        none.call(paging.alert, Tier::Emergency);
        CHECK_FALSE(nothing.wait(200));
    }
}
