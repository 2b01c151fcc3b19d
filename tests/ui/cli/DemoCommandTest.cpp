// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/Review.h"
#include "tests/support/Drafts.h"
#include "tests/support/RealVisit.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"
#include "tests/ui/cli/ScriptedTerminal.h"
#include "ui/cli/AdminCommandLine.h"

#include <catch2/catch.hpp>

#include <QJsonObject>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

ExitCode demo(TempClinic &clinic, ScriptedTerminal &terminal, int patients)
{
    const AdminContext context{terminal, clinic.clock, clinic.ids, interactiveCost};
    return runAdmin(context,
                    {u"--clinic"_s,
                     clinic.directory.path(),
                     u"--json"_s,
                     u"demo"_s,
                     u"--data"_s,
                     QStringLiteral(KIOSK_SOURCE_DIR "/resources"),
                     u"--patients"_s,
                     QString::number(patients)});
}

} // namespace

TEST_CASE("made-up patients", "[cli]")
{
    TempClinic clinic;
    ScriptedTerminal terminal;

    SECTION("are sealed like real ones, and more can follow")
    {
        REQUIRE(demo(clinic, terminal, 2) == ExitCode::Done);
        REQUIRE(demo(clinic, terminal, 1) == ExitCode::Done);

        const auto desk = clinic.openDesk();
        const auto owner = clinic.unlock(*desk, clinic.made.owner);
        const auto list = desk->worklist(owner).result();
        REQUIRE(list);
        int visits = 0;
        for (const WorklistEntry &entry : *list) {
            if (entry.label.visit != u"first-visit"_s)
                continue;
            ++visits;
            CHECK(entry.label.complaint.startsWith(u"Demo: "_s));
            CHECK_FALSE(entry.label.familyName.isEmpty());
            const auto opened = desk->open(owner, entry.row.record).result();
            REQUIRE(opened);
            const auto summary = summarise(**opened, shippedForms(), u"en"_s);
            REQUIRE(summary);
            REQUIRE(summary->bodyChart());
            // The question is answered with what the desk reads in the drawing.
            QStringList places;
            for (const MarkedPlace &place : summary->bodyChart()->places)
                places += place.name;
            CHECK_FALSE(places.isEmpty());
            CHECK(summary->about(Topic::BodyChart).front().answer == places.join(u", "_s));
        }
        CHECK(visits == 3);
    }

    SECTION("never stand among real ones")
    {
        const auto kiosk = clinic.openKiosk();
        REQUIRE(kiosk->submit(aRecord(clinic.ids.next())).result());

        CHECK(demo(clinic, terminal, 1) != ExitCode::Done);
        CHECK(clinic.openDesk()->lockedOverview().result()->waiting == 1);
    }
}
