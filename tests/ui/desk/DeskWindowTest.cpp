// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/DeskWindow.h"

#include "app/visit/Submission.h"
#include "tests/support/Answers.h"
#include "tests/support/StringMakers.h"
#include "tests/support/TempClinic.h"
#include "ui/text/Languages.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace kiosk;

namespace {

constexpr int patience = 10'000;

/// A whole desk on a clinic of its own, with somebody of the front desk.
struct Desk
{
    Desk()
        : staff(clinic.add(QStringLiteral("Flo Frontdesk"), Role::FrontDesk))
        , store(clinic.openDesk())
        , kioskStore(clinic.openKiosk())
        , forms(readForms({QStringLiteral(KIOSK_SOURCE_DIR "/resources/questionnaires")}))
        , session(*store, clinic.clock)
        , ringer(settings, clinic.clock)
        , window({session, ringer, forms, settings, theme})
    {
        window.resize(1600, 1000);
        window.show();
        window.activateWindow(); // shortcuts go to the active window only
        REQUIRE(QTest::qWaitForWindowActive(&window));
        session.start();
        REQUIRE(QTest::qWaitFor([this] { return session.staff().size() == 2; }, patience));
    }

    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *widget = window.findChild<Widget *>(QString::fromLatin1(name));
        REQUIRE(widget);
        return widget;
    }

    void unlock(const char *passphrase = test::ownerPassphrase) const
    {
        auto *names = find<QComboBox>("staffName");
        names->setCurrentIndex(names->findData(staff));
        QTest::keyClicks(find<QLineEdit>("passphrase"), QString::fromUtf8(passphrase));
        QTest::keyClick(find<QLineEdit>("passphrase"), Qt::Key_Return);
    }

    void unlockAndWait(int rows) const
    {
        unlock();
        REQUIRE(QTest::qWaitFor([&] { return session.rows().size() == rows; }, patience));
    }

    void submit(const QString &given, Tier tier, std::optional<QUuid> alert = {})
    {
        Submission submission;
        submission.record = clinic.ids.next();
        submission.visit = QStringLiteral("first-visit");
        submission.language = QStringLiteral("en");
        submission.sentMs = clinic.clock.nowMs();
        FormRecord form;
        form.response = test::responseWith({{QStringLiteral("pain.now"), QStringLiteral("6")}});
        form.response.questionnaire
            = QStringLiteral("urn:bonesetters-kiosk:questionnaire:first-visit|2");
        submission.forms.push_back(form);
        RecordLabel label;
        label.givenName = given;
        label.familyName = QStringLiteral("Example");
        label.visit = submission.visit;
        label.status = QStringLiteral("completed");
        label.tier = tier;
        label.alert = alert;
        RecordDraft draft;
        draft.record = submission.record;
        draft.payload = submission.toJson();
        draft.label = label.toJson();
        draft.questionnaireHash = QByteArray(32, 'q');
        REQUIRE(kioskStore->submit(draft).result().has_value());
        clinic.clock.advance(1000);
    }

    QUuid raise(Tier tier)
    {
        AlertDraft draft;
        draft.id = clinic.ids.next();
        draft.tier = tier;
        draft.content = "{}";
        REQUIRE(kioskStore->raiseAlert(draft).result().has_value());
        return draft.id;
    }

    [[nodiscard]] QStringList names() const
    {
        QStringList found;
        for (const WorklistRow &row : session.rows()) {
            found.append(row.name.section(u' ', 0, 0));
        }
        return found;
    }

    test::TempClinic clinic;
    QUuid staff;
    std::unique_ptr<DeskStore> store;
    std::unique_ptr<KioskStore> kioskStore;
    ClinicSettings settings;
    KnownForms forms;
    Theme theme{Metrics()};
    DeskSession session;
    AlertRinger ringer;
    DeskWindow window;
};

} // namespace

TEST_CASE("Unlocking the desk", "[desk]")
{
    Desk desk;

    SECTION("a wrong passphrase says one sentence and opens nothing")
    {
        desk.unlock("not the right words at all");

        auto *error = desk.find<QLabel>("unlockError");
        REQUIRE(QTest::qWaitFor([error] { return !error->text().isEmpty(); }, patience));
        CHECK(error->text()
              == QStringLiteral("That name and passphrase do not go together. Please try again."));
        CHECK_FALSE(desk.session.isUnlocked());
        CHECK(desk.find<QLineEdit>("passphrase")->text().isEmpty());
    }

    SECTION("the right one opens the list, most urgent first")
    {
        desk.submit(QStringLiteral("Calm"), Tier::None);
        desk.submit(QStringLiteral("Mention"), Tier::Mention);
        const QUuid alert = desk.raise(Tier::SameDay);
        desk.submit(QStringLiteral("Alerted"), Tier::SameDay, alert);
        desk.submit(QStringLiteral("Held"), Tier::SameDay);

        desk.unlockAndWait(4);

        CHECK(desk.names()
              == QStringList{QStringLiteral("Alerted"),
                             QStringLiteral("Held"),
                             QStringLiteral("Mention"),
                             QStringLiteral("Calm")});
        CHECK(desk.find<QTableView>("worklist")->isVisible());
    }

    SECTION("locking forgets the list and asks for a new process")
    {
        desk.submit(QStringLiteral("Secret"), Tier::None);
        desk.unlockAndWait(1);
        const QSignalSpy restart(&desk.window, &DeskWindow::restartNeeded);

        QTest::keyClick(&desk.window, Qt::Key_L, Qt::ControlModifier);

        // A button shows itself pressed for a moment before its key counts.
        REQUIRE(QTest::qWaitFor([&restart] { return restart.count() == 1; }, patience));
        CHECK_FALSE(desk.session.isUnlocked());
        CHECK(desk.session.rows().isEmpty());
        for (const auto *label : desk.window.findChildren<QLabel *>()) {
            CHECK_FALSE(label->text().contains(QStringLiteral("Secret")));
        }
    }

    SECTION("the window title names no patient")
    {
        CHECK(desk.window.windowTitle() == QStringLiteral("Front desk"));
    }
}

TEST_CASE("The desk's last line says, locked or not, which kiosks run and what came last", "[desk]")
{
    Languages languages;
    languages.use(QStringLiteral("en"));
    Desk desk;
    const auto says = [&desk](const char *name, const char *text) {
        const auto *label = desk.find<QLabel>(name);
        return QTest::qWaitFor(
            [&] { return label->isVisible() && label->text() == QString::fromUtf8(text); },
            patience);
    };
    const auto textOf = [&desk](const char *name) { return desk.find<QLabel>(name)->text(); };
    CHECK(says("kiosksSilent", "Waiting room: not started yet"));
    CHECK(says("lastReceived", "Nothing received yet"));

    REQUIRE(desk.kioskStore->heartbeat().result());
    CHECK(says("kiosksRunning", "Running: Waiting room"));
    CHECK_FALSE(desk.find<QLabel>("kiosksSilent")->isVisible());

    desk.submit(QStringLiteral("Walter"), Tier::None);
    CHECK(says("lastReceived", "Last received 11:06"));

    const auto outbox = Database::open(desk.clinic.path(QStringLiteral("clinic.sqlite")),
                                       Database::Mode::Existing)
                            .value();
    const qint64 nowMs = desk.clinic.clock.nowMs();
    for (const qint64 ms : {nowMs - 7'200'000, nowMs})
        REQUIRE(outbox->execute(QStringLiteral("INSERT INTO outbox(kind, subject, created_ms)"
                                               " VALUES('record', x'00', ?)"),
                                {ms}));
    REQUIRE(desk.kioskStore->heartbeat().result());
    CHECK(says("kiosksSilent", "Waiting room: 2 not yet on the server, for 2 h 0 min"));
    REQUIRE(outbox->execute(QStringLiteral("UPDATE outbox SET state = 'refused'")));
    REQUIRE(desk.kioskStore->heartbeat().result());
    CHECK(says("kiosksSilent", "Waiting room: the server refuses 2; tell the owner"));
    REQUIRE(outbox->execute(QStringLiteral("DELETE FROM outbox")));
    REQUIRE(desk.kioskStore->heartbeat().result());

    desk.clinic.clock.advance(qint64(24) * 3'600'000);
    CHECK(says("kiosksSilent", "Waiting room: no sign of life for 1 d 0 h"));
    CHECK(textOf("lastReceived") == QStringLiteral("Last received Wed 18 Nov 2026, 11:06"));
    CHECK_FALSE(desk.find<QLabel>("kiosksRunning")->isVisible());
}

TEST_CASE("A database that had to be set aside is told on the locked desk", "[desk]")
{
    Languages languages;
    languages.use(QStringLiteral("en"));
    Desk desk;
    QFile file(desk.clinic.path(QStringLiteral("clinic.sqlite")));
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(file.size(), 'Z'));
    file.close();
    const auto *damaged = desk.find<QLabel>("databaseSetAside");
    CHECK_FALSE(damaged->isVisible());

    AlertDraft alert;
    alert.id = desk.clinic.ids.next();
    alert.tier = Tier::Emergency;
    alert.content = "{}";
    REQUIRE(QTest::qWaitFor([&] { return desk.kioskStore->raiseAlert(alert).result().has_value(); },
                            30'000));

    REQUIRE(QTest::qWaitFor([&] { return !desk.session.waitingAlerts().isEmpty(); }, patience));
    CHECK(desk.session.waitingAlerts().front().id == alert.id);
    CHECK(damaged->isVisible());
    CHECK(damaged->text().startsWith(
        QStringLiteral("Data file was damaged, kept as clinic-damaged-")));
    REQUIRE(QTest::qWaitFor([&] { return desk.session.staff().isEmpty(); }, patience));
    CHECK_FALSE(desk.find<QPushButton>("unlockButton")->isEnabled());
    const auto texts = desk.window.findChildren<QLabel *>();
    const auto told = std::ranges::find_if(texts, [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("The data file was damaged"));
    });
    REQUIRE(told != texts.end());
    CHECK(QTest::qWaitFor(
        [&] { return (*told)->height() >= (*told)->heightForWidth((*told)->width()); }, patience));
    if (const QString folder = qEnvironmentVariable("KIOSK_SHOTS"); !folder.isEmpty()) {
        desk.window.grab().save(folder + QStringLiteral("/desk-database-set-aside.png"));
    }
}

TEST_CASE("A desk at work", "[desk]")
{
    Desk desk;
    desk.submit(QStringLiteral("Walter"), Tier::SameDay);
    desk.unlockAndWait(1);
    const QUuid record = desk.session.rows().front().record;

    SECTION("a submission made meanwhile appears within 2 seconds")
    {
        desk.submit(QStringLiteral("Second"), Tier::None);

        CHECK(QTest::qWaitFor([&] { return desk.session.rows().size() == 2; }, 2000));
    }

    SECTION("opening shows the answers, and marking reviewed is a signed row")
    {
        QTest::keyClick(desk.find<QTableView>("worklist"), Qt::Key_Return);
        auto *answers = desk.find<QTableView>("answers");
        REQUIRE(QTest::qWaitFor([answers] { return answers->model()->rowCount() == 1; }, patience));
        CHECK(answers->model()->index(0, AnswersModel::Answer).data().toString()
              == QStringLiteral("6"));

        QTest::mouseClick(desk.find<QPushButton>("reviewButton"), Qt::LeftButton);
        QTest::keyClicks(desk.find<QLineEdit>("actionNote"), QStringLiteral("Seen"));
        QTest::mouseClick(desk.find<QPushButton>("saveAction"), Qt::LeftButton);
        REQUIRE(QTest::qWaitFor(
            [&] {
                return desk.session.rows().front().state == WorklistRow::State::Held
                    && !desk.session.rows().front().isNew;
            },
            patience));

        const auto person = test::TempClinic::unlock(*desk.store, desk.staff);
        const auto opened = desk.store->open(person, record).result().value();
        REQUIRE(opened->actions.size() >= 2);
        CHECK(opened->actions.at(1).kind == ActionKind::MarkReviewed);
        CHECK(opened->actions.at(1).staffName == QStringLiteral("Flo Frontdesk"));
        CHECK(opened->notes.at(1) == QStringLiteral("Seen"));
    }

    SECTION("what the role does not allow is refused below the screens, in a sentence")
    {
        QTest::keyClick(desk.find<QTableView>("worklist"), Qt::Key_Return);
        auto *clearHold = desk.find<QPushButton>("clearHoldButton");
        REQUIRE(QTest::qWaitFor([clearHold] { return clearHold->isVisible(); }, patience));
        CHECK_FALSE(clearHold->isEnabled());

        ActionDraft action;
        action.kind = ActionKind::ClearHold;
        action.subject = record;
        desk.session.act(action);

        auto *error = desk.find<QLabel>("actionError");
        REQUIRE(QTest::qWaitFor([error] { return error->isVisible(); }, patience));
        CHECK(error->text()
              == QStringLiteral("Your role does not allow this. Ask the clinic's owner."));
    }

    SECTION("an emergency that nobody takes in three minutes fills the window, also after a lock")
    {
        desk.raise(Tier::Emergency);
        REQUIRE(QTest::qWaitFor([&] { return desk.ringer.isSirenOn(); }, 2000));
        auto *full = desk.find<EscalatedAlert>("escalatedAlert");
        CHECK_FALSE(full->isVisible());
        desk.ringer.quieten();

        desk.clinic.clock.advance(180'000);

        REQUIRE(QTest::qWaitFor([full] { return full->isVisible(); }, patience));
        CHECK(desk.ringer.isSirenOn());
        CHECK(full->size().height() > 850);
        CHECK_FALSE(desk.find<QTableView>("worklist")->isVisible());
        desk.window.lock();
        CHECK(full->isVisible());
        QTest::mouseClick(desk.find<QPushButton>("takeEscalated"), Qt::LeftButton);
        CHECK_FALSE(full->isVisible()); // the passphrase can be typed
        CHECK(desk.find<QLineEdit>("passphrase")->isVisible());
        desk.clinic.clock.advance(60'000);
        REQUIRE(QTest::qWaitFor([full] { return full->isVisible(); }, patience));
    }

    SECTION("a practice alert says so everywhere, and is timed")
    {
        QTest::mouseClick(desk.find<QPushButton>("drillButton"), Qt::LeftButton);
        REQUIRE(QTest::qWaitFor([&] { return desk.ringer.isSirenOn(); }, 2000));
        CHECK(desk.window.findChild<AlertBar *>()->accessibleName()
              == QStringLiteral("PRACTICE, nobody is ill: Emergency at Front desk"));
        desk.clinic.clock.advance(24'000);

        QTest::mouseClick(desk.find<QPushButton>("acknowledgeButton"), Qt::LeftButton);
        QTest::mouseClick(desk.find<QPushButton>("submitAlert"), Qt::LeftButton);

        REQUIRE(QTest::qWaitFor([&] { return desk.session.waitingAlerts().isEmpty(); }, patience));
        CHECK(desk.find<QLabel>("status")->text()
              == QStringLiteral("Practice alert acknowledged after 0 min 24 s. It is on record and "
                                "counts as none."));
        CHECK(desk.session.rows().size() == 1); // the record alone
    }

    SECTION("a name that comes while somebody acknowledges is shown at once")
    {
        const QUuid alert = desk.raise(Tier::Emergency);
        auto *acknowledge = desk.find<QPushButton>("acknowledgeButton");
        REQUIRE(QTest::qWaitFor([&] { return acknowledge->isVisible(); }, patience));
        QTest::mouseClick(acknowledge, Qt::LeftButton);
        const auto *patient = desk.find<QLabel>("alertPatient");
        CHECK(patient->text() == QStringLiteral("No name yet, Waiting room"));

        desk.submit(QStringLiteral("Ruth"), Tier::Emergency, alert);

        CHECK(QTest::qWaitFor(
            [&] { return patient->text() == QStringLiteral("Ruth Example, Waiting room"); },
            patience));
    }

    SECTION("an emergency rings until somebody acknowledges it by name")
    {
        const QUuid alert = desk.raise(Tier::Emergency);
        REQUIRE(QTest::qWaitFor([&] { return desk.ringer.isSirenOn(); }, 2000));
        REQUIRE(desk.find<QPushButton>("acknowledgeButton")->isVisible());

        QTest::mouseClick(desk.find<QPushButton>("acknowledgeButton"), Qt::LeftButton);
        QTest::mouseClick(desk.find<QPushButton>("submitAlert"), Qt::LeftButton);

        REQUIRE(QTest::qWaitFor([&] { return desk.session.waitingAlerts().isEmpty(); }, patience));
        CHECK_FALSE(desk.ringer.isSirenOn());
        const auto overview = desk.store->lockedOverview().result().value();
        REQUIRE(overview.openAlerts.size() == 1);
        CHECK(overview.openAlerts.front().id == alert);
        CHECK(overview.openAlerts.front().acknowledgedBy == QStringLiteral("Flo Frontdesk"));
    }
}
