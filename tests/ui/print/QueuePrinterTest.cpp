// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/QueuePrinter.h"

#include "tests/support/StringMakers.h"
#include "tests/ui/print/PrintSystem.h"

#include <catch2/catch.hpp>

#include <QTest>
#include <QThread>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Larger than what a pipe holds.
const QByteArray job = "%PDF-1.4" + QByteArray(300'000, 'x');

QueuePrinter::Paint paint()
{
    return [](Paper) { return job; };
}

} // namespace

TEST_CASE("The kiosk's printer", "[print]")
{
    PrintSystem system;

    SECTION("hands the whole job to the one queue, under a name that says nothing")
    {
        const QString lp = system.lp("printf '%s|' \"$@\" > told\nenv > environment\ncat > job\n");
        const auto [paper, bothSides, options] = GENERATE(table<Paper, bool, QByteArray>({
            {Paper::Letter, false, "media=Letter|-o|sides=one-sided|"},
            {Paper::A4, true, "media=A4|-o|sides=two-sided-long-edge|"},
        }));
        const QueuePrinter printer({u"front desk; ls"_s, paper, bothSides, lp});

        CHECK(printer.print(paint()).result());

        CHECK(system.read(u"told"_s) == "-s|-d|front desk; ls|-t|kiosk|-o|" + options);
        CHECK(system.read(u"job"_s) == job);
        CHECK_FALSE(system.read(u"environment"_s).contains("KIOSK"));
    }

    SECTION("paints on another thread, for the paper that it has")
    {
        QThread *painter = nullptr;
        Paper painted = Paper::Letter;
        const QueuePrinter printer({u"q"_s, Paper::A4, false, system.lp("cat > job\n")});

        // Not `result()`: it would run on this thread what no other has begun.
        const auto printed = printer.print([&](Paper paper) {
            painter = QThread::currentThread();
            painted = paper;
            return job;
        });
        REQUIRE(QTest::qWaitFor([&] { return printed.isFinished(); }));

        CHECK(printed.result());
        CHECK(painter != QThread::currentThread());
        CHECK(painted == Paper::A4);
    }

    SECTION("that refuses, dies, is missing or hangs is reported")
    {
        const auto prints = [&](const QString &command, std::chrono::milliseconds patience) {
            return QueuePrinter({u"q"_s, Paper::Letter, false, command, patience})
                .print(paint())
                .result();
        };

        CHECK_FALSE(prints(system.lp("exit 1\n"), 10s));
        CHECK_FALSE(prints(system.lp("kill -9 $$\n"), 10s));
        CHECK_FALSE(prints(system.folder.filePath(u"none"_s), 10s));
        CHECK_FALSE(prints(system.lp("exec sleep 60\n"), 300ms));
    }

    SECTION("is not there when the clinic named no queue")
    {
        CHECK_FALSE(QueuePrinter({}).isAvailable());
    }
}
