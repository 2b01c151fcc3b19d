// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/articles/ArticleFolder.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/kiosk/OpenArticle.h"
#include "ui/kiosk/parts/CardButton.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/reader/ReaderView.h"

#include <QFile>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

TEST_CASE("An article of the clinic's own comes, changes and goes while the kiosk runs",
          "[kiosk][web]")
{
    const ArticleFolder own;
    OpenArticle walk({.ownArticles = {own.path()}});
    walk.articles.watch();
    REQUIRE(QTest::qWaitFor([&] { return walk.articles.search() != nullptr; }, patienceMs));
    walk.tap(u"backButton"_s);
    walk.expectPage("libraryPage");
    const QString name = u"article-parking"_s;
    const auto cardSays = [&](const QString &title) {
        const auto *card = walk.window.findChild<CardButton *>(name);
        return card != nullptr && !card->isHidden() && card->accessibleName() == title;
    };
    const auto comes = [&](const QString &title) {
        return QTest::qWaitFor([&] { return cardSays(title); }, patienceMs);
    };
    REQUIRE_FALSE(cardSays(u"Where to park"_s));

    own.add({.slug = u"parking"_s,
             .title = u"Where to park"_s,
             .body = u"Look at [our map](https://clinic.example/map?floor=2)."_s});
    REQUIRE(comes(u"Where to park"_s));
    walk.tap(name);
    walk.expectPage("articlePage");
    const auto heading = [&] {
        return walk.run(u"(document.querySelector('h1') || {}).textContent"_s).toString();
    };
    REQUIRE(QTest::qWaitFor([&] { return heading() == u"Where to park"_s; }, patienceMs));

    SECTION("its link to the web is told in words and opens nothing")
    {
        walk.tapLink(u"a[href^=\"article://address/\"]"_s);
        walk.expectPanel(u"On the web"_s);
        CHECK(walk.panelWords().contains(u"https://clinic.example/map?floor=2"_s));
        CHECK(walk.visible(u"noteCode"_s) != nullptr);
        CHECK(walk.page().url() == ArticleScheme::article(u"parking"_s, u"en"_s));

        // Not even one that got past what makes the pages.
        walk.tap(u"noteClose"_s);
        for (const char *address : {"https://clinic.example/map",
                                    "mailto:desk@clinic.example",
                                    "tel:555",
                                    "file:///etc"}) {
            CAPTURE(address);
            walk.run(u"document.querySelector('a[data-test], a[href^=\"article://address/\"]')"
                     ".setAttribute('href', '%1')"_s.arg(QLatin1StringView(address)));
            walk.tapLink(u"a[href=\"%1\"]"_s.arg(QLatin1StringView(address)));
            walk.run(
                u"document.querySelector('a[href=\"%1\"]').setAttribute('data-test', '')"_s.arg(
                    QLatin1StringView(address)));
            QTest::qWait(300);
            CHECK(walk.page().url() == ArticleScheme::article(u"parking"_s, u"en"_s));
            CHECK_FALSE(walk.panel().isVisible());
            CHECK(heading() == u"Where to park"_s);
        }
    }

    SECTION("it changes, stays as it was while it is broken, and goes")
    {
        walk.tap(u"backButton"_s);
        walk.expectPage("libraryPage");
        own.add({.slug = u"parking"_s, .title = u"Park behind the house"_s});
        CHECK(comes(u"Park behind the house"_s));

        REQUIRE(writeFile(own.path() + u"/parking.en.md"_s, "broken"));
        REQUIRE(QTest::qWaitFor([&] { return !walk.articles.catalogue().problems().isEmpty(); },
                                patienceMs));
        CHECK(cardSays(u"Park behind the house"_s));
        walk.tap(name);
        walk.expectPage("articlePage");
        CHECK(QTest::qWaitFor([&] { return heading() == u"Park behind the house"_s; }, patienceMs));
        walk.tap(u"backButton"_s);

        REQUIRE(QFile::remove(own.path() + u"/parking.en.md"_s));
        CHECK(QTest::qWaitFor([&] { return walk.articles.catalogue().problems().isEmpty(); },
                              patienceMs));
        CHECK_FALSE(cardSays(u"Park behind the house"_s));
    }
}

TEST_CASE("Next and previous lead through the articles, and Back the way they were read",
          "[kiosk][web]")
{
    OpenArticle walk;
    const QString first = walk.reader().article()->title;
    const Article *next = walk.articles.catalogue().next(*walk.reader().article());
    REQUIRE(next != nullptr);
    REQUIRE(walk.articles.catalogue().previous(*next) == walk.reader().article());

    walk.tapLink(u"nav a[href=\"article://page/%1\"]"_s.arg(next->slug));
    walk.expectArticle(next->title);
    walk.tapLink(u"nav a[href=\"article://page/safe-to-pop\"]"_s);
    walk.expectArticle(first);

    walk.tap(u"backButton"_s);
    walk.expectArticle(next->title);
    walk.tap(u"backButton"_s);
    walk.expectArticle(first);
    CHECK_FALSE(walk.reader().canGoBack());
    walk.tap(u"backButton"_s);
    walk.expectPage("libraryPage");
}
