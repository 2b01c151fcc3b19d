// SPDX-License-Identifier: GPL-3.0-or-later
// How long a patient waits for an article, in the kiosk's own pages and on a display: from the
// touch on its card to the last painting of the engine's widget, with the engine warm; the first
// article after the start beside a bare Qt WebEngine program that loads the same page; and the
// memory and the renderers of many articles in a row.
//
// Usage: bench_reader FOLDER_OF_ARTICLES [ARTICLES_IN_A_ROW [FIRST_ARTICLES]]
//        bench_reader --kiosk FOLDER_OF_ARTICLES      one first article, touched when warm, in ms
//        bench_reader --cold FOLDER_OF_ARTICLES       the same, touched as soon as it can be
//        bench_reader --turns FOLDER_OF_ARTICLES [PATIENTS]   only that: one patient after another
//        bench_reader --bare PAGE                     the same article without the kiosk
#include "app/articles/ArticleShelf.h"
#include "app/core/Clock.h"
#include "tests/bench/Measures.h"
#include "ui/kiosk/pages/ArticlePage.h"
#include "ui/kiosk/pages/LibraryPage.h"
#include "ui/kiosk/parts/CardButton.h"
#include "ui/reader/ArticleLibrary.h"
#include "ui/reader/ArticleReader.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QDir>
#include <QMouseEvent>
#include <QProcess>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::bench;

namespace {

constexpr QSize screen(1080, 1920);
constexpr int quietMs = 400; ///< without painting: the article is all there
constexpr int warmUpPatients = 5;
constexpr int warmUpArticles = 20; ///< what the engine keeps, it has by then
const QString firstArticle = u"safe-to-pop"_s;

/// When the engine's widget was last painted, while it loads and then until it is quiet.
class LastPainting final : public QObject
{
public:
    explicit LastPainting(QWebEngineView &view)
        : m_view(view)
    {
        qApp->installEventFilter(this);
    }
    /// Milliseconds since `timer` started; `isLoaded` says when the waiting may end.
    template <typename Loaded>
    double wait(const QElapsedTimer &timer, Loaded isLoaded)
    {
        m_timer = &timer;
        m_last = ms(timer);
        while (!isLoaded() || ms(timer) - m_last < quietMs)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents,
                                            20);
        m_timer = nullptr;
        return m_last;
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (m_timer != nullptr && event->type() == QEvent::Paint && watched == m_view.focusProxy())
            m_last = ms(*m_timer);
        return QObject::eventFilter(watched, event);
    }

private:
    QWebEngineView &m_view;
    const QElapsedTimer *m_timer = nullptr;
    double m_last = 0;
};

/// The library and the article page, wired as the kiosk's window does.
class Kiosk
{
public:
    explicit Kiosk(const QString &folder)
        : m_shelf({folder})
        , m_theme(Metrics(102))
        , m_library(new LibraryPage(m_theme, m_shelf))
        , m_article(
              new ArticlePage(m_theme, new ArticleReader(m_shelf.catalogue(), m_theme, m_clock)))
    {
        m_theme.install(u"kiosk"_s);
        m_pages.addWidget(m_library);
        m_pages.addWidget(m_article);
        m_library->setLanguage(u"en"_s);
        QObject::connect(m_library, &LibraryPage::articleRequested, m_article, [this](auto slug) {
            m_article->reader().open(slug, u"en"_s);
            m_pages.setCurrentWidget(m_article);
        });
        m_pages.resize(screen);
        m_pages.show();
        m_painting = std::make_unique<LastPainting>(*m_article->findChild<QWebEngineView *>());
    }
    /// Starts the engine as early as the kiosk does; false when it has no sandbox.
    bool warm()
    {
        QTimer::singleShot(400, m_article, [this] { m_article->reader().renew(); });
        return isReady();
    }
    /// For the next patient, as the kiosk does.
    bool renew()
    {
        m_pages.setCurrentWidget(m_library);
        m_article->reader().renew();
        return isReady();
    }
    /// From the touch on its card until the article is painted.
    double open(const QString &slug)
    {
        m_pages.setCurrentWidget(m_library);
        m_article->reader().rest();
        settle();
        return touch(slug);
    }
    /// The same for somebody who touches it with the first painting of the library.
    double openAtOnce(const QString &slug)
    {
        PaintWatch watch;
        m_library->installEventFilter(&watch);
        waitForPaint(watch);
        return touch(slug);
    }
    [[nodiscard]] QStringList slugs() const { return m_shelf.catalogue().slugs(); }

private:
    bool isReady()
    {
        while (m_article->reader().state() < ReaderEngine::State::Ready)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        settle();
        return m_article->reader().state() == ReaderEngine::State::Ready;
    }
    double touch(const QString &slug)
    {
        auto *card = m_library->findChild<CardButton *>(u"article-"_s + slug);
        bool isLoaded = false;
        const auto loaded
            = QObject::connect(&m_article->reader(), &ArticleReader::articleShown, m_article, [&] {
                  isLoaded = true;
              });
        QElapsedTimer timer;
        timer.start();
        card->click();
        const double took = m_painting->wait(timer, [&] { return isLoaded; });
        QObject::disconnect(loaded);
        return took;
    }
    SystemClock m_clock;
    ArticleShelf m_shelf;
    Theme m_theme;
    LibraryPage *m_library;
    ArticlePage *m_article;
    QStackedWidget m_pages;
    std::unique_ptr<LastPainting> m_painting;
};

/// The first article as a page of files that any program can load; its path.
QString writePage(const QString &folder, const QTemporaryDir &files)
{
    ArticleCatalogue catalogue;
    catalogue.load({folder});
    ArticleLibrary library(catalogue);
    const Theme theme(Metrics(102));
    QFile style(u":/style/reader.css"_s);
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(files.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    };
    if (style.open(QIODevice::ReadOnly))
        write(u"reader.css"_s, theme.styleSheet(QString::fromUtf8(style.readAll())).toUtf8());
    QByteArray html = library.find(ArticleScheme::article(firstArticle, u"en"_s))->bytes;
    html.replace("article://style/reader-0.css", "reader.css")
        .replace("article://pictures/", QUrl::fromLocalFile(folder).toEncoded() + "/images/")
        .replace("-src article:", "-src file:");
    write(u"page.html"_s, html);
    return files.filePath(u"page.html"_s);
}

/// What no program of ours can show faster: one view.
double bare(const QString &page)
{
    QElapsedTimer timer;
    timer.start();
    QWebEngineView view;
    view.resize(screen);
    view.show();
    bool isLoaded = false;
    QObject::connect(&view, &QWebEngineView::loadFinished, &view, [&] { isLoaded = true; });
    view.load(QUrl::fromLocalFile(page));
    return LastPainting(view).wait(timer, [&] { return isLoaded; });
}

/// The clock that all processes share.
double nowMs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Tells it at once: how the program ends is not measured.
[[noreturn]] void endWith(double took)
{
    // What was waited for after the last painting is no part of it.
    std::printf("%.1f %.1f\n", took, nowMs() - quietMs);
    std::fflush(stdout);
    std::_Exit(took < 0 ? 1 : 0);
}

struct First
{
    double fromTouch = -1; ///< negative when it failed
    double fromStart = -1; ///< of the process
};

/// One first article in a process of its own.
First firstIn(const QString &how, const QString &what)
{
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double started = nowMs();
    other.start(QCoreApplication::applicationFilePath(), {how, what});
    if (!other.waitForFinished(60'000) || other.exitCode() != 0)
        return {};
    const QList<QByteArray> told = other.readAllStandardOutput().trimmed().split(' ');
    return {told.first().toDouble(), told.last().toDouble() - started};
}

/// This process and all that it started: their memory, and how many of them render.
struct Family
{
    double memoryMb = 0;
    double ownMb = 0; ///< of it this process
    int renderers = 0;
};

Family family()
{
    Family all;
    all.ownMb = memoryShareMb(QString::number(getpid()));
    QStringList waiting{QString::number(getpid())};
    while (!waiting.isEmpty()) {
        const QString process = waiting.takeFirst();
        all.memoryMb += memoryShareMb(process);
        // All of the engine's processes bear the name of the one they were forked from; only those
        // that render have threads.
        QFile command(u"/proc/%1/cmdline"_s.arg(process));
        const auto threads
            = QDir(u"/proc/%1/task"_s.arg(process)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        if (threads.size() > 1 && command.open(QIODevice::ReadOnly)
            && command.readAll().contains("--type="))
            ++all.renderers;
        for (const QString &thread : threads) {
            QFile children(u"/proc/%1/task/%2/children"_s.arg(process, thread));
            if (children.open(QIODevice::ReadOnly))
                waiting += QString::fromLatin1(children.readAll()).split(u' ', Qt::SkipEmptyParts);
        }
    }
    return all;
}

void tellGrowth(const QString &what, const Family &before, const Family &after)
{
    std::printf("%s: %.1f MB, at the end %.1f MB (%+.1f %%), of it our own process %.1f and "
                "%.1f MB; %d renderer\n",
                qPrintable(what),
                before.memoryMb,
                after.memoryMb,
                100 * (after.memoryMb / before.memoryMb - 1),
                before.ownMb,
                after.ownMb,
                after.renderers);
}

double median(std::vector<double> all)
{
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

int compareFirst(const QString &folder, int runs)
{
    const QTemporaryDir files;
    const QString page = writePage(folder, files);
    std::vector<double> warm;
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> ratios; // of two that ran one after the other, as busy as the machine was
    for (int run = 0; run <= runs; ++run) {
        const First bare = firstIn(u"--bare"_s, page);
        const First cold = firstIn(u"--cold"_s, folder);
        const First touched = firstIn(u"--kiosk"_s, folder);
        if (bare.fromTouch < 0 || cold.fromTouch < 0 || touched.fromTouch < 0)
            return 1;
        if (run == 0)
            continue; // filled the disk cache
        theirs.push_back(bare.fromStart);
        ours.push_back(cold.fromStart);
        ratios.push_back(cold.fromStart / bare.fromStart);
        warm.push_back(touched.fromTouch);
    }
    tell("start of a bare Qt WebEngine program to its article", theirs);
    tell("start of the kiosk's pages to the same article, touched at once", ours);
    std::printf("ratio of these two, pair by pair: median %.2f\n", median(ratios));
    tell("first article after the start, from a touch when the engine is warm", warm);
    return 0;
}

/// Each patient reads three articles; then the engine starts anew, as it does for the next one.
int readInTurns(const QString &folder, int patients)
{
    Kiosk kiosk(folder);
    if (!kiosk.warm())
        return 1;
    const QStringList slugs = kiosk.slugs();
    Family before;
    for (int patient = 0; patient < patients; ++patient) {
        for (int i = 0; i < 3; ++i)
            kiosk.open(slugs[(patient + i) % slugs.size()]);
        if (patient == warmUpPatients)
            before = family();
        if (patient + 1 < patients && !kiosk.renew())
            return 1;
    }
    tellGrowth(u"%1 patients in a row, from the one after %2"_s.arg(patients).arg(warmUpPatients),
               before,
               family());
    return 0;
}

int readMany(const QString &folder, int articles)
{
    Kiosk kiosk(folder);
    if (!kiosk.warm())
        return 1;
    const QStringList slugs = kiosk.slugs();
    std::vector<double> took;
    Family before;
    for (int i = 0; i < articles; ++i) {
        if (i == warmUpArticles)
            before = family();
        took.push_back(kiosk.open(slugs[i % slugs.size()]));
    }
    const Family after = family();
    took.erase(took.begin()); // the first one is told above
    tell("touch on a card to the article painted, warm", took);
    tellGrowth(u"%1 articles in a row, from the one after %2"_s.arg(articles).arg(warmUpArticles),
               before,
               after);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray first = argc > 1 ? argv[1] : "";
    if (first == "--bare") { // also when one of ours starts it
        qunsetenv("QT_QUICK_BACKEND");
        qunsetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    } else { // as the kiosk's main
        qputenv("QT_QUICK_BACKEND", "software");
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--force-renderer-accessibility");
    }
    ArticleScheme::registerScheme();
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString what = arguments.value(2);
    if (first == "--bare")
        endWith(bare(what));
    if (first == "--kiosk" || first == "--cold") {
        Kiosk kiosk(what);
        endWith(first == "--cold"  ? kiosk.openAtOnce(firstArticle)
                    : kiosk.warm() ? kiosk.open(firstArticle)
                                   : -1);
    }
    if (first == "--turns")
        return readInTurns(what, arguments.value(3, u"25"_s).toInt());
    if (argc < 2) {
        std::fprintf(stderr, "Usage: %s FOLDER_OF_ARTICLES [IN_A_ROW [FIRST]]\n", argv[0]);
        return 2;
    }
    const QString folder = QDir(arguments[1]).absolutePath();
    const int firstRuns = arguments.value(3, u"5"_s).toInt();
    const int failed = firstRuns > 0 ? compareFirst(folder, firstRuns) : 0;
    return failed != 0 ? failed : readMany(folder, arguments.value(2, u"200"_s).toInt());
}
