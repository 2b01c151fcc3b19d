// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ArticleReader.h"

#include "app/articles/ArticleCatalogue.h"
#include "tests/support/FixedClock.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/reader/DeniedNamespaces.h"
#include "tests/ui/reader/OpenPage.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/reader/PlainReader.h"
#include "ui/widgets/TextLabel.h"

#include <QLabel>
#include <QProcess>
#include <QScrollBar>
#include <QWebEngineView>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace kiosk;
using test::patienceMs;

namespace {

const QString first = u"safe-to-pop"_s;

/// A reader on the shipped articles, with the engine as it is in the kiosk.
class OpenReader
{
public:
    OpenReader()
        : theme(Metrics(102))
        , reader(load(catalogue), theme, clock)
    {
        reader.resize(1080, 1400);
        reader.show();
        reader.renew();
    }
    /// Waits until the article is there and has a height.
    void open(const QString &slug)
    {
        reader.open(slug, u"en"_s);
        REQUIRE(isShown(slug));
    }
    [[nodiscard]] bool isShown(const QString &slug) const
    {
        return QTest::qWaitFor(
            [&] {
                return !reader.isPlain() && !page().isLoading()
                    && page().url() == ArticleScheme::article(slug, u"en"_s)
                    && page().contentsSize().height() > 3000 && reader.section() >= -1
                    && reader.state() == ReaderEngine::State::Ready;
            },
            patienceMs);
    }
    [[nodiscard]] QWebEnginePage &page() const
    {
        return *reader.findChild<QWebEngineView *>()->page();
    }
    [[nodiscard]] double top() const { return page().scrollPosition().y(); }
    [[nodiscard]] PlainReader &plain() const { return *reader.findChild<PlainReader *>(); }
    [[nodiscard]] double plainPart() const
    {
        return double(plain().verticalScrollBar()->value()) / plain().widget()->height();
    }
    /// To the third part, as a reader comes there.
    double readOn()
    {
        while (reader.part() < 3) {
            const double before = top();
            reader.readOn();
            REQUIRE(QTest::qWaitFor([&] { return top() > before + reader.height() * 0.85 - 3; },
                                    patienceMs));
        }
        return top() / page().contentsSize().height();
    }
    /// Kills the renderer as a fault in it would, and waits until the kiosk has noticed.
    void crash() const
    {
        QSignalSpy ended(&page(), &QWebEnginePage::renderProcessTerminated);
        REQUIRE(QTest::qWaitFor([&] { return page().renderProcessPid() > 0; }, patienceMs));
        REQUIRE(kill(pid_t(page().renderProcessPid()), SIGKILL) == 0);
        REQUIRE((!ended.isEmpty() || ended.wait(patienceMs)));
        QCoreApplication::processEvents();
    }

    test::FixedClock clock;
    ArticleCatalogue catalogue;
    Theme theme;
    ArticleReader reader;

private:
    static const ArticleCatalogue &load(ArticleCatalogue &catalogue)
    {
        catalogue.load({QStringLiteral(KIOSK_SOURCE_DIR "/articles")});
        return catalogue;
    }
};

} // namespace

TEST_CASE("A renderer that crashes brings its article back, once (W10)", "[reader][web]")
{
    OpenReader open;
    open.open(first);
    const double part = open.readOn();
    REQUIRE(part > 0.1);

    open.crash();

    REQUIRE(open.isShown(first));
    REQUIRE(QTest::qWaitFor([&] { return open.top() > 0; }, patienceMs));
    CHECK(open.top() / open.page().contentsSize().height() == Approx(part).margin(0.02));
    CHECK(open.reader.article()->slug == first);

    SECTION("the second crash within a minute leaves it as plain words at the same place")
    {
        open.clock.advance(59'000);
        open.crash();

        CHECK(open.reader.isPlain());
        CHECK(open.plain().isVisible());
        const auto labels = open.plain().findChildren<TextLabel *>();
        REQUIRE(labels.size() > 20);
        CHECK(labels.first()->text() == open.reader.article()->title);
        CHECK(open.plainPart() == Approx(part).margin(0.02));
        CHECK(open.reader.part() > 1);

        // The engine still serves other articles ...
        open.open(u"warning-signs"_s);
        CHECK_FALSE(open.reader.isPlain());
        const double secondPart = open.readOn();

        // ... until it dies a third time: then all are plain, also for the next patient.
        open.crash();
        CHECK(open.reader.state() == ReaderEngine::State::GivenUp);
        CHECK(open.reader.isPlain());
        CHECK(open.reader.article()->slug == u"warning-signs");
        CHECK(open.plainPart() == Approx(secondPart).margin(0.02));
        open.reader.renew();
        open.reader.open(first, u"es"_s);
        CHECK(open.reader.state() == ReaderEngine::State::GivenUp);
        CHECK(open.plain().findChildren<TextLabel *>().first()->text()
              == open.catalogue.find(first, u"es"_s)->title);
        CHECK(open.plainPart() == 0);
    }

    SECTION("a crash a minute later is a first one again")
    {
        open.clock.advance(60'000);
        open.crash();

        CHECK(open.isShown(first));
        CHECK_FALSE(open.reader.isPlain());
    }
}

TEST_CASE("Three crashes in a row end on plain words without any article between (W10)",
          "[reader][web]")
{
    OpenReader open;
    open.open(first);
    const double part = open.readOn();

    for (int i = 0; i < 3; ++i)
        open.crash();

    CHECK(open.reader.state() == ReaderEngine::State::GivenUp);
    CHECK(open.reader.isPlain());
    CHECK(open.plainPart() == Approx(part).margin(0.02));
    const double before = open.plainPart();
    open.reader.readOn();
    CHECK(open.plainPart() > before);
}

TEST_CASE("Plain words are without signs of the file, and tables are lines (W10)", "[reader]")
{
    OpenReader open;
    for (const Article &article : open.catalogue.articles()) {
        CAPTURE(article.fileName());
        open.plain().showArticle(article, 0);
        for (const auto *label : open.plain().findChildren<TextLabel *>()) {
            CAPTURE(label->text());
            CHECK_FALSE(label->text().contains(QRegularExpression(u"[\\[\\]{}|*^]|\\]\\("_s)));
            CHECK_FALSE(label->text().trimmed().isEmpty());
        }
    }
}

TEST_CASE("One renderer is alive, however many articles are read", "[reader][web]")
{
    OpenReader open;
    open.open(first);
    const auto renderer = open.page().renderProcessPid();

    for (const char *slug : {"warning-signs", "how-safe", "subluxation", "safe-to-pop"}) {
        open.open(QLatin1StringView(slug));
        CHECK(open.page().renderProcessPid() == renderer);
    }
}

TEST_CASE("After many articles the engine starts anew when the article is left", "[reader][web]")
{
    OpenReader open;
    const auto read = [&](int articles) {
        for (int i = 0; i < articles; ++i)
            open.open(i % 2 == 0 ? first : u"how-safe"_s);
    };
    read(3);
    const auto renderer = open.page().renderProcessPid();
    open.reader.rest();
    CHECK(open.page().renderProcessPid() == renderer); // too few: the next one comes at once

    read(18);
    CHECK(open.page().renderProcessPid() == renderer); // never under a reader
    open.reader.rest();
    CHECK(open.reader.article() == nullptr);
    open.open(first); // the next one waits for nothing but the new engine
    CHECK(open.page().renderProcessPid() != renderer);
}

TEST_CASE("What screen readers saw of an article goes with it", "[reader][web]")
{
    // The engine reads its flags once in a process.
    QProcess other;
    other.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QTWEBENGINE_CHROMIUM_FLAGS"_s, u"--force-renderer-accessibility"_s);
    other.setProcessEnvironment(environment);
    other.start(QCoreApplication::applicationFilePath(), {u"[accessible-articles]"_s});
    REQUIRE(other.waitForFinished(6 * patienceMs));
    const QByteArray told = other.readAll();
    INFO(told.toStdString());

    CHECK(other.exitCode() == 0);
    CHECK(told.contains("in 1 test case"));
}

TEST_CASE("A reader that screen readers look into", "[.][accessible-articles]")
{
    OpenReader open;
    const auto trees = [&] { // below them an object for each node of a page
        const auto all = open.reader.findChild<QWebEngineView *>()->children();
        return std::count_if(all.begin(), all.end(), [](const QObject *child) {
            return child->metaObject() == &QObject::staticMetaObject;
        });
    };
    for (int i = 0; i < 8; ++i) {
        open.open(i % 2 == 0 ? first : u"how-safe"_s);
        REQUIRE(QTest::qWaitFor([&] { return trees() > 0; }, patienceMs));
        QTest::qWait(200); // they are made a little later than the page is shown
    }
    CHECK(trees() <= 3); // of the article that is shown and the last ones before
}

TEST_CASE("Without namespaces the reader stays closed and says so (W4)", "[reader][web]")
{
    // The filter cannot be taken off again: in a process of its own.
    QProcess other;
    other.setProcessChannelMode(QProcess::MergedChannels);
    other.start(QCoreApplication::applicationFilePath(), {u"[no-namespaces]"_s});
    REQUIRE(other.waitForFinished(3 * patienceMs));
    const QByteArray told = other.readAll();
    INFO(told.toStdString());

    CHECK(other.exitCode() == 0);
    CHECK(told.contains("in 1 test case"));
    CHECK(told.contains("without its sandbox"));
}

TEST_CASE("A reader that cannot have namespaces", "[.][no-namespaces]")
{
    REQUIRE(test::denyNamespaces());
    OpenReader open;
    QSignalSpy shown(&open.reader, &ArticleReader::articleShown);
    open.reader.open(first, u"en"_s);

    REQUIRE(QTest::qWaitFor([&] { return open.reader.state() != ReaderEngine::State::Starting; },
                            patienceMs));

    CHECK(open.reader.state() == ReaderEngine::State::Unsafe);
    const auto *closed = open.reader.findChild<QLabel *>(u"readerUnavailable"_s);
    CHECK(closed->isVisible());
    CHECK(closed->text().contains("cannot be shown safely"_L1));
    open.reader.open(u"warning-signs"_s, u"en"_s);
    CHECK_FALSE(shown.wait(500));
    CHECK(closed->isVisible());
    CHECK(open.page().url() == ArticleScheme::blank());
}
