// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderEngine.h"

#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/reader/LibraryFolder.h"
#include "tests/ui/reader/OpenPage.h"
#include "ui/reader/ArticleLibrary.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/reader/ReaderView.h"

using namespace Qt::StringLiterals;
using namespace kiosk;
using test::patienceMs;

TEST_CASE("ReaderEngine opens nothing before its sandbox is proven (W4)", "[reader][web]")
{
    const test::LibraryFolder folder;
    const ArticleLibrary library(folder.catalogue());
    const test::FixedClock clock;
    ReaderView view;
    ReaderEngine engine(library, view, clock);
    CHECK(engine.state() == ReaderEngine::State::Off);

    engine.renew();
    engine.load(ArticleScheme::article(u"popping"_s, u"en"_s));
    QSignalSpy loaded(&engine, &ReaderEngine::pageLoaded);
    REQUIRE(QTest::qWaitFor([&] { return engine.state() != ReaderEngine::State::Starting; },
                            patienceMs));

    CHECK(engine.state() == ReaderEngine::State::Ready);
    REQUIRE((loaded.count() > 0 || loaded.wait(patienceMs)));
    CHECK(engine.page()->url() == ArticleScheme::article(u"popping"_s, u"en"_s));
}

TEST_CASE("ReaderEngine gives every patient a new page", "[reader][web]")
{
    const test::LibraryFolder folder;
    const ArticleLibrary library(folder.catalogue());
    const test::FixedClock clock;
    ReaderView view;
    ReaderEngine engine(library, view, clock);
    engine.renew();
    const QPointer<QWebEnginePage> page = engine.page();
    const QPointer<QWebEngineProfile> profile = page->profile();

    engine.renew();

    CHECK(page.isNull());
    CHECK(profile.isNull());
    CHECK(engine.page() != nullptr);
}
