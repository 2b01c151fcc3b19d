// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Clinic.h"
#include "app/storage/Database.h"
#include "app/storage/Verifier.h"
#include "tests/support/Drafts.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

QList<QUuid> order(const QList<WorklistEntry> &entries)
{
    QList<QUuid> records;
    for (const WorklistEntry &entry : entries)
        records.append(entry.row.record);
    return records;
}

std::unique_ptr<Database> openDatabase(test::TempClinic &clinic)
{
    return Database::open(clinic.path(u"clinic.sqlite"_s), Database::Mode::Existing).value();
}

} // namespace

TEST_CASE("DeskStore shows records", "[storage]")
{
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();
    const auto owner = clinic.unlock(*desk, clinic.made.owner);
    const QUuid record = clinic.ids.next();

    SECTION("locked, it counts who waits and since when")
    {
        CHECK(desk->lockedOverview().result()->waiting == 0);
        REQUIRE(kiosk->submit(test::aRecord(record)).result());
        clinic.clock.advance(60'000);
        REQUIRE(kiosk->submit(test::aRecord(clinic.ids.next())).result());

        const auto overview = desk->lockedOverview().result();

        REQUIRE(overview);
        CHECK(overview->waiting == 2);
        CHECK(overview->oldestWaitingMs == 1'795'000'000'000);
        CHECK(overview->problems == 0);
    }

    SECTION("unlocked, it reads the label, now and from the index")
    {
        REQUIRE(kiosk->submit(test::aRecord(record, Tier::SameDay)).result());

        for (int i = 0; i < 2; ++i) {
            const auto list = desk->worklist(owner).result();
            REQUIRE(list);
            REQUIRE(list->size() == 1);
            CHECK(list->first().label.familyName == u"Quackenbush"_s);
            CHECK(list->first().label.tier == Tier::SameDay);
            CHECK(list->first().row.deviceName == u"Waiting room"_s);
            CHECK(list->first().row.status == RecordStatus::Received);
            CHECK(list->first().row.held);
        }
        CHECK(openDatabase(clinic)->value(u"SELECT count(*) FROM inbox"_s)->toInt() == 0);
    }

    SECTION("opening gives what was handed in and notes who did")
    {
        REQUIRE(kiosk->submit(test::aRecord(record)).result());

        const auto opened = desk->open(owner, record).result();

        REQUIRE(opened);
        CHECK((*opened)->payload.view() == test::aRecord(record).payload);
        CHECK((*opened)->entry.label.givenName == u"Zebulon"_s);
        CHECK((*opened)->entry.row.status == RecordStatus::Opened);
        CHECK((*opened)->entry.row.openedBy == u"Ada Owner"_s);
        CHECK((*opened)->actions.size() == 1);
        CHECK(desk->lockedOverview().result()->waiting == 0);
        CHECK(desk->open(owner, clinic.ids.next()).result().error().code == ErrorCode::NotFound);
    }

    SECTION("a review with its note is kept")
    {
        REQUIRE(kiosk->submit(test::aRecord(record)).result());
        REQUIRE(
            desk->act(owner, {ActionKind::MarkReviewed, record, {}, "seen, called back"}).result());

        const auto opened = desk->open(owner, record).result();

        REQUIRE(opened);
        CHECK((*opened)->entry.row.status == RecordStatus::Accepted);
        CHECK((*opened)->notes == QList<QString>{u"seen, called back"_s, QString()});
    }

    SECTION("of two versions the newer one counts")
    {
        const auto first = kiosk->submit(test::aRecord(record)).result();
        auto next = test::aRecord(record);
        next.version = 2;
        next.supersedes = first->id;
        next.payload = "{\"corrected\":true}";
        REQUIRE(kiosk->submit(next).result());

        CHECK(desk->worklist(owner).result()->size() == 1);
        CHECK((*desk->open(owner, record).result())->payload.view() == next.payload);
    }

    SECTION("who calls comes first, then the tier, then who waits longest")
    {
        const auto submit = [&](Tier tier, const std::optional<QUuid> &alert) {
            clinic.clock.advance(1000);
            const QUuid id = clinic.ids.next();
            auto draft = test::aRecord(id, tier);
            auto label = RecordLabel::fromJson(draft.label);
            label.alert = alert;
            draft.label = label.toJson();
            REQUIRE(kiosk->submit(draft).result());
            return id;
        };
        const QUuid alert = clinic.ids.next();
        REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());
        const QUuid early = submit(Tier::None, {});
        const QUuid late = submit(Tier::None, {});
        const QUuid emergency = submit(Tier::Emergency, {});
        const QUuid calling = submit(Tier::SameDay, alert);

        CHECK(order(*desk->worklist(owner).result())
              == QList<QUuid>{calling, emergency, early, late});
        REQUIRE(desk->act(owner, {ActionKind::Acknowledge, alert, AlertAction::WithPatient, {}})
                    .result());
        CHECK(order(*desk->worklist(owner).result())
              == QList<QUuid>{emergency, calling, early, late});
    }

    SECTION("a label that somebody else sealed is not believed")
    {
        REQUIRE(kiosk->submit(test::aRecord(record, Tier::Emergency)).result());
        const auto epochKey = readKeySet(clinic.directory.path())->epochKey;
        REQUIRE(openDatabase(clinic)->execute(
            u"UPDATE inbox SET sealed_label = ?"_s,
            {sealTo(epochKey, test::aRecord(record, Tier::None).label)}));

        const auto list = desk->worklist(owner).result();

        REQUIRE(list);
        CHECK(list->first().row.damaged);
        CHECK(list->first().label == RecordLabel());
    }

    SECTION("an envelope from another record does not open")
    {
        REQUIRE(kiosk->submit(test::aRecord(record)).result());
        REQUIRE(kiosk->submit(test::aRecord(clinic.ids.next())).result());
        REQUIRE(openDatabase(clinic)->execute(
            u"UPDATE record SET envelope = (SELECT envelope FROM record WHERE device_seq = 2)"
            " WHERE device_seq = 1"_s));

        CHECK(desk->open(owner, record).result().error().code == ErrorCode::CannotOpenRecord);
    }
}

TEST_CASE("DeskStore tells when something last came and which kiosk runs", "[storage]")
{
    test::TempClinic clinic;
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();
    const auto overview = [&desk] { return desk->lockedOverview().result().value(); };

    SECTION("of a new clinic: nothing yet")
    {
        CHECK(overview().lastReceivedMs == 0);
        REQUIRE(overview().kiosks.size() == 1); // the desk is none
        CHECK(overview().kiosks.first().name == u"Waiting room"_s);
        CHECK(overview().kiosks.first().seenMs == 0);
    }

    SECTION("the newest counts")
    {
        for (int i = 0; i < 2; ++i) {
            clinic.clock.advance(60'000);
            REQUIRE(kiosk->submit(test::aRecord(clinic.ids.next())).result());
            REQUIRE(kiosk->heartbeat().result());
        }

        CHECK(overview().lastReceivedMs == 1'795'000'120'000);
        CHECK(overview().kiosks.first().seenMs == 1'795'000'120'000);
    }

    SECTION("a sign of life that somebody wrote in is not believed")
    {
        REQUIRE(kiosk->heartbeat().result());
        REQUIRE(openDatabase(clinic)->execute(u"UPDATE heartbeat SET ms = ms + 60000"_s));

        CHECK(overview().kiosks.first().seenMs == 0);
    }
}

TEST_CASE("DeskStore answers alerts", "[storage]")
{
    test::TempClinic clinic;
    const auto frontDesk = clinic.add(u"Flo Front"_s, Role::FrontDesk);
    const auto clinician = clinic.add(u"Cleo Clinic"_s, Role::Clinician);
    const auto kiosk = clinic.openKiosk();
    const auto desk = clinic.openDesk();
    const auto flo = clinic.unlock(*desk, frontDesk);
    const auto cleo = clinic.unlock(*desk, clinician);
    const QUuid alert = clinic.ids.next();
    const QUuid call = clinic.ids.next();
    REQUIRE(kiosk->raiseAlert(test::anAlert(alert)).result());
    REQUIRE(kiosk->raiseAlert(test::anAlert(call, AlertKind::PersonNeeded)).result());

    SECTION("a locked desk sees tier and group, and nothing of the patient")
    {
        const auto alerts = desk->lockedOverview().result()->openAlerts;

        REQUIRE(alerts.size() == 2);
        CHECK(alerts.first().id == alert);
        CHECK(alerts.first().tier == Tier::Emergency);
        CHECK(alerts.first().group == u"cauda-equina"_s);
        CHECK(alerts.first().deviceName == u"Waiting room"_s);
        CHECK(desk->alertContent(flo, alert).result().value() == test::anAlert(alert).content);
    }

    SECTION("who acknowledges is named, and the kiosk learns of it")
    {
        clinic.clock.advance(30'000);
        REQUIRE(desk->act(flo, {ActionKind::Acknowledge, alert, AlertAction::WithPatient, {}})
                    .result());

        const auto alerts = desk->lockedOverview().result()->openAlerts;
        REQUIRE(alerts.size() == 2);
        CHECK(alerts.first().id == call);
        CHECK(alerts.last().acknowledgedBy == u"Flo Front"_s);
        const auto state = kiosk->alertState(alert).result();
        CHECK(state->acknowledged);
        CHECK(state->acknowledgedMs == 1'795'000'030'000);
    }

    SECTION("who acknowledges says what is being done")
    {
        const auto refused = [&](const ActionDraft &draft) {
            return desk->act(flo, draft).result().error().code == ErrorCode::NotAllowed;
        };
        CHECK(refused({ActionKind::Acknowledge, alert, {}, "I saw it"}));
        CHECK(refused({ActionKind::Acknowledge, alert, AlertAction::Other, " "}));
        CHECK_FALSE(kiosk->alertState(alert).result()->acknowledged);

        CHECK(desk->act(flo, {ActionKind::Acknowledge, alert, AlertAction::Other, "with Dr. B"})
                  .result());
        CHECK(kiosk->alertState(alert).result()->acknowledged);
    }

    SECTION("a kiosk finds its emergency again until somebody has taken it")
    {
        const auto restarted = clinic.openKiosk();
        CHECK(restarted->standingEmergency().result().value() == alert);

        REQUIRE(desk->act(flo, {ActionKind::Acknowledge, alert, AlertAction::WithPatient, {}})
                    .result());

        CHECK(restarted->standingEmergency().result()->isNull());
    }

    SECTION("the record says how long it took until somebody took its alert")
    {
        const QUuid record = clinic.ids.next();
        auto draft = test::aRecord(record, Tier::Emergency);
        auto label = RecordLabel::fromJson(draft.label);
        label.alert = alert;
        draft.label = label.toJson();
        REQUIRE(kiosk->submit(draft).result());
        clinic.clock.advance(112'000);
        REQUIRE(desk->act(flo, {ActionKind::Acknowledge, alert, AlertAction::WithPatient, {}})
                    .result());
        REQUIRE(desk->act(cleo, {ActionKind::CloseAlert, alert, {}, {}}).result());

        const auto opened = desk->open(cleo, record).result();

        REQUIRE(opened);
        REQUIRE((*opened)->alert);
        CHECK((*opened)->alert->acknowledgedMs - (*opened)->alert->createdMs == 112'000);
        CHECK((*opened)->alert->acknowledgedBy == u"Flo Front"_s);
        CHECK((*opened)->alert->action == AlertAction::WithPatient);
    }

    SECTION("the desk learns whether the pager was reached, and verify finds nothing amiss")
    {
        REQUIRE(kiosk->notePager(alert, false).result());
        CHECK(desk->lockedOverview().result()->openAlerts.first().pager == PagerState::Failed);
        clinic.clock.advance(1000);
        REQUIRE(kiosk->notePager(alert, true).result());
        CHECK(desk->lockedOverview().result()->openAlerts.first().pager == PagerState::Called);
        CHECK(verifyClinic(clinic.directory.path())->breaks == QList<ChainBreak>());
    }

    SECTION("a drill rings like a real one, stands behind it, counts as none and is on record")
    {
        const QUuid drill = desk->raiseDrill(flo).result().value();
        auto alerts = desk->lockedOverview().result()->openAlerts;
        REQUIRE(alerts.size() == 3);
        CHECK(alerts.first().id == alert);
        CHECK(alerts.last().id == drill);
        CHECK(alerts.last().isDrill());
        CHECK(alerts.last().tier == Tier::Emergency);
        CHECK(kiosk->standingEmergency().result().value() == alert);

        clinic.clock.advance(24'000);
        REQUIRE(desk->act(cleo, {ActionKind::Acknowledge, drill, AlertAction::WithPatient, {}})
                    .result());

        CHECK(desk->lockedOverview().result()->openAlerts.size() == 2);
        const auto drills = desk->drills().result().value();
        REQUIRE(drills.size() == 1);
        CHECK(drills.first().acknowledgedBy == u"Cleo Clinic"_s);
        CHECK(drills.first().acknowledgedMs - drills.first().createdMs == 24'000);
        CHECK(verifyClinic(clinic.directory.path())->breaks == QList<ChainBreak>());
    }

    SECTION("a call for a person is over once somebody comes")
    {
        REQUIRE(
            desk->act(flo, {ActionKind::Acknowledge, call, AlertAction::WithPatient, {}}).result());

        CHECK(desk->lockedOverview().result()->openAlerts.size() == 1);
        CHECK(kiosk->alertState(call).result()->acknowledged);
    }

    SECTION("closing wipes tier and group, and staff can still read them in the seal (P1)")
    {
        CHECK(desk->act(cleo, {ActionKind::CloseAlert, alert, {}, {}}).result().error().code
              == ErrorCode::NotAllowed); // nobody has acknowledged it
        REQUIRE(desk->act(flo, {ActionKind::Acknowledge, alert, AlertAction::WithPatient, {}})
                    .result());
        REQUIRE(desk->act(cleo, {ActionKind::CloseAlert, alert, {}, {}}).result());

        const auto database = openDatabase(clinic);
        CHECK(database
                  ->value(u"SELECT count(*) FROM alert WHERE tier IS NOT NULL"
                          " OR patient_group = 'cauda-equina'"_s)
                  ->toInt()
              == 1); // the other, still open
        CHECK(database->value(u"SELECT patient_group FROM alert WHERE kind = 0"_s)->isNull());
        CHECK(desk->lockedOverview().result()->openAlerts.size() == 1);
        CHECK(desk->alertContent(cleo, alert).result());
        CHECK(desk->act(cleo, {ActionKind::CloseAlert, alert, {}, {}}).result().error().code
              == ErrorCode::Conflict);
    }

    SECTION("the front desk may neither close an alert nor clear a hold")
    {
        const QUuid record = clinic.ids.next();
        REQUIRE(kiosk->submit(test::aRecord(record, Tier::SameDay)).result());

        CHECK(desk->act(flo, {ActionKind::CloseAlert, alert, {}, {}}).result().error().code
              == ErrorCode::NotAllowed);
        CHECK(desk->act(flo, {ActionKind::ClearHold, record, {}, "fine"}).result().error().code
              == ErrorCode::NotAllowed);
        CHECK(desk->worklist(flo).result()->first().row.held);

        CHECK(desk->act(cleo, {ActionKind::ClearHold, record, {}, " "}).result().error().code
              == ErrorCode::NotAllowed);
        CHECK(desk->act(cleo, {ActionKind::ClearHold, record, {}, "fine"}).result());
        CHECK_FALSE(desk->worklist(flo).result()->first().row.held);
    }

    SECTION("a role written into the database is not a role")
    {
        const auto database = openDatabase(clinic);
        REQUIRE(database->execute(u"UPDATE staff SET roles = 7 WHERE name = 'Flo Front'"_s));

        CHECK(desk->act(flo, {ActionKind::CloseAlert, alert, {}, {}}).result().error().code
              == ErrorCode::NotAllowed);
        CHECK(desk->worklist(flo).result().error().code == ErrorCode::NotAllowed);
        CHECK(desk->lockedOverview().result()->problems == 1);
    }

    SECTION("an action that nobody signed is ignored and counted")
    {
        REQUIRE(desk->act(flo, {ActionKind::Acknowledge, alert, AlertAction::WithPatient, {}})
                    .result());
        REQUIRE(openDatabase(clinic)->execute(u"UPDATE action SET signature = zeroblob(64)"_s));
        const auto other = clinic.openDesk();

        const auto overview = other->lockedOverview().result();

        CHECK(overview->problems == 1);
        CHECK_FALSE(overview->openAlerts.first().acknowledged);
        CHECK_FALSE(clinic.openKiosk()->alertState(alert).result()->acknowledged);
    }
}

TEST_CASE("DeskStore unlocks", "[storage]")
{
    test::TempClinic clinic;
    const auto desk = clinic.openDesk();
    const auto attempt = [&](const char *passphrase) {
        return desk->unlock(clinic.made.owner, SecretBytes::copyOf(passphrase)).result();
    };

    SECTION("with the passphrase, and says no to another")
    {
        CHECK(attempt("plum tractor sings at moon").error().code == ErrorCode::WrongPassphrase);
        CHECK(attempt(test::ownerPassphrase));
        CHECK(desk->unlock(clinic.ids.next(), SecretBytes::copyOf("x")).result().error().code
              == ErrorCode::WrongPassphrase);
    }

    SECTION("not before the waiting time is over, right or wrong, nor after a restart")
    {
        for (int i = 0; i < 4; ++i)
            CHECK(attempt("wrong").error().code == ErrorCode::WrongPassphrase);

        const auto refused = attempt(test::ownerPassphrase);
        CHECK(refused.error().code == ErrorCode::TooManyAttempts);
        CHECK(refused.error().detail == u"2"_s);
        clinic.clock.setNow(clinic.clock.nowMs() + 86'400'000); // the wall clock does not help
        const auto again = clinic.openDesk();
        CHECK(again->unlock(clinic.made.owner, SecretBytes::copyOf(test::ownerPassphrase))
                  .result()
                  .error()
                  .code
              == ErrorCode::TooManyAttempts);

        clinic.clock.advance(2000);
        CHECK(attempt(test::ownerPassphrase));
        CHECK(attempt("wrong").error().code == ErrorCode::WrongPassphrase); // counts from one again
        CHECK(attempt(test::ownerPassphrase));
    }
}

TEST_CASE("DeskStore tells of changes", "[storage]")
{
    test::TempClinic clinic;
    const auto desk = clinic.openDesk();
    const auto kiosk = clinic.openKiosk(); // another connection, as another process has
    REQUIRE(desk->lockedOverview().result());
    QSignalSpy changed(desk.get(), &StaffStore::changed);

    SECTION("that another program made, within two seconds")
    {
        REQUIRE(kiosk->submit(test::aRecord(clinic.ids.next())).result());

        CHECK(changed.wait(2000));
    }

    SECTION("but not when there are none")
    {
        CHECK_FALSE(changed.wait(700));
    }
}
