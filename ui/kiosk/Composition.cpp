// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/Composition.h"

#include "app/core/Logging.h"
#include "app/core/ProcessStart.h"
#include "app/core/WhenDone.h"
#include "app/storage/Heartbeat.h"
#include "ui/reader/ArticleReader.h"

#include <QGuiApplication>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr int warmReaderAfterMs = 400; ///< the home screen is up and can be touched by then

void report(const Problems &problems)
{
    for (const Problem &problem : problems) {
        const QString place = problem.line > 0 ? QString::number(problem.line) : problem.pointer;
        qCWarning(lcContent).noquote() << u"%1:%2: %3"_s.arg(problem.file, place, problem.message);
    }
}

QStringList articleFolders(const KioskOptions &options)
{
    return {options.dataDirectory + u"/articles"_s, options.clinicDirectory + u"/articles"_s};
}

HomePage::Offers offersOf(const VisitContent &content, const ArticleCatalogue &articles)
{
    const bool canCheck = content.checklist != nullptr && content.rules != nullptr;
    return {.firstVisit = canCheck && content.firstVisit != nullptr,
            .checklist = canCheck,
            .articles = !articles.slugs().isEmpty()};
}

QueuePrinter::Plan printPlan(const ClinicSettings &settings)
{
    return {.queue = settings.printer,
            .paper = settings.printerPaper == u"a4" ? Paper::A4 : Paper::Letter,
            .bothSides = settings.printsBothSides};
}

} // namespace

Result<std::unique_ptr<Composition>> Composition::create(const KioskOptions &options)
{
    auto clock = std::make_unique<SystemClock>();
    auto ids = std::make_unique<IdSource>(*clock);
    SettingsReading settings = loadSettings(options.clinicDirectory);
    auto store
        = openKioskStore(options.clinicDirectory, *clock, *ids, settings.settings.serverConnection);
    if (!store)
        return tl::unexpected(store.error());
    auto content = std::make_unique<ContentShelf>(options.dataDirectory, options.clinicDirectory);
    report(settings.problems + content->content().problems + content->content().notHonoured);
    return std::unique_ptr<Composition>(new Composition(options,
                                                        std::move(settings),
                                                        std::move(content),
                                                        std::move(*store),
                                                        std::move(clock),
                                                        std::move(ids)));
}

Composition::Composition(const KioskOptions &options,
                         SettingsReading settings,
                         std::unique_ptr<ContentShelf> content,
                         std::unique_ptr<KioskStore> store,
                         std::unique_ptr<SystemClock> clock,
                         std::unique_ptr<IdSource> ids)
    : m_options(options)
    , m_settings(std::move(settings.settings))
    , m_content(std::move(content))
    , m_articles(articleFolders(m_options))
    , m_clock(std::move(clock))
    , m_ids(std::move(ids))
    , m_store(std::move(store))
    , m_theme(Metrics::forScreen(*QGuiApplication::primaryScreen(), m_settings.screenWidthMm),
              schemeFromName(m_settings.theme))
    , m_session(m_content->content().visit, *m_store, *m_clock, *m_ids)
    , m_pager({m_settings.pagerCommand, m_settings.kioskName}, *m_store)
    , m_window({m_theme,
                m_settings,
                m_articles,
                m_session,
                *m_clock,
                m_store->keyWords(),
                offersOf(m_content->content().visit, m_articles.catalogue()),
                &m_pager,
                &m_speech,
                QueuePrinter(printPlan(m_settings))})
{
    report(m_articles.catalogue().problems());
    QObject::connect(&m_articles, &ArticleShelf::changed, &m_articles, [this] {
        report(m_articles.catalogue().problems());
    });
    QObject::connect(
        m_content.get(), &ContentShelf::changed, m_content.get(), [this] { takeContent(); });
    m_theme.install(u"kiosk"_s);
    closeProcessOnceReaderRuns();
    if (!m_options.language.isEmpty())
        m_window.useLanguage(m_options.language);
}

Composition::~Composition() = default;

void Composition::takeContent()
{
    const LoadedContent &content = m_content->content();
    report(content.problems + content.notHonoured);
    m_session.setContent(content.visit);
    m_window.setOffers(offersOf(content.visit, m_articles.catalogue()));
}

void Composition::closeProcessOnceReaderRuns()
{
    const ArticleReader *reader = &m_window.reader();
    QObject::connect(reader, &ArticleReader::stateChanged, reader, [reader] {
        // Earlier, the engine's renderers would silently lose their namespaces.
        if (reader->state() != ReaderEngine::State::Starting)
            ProcessStart::makeUndumpable();
    });
}

void Composition::startHeartbeat()
{
    const auto beat = [this] {
        whenDone(m_store->heartbeat(), &m_heartbeat, [](const Result<> &done) {
            if (!done)
                qCWarning(lcStorage) << "no sign of life could be stored:" << done.error().detail;
        });
    };
    QObject::connect(&m_heartbeat, &QTimer::timeout, &m_heartbeat, beat);
    m_heartbeat.start(heartbeatMs);
    beat();
}

void Composition::show()
{
    if (m_options.windowSize.isEmpty()) {
        m_window.setWindowFlag(Qt::FramelessWindowHint);
        // A screen without a window manager, or with one that is late, makes nothing full-screen.
        m_window.setGeometry(QGuiApplication::primaryScreen()->geometry());
        m_window.showFullScreen();
    } else {
        m_window.resize(m_options.windowSize);
        m_window.QWidget::show();
    }
    m_session.restoreEmergency();
    startHeartbeat();
    QTimer::singleShot(warmReaderAfterMs, &m_window, [this] {
        m_window.warmReader();
        m_articles.watch();
    });
}

} // namespace kiosk
