// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/kiosk/OpenArticle.h"
#include "ui/kiosk/pages/IdlePage.h"
#include "ui/kiosk/parts/IconText.h"
#include "ui/reader/ReaderView.h"
#include "ui/widgets/Button.h"

#include <catch2/catch.hpp>

#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

TEST_CASE("An article opens from its card and says where one is", "[kiosk][web]")
{
    OpenArticle walk;
    auto *primary = qobject_cast<Button *>(walk.visible(u"primaryButton"_s));
    REQUIRE(primary);
    const int minutes = walk.reader().article()->readingMinutes;
    CHECK(walk.reader().minutesLeft() == minutes);
    CHECK(walk.everyText().contains(u"Learn › Popping"_s));
    CHECK(walk.everyText().contains(u"About %1 minutes left"_s.arg(minutes)));

    SECTION("Read on goes through it, and at its end offers the symptom check")
    {
        CHECK(primary->text() == u"Read on");
        while (walk.reader().part() < walk.reader().parts()) {
            const double before = walk.part();
            walk.tap(primary);
            REQUIRE(QTest::qWaitFor([&] { return walk.part() > before; }, patienceMs));
            (void)QTest::qWaitFor([&] { return walk.reader().part() == walk.reader().parts(); },
                                  400);
        }
        CHECK(walk.reader().minutesLeft() == 0);
        CHECK(primary->text() == u"Check my symptoms");
        walk.tap(primary);
        walk.expectPage("questionsPage");
    }

    SECTION("the warning box leads to the symptom check")
    {
        walk.tapLink(u".warning a"_s);
        walk.expectPage("questionsPage");
    }

    SECTION("its sections are offered, and the one that is picked comes up")
    {
        walk.tap(u"contentsButton"_s);
        walk.expectPanel(u"On this page"_s);
        const auto sections = walk.reader().sections();
        REQUIRE(sections.size() > 3);
        CHECK(qobject_cast<Button *>(walk.visible(u"choice2"_s))->text() == sections[2].title);

        walk.tap(u"choice2"_s);

        CHECK_FALSE(walk.panel().isVisible());
        CHECK(QTest::qWaitFor([&] { return walk.reader().section() == 2; }, patienceMs));
        walk.tap(u"contentsButton"_s);
        CHECK(qobject_cast<Button *>(walk.visible(u"choice2"_s))->isChecked());
    }
}

TEST_CASE("A list of sections that opens before its article stays until that is left",
          "[kiosk][web]")
{
    KioskWalk walk;
    const ArticleReader &reader = walk.window.reader();
    QSignalSpy shown(&reader, &ArticleReader::articleShown);
    walk.tap(u"start"_s);
    walk.tap(u"learn"_s);
    walk.tap(u"article-safe-to-pop"_s); // the engine is not even started
    walk.tap(u"contentsButton"_s);
    REQUIRE(walk.visible(u"choice2"_s) != nullptr);

    const bool isPickedAtOnce = GENERATE(true, false);
    CAPTURE(isPickedAtOnce);

    if (isPickedAtOnce)
        walk.tap(u"choice2"_s);
    REQUIRE(shown.isEmpty());
    REQUIRE(shown.wait(patienceMs));
    CHECK((walk.visible(u"choice2"_s) == nullptr) == isPickedAtOnce);
    if (!isPickedAtOnce)
        walk.tap(u"choice2"_s);
    CHECK(QTest::qWaitFor([&] { return reader.section() == 2; }, patienceMs));

    walk.tap(u"contentsButton"_s);
    REQUIRE(walk.visible(u"choice2"_s) != nullptr);
    walk.window.reader().open(u"how-safe"_s, u"en"_s); // it goes with its article
    CHECK(walk.visible(u"choice2"_s) == nullptr);
}

TEST_CASE("What stands behind an article's words is told beside it", "[kiosk][web]")
{
    OpenArticle walk;

    SECTION("a source and what kind of evidence it is")
    {
        walk.tapLink(u"sup a[href^=\"article://source/\"]"_s);
        walk.expectPanel(u"Source 1"_s);
        const ArticleSource source = walk.reader().article()->sources.front();
        CHECK(walk.panelWords().join(u'\n').contains(source.title));
        CHECK(walk.panelWords().join(u'\n').contains(source.address));
    }

    SECTION("how sure we are")
    {
        walk.tapLink(u"a.chip"_s);
        walk.expectPanel(walk.run(u"document.querySelector('a.chip').textContent"_s)
                             .toString()
                             .remove(QRegularExpression(u"^\\W+"_s)));
    }

    SECTION("a word of the glossary")
    {
        walk.tapLink(u"a.term"_s);
        REQUIRE(QTest::qWaitFor([&] { return walk.panel().isVisible(); }, patienceMs));
        const auto glossary = walk.reader().article()->glossary;
        CHECK(glossary.contains(walk.panelWords().value(0)));
        CHECK(walk.panelWords().contains(glossary.value(walk.panelWords().value(0))));
    }

    const double before = walk.part();
    walk.tap(walk.panel().findChild<Button *>());
    CHECK_FALSE(walk.panel().isVisible());
    CHECK(walk.part() == Approx(before).margin(0.01));
    CHECK(walk.shows("articlePage"));
}

TEST_CASE("Back returns to the article that led on, at the same place", "[kiosk][web]")
{
    OpenArticle walk;
    const QString first = walk.reader().article()->title;
    const QString second
        = walk.run(u"document.querySelector('a.leads').lastChild.textContent"_s).toString();
    const double left = walk.tapLink(u"a.leads"_s);
    REQUIRE(left > 0.3);
    walk.expectArticle(second);
    CHECK(walk.reader().canGoBack());

    walk.tap(u"backButton"_s);

    CHECK(QTest::qWaitFor(
        [&] {
            return walk.reader().article()->title == first && std::abs(walk.part() - left) < 0.02;
        },
        patienceMs));
    walk.tap(u"backButton"_s);
    walk.expectPage("libraryPage");
}

TEST_CASE("An article stays where it was when its looks or language change", "[kiosk][web]")
{
    OpenArticle walk;
    walk.reader().jumpTo(walk.reader().sections()[3]);
    REQUIRE(QTest::qWaitFor([&] { return walk.reader().section() == 3; }, patienceMs));
    const double before = walk.part();

    SECTION("looks")
    {
        const QString paper
            = walk.run(u"getComputedStyle(document.body).backgroundColor"_s).toString();
        walk.tap(u"textSizeButton"_s);
        walk.expectPage("displayPage");
        walk.tap(u"scheme-dark"_s);
        walk.tap(u"displayDone"_s);
        walk.expectPage("articlePage");

        CHECK(QTest::qWaitFor(
            [&] {
                return walk.run(u"getComputedStyle(document.body).backgroundColor"_s)
                    != QVariant(paper)
                    && std::abs(walk.part() - before) < 0.03;
            },
            patienceMs));
    }

    SECTION("language")
    {
        const QString spanish = walk.articles.catalogue().find(u"safe-to-pop"_s, u"es"_s)->title;
        walk.tap(u"languageButton"_s);

        CHECK(QTest::qWaitFor(
            [&] {
                return walk.run(u"document.documentElement.lang"_s) == QVariant(u"es"_s)
                    && walk.run(u"document.querySelector('h1').textContent"_s) == QVariant(spanish)
                    && std::abs(walk.part() - before) < 0.05;
            },
            patienceMs));
    }
}

TEST_CASE("An article can be asked about at the visit", "[kiosk][web]")
{
    OpenArticle walk;
    auto *ask = qobject_cast<Button *>(walk.visible(u"askButton"_s));
    REQUIRE(ask);
    const QString title = walk.reader().article()->title;
    CHECK_FALSE(walk.session.asksAbout(title));

    walk.tap(ask);

    CHECK(walk.session.asksAbout(title));
    CHECK(ask->text() == u"On your list");
    walk.expectPanel(u"On your list"_s);
    CHECK(walk.panelWords().at(1).contains(title));

    SECTION("and the next patient's list is empty")
    {
        emit walk.window.findChild<IdlePage *>()->leaveRequested();
        walk.expectPage("attractPage");
        CHECK_FALSE(walk.session.asksAbout(title));
        CHECK(walk.reader().article() == nullptr);
    }
}

TEST_CASE("A renderer that crashes leaves the form that is filled in alone (W10)", "[kiosk][web]")
{
    OpenArticle walk;
    walk.tapLink(u".warning a"_s);
    walk.expectPage("questionsPage");
    walk.answerPage();
    walk.goOn();
    const QString question = walk.question();

    for (int i = 0; i < 3; ++i) {
        REQUIRE(QTest::qWaitFor([&] { return walk.page().renderProcessPid() > 0; }, patienceMs));
        const QPointer<QWebEnginePage> dying = &walk.page();
        REQUIRE(kill(pid_t(dying->renderProcessPid()), SIGKILL) == 0);
        REQUIRE(QTest::qWaitFor(
            [&] { return dying.isNull() || walk.reader().state() == ReaderEngine::State::GivenUp; },
            patienceMs));
    }

    CHECK(walk.reader().state() == ReaderEngine::State::GivenUp);
    CHECK(walk.shows("questionsPage"));
    CHECK(walk.question() == question);
}
