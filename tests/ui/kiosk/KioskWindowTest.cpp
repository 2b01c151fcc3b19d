// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/kiosk/KioskWalk.h"
#include "ui/forms/AnswerCell.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/widgets/ScrollArea.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QScrollBar>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

/// With KIOSK_SHOTS naming a folder, a picture of every screen that a walk reaches goes there.
void takePictures(KioskWalk &walk, const QString &prefix)
{
    const QString folder = qEnvironmentVariable("KIOSK_SHOTS");
    if (folder.isEmpty())
        return;
    walk.reached = [&walk, folder, prefix, n = 0](const QString &name) mutable {
        const QString file
            = u"%1/%2-%3-%4.png"_s.arg(folder, prefix).arg(++n, 2, 10, QChar(u'0')).arg(name);
        walk.window.grab().save(file);
    };
}

const std::map<QString, QString> visitAnswers{
    {u"contact.phone"_s, u"555 0142 77"_s},
    {u"contact.email"_s, u"q@example.org"_s},
    {u"address.postalCode"_s, u"60601"_s},
    {u"emergencyContact.wish"_s, u"yes"_s},
    {u"emergencyContact.phone"_s, u"555 0142 78"_s},
};

} // namespace

TEST_CASE("No word of the home screen is cut off, however large the words are", "[kiosk]")
{
    const auto size = GENERATE(QSize(1080, 1920), QSize(1920, 1080));
    const auto language = GENERATE(u"en"_s, u"es"_s);
    const auto scale = GENERATE(TextScale::Large, TextScale::Double);
    CAPTURE(size, language.toStdString(), int(scale));
    KioskWalk walk(KioskWalk::Screen{size, language, scale});
    walk.tap(u"start"_s);
    walk.expectPage("homePage");

    const QWidget &page = *walk.window.currentPage();
    CHECK(QTest::qWaitFor([&] { return cutOff(page).isEmpty(); }, 5'000));
    CHECK(cutOff(page) == QStringList());
}

TEST_CASE("A clinic with a long name keeps the screen whole", "[kiosk]")
{
    const auto [size, language]
        = GENERATE(table<QSize, QString>({{{1080, 1920}, u"es"_s}, {{1920, 1080}, u"en"_s}}));
    ClinicSettings clinic;
    clinic.name = u"Oak Street Family Chiropractic and Sports Rehabilitation Center"_s;
    clinic.shortName = clinic.name;
    clinic.tagline.clear();
    KioskWalk walk(KioskWalk::Screen{.size = size, .language = language, .clinic = clinic});
    const QWidget &start = *walk.window.currentPage();
    CHECK(QTest::qWaitFor([&] { return cutOff(start).isEmpty(); }, 5'000));
    CHECK(cutOff(start) == QStringList());
    walk.tap(u"start"_s);
    walk.expectPage("homePage");
    for (const auto &button : {u"personButton"_s, u"languageButton"_s}) {
        const QWidget *shown = walk.visible(button);
        REQUIRE(shown);
        CHECK(QRect(QPoint(), size)
                  .contains(QRect(shown->mapTo(&walk.window, QPoint()), shown->size())));
    }
    CHECK(walk.window.size() == size);
    if (const QString shots = qEnvironmentVariable("KIOSK_SHOTS"); !shots.isEmpty())
        walk.window.grab().save(u"%1/long-name-%2.png"_s.arg(shots, language));
}

TEST_CASE("A patient goes from the start screen to a received form", "[kiosk]")
{
    const auto screen = GENERATE(KioskWalk::Screen{{1080, 1920}, u"en"_s, {}, {}, 90},
                                 KioskWalk::Screen{{1920, 1080}, u"es"_s, {}, {}, 90});
    KioskWalk walk(screen);
    takePictures(walk, u"visit-%1-%2"_s.arg(screen.size.width()).arg(screen.language));
    walk.reached = [&walk, take = walk.reached](const QString &name) {
        // From every screen a patient can ask for a person.
        INFO(name.toStdString());
        const QWidget *person
            = walk.visible(name == u"attractPage"_s ? u"person"_s : u"personButton"_s);
        CHECK((person != nullptr && person->isEnabled()));
        CHECK(cutOff(*walk.window.currentPage()) == QStringList());
        if (take)
            take(name);
    };
    walk.expectPage("attractPage");
    walk.tap(u"start"_s);
    walk.expectPage("homePage");
    walk.tap(u"firstVisit"_s);
    walk.answerAll();
    walk.expectPage("outcomePage");
    walk.tap(u"goOn"_s);
    walk.answerAll(visitAnswers);
    walk.expectPage("reviewPage");
    walk.tap(u"primaryButton"_s);
    walk.answerAll();
    walk.expectPage("receivedPage");
}

TEST_CASE("The checklist has no dead end in the largest words", "[kiosk]")
{
    const auto size = GENERATE(QSize(1920, 1080), QSize(1080, 1920));
    const auto language = GENERATE(u"es"_s, u"en"_s);
    CAPTURE(size, language);
    KioskWalk walk(KioskWalk::Screen{size, language, TextScale::Double});
    takePictures(walk, u"double-%1-%2"_s.arg(size.width()).arg(language));
    walk.tap(u"start"_s);
    walk.tap(u"checklist"_s);
    walk.answerAll();
    walk.expectPage("outcomePage");
}

TEST_CASE("The emergency page stands on one screen", "[kiosk]")
{
    const QString language = GENERATE(u"en"_s, u"es"_s);
    CAPTURE(language);
    KioskWalk walk({{1080, 1920}, language, {}, {}, 90});
    walk.tap(u"start"_s);
    walk.tap(u"checklist"_s);
    while (walk.question() != u"page-emergency.subtitle"_s) {
        walk.answerPage();
        walk.goOn();
    }

    const auto areas = walk.window.currentPage()->findChildren<ScrollArea *>();
    const auto shown = std::find_if(
        areas.begin(), areas.end(), [](const ScrollArea *area) { return area->isVisible(); });
    REQUIRE(shown != areas.end());
    if (const QString folder = qEnvironmentVariable("KIOSK_SHOTS"); !folder.isEmpty())
        walk.window.grab().save(u"%1/emergency-%2.png"_s.arg(folder, language));
    CAPTURE((*shown)->verticalScrollBar()->maximum());
    REQUIRE(QTest::qWaitFor([&] { return (*shown)->verticalScrollBar()->maximum() == 0; }, 2'000));
    int cells = 0;
    for (const auto *cell : walk.window.findChildren<AnswerCell *>()) {
        if (!cell->isVisible())
            continue;
        ++cells;
        CAPTURE(cell->accessibleName());
        CHECK(cell->height() >= 65); // 16 mm
        CHECK(cell->width() >= 65);
        CHECK((*shown)->viewport()->rect().contains(
            QRect(cell->mapTo((*shown)->viewport(), QPoint()), cell->size())));
    }
    CHECK(cells == 30); // nine rows of three, three of which may also say nothing
}
