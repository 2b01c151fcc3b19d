// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Pager.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/kiosk/KioskWalk.h"
#include "tests/ui/print/PdfText.h"
#include "tests/ui/print/PrintSystem.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/widgets/ScrollArea.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 10'000;

/// Up to the stop screen, by an answer on the emergency page.
void stop(KioskWalk &walk)
{
    walk.tap(u"start"_s);
    walk.tap(u"checklist"_s);
    walk.answerAll({{u"VN-4"_s, u"yes"_s}, {u"who"_s, u"self"_s}, {u"age"_s, u"61"_s}});
    walk.expectPage("stopPage");
}

void acknowledge(KioskWalk &walk, const QUuid &alert)
{
    const auto desk = walk.clinic.openDesk();
    const auto owner = TempClinic::unlock(*desk, walk.clinic.made.owner);
    REQUIRE(
        desk->act(owner, {ActionKind::Acknowledge, alert, AlertAction::WithPatient, {}}).result());
}

QString status(const QWidget &window)
{
    return window.findChild<QLabel *>(u"alertStatusTitle"_s)->text();
}

} // namespace

TEST_CASE("The stop screen stays until somebody takes the alert", "[kiosk]")
{
    KioskWalk walk(KioskWalk::Screen{.idleSeconds = 2});
    stop(walk);
    const QUuid alert = walk.session.alertId();
    REQUIRE(walk.session.alertState().known); // committed before the screen shows

    SECTION("while the answers go when nobody touches it any more")
    {
        CHECK(walk.session.checklist() != nullptr);

        CHECK(QTest::qWaitFor([&] { return walk.session.checklist() == nullptr; }, patienceMs));

        CHECK(walk.shows("stopPage"));
        CHECK(walk.visible(u"moreQuestions"_s) == nullptr);
        CHECK_FALSE(walk.everyText().contains(KioskWalk::canary));
        QTest::qWait(2500);
        CHECK(walk.shows("stopPage"));

        acknowledge(walk, alert);
        CHECK(QTest::qWaitFor([&] { return status(walk.window) == u"Someone is coming to you."_s; },
                              patienceMs));
        walk.tap(u"finish"_s);
        CHECK(walk.shows("attractPage"));
    }

    SECTION("also when the patient leaves the rest of the questions")
    {
        walk.tap(u"moreQuestions"_s);
        walk.expectPage("questionsPage");
        walk.tap(u"homeButton"_s);
        walk.tap(u"leave"_s);

        CHECK(walk.shows("stopPage"));
        CHECK(walk.session.checklist() == nullptr);
    }

    SECTION("and comes back by itself when nobody answers, and says what to do")
    {
        walk.tap(u"moreQuestions"_s);
        walk.clinic.clock.advance(60'000);

        CHECK(QTest::qWaitFor([&] { return walk.shows("stopPage"); }, patienceMs));
        CHECK(status(walk.window) == u"No one has answered yet."_s);
        CHECK(walk.everyText().contains(u"Please call out. Or call 911 now."_s));
    }

    SECTION("also through a restart of the program, which calls the clinic's pager if need be")
    {
        const QTemporaryDir folder;
        const QString called = folder.filePath(u"called"_s);
        QFile command(folder.filePath(u"pager"_s));
        REQUIRE(command.open(QIODevice::WriteOnly));
        command.write("#!/bin/sh\necho \"$@\" >'" + called.toUtf8() + "'\n");
        command.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner
                               | QFileDevice::ExeOwner);
        command.close();
        Pager pager({command.fileName(), u"Kiosk 1"_s}, *walk.store);
        QSignalSpy paged(&pager, &Pager::finished);
        PatientSession session(walk.content.visit, *walk.store, walk.clinic.clock, walk.clinic.ids);
        KioskWindow window({walk.theme,
                            walk.settings,
                            walk.articles,
                            session,
                            walk.clinic.clock,
                            walk.store->keyWords(),
                            {},
                            &pager});
        window.resize(1080, 1920);
        window.QWidget::show();

        session.restoreEmergency();

        CHECK(QTest::qWaitFor([&] { return window.currentPage()->objectName() == u"stopPage"_s; },
                              patienceMs));
        CHECK(session.alertId() == alert);
        CHECK(paged.isEmpty());
        walk.clinic.clock.advance(60'000);
        CHECK(QTest::qWaitFor([&] { return !paged.isEmpty(); }, patienceMs));
        CHECK(QFile::exists(called));
        acknowledge(walk, alert);
        CHECK(QTest::qWaitFor([&] { return status(window) == u"Someone is coming to you."_s; },
                              patienceMs));
    }
}

TEST_CASE("The stop screen can be printed, without an answer", "[kiosk]")
{
    const PrintSystem system;
    ClinicSettings clinic;
    clinic.phone = u"+1 312 555 0142"_s;
    clinic.address = u"12 Oak Street"_s;

    SECTION("on the clinic's one queue")
    {
        KioskWalk walk(
            KioskWalk::Screen{.clinic = clinic,
                              .printing = {.queue = u"front_desk"_s,
                                           .command = system.lp("cat > part && mv part job\n")}});
        stop(walk);
        CHECK_FALSE(walk.visible(u"print"_s)); // first the patient must be found
        acknowledge(walk, walk.session.alertId());
        REQUIRE(QTest::qWaitFor([&] { return walk.visible(u"print"_s) != nullptr; }, patienceMs));
        walk.tap(u"print"_s);
        CHECK(walk.printNews()
              == u"Your page goes to the printer. The front desk can hand it to you."_s);
        CHECK(walk.shows("stopPage"));

        const QString text = textOf(system.read(u"job"_s));
        CAPTURE(text);
        CHECK(text.contains(u"Please tell the front desk right now."_s));
        CHECK(text.contains(u"Call 911."_s));
        CHECK(text.contains(u"12 Oak Street"_s));
        CHECK(text.contains(u"To ask us something, call +1 312 555 0142."_s));
        CHECK(text.contains(u"This is not a check-up."_s));
        CHECK_FALSE(text.contains(u" 61 "_s));
        CHECK_FALSE(text.contains(u"What you told us"_s));
    }

    SECTION("and says so when it was not")
    {
        KioskWalk walk(KioskWalk::Screen{
            .printing = {.queue = u"front_desk"_s, .command = system.lp("exit 1\n")}});
        stop(walk);
        CHECK_FALSE(walk.visible(u"print"_s)); // first the patient must be found
        acknowledge(walk, walk.session.alertId());
        REQUIRE(QTest::qWaitFor([&] { return walk.visible(u"print"_s) != nullptr; }, patienceMs));
        walk.tap(u"print"_s);
        CHECK(walk.printNews() == u"This page was not printed. Please ask at the front desk."_s);
    }

    SECTION("but not where the clinic named no printer")
    {
        KioskWalk walk;
        stop(walk);
        acknowledge(walk, walk.session.alertId());
        REQUIRE(QTest::qWaitFor([&] { return walk.visible(u"finish"_s) != nullptr; }, patienceMs));
        CHECK_FALSE(walk.visible(u"print"_s));
    }
}

TEST_CASE("No word of the stop screen is cut off", "[kiosk]")
{
    const auto [size, language, scale] = GENERATE(table<QSize, QString, TextScale>({
        {{1920, 1080}, u"es"_s, TextScale::Normal},
        {{1080, 1920}, u"es"_s, TextScale::Normal},
        {{1080, 1920}, u"en"_s, TextScale::Normal},
        {{1080, 1920}, u"es"_s, TextScale::Double},
        {{1920, 1080}, u"es"_s, TextScale::Double},
    }));
    KioskWalk walk(
        KioskWalk::Screen{.size = size,
                          .language = language,
                          .printing = {.queue = u"front_desk"_s, .command = u"/bin/true"_s}});
    stop(walk);
    walk.theme.setTextScale(scale);
    CAPTURE(size, language, int(scale));

    // The status changes while the page comes up, and the layout follows in several steps.
    QTest::qWait(300);
    const QWidget &page = *walk.window.currentPage();
    CHECK(QTest::qWaitFor([&] { return cutOff(page).isEmpty(); }, patienceMs));
    CHECK(cutOff(page) == QStringList());
    const auto *scroll = page.findChild<ScrollArea *>();
    if (scale == TextScale::Normal)
        CHECK(scroll->verticalScrollBar()->maximum() == 0); // all of it at one look
    if (const QString shots = qEnvironmentVariable("KIOSK_SHOTS"); !shots.isEmpty())
        walk.window.grab().save(
            u"%1/stop-%2-%3-%4.png"_s.arg(shots).arg(size.width()).arg(language).arg(int(scale)));
}
