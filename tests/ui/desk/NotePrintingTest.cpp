// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/NotePrinting.h"

#include "app/report/ChartNote.h"
#include "tests/support/SampleSummary.h"

#include <catch2/catch.hpp>

#include <QFileInfo>
#include <QTemporaryDir>

using namespace kiosk;

TEST_CASE("A note saved as PDF", "[desk]")
{
    const QTemporaryDir folder;
    const Sheet note = chartNote(test::sampleSummary(), {});

    SECTION("can be read by nobody but its owner")
    {
        const QString path = folder.filePath(QStringLiteral("note.pdf"));

        REQUIRE(NotePrinting::savePdf(note, path));

        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther;
        CHECK(QFileInfo(path).size() > 1000);
        CHECK_FALSE(QFileInfo(path).permissions().testAnyFlags(others));
    }

    SECTION("that cannot be written says so")
    {
        CHECK_FALSE(
            NotePrinting::savePdf(note, folder.filePath(QStringLiteral("no/such/note.pdf"))));
    }
}
