// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/Json.h"
#include "tests/ui/kiosk/KioskWalk.h"
#include "tests/ui/widgets/BusyPool.h"
#include "ui/kiosk/pages/IdlePage.h"
#include "ui/kiosk/pages/LibraryPage.h"
#include "ui/kiosk/parts/CardButton.h"
#include "ui/widgets/ScrollArea.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

/// A kiosk whose library is open and can be searched.
class OpenLibrary final : public KioskWalk
{
public:
    explicit OpenLibrary(const Screen &screen = {})
        : KioskWalk(screen)
    {
        articles.watch();
        REQUIRE(QTest::qWaitFor([this] { return articles.search() != nullptr; }, patienceMs));
        tap(u"start"_s);
        tap(u"learn"_s);
        expectPage("libraryPage");
    }

    [[nodiscard]] QLineEdit &field() const
    {
        return *window.findChild<QLineEdit *>(u"librarySearch"_s);
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList names;
        for (const auto *card : window.currentPage()->findChildren<CardButton *>())
            if (card->isVisible())
                names.append(card->objectName().section(u'-', 1));
        return names;
    }
    /// All pages, of which those below the screen come when it is quiet.
    [[nodiscard]] bool showsAll() const
    {
        return QTest::qWaitFor([this] { return shown().size() == 14; }, patienceMs);
    }
    void takePicture(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("KIOSK_SHOTS"); !folder.isEmpty()) {
            QTest::qWait(80);
            REQUIRE(window.grab().save(u"%1/%2.png"_s.arg(folder, name)));
        }
    }
};

} // namespace

TEST_CASE("The library is painted while every other thread is busy", "[kiosk]")
{
    OpenLibrary library;
    REQUIRE(library.showsAll());
    library.window.grab();
    QTest::qWait(50); // its pictures are read by other threads, once

    const BusyPool others;
    QTest::keyClicks(&library.field(), u"stiff"_s);
    library.window.grab();

    CHECK(others.isBusy());
}

TEST_CASE("The library is browsed by topic, keyword, author and date", "[kiosk]")
{
    OpenLibrary library;
    CHECK(library.showsAll());
    CHECK(library.shown().first() == u"safe-to-pop"_s);

    library.tap(u"choice-visit"_s);
    CHECK(library.shown() == QStringList{u"first-assessment"_s});
    library.tap(u"choice-"_s);
    CHECK(library.showsAll());
}

TEST_CASE("The library is searched as one types", "[kiosk]")
{
    OpenLibrary library;
    QTest::keyClicks(&library.field(), u"subl"_s);
    REQUIRE(library.shown().size() > 0);
    CHECK(library.shown().first() == u"subluxation"_s);

    SECTION("Enter opens the best page")
    {
        QTest::keyClick(&library.field(), Qt::Key_Return);
        library.expectPage("articlePage");
    }

    SECTION("words that stand nowhere together offer what comes near")
    {
        library.field().clear();
        QTest::keyClicks(&library.field(), u"subluxation zzzzq"_s);
        REQUIRE(library.shown().size() > 0);
        CHECK(library.shown().first() == u"subluxation"_s);
    }

    SECTION("what is nowhere shows all pages, and Enter opens the first")
    {
        library.field().clear();
        QTest::keyClicks(&library.field(), u"zq"_s);
        CHECK(library.showsAll());
        QTest::keyClick(&library.field(), Qt::Key_Return);
        library.expectPage("articlePage");
    }

    SECTION("Enter without words goes to the pages")
    {
        library.tap(u"clearSearch"_s);
        CHECK(library.showsAll());
        QTest::keyClick(&library.field(), Qt::Key_Return);
        CHECK_FALSE(library.field().hasFocus());
        CHECK(library.shows("libraryPage"));
    }

    SECTION("the next patient finds nothing of it")
    {
        library.theme.setLooks({Scheme::Sepia, TextScale::Double, LineSpacing::Wide});
        emit library.window.findChild<IdlePage *>()->leaveRequested();

        library.expectPage("attractPage");
        CHECK(library.theme.looks() == Looks{});
        CHECK(library.field().text().isEmpty());
    }
}

TEST_CASE("A large library lists its pages as they are scrolled to", "[kiosk]")
{
    const QTemporaryDir own;
    const auto text
        = readFile(QStringLiteral(KIOSK_SOURCE_DIR "/articles/posture-and-moving.en.md"), 1 << 20);
    REQUIRE(text);
    for (int copy = 0; copy < 60; ++copy) {
        const QString slug = u"posture-%1"_s.arg(copy);
        QFile file(u"%1/%2.en.md"_s.arg(own.path(), slug));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(*text).replace("slug = \"posture-and-moving\"",
                                             "slug = \"" + slug.toUtf8() + '"'));
    }
    const ArticleShelf shelf({QStringLiteral(KIOSK_SOURCE_DIR "/articles"), own.path()});
    REQUIRE(shelf.catalogue().slugs().size() == 74);
    const Theme theme(Metrics(102));
    LibraryPage page(theme, shelf);
    const std::unique_ptr<QWidget> bottom(page.bar()); // no window takes it
    page.resize(1080, 1920);
    page.setLanguage(u"en"_s);
    page.show();
    const auto shown = [&page] {
        return std::ranges::count_if(page.findChildren<CardButton *>(), &QWidget::isVisible);
    };
    REQUIRE(QTest::qWaitFor([&] { return shown() == 24; }, patienceMs));
    QTest::qWait(200);
    CHECK(shown() == 24);

    auto *bar = page.findChild<ScrollArea *>()->verticalScrollBar();
    for (int i = 0; i < 30 && shown() < 74; ++i) {
        bar->setValue(bar->maximum());
        QTest::qWait(20);
    }
    CHECK(shown() == 74);
}

TEST_CASE("The search field offers no menu and learns nothing (W11)", "[kiosk]")
{
    OpenLibrary library;
    QTest::mouseClick(&library.field(), Qt::RightButton);

    CHECK(QApplication::activePopupWidget() == nullptr);
    CHECK(library.field().contextMenuPolicy() == Qt::NoContextMenu);
    CHECK_FALSE(library.field().acceptDrops());
    CHECK(library.field().inputMethodHints().testFlag(Qt::ImhSensitiveData));
    CHECK(library.field().inputMethodHints().testFlag(Qt::ImhNoPredictiveText));
}

TEST_CASE("The library is used by keyboard alone", "[kiosk]")
{
    OpenLibrary library;
    library.window.activateWindow();
    REQUIRE(QTest::qWaitFor([&] { return QApplication::focusWidget() != nullptr; }, patienceMs));
    /// Tab until this control has the focus.
    const auto tabTo = [&](const QString &name) {
        for (int i = 0; i < 60; ++i) {
            if (QApplication::focusWidget()->objectName() == name)
                return true;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return false;
    };
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };

    SECTION("browsing: another order, one of its choices, a card")
    {
        REQUIRE(tabTo(u"choice-visit"_s));
        press(Qt::Key_Space);
        CHECK(library.shown() == QStringList{u"first-assessment"_s});
        REQUIRE(tabTo(u"article-first-assessment"_s));
        press(Qt::Key_Space);
        library.expectPage("articlePage");
    }

    SECTION("searching: letters, a result, the article, and back")
    {
        REQUIRE(tabTo(u"librarySearch"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"subl"_s);
        REQUIRE(tabTo(u"article-subluxation"_s));
        press(Qt::Key_Return);
        library.expectPage("articlePage");
        REQUIRE(tabTo(u"backButton"_s));
        press(Qt::Key_Space);
        library.expectPage("libraryPage");
        CHECK(library.field().text() == u"subl");
    }

    SECTION("leaving")
    {
        REQUIRE(tabTo(u"home"_s));
        press(Qt::Key_Space);
        library.expectPage("homePage");
    }
}

TEST_CASE("Looks are chosen for the whole kiosk at once", "[kiosk]")
{
    OpenLibrary library;
    library.tap(u"textSizeButton"_s);
    library.expectPage("displayPage");

    library.tap(u"textScale4"_s);
    library.tap(u"scheme-sepia"_s);
    library.tap(u"lineSpacing1"_s);

    CHECK(library.theme.looks() == Looks{Scheme::Sepia, TextScale::Double, LineSpacing::Wide});
    CHECK(library.theme.metrics().fontPx(TextRole::Body) == 64);

    SECTION("Done leads back to where one was")
    {
        library.tap(u"displayDone"_s);
        library.expectPage("libraryPage");
    }

    SECTION("Reset brings the ordinary looks back")
    {
        library.tap(u"displayReset"_s);
        CHECK(library.theme.looks() == Looks{});
    }
}

TEST_CASE("The library in every language, direction and look", "[.][pictures]")
{
    const auto size = GENERATE(QSize(1080, 1920), QSize(1920, 1080));
    const auto language = GENERATE(u"en"_s, u"es"_s);
    const auto display = GENERATE(Looks{},
                                  Looks{Scheme::Sepia, {}, LineSpacing::Wide},
                                  Looks{Scheme::Dark, TextScale::Large, {}},
                                  Looks{Scheme::HighContrast, TextScale::Double, {}});
    OpenLibrary library({size, language, display.scale, display.scheme});
    library.theme.setLooks(display);
    const QString name = u"%1-%2-%3"_s.arg(size.width()).arg(language, schemeName(display.scheme));

    library.takePicture(u"library-"_s + name);
    library.field().setFocus();
    QTest::keyClicks(&library.field(), language == u"en"_s ? u"neck"_s : u"cuello"_s);
    library.takePicture(u"search-"_s + name);
    library.tap(u"textSizeButton"_s);
    library.takePicture(u"display-"_s + name);
}
