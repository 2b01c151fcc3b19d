// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/kiosk/KioskWalk.h"
#include "tests/ui/print/PdfText.h"
#include "tests/ui/print/PrintSystem.h"
#include "ui/kiosk/pages/OutcomePage.h"
#include "ui/widgets/TextLabel.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QTest>
#include <QTimer>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 5'000;

/// Up to the result of a checklist in which nothing was marked.
OutcomePage *outcome(KioskWalk &walk)
{
    walk.tap(u"start"_s);
    walk.tap(u"checklist"_s);
    walk.answerAll({{u"who"_s, u"self"_s}, {u"age"_s, u"61"_s}});
    walk.expectPage("outcomePage");
    auto *page = qobject_cast<OutcomePage *>(walk.window.currentPage());
    REQUIRE(page);
    return page;
}

/// A question that the checklist asked, in its words.
bool showsAnswers(const KioskWalk &walk)
{
    const QWidget *panel = walk.visible(u"notePanel"_s);
    if (panel == nullptr)
        return false;
    QString words;
    for (const auto *label : panel->findChildren<TextLabel *>())
        words += label->text();
    return words.contains(u"61"_s);
}

void save(KioskWalk &walk, const QString &name)
{
    if (const QString shots = qEnvironmentVariable("KIOSK_SHOTS"); !shots.isEmpty()) {
        QTest::qWait(100);
        walk.window.grab().save(u"%1/%2.png"_s.arg(shots, name));
    }
}

} // namespace

TEST_CASE("What the patient said shows only when asked for", "[kiosk]")
{
    const QString language = GENERATE(u"en"_s, u"es"_s);
    KioskWalk walk(KioskWalk::Screen{.language = language});
    OutcomePage *page = outcome(walk);
    CHECK_FALSE(showsAnswers(walk));

    walk.tap(u"showAnswers"_s);
    REQUIRE(showsAnswers(walk));
    save(walk, u"outcome-answers-"_s + language);

    SECTION("and goes with a touch")
    {
        walk.tap(u"noteClose"_s);
        CHECK_FALSE(showsAnswers(walk));
        CHECK_FALSE(walk.visible(u"notePanel"_s));
    }

    SECTION("or a key, which gives the focus back")
    {
        QTest::keyClick(walk.window.focusWidget(), Qt::Key_Escape);
        CHECK_FALSE(walk.visible(u"notePanel"_s));
        CHECK(walk.window.focusWidget()->objectName() == u"showAnswers"_s);
    }

    SECTION("or by itself")
    {
        auto *timer = page->findChild<QTimer *>(u"answersTimer"_s);
        REQUIRE(timer);
        CHECK(timer->isActive());
        CHECK(timer->interval() <= 60'000);
        timer->start(10);
        CHECK(QTest::qWaitFor([&] { return !walk.visible(u"notePanel"_s); }, patienceMs));
    }

    SECTION("and not on the next page, nor to the next patient")
    {
        walk.tap(u"finish"_s);
        walk.expectPage("attractPage");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        CHECK_FALSE(walk.everyText().join(u'\n').contains(u" 61"_s));
    }
}

TEST_CASE("A result can be printed", "[kiosk]")
{
    const PrintSystem system;

    SECTION("with the answers only when that is asked for")
    {
        const bool withAnswers = GENERATE(false, true);
        ClinicSettings clinic;
        clinic.phone = u"+1 312 555 0142"_s;
        KioskWalk walk(
            KioskWalk::Screen{.clinic = clinic,
                              .printing = {.queue = u"front_desk"_s,
                                           .command = system.lp("cat > part && mv part job\n")}});
        outcome(walk);
        walk.tap(u"print"_s);
        save(walk, u"outcome-print"_s);
        walk.tap(withAnswers ? u"choice1"_s : u"choice0"_s);
        CHECK(walk.printNews()
              == u"Your page goes to the printer. The front desk can hand it to you."_s);

        const QString text = textOf(system.read(u"job"_s));
        CHECK(text.contains(u"You did not mark any of our warning signs."_s));
        CHECK(text.contains(u"call 911. To ask us something, call +1 312 555 0142."_s));
        CHECK(text.contains(u"This is not a check-up."_s));
        CHECK(text.contains(u"What you told us"_s) == withAnswers);
        CHECK(text.contains(u" 61 "_s) == withAnswers);
    }

    SECTION("and says so when it was not")
    {
        KioskWalk walk(KioskWalk::Screen{
            .printing = {.queue = u"front_desk"_s, .command = system.lp("exit 1\n")}});
        outcome(walk);
        walk.tap(u"print"_s);
        walk.tap(u"choice0"_s);
        CHECK(walk.printNews() == u"This page was not printed. Please ask at the front desk."_s);
        CHECK(walk.visible(u"print"_s)->isEnabled());
        save(walk, u"outcome-not-printed"_s);

        walk.tap(u"finish"_s);
        outcome(walk);
        CHECK_FALSE(walk.visible(u"printNews"_s));
    }

    SECTION("but not where the clinic named no printer")
    {
        KioskWalk walk;
        outcome(walk);
        CHECK_FALSE(walk.visible(u"print"_s));
    }
}

TEST_CASE("No word of an outcome is cut off", "[kiosk]")
{
    const auto [size, language, scale] = GENERATE(table<QSize, QString, TextScale>({
        {{1920, 1080}, u"es"_s, TextScale::Normal},
        {{1920, 1080}, u"en"_s, TextScale::Normal},
        {{1080, 1920}, u"es"_s, TextScale::Normal},
        {{1080, 1920}, u"es"_s, TextScale::Double},
        {{1920, 1080}, u"es"_s, TextScale::Double},
    }));
    ClinicSettings clinic;
    clinic.phone = u"+1 312 555 0142"_s;
    KioskWalk walk(
        KioskWalk::Screen{.size = size,
                          .language = language,
                          .clinic = clinic,
                          .printing = {.queue = u"front_desk"_s, .command = u"/bin/true"_s}});
    OutcomePage *page = outcome(walk);
    walk.theme.setTextScale(scale);

    for (const Tier tier : {Tier::None, Tier::Mention, Tier::SameDay}) {
        page->showTier(tier);
        // The layout follows the new words.
        QTest::qWait(100);
        CHECK(QTest::qWaitFor([&] { return cutOff(*page).isEmpty(); }, patienceMs));
        CHECK(cutOff(*page) == QStringList());
        save(walk,
             u"outcome-%1-%2-%3-%4"_s.arg(size.width())
                 .arg(language)
                 .arg(int(tier))
                 .arg(int(scale)));
    }
}
