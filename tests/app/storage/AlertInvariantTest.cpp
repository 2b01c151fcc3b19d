// SPDX-License-Identifier: GPL-3.0-or-later
// Invariant (h) of the clinical brief (1.10); the others are in tests/app/redflags and
// tests/app/visit.
#include "app/storage/Verifier.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

int rowsOf(const test::TempClinic &clinic, const QUuid &alert)
{
    const auto database
        = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
    return database
        ->value(u"SELECT count(*) FROM alert WHERE id = ? AND sealed_content != x''"_s,
                {alert.toRfc4122()})
        ->toInt();
}

bool isAcknowledged(DeskStore &desk, const QUuid &alert)
{
    const auto alerts = desk.lockedOverview().result()->openAlerts;
    const auto row = std::find_if(
        alerts.begin(), alerts.end(), [&alert](const AlertRow &open) { return open.id == alert; });
    return row != alerts.end() && row->acknowledged;
}

} // namespace

TEST_CASE("Invariant h: no member of staff deletes an alert, they acknowledge it with name, time"
          " and action",
          "[storage][invariant]")
{
    test::TempClinic clinic;
    const auto front = clinic.add(u"Flo Front"_s, Role::FrontDesk);
    const auto clinician = clinic.add(u"Cleo Clinic"_s, Role::Clinician);
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();

    // Whatever anybody may do to it or try, the alert is there, and taken by nobody.
    for (const QUuid &staff : {front, clinician, clinic.made.owner}) {
        const auto person = test::TempClinic::unlock(*desk, staff);
        for (int kind = 0; kind <= int(ActionKind::Erase); ++kind) {
            const QUuid alert = clinic.ids.next();
            REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());
            ActionDraft draft;
            draft.kind = ActionKind(kind);
            draft.subject = alert;
            draft.note = "I would rather not see this";
            CAPTURE(kind, person->staff().name);

            (void)desk->act(person, draft).result();

            CHECK(rowsOf(clinic, alert) == 1);
            CHECK_FALSE(isAcknowledged(*desk, alert));
            CHECK_FALSE(kiosk->alertState(alert).result()->acknowledged);
        }
    }

    for (const AlertAction action : {AlertAction::WithPatient,
                                     AlertAction::CalledEmergencyServices,
                                     AlertAction::ClinicianInformed}) {
        const QUuid alert = clinic.ids.next();
        REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());
        clinic.clock.advance(7'000);
        const auto person = test::TempClinic::unlock(*desk, front);
        REQUIRE(desk->act(person, {ActionKind::Acknowledge, alert, action, {}}).result());

        const auto alerts = desk->lockedOverview().result()->openAlerts;
        const auto row = std::find_if(alerts.begin(), alerts.end(), [&alert](const AlertRow &open) {
            return open.id == alert;
        });
        REQUIRE(row != alerts.end());
        CHECK(row->acknowledgedBy == u"Flo Front"_s);
        CHECK(row->acknowledgedMs - row->createdMs == 7'000);
        CHECK(row->action == action);
        CHECK(rowsOf(clinic, alert) == 1);
    }
    CHECK(verifyClinic(clinic.directory.path())->breaks == QList<ChainBreak>());

    // Who deletes it behind the programs' backs is found out.
    const auto database
        = Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
    REQUIRE(database->execute(
        u"DELETE FROM alert WHERE id = (SELECT id FROM alert ORDER BY created_ms LIMIT 1)"_s));
    CHECK_FALSE(verifyClinic(clinic.directory.path())->breaks.isEmpty());
}
