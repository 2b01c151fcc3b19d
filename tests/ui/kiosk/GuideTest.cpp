// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kiosk/KioskWalk.h"
#include "ui/kiosk/pages/IdlePage.h"
#include "ui/widgets/TextLabel.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

/// A kiosk at the first question of the guide.
class OpenGuide final : public KioskWalk
{
public:
    explicit OpenGuide(const Screen &screen = {})
        : KioskWalk(screen)
    {
        tap(u"start"_s);
        tap(u"learn"_s);
        tap(u"guide"_s);
        expectPage("guidePage");
    }

    /// Every step has named targets that are large enough, and the checklist among them.
    void expectStep(const QString &title)
    {
        CHECK(window.currentPage()->title()->text() == title);
        for (const auto *control : window.findChildren<QAbstractButton *>()) {
            if (!control->isVisible() || !control->focusPolicy())
                continue;
            CAPTURE(control->objectName());
            CHECK_FALSE((control->text() + control->accessibleName()).isEmpty());
            CHECK(control->height() >= theme.metrics().target());
            CHECK(control->width() >= theme.metrics().target());
        }
        REQUIRE(visible(u"primaryButton"_s));
        CHECK(visible(u"primaryButton"_s)->height() >= theme.metrics().pxAtLeast(20));
    }
    void takePicture(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("KIOSK_SHOTS"); !folder.isEmpty()) {
            QTest::qWait(80);
            REQUIRE(window.grab().save(u"%1/%2.png"_s.arg(folder, name)));
        }
    }
};

struct Words
{
    QString language, signs, pain, start, gentle, stop, check;
};

const Words english{u"en"_s,
                    u"Do you feel any of these right now?"_s,
                    u"Does it hurt, or is it only stiff?"_s,
                    u"Did it start with a fall, a crash or a hard twist?"_s,
                    u"Try gentle movement."_s,
                    u"Stop and see your chiropractor. Do not force a pop."_s,
                    u"Please check your symptoms now."_s};
const Words spanish{u"es"_s,
                    u"¿Siente algo de esto ahora mismo?"_s,
                    u"¿Le duele, o solo está rígido?"_s,
                    u"¿Empezó con una caída, un choque o un giro brusco?"_s,
                    u"Pruebe a moverse con suavidad."_s,
                    u"Pare y vea a su quiropráctico. No fuerce un crujido."_s,
                    u"Por favor, revise sus síntomas ahora."_s};

} // namespace

TEST_CASE("The guide leads from stiffness alone to gentle movement", "[kiosk][guide]")
{
    const Words words = GENERATE(english, spanish);
    OpenGuide guide({.language = words.language});
    guide.expectStep(words.signs);
    guide.takePicture(u"guide-signs-"_s + words.language);
    guide.tap(u"guideAnswer1"_s);
    guide.expectStep(words.pain);
    guide.takePicture(u"guide-pain-"_s + words.language);
    guide.tap(u"guideAnswer1"_s);
    guide.expectStep(words.start);
    guide.tap(u"guideAnswer1"_s);
    guide.expectStep(words.gentle);
    guide.takePicture(u"guide-gentle-"_s + words.language);

    SECTION("to the page that shows the moves")
    {
        guide.tap(u"guideAnswer0"_s);
        guide.expectPage("articlePage");
    }

    SECTION("or to the checklist")
    {
        guide.tap(u"primaryButton"_s);
        CHECK_FALSE(guide.shows("guidePage"));
        CHECK_FALSE(guide.question().isEmpty());
    }

    SECTION("Back undoes one answer at a time, then leads to the library")
    {
        guide.tap(u"backButton"_s);
        guide.expectStep(words.start);
        guide.tap(u"backButton"_s);
        guide.tap(u"backButton"_s);
        guide.expectStep(words.signs);
        guide.tap(u"backButton"_s);
        guide.expectPage("libraryPage");
    }

    SECTION("Home forgets the way")
    {
        guide.tap(u"homeButton"_s);
        guide.expectPage("homePage");
        CHECK_FALSE(guide.everyText().contains(words.gentle));
    }

    SECTION("the next patient finds nothing of it")
    {
        emit guide.window.findChild<IdlePage *>()->leaveRequested();
        guide.expectPage("attractPage");
        CHECK_FALSE(guide.everyText().contains(words.gentle));
    }
}

TEST_CASE("The guide stops at pain, an injury, and whenever one is not sure", "[kiosk][guide]")
{
    const Words words = GENERATE(english, spanish);
    const auto doubt = GENERATE(u"guideAnswer0"_s, u"guideAnswer2"_s);
    OpenGuide guide({.language = words.language});

    SECTION("a warning sign: the checklist first")
    {
        guide.tap(doubt);
        guide.expectStep(words.check);
    }

    SECTION("pain")
    {
        guide.tap(u"guideAnswer1"_s);
        guide.tap(doubt);
        guide.expectStep(words.stop);
        guide.takePicture(u"guide-stop-"_s + words.language);
    }

    SECTION("an injury")
    {
        guide.tap(u"guideAnswer1"_s);
        guide.tap(u"guideAnswer1"_s);
        guide.tap(doubt);
        guide.expectStep(words.stop);
    }

    CHECK(guide.visible(u"guideAnswer0"_s) == nullptr);
    guide.tap(u"primaryButton"_s);
    CHECK_FALSE(guide.shows("guidePage"));
    CHECK_FALSE(guide.question().isEmpty());
}
