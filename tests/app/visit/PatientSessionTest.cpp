// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PatientSession.h"

#include "app/core/Json.h"
#include "app/visit/ContentLoader.h"
#include "tests/support/FixedClock.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

const VisitContent &shippedContent()
{
    static const LoadedContent content
        = loadVisitContent(QStringLiteral(KIOSK_SOURCE_DIR "/resources"), {});
    return content.visit;
}

/// A kiosk with one patient at it.
struct Kiosk
{
    FixedClock clock;
    IdSource ids{clock};
    RecordingSink sink{clock};
    PatientSession session{shippedContent(), sink, clock, ids};
    QSignalSpy emergency{&session, &PatientSession::emergency};
    QSignalSpy alertChanged{&session, &PatientSession::alertChanged};
    QSignalSpy received{&session, &PatientSession::received};
    QSignalSpy sendFailed{&session, &PatientSession::sendFailed};

    /// Chooses the option with this code.
    void choose(const QString &linkId, const QString &code)
    {
        FormSession &form = *session.checklist();
        const NodeId node = form.find(linkId);
        REQUIRE(node != -1);
        const auto &options = form.node(node).item->options;
        const auto option
            = std::find_if(options.begin(), options.end(), [&](const fhir::AnswerOption &o) {
                  return fhir::codeOf(o.value) == code;
              });
        REQUIRE(option != options.end());
        form.setAnswers(node, {option->value});
    }

    void tellAge(qint64 years)
    {
        FormSession &form = *session.checklist();
        form.setAnswers(form.find(u"age"_s), {fhir::Value(years)});
    }

    void write(const QString &linkId, const fhir::Value &value)
    {
        FormSession &form = *session.intake();
        form.setAnswers(form.find(linkId), {value});
    }

    /// Lets everything that was started finish.
    void settle() const { QTest::qWait(50); }

    [[nodiscard]] Submission stored(int index) const
    {
        REQUIRE(sink.records.size() > index);
        const auto submission = Submission::fromJson(sink.records[index].payload);
        REQUIRE(submission);
        return *submission;
    }

    [[nodiscard]] RecordLabel label(int index) const
    {
        return RecordLabel::fromJson(sink.records[index].label);
    }
};

} // namespace

TEST_CASE("An emergency answer", "[visit]")
{
    Kiosk kiosk;
    kiosk.session.begin(PatientSession::Journey::Checklist);

    SECTION("stops at once, alerts the desk and stores the half-done checklist")
    {
        bool wasStored = false;
        QObject::connect(&kiosk.session, &PatientSession::emergency, &kiosk.session, [&] {
            wasStored = kiosk.session.alertState().known;
        });
        kiosk.choose(u"HT-1"_s, u"yes"_s);

        CHECK(kiosk.session.emergencyRaised());
        CHECK(kiosk.session.outcome().tier == Tier::Emergency);
        kiosk.settle();
        CHECK(kiosk.emergency.count() == 1);
        CHECK(wasStored); // the alert is committed before the stop screen shows
        REQUIRE(kiosk.sink.alerts.size() == 1);
        CHECK(kiosk.sink.alerts[0].kind == AlertKind::RedFlag);
        CHECK(kiosk.sink.alerts[0].tier == Tier::Emergency);
        CHECK(kiosk.sink.alerts[0].group == u"heart"_s);
        CHECK(kiosk.session.alertState().known);
        CHECK(kiosk.session.alertSentMs() == kiosk.clock.nowMs());
        REQUIRE(kiosk.sink.records.size() == 1);
        CHECK(kiosk.stored(0).forms[0].response.status == u"in-progress"_s);
        CHECK(kiosk.label(0).status == u"in-progress"_s);
        CHECK(kiosk.label(0).tier == Tier::Emergency);
        CHECK(kiosk.label(0).alert == kiosk.sink.alerts[0].id);
    }

    SECTION("tells the desk what was answered when, and no name yet")
    {
        kiosk.choose(u"HT-1"_s, u"not-sure"_s);
        kiosk.settle();

        const auto content = QJsonDocument::fromJson(kiosk.sink.alerts.value(0).content).object();
        CHECK_FALSE(content.contains(u"name"_s));
        const QJsonArray items = content[u"items"_s].toArray();
        REQUIRE(items.size() == 1);
        CHECK(items[0][u"linkId"_s] == u"HT-1"_s);
        CHECK(items[0][u"answer"_s] == u"not-sure"_s);
        CHECK(items[0][u"ms"_s].toInteger() == 1'795'000'000'000);
        CHECK_FALSE(items[0][u"text"_s].toString().isEmpty());
        CHECK(content[u"outcome"_s][u"tier"_s] == u"EMERGENCY"_s);
    }

    SECTION("is not lowered by any later answer, and is told once")
    {
        kiosk.choose(u"CES-1"_s, u"yes"_s);
        kiosk.choose(u"CES-1"_s, u"no"_s);
        kiosk.choose(u"HT-1"_s, u"yes"_s);
        kiosk.session.finishChecklist();
        kiosk.settle();

        CHECK(kiosk.session.outcome().tier == Tier::Emergency);
        CHECK(kiosk.session.outcome().reasons.front().ruleId == u"HT-1.marked"_s);
        CHECK(kiosk.session.outcome().reasons.size() == 2);
        CHECK(kiosk.emergency.count() == 1);
        CHECK(kiosk.sink.alerts.size() == 1);
    }

    SECTION("keeps the answers that were given before (brief 1.10 g)")
    {
        kiosk.choose(u"CES-1"_s, u"yes"_s);
        kiosk.clock.advance(5000);
        kiosk.choose(u"CES-1"_s, u"no"_s);
        kiosk.session.leave();
        kiosk.settle();

        REQUIRE_FALSE(kiosk.sink.records.isEmpty());
        const auto changes = kiosk.stored(int(kiosk.sink.records.size()) - 1).forms[0].changes;
        REQUIRE(changes.size() == 2);
        CHECK(fhir::codeOf(changes[1].before.at(0)) == u"yes"_s);
        CHECK(fhir::codeOf(changes[1].after.at(0)) == u"no"_s);
        CHECK(changes[1].ms == 1'795'000'005'000);
    }

    SECTION("alerts as soon as the store works again")
    {
        kiosk.sink.isFailing = true;
        kiosk.choose(u"VN-4"_s, u"yes"_s);
        kiosk.settle();
        CHECK(kiosk.emergency.count() == 1); // a full disk keeps nobody from the stop screen
        CHECK_FALSE(kiosk.session.alertState().known);
        kiosk.sink.isFailing = false;

        CHECK(QTest::qWaitFor([&] { return kiosk.session.alertState().known; }, 3000));
        CHECK(kiosk.sink.alerts.size() == 1);
    }

    SECTION("is shown as taken once somebody at the desk took it")
    {
        kiosk.choose(u"VN-4"_s, u"yes"_s);
        kiosk.settle();
        kiosk.sink.isAcknowledged = true;

        CHECK(QTest::qWaitFor([&] { return kiosk.session.alertState().acknowledged; }, 3000));
        CHECK(kiosk.alertChanged.count() == 2);
        CHECK_FALSE(kiosk.session.emergencyStands());
    }

    SECTION("stands when the patient is gone, until somebody takes it, and names nobody")
    {
        kiosk.choose(u"VN-4"_s, u"yes"_s);
        kiosk.settle();

        kiosk.session.leave();

        CHECK(kiosk.session.emergencyStands());
        CHECK(kiosk.session.checklist() == nullptr);
        CHECK(kiosk.session.outcome() == Outcome());
        kiosk.sink.isAcknowledged = true;
        CHECK(QTest::qWaitFor([&] { return kiosk.session.alertState().acknowledged; }, 3000));
        CHECK_FALSE(kiosk.session.emergencyStands());
        kiosk.session.leave();
        CHECK_FALSE(kiosk.session.alertState().known);
    }

    SECTION("can be called again")
    {
        kiosk.choose(u"VN-4"_s, u"yes"_s);
        kiosk.settle();
        kiosk.session.repeatAlert();
        kiosk.settle();

        REQUIRE(kiosk.sink.alerts.size() == 2);
        CHECK(kiosk.sink.alerts[0].id != kiosk.sink.alerts[1].id);
        CHECK(kiosk.sink.alerts[1].tier == Tier::Emergency);
    }
}

TEST_CASE("A kiosk that starts again takes up the emergency that stands", "[visit]")
{
    Kiosk kiosk;

    SECTION("and watches it without knowing whose it is")
    {
        kiosk.sink.standing = kiosk.ids.next();
        kiosk.session.restoreEmergency();
        kiosk.settle();

        CHECK(kiosk.emergency.count() == 1);
        CHECK(kiosk.session.emergencyStands());
        CHECK(kiosk.sink.alerts.isEmpty());
        kiosk.sink.isAcknowledged = true;
        CHECK(QTest::qWaitFor([&] { return kiosk.session.alertState().acknowledged; }, 3000));
    }

    SECTION("and shows nothing when none stands")
    {
        kiosk.session.restoreEmergency();
        kiosk.settle();

        CHECK(kiosk.emergency.isEmpty());
        CHECK_FALSE(kiosk.session.emergencyStands());
    }
}

TEST_CASE("CES-2 may be old: it has 20 seconds to say so", "[visit]")
{
    Kiosk kiosk;
    kiosk.session.begin(PatientSession::Journey::Checklist);
    kiosk.choose(u"CES-2"_s, u"yes"_s);
    CHECK(kiosk.emergency.isEmpty());
    CHECK(kiosk.session.outcome().tier == Tier::Emergency);

    SECTION("new is an emergency at once")
    {
        kiosk.choose(u"CES-2.since"_s, u"new"_s);

        kiosk.settle();
        CHECK(kiosk.emergency.count() == 1);
    }

    SECTION("old and unchanged is same day, alerted at the end")
    {
        kiosk.choose(u"CES-2.since"_s, u"old-unchanged"_s);
        kiosk.settle();
        CHECK(kiosk.session.outcome().tier == Tier::SameDay);
        CHECK(kiosk.sink.alerts.isEmpty());

        kiosk.session.finishChecklist();
        kiosk.settle();

        CHECK(kiosk.emergency.isEmpty());
        REQUIRE(kiosk.sink.alerts.size() == 1);
        CHECK(kiosk.sink.alerts[0].tier == Tier::SameDay);
    }

    SECTION("no answer is an emergency after 20 seconds")
    {
        kiosk.clock.advance(19'999);
        QTest::qWait(450);
        CHECK(kiosk.emergency.isEmpty());
        kiosk.clock.advance(1);

        CHECK(QTest::qWaitFor([&] { return kiosk.emergency.count() == 1; }, 2000));
    }

    SECTION("the store holds its alert until the time course is told")
    {
        REQUIRE(kiosk.sink.held.size() == 1);
        CHECK(kiosk.sink.held[0].tier == Tier::Emergency);
        CHECK(kiosk.sink.held[0].group == u"cauda-equina"_s);
        const QUuid held = kiosk.sink.held[0].id;
        CHECK(kiosk.sink.alerts.isEmpty());

        SECTION("which withdraws it when it is old")
        {
            kiosk.choose(u"CES-2.since"_s, u"old-unchanged"_s);

            CHECK(kiosk.sink.held.isEmpty());
            CHECK(kiosk.sink.alerts.isEmpty());
        }

        SECTION("which raises that very alert when it is new")
        {
            kiosk.choose(u"CES-2.since"_s, u"new"_s);

            CHECK(kiosk.sink.held.isEmpty());
            REQUIRE(kiosk.sink.alerts.size() == 1);
            CHECK(kiosk.sink.alerts[0].id == held);
        }

        SECTION("or the patient feels unwell")
        {
            kiosk.session.unwellNow();

            CHECK(kiosk.sink.held.isEmpty());
            REQUIRE(kiosk.sink.alerts.size() == 1);
            CHECK(kiosk.sink.alerts[0].id == held);
        }
    }

    SECTION("another emergency does not wait for it")
    {
        kiosk.choose(u"CES-3"_s, u"yes"_s);

        kiosk.settle();
        CHECK(kiosk.emergency.count() == 1);
    }

    SECTION("who leaves meanwhile counts as an emergency")
    {
        kiosk.session.leave();
        kiosk.settle();

        CHECK(kiosk.emergency.isEmpty()); // no stop screen for nobody
        REQUIRE(kiosk.sink.alerts.size() == 1);
        CHECK(kiosk.sink.alerts[0].tier == Tier::Emergency);
        REQUIRE(kiosk.sink.records.size() == 1);
        CHECK(kiosk.label(0).tier == Tier::Emergency);
    }
}

TEST_CASE("The end of a checklist", "[visit]")
{
    Kiosk kiosk;
    kiosk.session.begin(PatientSession::Journey::Checklist);

    SECTION("stores it and raises no alert when nothing calls for one")
    {
        kiosk.choose(u"HT-1"_s, u"no"_s);
        kiosk.session.finishChecklist();
        kiosk.settle();

        CHECK(kiosk.sink.alerts.isEmpty());
        REQUIRE(kiosk.sink.records.size() == 1);
        CHECK(kiosk.label(0).visit == u"checklist"_s);
        CHECK(kiosk.label(0).status == u"completed"_s);
        CHECK(kiosk.received.isEmpty());
        CHECK(kiosk.stored(0).outcome->unanswered.contains(u"VN-4"_s));
    }

    SECTION("raises a higher alert when a later answer rises, not when it falls")
    {
        kiosk.choose(u"NR-4"_s, u"yes"_s);
        kiosk.session.finishChecklist();
        kiosk.choose(u"NR-4"_s, u"no"_s);
        kiosk.session.finishChecklist();
        kiosk.choose(u"VN-4"_s, u"yes"_s);
        kiosk.settle();

        REQUIRE(kiosk.sink.alerts.size() == 2);
        CHECK(kiosk.sink.alerts[0].tier == Tier::SameDay);
        CHECK(kiosk.sink.alerts[1].tier == Tier::Emergency);
    }

    SECTION("leads into a first visit without asking again")
    {
        kiosk.choose(u"HT-1"_s, u"no"_s);
        kiosk.session.finishChecklist();
        kiosk.settle();
        kiosk.session.begin(PatientSession::Journey::FirstVisit);
        kiosk.session.send();
        REQUIRE(kiosk.received.wait());

        REQUIRE(kiosk.sink.records.size() == 2);
        CHECK(kiosk.sink.records[1].record == kiosk.sink.records[0].record);
        CHECK(kiosk.sink.records[1].supersedes.has_value());
        CHECK(kiosk.label(1).visit == u"first-visit"_s);
        CHECK(kiosk.stored(1).forms.size() == 2);
    }
}

TEST_CASE("A first visit", "[visit]")
{
    Kiosk kiosk;
    kiosk.session.setLanguage(u"es"_s);
    kiosk.session.begin(PatientSession::Journey::FirstVisit);
    REQUIRE(kiosk.session.checklist() != nullptr);
    REQUIRE(kiosk.session.intake() != nullptr);
    kiosk.tellAge(71);
    kiosk.write(u"name.given"_s, u"Ana"_s);
    kiosk.write(u"name.family"_s, u"Ñíguez"_s);
    kiosk.write(u"birthDate"_s, fhir::Date{u"1955-01-02"_s});

    SECTION("shows what the checklist was told already, as no change of the patient's")
    {
        kiosk.choose(u"sex"_s, u"female"_s);
        const FormSession &intake = *kiosk.session.intake();
        const auto before = intake.changes().size();
        kiosk.session.finishChecklist();

        const auto known = [&](const QString &linkId) {
            const auto &answers = intake.answers(intake.find(linkId));
            return answers.size() == 1 ? fhir::codeOf(answers.front()) : QString();
        };
        CHECK(known(u"sex"_s) == u"female"_s);
        CHECK(known(u"pain.where"_s).isEmpty());
        CHECK(intake.changes().size() == before);
    }

    SECTION("is handed in once, with both forms, label and outcome")
    {
        kiosk.session.finishChecklist();
        kiosk.session.send();
        CHECK(kiosk.session.isSending());
        REQUIRE(kiosk.received.wait());

        CHECK_FALSE(kiosk.session.isSending());
        CHECK(kiosk.received.count() == 1);
        CHECK(qvariant_cast<Receipt>(kiosk.received[0][0]).reference == u"A4K7"_s);
        REQUIRE(kiosk.sink.records.size() == 1);
        const RecordLabel label = kiosk.label(0);
        CHECK(label.givenName == u"Ana"_s);
        CHECK(label.familyName == u"Ñíguez"_s);
        CHECK(label.birthDate == u"1955-01-02"_s);
        CHECK(label.visit == u"first-visit"_s);
        CHECK(label.language == u"es"_s);
        CHECK(label.age == 71);
        CHECK(label.status == u"completed"_s);
        CHECK(kiosk.stored(0).notes.isEmpty());
        CHECK(kiosk.stored(0).outcome->ruleSetHash.size() == 64);
        CHECK(kiosk.sink.records[0].questionnaireHash == shippedContent().firstVisit->hash);
        CHECK(kiosk.sink.records[0].questionnaireVersion == 2);
    }

    SECTION("sent twice is stored once")
    {
        kiosk.session.send();
        REQUIRE(kiosk.received.wait());
        kiosk.session.send();
        REQUIRE(kiosk.received.wait());
        kiosk.session.leave();
        kiosk.settle();

        CHECK(kiosk.sink.attempts.size() == 1);
    }

    SECTION("keeps everything when sending fails, and stores it once when tried again")
    {
        kiosk.sink.isFailing = true;
        kiosk.session.send();
        REQUIRE(kiosk.sendFailed.wait());
        CHECK(kiosk.received.isEmpty());
        CHECK_FALSE(kiosk.session.isSending());
        CHECK_FALSE(kiosk.session.intake()->changes().empty());
        kiosk.sink.isFailing = false;
        kiosk.clock.advance(3000);
        kiosk.session.send();
        REQUIRE(kiosk.received.wait());

        CHECK(kiosk.sink.records.size() == 1);
        REQUIRE(kiosk.sink.attempts.size() == 2);
        CHECK(kiosk.sink.attempts[0].record == kiosk.sink.attempts[1].record);
        CHECK(kiosk.sink.attempts[0].version == kiosk.sink.attempts[1].version);
        CHECK(kiosk.sink.attempts[0].payload == kiosk.sink.attempts[1].payload);
    }

    SECTION("after an emergency supersedes the checklist that was stored then")
    {
        kiosk.choose(u"VN-4"_s, u"yes"_s);
        kiosk.settle();
        REQUIRE(kiosk.sink.records.size() == 1);
        kiosk.write(u"complaint"_s, u"Espalda"_s);
        kiosk.session.send();
        REQUIRE(kiosk.received.wait());

        REQUIRE(kiosk.sink.records.size() == 2);
        CHECK(kiosk.sink.records[1].version == 2);
        CHECK(kiosk.sink.records[1].supersedes.has_value());
        CHECK(kiosk.label(1).complaint == u"Espalda"_s);
        CHECK(kiosk.label(1).tier == Tier::Emergency);
    }

    SECTION("notes for staff an age that the birth date contradicts")
    {
        kiosk.write(u"birthDate"_s, fhir::Date{u"1990-01-02"_s});
        kiosk.session.send();
        REQUIRE(kiosk.received.wait());

        CHECK(kiosk.stored(0).notes == QStringList{u"age-differs-from-birth-date"_s});
    }

    SECTION("left half done is stored as in progress")
    {
        kiosk.session.leave();
        kiosk.settle();

        REQUIRE(kiosk.sink.records.size() == 1);
        CHECK(kiosk.label(0).status == u"in-progress"_s);
        CHECK(kiosk.sink.alerts.isEmpty());
    }

    SECTION("keeps every answer when the language changes (brief 1.10 k)")
    {
        kiosk.choose(u"NR-4"_s, u"yes"_s);
        const auto before = kiosk.session.outcome();
        kiosk.session.setLanguage(u"en"_s);

        CHECK(kiosk.session.outcome() == before);
        CHECK(kiosk.session.checklist()->response(u"x"_s).answersTo(u"NR-4"_s).size() == 1);
        CHECK(kiosk.session.intake()->response(u"x"_s).answersTo(u"name.given"_s).size() == 1);
        CHECK(kiosk.session.intake()->language() == u"en"_s);
    }
}

TEST_CASE("Pages to ask about stand in the first-visit form", "[visit]")
{
    Kiosk kiosk;
    kiosk.session.askAbout(u"How safe is it?"_s);
    kiosk.session.askAbout(u"What is that pop?"_s);
    kiosk.session.askAbout(u"How safe is it?"_s);
    CHECK(kiosk.session.asksAbout(u"How safe is it?"_s));
    CHECK_FALSE(kiosk.session.asksAbout(u"Sore or injured?"_s));

    kiosk.session.begin(PatientSession::Journey::FirstVisit);

    const FormSession &intake = *kiosk.session.intake();
    CHECK(intake.answers(intake.find(u"topics.own"_s))
          == std::vector<fhir::Value>{u"How safe is it?; What is that pop?"_s});
    CHECK(intake.changes().empty());

    SECTION("and are forgotten with the patient")
    {
        kiosk.session.leave();
        CHECK_FALSE(kiosk.session.asksAbout(u"How safe is it?"_s));
        kiosk.session.begin(PatientSession::Journey::FirstVisit);
        CHECK(
            kiosk.session.intake()->answers(kiosk.session.intake()->find(u"topics.own"_s)).empty());
    }
}

TEST_CASE("Leaving a checklist", "[visit]")
{
    Kiosk kiosk;
    kiosk.session.begin(PatientSession::Journey::Checklist);

    SECTION("after a same-day answer saves and alerts (brief 1.10 f)")
    {
        kiosk.choose(u"NR-4"_s, u"yes"_s);
        kiosk.session.leave();
        kiosk.settle();

        REQUIRE(kiosk.sink.alerts.size() == 1);
        CHECK(kiosk.sink.alerts[0].tier == Tier::SameDay);
        REQUIRE(kiosk.sink.records.size() == 1);
        CHECK(kiosk.label(0).status == u"in-progress"_s);
    }

    SECTION("without anything dangerous stores nothing")
    {
        kiosk.choose(u"HT-1"_s, u"no"_s);
        kiosk.session.leave();
        kiosk.settle();

        CHECK(kiosk.sink.attempts.isEmpty());
        CHECK(kiosk.sink.alerts.isEmpty());
    }

    SECTION("while the store fails saves and alerts as soon as it works again")
    {
        kiosk.sink.isFailing = true;
        kiosk.choose(u"NR-4"_s, u"yes"_s);
        kiosk.session.leave();
        kiosk.settle();
        kiosk.sink.isFailing = false;

        CHECK(QTest::qWaitFor(
            [&] { return kiosk.sink.alerts.size() == 1 && kiosk.sink.records.size() == 1; }, 8000));
    }
}

TEST_CASE("Wiping leaves nothing of the patient", "[visit]")
{
    Kiosk kiosk;
    kiosk.session.setDefaultLanguage(u"en"_s);
    kiosk.session.setLanguage(u"es"_s);
    kiosk.session.begin(PatientSession::Journey::FirstVisit);
    kiosk.write(u"name.given"_s, u"Ana"_s);
    kiosk.choose(u"VN-4"_s, u"yes"_s);
    kiosk.session.needPerson();
    kiosk.settle();
    const QSignalSpy wiped(&kiosk.session, &PatientSession::wiped);
    kiosk.alertChanged.clear();

    kiosk.session.wipe();

    CHECK(wiped.count() == 1);
    CHECK(kiosk.session.journey() == PatientSession::Journey::None);
    CHECK(kiosk.session.checklist() == nullptr);
    CHECK(kiosk.session.intake() == nullptr);
    CHECK(kiosk.session.language() == u"en"_s);
    CHECK(kiosk.session.outcome() == Outcome());
    CHECK_FALSE(kiosk.session.emergencyRaised());
    CHECK_FALSE(kiosk.session.personCalled());
    CHECK_FALSE(kiosk.session.alertState().known);
    QTest::qWait(1100);
    CHECK(kiosk.alertChanged.isEmpty());
    CHECK(kiosk.session.findChildren<QObject *>().isEmpty());

    kiosk.session.begin(PatientSession::Journey::FirstVisit);
    CHECK(kiosk.session.checklist()->changes().empty());
    CHECK_FALSE(kiosk.session.intake()->undo());
    CHECK(kiosk.session.outcome().tier == Tier::None);
}

TEST_CASE("I need a person", "[visit]")
{
    Kiosk kiosk;

    SECTION("calls the desk from any screen, without a journey")
    {
        kiosk.session.needPerson();
        CHECK(kiosk.session.personCalled());
        kiosk.settle();

        REQUIRE(kiosk.sink.alerts.size() == 1);
        CHECK(kiosk.sink.alerts[0].kind == AlertKind::PersonNeeded);
        CHECK(kiosk.sink.alerts[0].tier == Tier::None);
        CHECK_FALSE(kiosk.session.alertState().known);
        CHECK(kiosk.session.personCallState().known);
    }

    SECTION("is one call a minute, however often it is touched")
    {
        kiosk.session.needPerson();
        kiosk.session.needPerson();
        kiosk.clock.advance(59'000);
        kiosk.session.needPerson();
        kiosk.settle();
        CHECK(kiosk.sink.alerts.size() == 1);

        kiosk.clock.advance(1'000);
        kiosk.session.needPerson();
        kiosk.settle();
        CHECK(kiosk.sink.alerts.size() == 2);
    }

    SECTION("tells the name when it is known")
    {
        kiosk.session.begin(PatientSession::Journey::FirstVisit);
        kiosk.write(u"name.given"_s, u"Ana"_s);
        kiosk.session.needPerson();
        kiosk.settle();

        const auto content = QJsonDocument::fromJson(kiosk.sink.alerts.value(0).content).object();
        CHECK(content[u"name"_s] == u"Ana"_s);
    }

    SECTION("for an appointment tells neither name nor answers")
    {
        kiosk.session.begin(PatientSession::Journey::FirstVisit);
        kiosk.write(u"name.given"_s, u"Ana"_s);
        kiosk.session.wantAppointment();
        kiosk.session.wantAppointment();
        kiosk.settle();

        REQUIRE(kiosk.sink.alerts.size() == 1);
        CHECK(kiosk.sink.alerts[0].kind == AlertKind::Appointment);
        CHECK(kiosk.sink.alerts[0].tier == Tier::None);
        CHECK_FALSE(kiosk.sink.alerts[0].content.contains("Ana"));
        CHECK(kiosk.session.personCallState().known);

        kiosk.session.needPerson();
        kiosk.settle();
        CHECK(kiosk.sink.alerts.size() == 2);
    }
}

TEST_CASE("I feel very unwell right now", "[visit]")
{
    Kiosk kiosk;

    SECTION("is an emergency without a journey or an answer")
    {
        kiosk.session.unwellNow();

        CHECK(kiosk.session.emergencyRaised());
        kiosk.settle();
        CHECK(kiosk.emergency.count() == 1);
        REQUIRE(kiosk.sink.alerts.size() == 1);
        CHECK(kiosk.sink.alerts[0].kind == AlertKind::RedFlag);
        CHECK(kiosk.sink.alerts[0].tier == Tier::Emergency);
        CHECK(kiosk.sink.alerts[0].group.isEmpty());
        CHECK(kiosk.session.alertState().known);
    }

    SECTION("calls again when the alert already stands, and is forgotten with the patient")
    {
        kiosk.session.unwellNow();
        kiosk.session.unwellNow();

        kiosk.settle();
        CHECK(kiosk.sink.alerts.size() == 2);
        kiosk.session.wipe();
        CHECK_FALSE(kiosk.session.emergencyRaised());
    }
}

TEST_CASE("A visit reaches the desk through the clinic's store", "[visit]")
{
    TempClinic clinic;
    const auto store = clinic.openKiosk();
    PatientSession session(shippedContent(), *store, clinic.clock, clinic.ids);
    QSignalSpy received(&session, &PatientSession::received);
    session.begin(PatientSession::Journey::FirstVisit);
    FormSession &checklist = *session.checklist();
    const NodeId stroke = checklist.find(u"VN-4"_s);
    checklist.setAnswers(stroke, {checklist.node(stroke).item->options.at(0).value});
    REQUIRE(QTest::qWaitFor([&] { return session.alertState().known; }));
    FormSession &intake = *session.intake();
    intake.setAnswers(intake.find(u"name.given"_s), {fhir::Value(u"Ana"_s)});

    session.send();
    REQUIRE(received.wait());

    const auto desk = clinic.openDesk();
    const auto person = TempClinic::unlock(*desk, clinic.made.owner);
    const auto list = desk->worklist(person).result();
    REQUIRE(list);
    REQUIRE(list->size() == 1);
    CHECK(list->first().label.givenName == u"Ana"_s);
    CHECK(list->first().label.tier == Tier::Emergency);
    CHECK(list->first().row.version == 2);
    const auto opened = desk->open(person, list->first().row.record).result();
    REQUIRE(opened);
    const auto submission = Submission::fromJson((*opened)->payload.view());
    REQUIRE(submission);
    CHECK(submission->forms.at(0).response.items == checklist.response(u"x"_s).items);
    CHECK(submission->forms.at(1).response.items == intake.response(u"x"_s).items);
    CHECK(submission->outcome->reasons.at(0).ruleId == u"VN-4.marked"_s);
    const auto overview = desk->lockedOverview().result();
    REQUIRE(overview);
    REQUIRE(overview->openAlerts.size() == 1);
    CHECK(submission->alert == overview->openAlerts.at(0).id);
}

TEST_CASE("A session without some of its content", "[visit]")
{
    Kiosk kiosk;

    SECTION("has no checklist when there are no rules to judge it")
    {
        VisitContent content = shippedContent();
        content.rules = nullptr;
        kiosk.session.setContent(content);
        kiosk.session.begin(PatientSession::Journey::FirstVisit);

        CHECK(kiosk.session.checklist() == nullptr);
        REQUIRE(kiosk.session.intake() != nullptr);
        kiosk.session.send();
        REQUIRE(kiosk.received.wait());
        CHECK_FALSE(kiosk.stored(0).outcome);
    }

    SECTION("does nothing with no content at all")
    {
        kiosk.session.setContent({});
        kiosk.session.begin(PatientSession::Journey::Checklist);
        kiosk.session.finishChecklist();
        kiosk.session.leave();
        kiosk.settle();

        CHECK(kiosk.sink.attempts.isEmpty());
    }
}
