// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderEngine.h"

#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/reader/LibraryFolder.h"
#include "ui/reader/ArticleLibrary.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/reader/ReaderView.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineScript>
#include <QWebEngineSettings>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

constexpr int patienceMs = 20'000;

/// Ways in that the page's own code can be asked about directly.
class OpenPage final : public QObject
{
public:
    explicit OpenPage(const ArticleLibrary &library)
        : profile(library)
        , page(library, &profile)
    {
        view.setPage(&page);
        view.resize(400, 600);
        view.show();
    }
    ~OpenPage() override { view.setPage(nullptr); }

    /// The address that is shown after trying to go to `url`.
    QUrl visit(const QUrl &url)
    {
        QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
        page.load(url);
        finished.wait(url.scheme() == u"article" ? patienceMs : 1500);
        return page.url();
    }
    [[nodiscard]] QString text()
    {
        QString shown;
        bool done = false;
        page.toPlainText([&](const QString &words) {
            shown = words;
            done = true;
        });
        (void)QTest::qWaitFor([&] { return done; }, patienceMs);
        return shown;
    }
    /// A finger on the article's link to the checklist, which may first be made to lead elsewhere.
    void follow(const QString &elsewhere = {})
    {
        QVariantList middle;
        const QString script
            = u"(() => {"
              "const link = document.querySelector('[data-test]')"
              " || document.querySelector('a[href=\"article://check/now\"]');"
              "link.setAttribute('data-test', '');"
              "if ('%1') link.setAttribute('href', '%1');"
              "link.scrollIntoView();"
              "const box = link.getBoundingClientRect();"
              "return [box.x + box.width / 2, box.y + box.height / 2]; })()"_s.arg(elsewhere);
        page.runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant &box) {
            middle = box.toList();
        });
        REQUIRE(QTest::qWaitFor([&] { return middle.size() == 2; }, patienceMs));
        QTest::mouseClick(view.focusProxy(),
                          Qt::LeftButton,
                          {},
                          QPoint(middle.at(0).toInt(), middle.at(1).toInt()));
    }

    ReaderProfile profile;
    ReaderPage page;
    ReaderView view;
};

} // namespace

TEST_CASE("ReaderProfile keeps nothing and allows nothing (W5, W6)", "[reader][web]")
{
    const test::LibraryFolder folder;
    const ArticleLibrary library(folder.catalogue());
    const ReaderProfile profile(library);

    CHECK(profile.isOffTheRecord());
    CHECK(profile.storageName().isEmpty());
    CHECK(profile.httpCacheType() == QWebEngineProfile::MemoryHttpCache);
    CHECK(profile.persistentCookiesPolicy() == QWebEngineProfile::NoPersistentCookies);
    CHECK_FALSE(profile.isSpellCheckEnabled());

    const QWebEngineSettings &settings = *profile.settings();
    for (const auto attribute : {QWebEngineSettings::JavascriptEnabled,
                                 QWebEngineSettings::JavascriptCanOpenWindows,
                                 QWebEngineSettings::JavascriptCanAccessClipboard,
                                 QWebEngineSettings::JavascriptCanPaste,
                                 QWebEngineSettings::LocalStorageEnabled,
                                 QWebEngineSettings::LocalContentCanAccessRemoteUrls,
                                 QWebEngineSettings::LocalContentCanAccessFileUrls,
                                 QWebEngineSettings::HyperlinkAuditingEnabled,
                                 QWebEngineSettings::PluginsEnabled,
                                 QWebEngineSettings::PdfViewerEnabled,
                                 QWebEngineSettings::FullScreenSupportEnabled,
                                 QWebEngineSettings::ScreenCaptureEnabled,
                                 QWebEngineSettings::WebGLEnabled,
                                 QWebEngineSettings::Accelerated2dCanvasEnabled,
                                 QWebEngineSettings::AllowRunningInsecureContent,
                                 QWebEngineSettings::AllowGeolocationOnInsecureOrigins,
                                 QWebEngineSettings::AllowWindowActivationFromJavaScript,
                                 QWebEngineSettings::DnsPrefetchEnabled,
                                 QWebEngineSettings::NavigateOnDropEnabled,
                                 QWebEngineSettings::AutoLoadIconsForPage,
                                 QWebEngineSettings::TouchIconsEnabled,
                                 QWebEngineSettings::ErrorPageEnabled}) {
        CAPTURE(int(attribute));
        CHECK_FALSE(settings.testAttribute(attribute));
    }
    CHECK(settings.testAttribute(QWebEngineSettings::PlaybackRequiresUserGesture));
    CHECK(settings.testAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly));
    CHECK(settings.unknownUrlSchemePolicy() == QWebEngineSettings::DisallowUnknownUrlSchemes);
}

TEST_CASE("ReaderPage goes to articles and nowhere else (W8)", "[reader][web]")
{
    const test::LibraryFolder folder;
    const ArticleLibrary library(folder.catalogue());
    OpenPage open(library);
    const QUrl article = ArticleScheme::article(u"popping"_s, u"en"_s);
    REQUIRE(open.visit(article) == article);
    REQUIRE(open.text().contains("A pop is a sound."_L1));

    SECTION("other addresses leave the article where it is")
    {
        const auto address = GENERATE("file:///etc/passwd",
                                      "http://127.0.0.1/",
                                      "https://127.0.0.1/",
                                      "ftp://127.0.0.1/",
                                      "chrome://gpu",
                                      "qrc:/style/reader.css",
                                      "data:text/html,<p>elsewhere</p>",
                                      "article://pictures/pop.svg",
                                      "article://other/en",
                                      "kiosk:check");
        CAPTURE(address);

        open.visit(QUrl(QString::fromLatin1(address)));

        CHECK(open.text().contains("A pop is a sound."_L1));
    }

    SECTION("the link to the checklist opens the checklist and leaves the article")
    {
        QSignalSpy checks(&open.page, &ReaderPage::checkRequested);
        QSignalSpy articles(&open.page, &ReaderPage::articleRequested);

        open.follow();

        CHECK((checks.count() == 1 || checks.wait(patienceMs)));
        CHECK(open.page.url() == article);
        CHECK(articles.isEmpty());
    }

    SECTION("a link to another article asks for it; any other link goes nowhere")
    {
        QSignalSpy checks(&open.page, &ReaderPage::checkRequested);
        QSignalSpy articles(&open.page, &ReaderPage::articleRequested);
        // The sanitiser lets none of these into an article: they are put in behind its back.
        for (const char *address : {"http://127.0.0.1/",
                                    "https://127.0.0.1/check/now",
                                    "file:///etc/passwd",
                                    "kiosk:check",
                                    "mailto:a@example.org",
                                    "tel:911",
                                    "javascript:void(0)",
                                    "article://check/later",
                                    "article://checks/now",
                                    "article://check/now/x",
                                    "article://check/now?x"}) {
            CAPTURE(address);
            open.follow(QString::fromLatin1(address));
            QTest::qWait(30);
            CHECK(open.page.url() == article);
        }
        CHECK(checks.isEmpty());

        open.follow(u"article://page/popping"_s);
        CHECK((articles.count() == 1 || articles.wait(patienceMs)));
        CHECK(open.text().contains("A pop is a sound."_L1));
    }

    SECTION("no action but Back is there (W9)")
    {
        for (int i = 0; i < QWebEnginePage::WebActionCount; ++i) {
            const auto *action = open.page.action(static_cast<QWebEnginePage::WebAction>(i));
            if (action == nullptr || i == QWebEnginePage::Back)
                continue;
            CAPTURE(i);
            CHECK_FALSE(action->isEnabled());
            CHECK_FALSE(action->isVisible());
        }
        open.page.triggerAction(QWebEnginePage::ViewSource);
        open.page.triggerAction(QWebEnginePage::InspectElement);
        CHECK(open.page.url() == article);
    }
}

TEST_CASE("ReaderView lets nothing through but reading (W9)", "[reader][web]")
{
    SECTION("keys that move within the page pass, all others do not")
    {
        CHECK(ReaderView::isReadingKey(Qt::Key_PageDown, Qt::NoModifier));
        CHECK(ReaderView::isReadingKey(Qt::Key_Tab, Qt::NoModifier));
        CHECK(ReaderView::isReadingKey(Qt::Key_Backtab, Qt::ShiftModifier));
        CHECK_FALSE(ReaderView::isReadingKey(Qt::Key_F12, Qt::NoModifier));
        CHECK_FALSE(ReaderView::isReadingKey(Qt::Key_F5, Qt::NoModifier));
        CHECK_FALSE(ReaderView::isReadingKey(Qt::Key_P, Qt::ControlModifier));
        CHECK_FALSE(ReaderView::isReadingKey(Qt::Key_Left, Qt::AltModifier));
        CHECK_FALSE(ReaderView::isReadingKey(Qt::Key_Tab, Qt::ControlModifier));
        CHECK_FALSE(ReaderView::isReadingKey(Qt::Key_L, Qt::MetaModifier));
        CHECK_FALSE(ReaderView::isReadingKey(Qt::Key_A, Qt::NoModifier));
        CHECK_FALSE(ReaderView::isReadingKey(Qt::Key_Back, Qt::NoModifier));
    }

    SECTION("no menu, no dropping, no second window")
    {
        ReaderView view;
        QMimeData data;
        data.setUrls({QUrl(u"file:///etc/passwd"_s)});
        QDragEnterEvent drag({}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        drag.ignore();

        QApplication::sendEvent(&view, &drag);

        CHECK(view.contextMenuPolicy() == Qt::NoContextMenu);
        CHECK_FALSE(view.acceptDrops());
        CHECK_FALSE(drag.isAccepted());
    }
}

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

    if (qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX")) {
        CHECK(engine.state() == ReaderEngine::State::Unsafe);
        CHECK_FALSE(loaded.wait(500));
        CHECK(engine.page()->url() == ArticleScheme::blank());
    } else {
        CHECK(engine.state() == ReaderEngine::State::Ready);
        REQUIRE((loaded.count() > 0 || loaded.wait(patienceMs)));
        CHECK(engine.page()->url() == ArticleScheme::article(u"popping"_s, u"en"_s));
    }
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

TEST_CASE("ReaderEngine survives its renderer (W10)", "[reader][web]")
{
    const test::LibraryFolder folder;
    const ArticleLibrary library(folder.catalogue());
    test::FixedClock clock;
    ReaderView view;
    ReaderEngine engine(library, view, clock);
    engine.renew();
    const auto crash = [&] {
        emit engine.page()->renderProcessTerminated(QWebEnginePage::CrashedTerminationStatus, 11);
        QCoreApplication::processEvents();
    };

    SECTION("two crashes bring a new page each")
    {
        const QPointer<QWebEnginePage> first = engine.page();
        crash();
        CHECK(first.isNull());
        crash();
        CHECK(engine.state() != ReaderEngine::State::GivenUp);
    }

    SECTION("the third within a minute ends it, also for the next patient")
    {
        crash();
        crash();
        clock.advance(59'000);
        crash();
        CHECK(engine.state() == ReaderEngine::State::GivenUp);
        engine.renew();
        CHECK(engine.state() == ReaderEngine::State::GivenUp);
    }

    SECTION("three crashes over a longer time do not")
    {
        crash();
        crash();
        clock.advance(60'000);
        crash();
        CHECK(engine.state() != ReaderEngine::State::GivenUp);
    }
}
