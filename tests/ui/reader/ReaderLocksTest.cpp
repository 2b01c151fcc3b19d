// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/reader/LibraryFolder.h"
#include "tests/ui/reader/OpenPage.h"
#include "ui/reader/ArticleLibrary.h"
#include "ui/reader/ArticleScheme.h"

#include <QAction>
#include <QApplication>
#include <QAuthenticator>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QRegularExpression>
#include <QTcpServer>
#include <QWebEngineDownloadRequest>
#include <QWebEngineHttpRequest>
#include <QWebEngineNotification>
#include <QWebEngineSettings>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;
using namespace kiosk;
using test::patienceMs;

namespace {

/// The article of the folder, opened, and a server of the world outside that must hear nothing.
class LockedPage
{
public:
    LockedPage()
        : library(folder.catalogue())
        , open(library)
    {
        REQUIRE(world.listen(QHostAddress::LocalHost));
        QObject::connect(&world, &QTcpServer::newConnection, &world, [this] { ++calls; });
        REQUIRE(open.visit(article) == article);
        REQUIRE(isShown());
    }
    [[nodiscard]] bool isShown() { return open.text().contains("A pop is a sound."_L1); }
    /// "http://127.0.0.1:PORT/NAME"
    [[nodiscard]] QString outside(const QString &name) const
    {
        return u"http://127.0.0.1:%1/%2"_s.arg(world.serverPort()).arg(name);
    }
    /// Windows, menus and boxes on the screen beside the reader.
    [[nodiscard]] static int others()
    {
        const auto all = QApplication::topLevelWidgets();
        return int(std::count_if(all.begin(), all.end(), [](const QWidget *widget) {
            return widget->isVisible() && qobject_cast<const ReaderView *>(widget) == nullptr;
        }));
    }

    const test::LibraryFolder folder;
    const ArticleLibrary library;
    const QUrl article = ArticleScheme::article(u"popping"_s, u"en"_s);
    QTcpServer world;
    int calls = 0;
    test::OpenPage open;
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
    test::OpenPage open(library);
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
                                      "article://read/other.en",
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

TEST_CASE("ReaderProfile saves no file (W5)", "[reader][web]")
{
    LockedPage locked;
    const QTemporaryDir target;
    locked.open.profile.setDownloadPath(target.path());
    QPointer<QWebEngineDownloadRequest> download;
    QObject::connect(&locked.open.profile,
                     &QWebEngineProfile::downloadRequested,
                     &locked.open.page,
                     [&](QWebEngineDownloadRequest *request) { download = request; });

    // What a link or a menu would lead to in an engine that lets them.
    locked.open.page.download(QUrl(u"article://pictures/pop.svg"_s));

    REQUIRE(QTest::qWaitFor([&] { return !download.isNull(); }, patienceMs));
    CHECK(download->state() == QWebEngineDownloadRequest::DownloadCancelled);
    CHECK(QDir(target.path()).isEmpty());
}

TEST_CASE("ReaderProfile shows no notification (W5)", "[reader][web]")
{
    LockedPage locked;
    test::OpenPage &open = locked.open;

    CHECK(open.outcome(u"Notification.requestPermission()"_s) == u"denied");
    // Also with the permission that it never gets, nothing appears.
    open.page.setFeaturePermission(
        locked.article, QWebEnginePage::Notifications, QWebEnginePage::PermissionGrantedByUser);
    open.run(u"new Notification('Boo')"_s);
    CHECK(locked.isShown());
    CHECK(LockedPage::others() == 0);
}

TEST_CASE("The scheme of articles is secure and nothing more (W7)", "[reader][web]")
{
    const auto scheme = QWebEngineUrlScheme::schemeByName(ArticleScheme::name());

    CHECK(scheme.flags() == QWebEngineUrlScheme::SecureScheme);
    CHECK(scheme.syntax() == QWebEngineUrlScheme::Syntax::Host);
}

TEST_CASE("The scheme of articles answers nothing but GET (W7)", "[reader][web]")
{
    LockedPage locked;
    test::OpenPage &open = locked.open;
    QSignalSpy loaded(&open.page, &QWebEnginePage::loadFinished);
    QWebEngineHttpRequest post(locked.article, QWebEngineHttpRequest::Post);
    post.setPostData("x=1");

    open.page.load(post);

    REQUIRE(loaded.wait(patienceMs));
    CHECK_FALSE(loaded.first().first().toBool());
    CHECK(open.visit(locked.article) == locked.article); // GET still is
    CHECK(locked.isShown());
}

TEST_CASE("No script of an article runs (W6)", "[reader][web]")
{
    LockedPage locked;
    QVariant answer = u"not asked"_s;

    locked.open.page.runJavaScript(
        u"1 + 1"_s, QWebEngineScript::MainWorld, [&](const QVariant &v) { answer = v; });

    REQUIRE(QTest::qWaitFor([&] { return answer != u"not asked"_s; }, patienceMs));
    CHECK_FALSE(answer.isValid());
}

TEST_CASE("Nothing on a page reaches beyond the library (W7, W8)", "[reader][web]")
{
    LockedPage locked;
    test::OpenPage &open = locked.open;
    const auto picture = [&](const QString &address) {
        return open.outcome(
            u"new Promise(done => { const picture = new Image();"
            "picture.onload = () => done('shown'); picture.onerror = () => done('refused');"
            "picture.src = '%1'; document.body.append(picture); })"_s.arg(address));
    };

    CHECK(picture(u"article://pictures/pop.svg"_s) == u"shown");
    CHECK(picture(locked.outside(u"a.png"_s)) == u"refused");
    CHECK(picture(u"article://pictures/secret.txt"_s) == u"refused");
    CHECK(picture(u"qrc:/icons/x.svg"_s) == u"refused");
    CHECK(picture(u"file://"_s + QStringLiteral(KIOSK_SOURCE_DIR "/resources/icons/x.svg"))
          == u"refused");

    CHECK(open.outcome(u"fetch('%1')"_s.arg(locked.outside(u"b"_s))) == u"TypeError");
    CHECK(open.outcome(u"fetch('article://read/popping.en')"_s) == u"TypeError");
    CHECK(
        open.outcome(u"new Promise(done => { const socket = new WebSocket('ws://127.0.0.1:%1/');"
                     "socket.onerror = () => done('refused'); })"_s.arg(locked.world.serverPort()))
        == u"refused");
    open.run(u"for (const [tag, name] of [['iframe', 'src'], ['embed', 'src'], ['object', 'data'],"
             "['link', 'href'], ['video', 'src']]) {"
             "const part = document.createElement(tag); part.rel = 'stylesheet';"
             "part.setAttribute(name, '%1'); document.body.append(part); }"
             "navigator.sendBeacon('%1', 'x');"
             "const form = document.createElement('form'); form.method = 'post';"
             "form.action = '%1'; document.body.append(form); form.submit(); 1"_s.arg(
                 locked.outside(u"c"_s)));
    open.visit(QUrl(locked.outside(u"d"_s)));

    // The certificate and the password of a server are never asked about: none is ever reached.
    CHECK(locked.calls == 0);
    CHECK(open.page.url() == locked.article);
    CHECK(locked.isShown());
}

TEST_CASE("Whatever a page asks for is refused (W8)", "[reader][web]")
{
    LockedPage locked;
    test::OpenPage &open = locked.open;

    SECTION("boxes of scripts")
    {
        CHECK_FALSE(open.run(u"alert('x')"_s).isValid());
        CHECK(open.run(u"confirm('x')"_s) == QVariant(false));
        CHECK_FALSE(open.run(u"prompt('x')"_s).isValid());
    }

    SECTION("windows")
    {
        CHECK_FALSE(open.run(u"window.open('article://read/popping.en')"_s).isValid());
        open.run(u"document.querySelector('a').target = '_blank'; 1"_s);
        open.follow(u"article://read/popping.en"_s);
    }

    SECTION("place, camera, microphone and screen")
    {
        CHECK(
            open.outcome(u"new Promise((kept, broken) => navigator.geolocation.getCurrentPosition("
                         "kept, error => kept(error.code)))"_s)
            == u"1"); // PERMISSION_DENIED
        for (const char *wanted : {"getUserMedia({audio: true})",
                                   "getUserMedia({video: true})",
                                   "getDisplayMedia({video: true})"}) {
            CAPTURE(wanted);
            const QString outcome
                = open.outcome(u"navigator.mediaDevices."_s + QLatin1StringView(wanted));
            CHECK((outcome == u"NotAllowedError" || outcome == u"NotFoundError"
                   || outcome == u"InvalidStateError"));
        }
    }

    SECTION("the clipboard")
    {
        CHECK(open.outcome(u"navigator.clipboard.readText()"_s) == u"NotAllowedError");
        CHECK(open.run(u"document.execCommand('paste')"_s) == QVariant(false));
    }

    SECTION("the whole screen and the pointer, asked for by a finger")
    {
        open.run(u"window.kept = ''; document.onfullscreenerror = () => { window.kept += 'F'; };"
                 "document.onpointerlockerror = () => { window.kept += 'P'; };"
                 "const link = document.querySelector('a'); link.onclick = event => {"
                 "event.preventDefault(); const page = document.documentElement;"
                 "page.requestPointerLock();"
                 "const whole = page.requestFullscreen || page.webkitRequestFullscreen;"
                 "if (whole) { const asked = whole.call(page); if (asked) asked.catch(() => {"
                 "window.kept += 'F'; }); } else window.kept += 'F'; }; 1"_s);
        open.tap(u"a"_s);
        CHECK(QTest::qWaitFor(
            [&] {
                const QString kept = open.run(u"window.kept"_s).toString();
                return kept.contains(u'F') && kept.contains(u'P');
            },
            patienceMs));
        CHECK_FALSE(open.view.isFullScreen());
    }

    SECTION("files")
    {
        open.run(u"const field = document.createElement('input'); field.type = 'file';"
                 "field.id = 'file'; document.body.prepend(field);"
                 "window.kept = ''; field.onclick = () => { window.kept += 'C'; }; 1"_s);
        open.tap(u"#file"_s);
        CHECK(QTest::qWaitFor([&] { return open.run(u"window.kept"_s) == QVariant(u"C"_s); },
                              patienceMs));
        CHECK(open.run(u"document.querySelector('#file').files.length"_s).toInt() == 0);
        CHECK(open.outcome(u"window.showOpenFilePicker ? window.showOpenFilePicker()"
                           " : Promise.resolve('none')"_s)
                  .contains(
                      QRegularExpression(u"^(none|SecurityError|NotAllowedError|AbortError)$"_s)));
    }

    SECTION("room on the disk, and workers that stay")
    {
        CHECK(open.outcome(
                  u"new Promise((kept, broken) => navigator.webkitPersistentStorage.requestQuota("
                  "1e9, kept, broken))"_s)
              != u"1000000000");
        CHECK(open.outcome(u"navigator.storage.persist()"_s) == u"false");
        CHECK(open.outcome(u"navigator.serviceWorker.register('article://read/popping.en')"_s)
                  .contains(QRegularExpression(u"Error$"_s)));
        CHECK_FALSE(open.run(u"try { localStorage.setItem('a', 'b'); localStorage.getItem('a') }"
                             "catch { null }"_s)
                        .isValid());
    }

    SECTION("other programs, printers and passwords")
    {
        QSignalSpy printed(&open.page, &QWebEnginePage::printRequested);
        open.run(u"try { navigator.registerProtocolHandler('mailto', 'article://read/%s'); }"
                 "catch {} window.print(); 1"_s);
        QAuthenticator who;
        who.setUser(u"name"_s);
        emit open.page.authenticationRequired(QUrl(locked.outside({})), &who);
        CHECK(who.isNull());
        who.setUser(u"name"_s);
        emit open.page.proxyAuthenticationRequired(QUrl(locked.outside({})), &who, u"proxy"_s);
        CHECK(who.isNull());
    }

    QCoreApplication::processEvents();
    CHECK(LockedPage::others() == 0);
    CHECK(open.page.url() == locked.article);
    CHECK(locked.isShown());
}

TEST_CASE("Nothing can be dropped or called up on an article (W9)", "[reader][web]")
{
    LockedPage locked;
    test::OpenPage &open = locked.open;
    QWidget *input = open.view.focusProxy();
    REQUIRE(input);

    SECTION("a file that is dropped")
    {
        QMimeData data;
        data.setUrls({QUrl(u"file:///etc/passwd"_s)});
        data.setText(u"file:///etc/passwd"_s);
        for (QWidget *target : {static_cast<QWidget *>(&open.view), input}) {
            QDragEnterEvent enter({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            enter.ignore();
            QApplication::sendEvent(target, &enter);
            CHECK_FALSE(enter.isAccepted());
            QDropEvent drop({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            drop.ignore();
            QApplication::sendEvent(target, &drop);
            CHECK_FALSE(drop.isAccepted());
        }
    }

    SECTION("the other button, and a long press as the engine sees it")
    {
        QTest::mouseClick(input, Qt::RightButton, {}, {40, 40});
        QContextMenuEvent menu(QContextMenuEvent::Mouse, {40, 40}, input->mapToGlobal(QPoint()));
        QApplication::sendEvent(input, &menu);
    }

    SECTION("keys that a browser listens to")
    {
        for (const Qt::Key key :
             {Qt::Key_F1, Qt::Key_F5, Qt::Key_F11, Qt::Key_F12, Qt::Key_Back, Qt::Key_HomePage})
            QTest::keyClick(input, key);
        for (const Qt::Key key : {Qt::Key_P,
                                  Qt::Key_S,
                                  Qt::Key_O,
                                  Qt::Key_U,
                                  Qt::Key_L,
                                  Qt::Key_N,
                                  Qt::Key_T,
                                  Qt::Key_W,
                                  Qt::Key_J,
                                  Qt::Key_Plus,
                                  Qt::Key_R}) {
            QTest::keyClick(input, key, Qt::ControlModifier);
            QTest::keyClick(input, key, Qt::ControlModifier | Qt::ShiftModifier);
        }
        QTest::keyClick(input, Qt::Key_Left, Qt::AltModifier);
        CHECK(open.page.zoomFactor() == 1);
    }

    QTest::qWait(50);
    CHECK(LockedPage::others() == 0);
    CHECK(QApplication::activePopupWidget() == nullptr);
    CHECK(open.page.url() == locked.article);
    CHECK(locked.isShown());
}
