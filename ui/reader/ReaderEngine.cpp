// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderEngine.h"

#include "app/core/Logging.h"
#include "ui/reader/ArticleLibrary.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/reader/ReaderView.h"
#include "ui/reader/SandboxCheck.h"

#include <QFile>
#include <QPointer>
#include <QWebEngineHistory>
#include <QWebEngineScript>

#include <utility>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr qint64 crashWindowMs = 60'000;
constexpr size_t reloadsAllowed = 1; ///< within that time, of the page that was shown
constexpr size_t crashesAllowed = 2;

} // namespace

ReaderEngine::ReaderEngine(const ArticleLibrary &library,
                           ReaderView &view,
                           const Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_view(view)
    , m_clock(clock)
{
}

ReaderEngine::~ReaderEngine() = default;

void ReaderEngine::renew()
{
    m_wanted.clear();
    if (m_state != State::GivenUp)
        start();
}

void ReaderEngine::start()
{
    leavePage();
    setState(State::Starting);
    auto profile = std::make_unique<ReaderProfile>(m_library);
    auto page = std::make_unique<ReaderPage>(m_library, profile.get());
    m_view.setPage(page.get());
    // The old page leaves here, and only then its profile.
    m_page = std::move(page);
    m_profile = std::move(profile);
    connectPage();
    m_page->load(ArticleScheme::blank());
}

void ReaderEngine::connectPage()
{
    ReaderPage *page = m_page.get();
    connect(page, &ReaderPage::checkRequested, this, &ReaderEngine::checkRequested);
    // Queued: a new page must not be loaded from within the decision on a link.
    connect(page,
            &ReaderPage::articleRequested,
            this,
            &ReaderEngine::articleRequested,
            Qt::QueuedConnection);
    connect(page, &ReaderPage::noteRequested, this, &ReaderEngine::noteRequested);
    connect(page, &QWebEnginePage::loadFinished, this, &ReaderEngine::finishLoading);
    connect(page, &QWebEnginePage::scrollPositionChanged, this, &ReaderEngine::scrolled);
    connect(page, &QWebEnginePage::contentsSizeChanged, this, &ReaderEngine::scrolled);
    // Queued: the page must not be destroyed inside its own signal.
    connect(page,
            &QWebEnginePage::renderProcessTerminated,
            this,
            &ReaderEngine::restartAfterCrash,
            Qt::QueuedConnection);
}

void ReaderEngine::load(const QUrl &url)
{
    m_wanted = url;
    if (m_state == State::Off)
        start();
    else if (m_state == State::Ready) {
        leavePage();
        m_page->load(url);
    }
}

void ReaderEngine::leavePage()
{
    m_remains.clear();
    m_remains.note(m_view);
}

void ReaderEngine::finishLoading(bool ok)
{
    if (!ok)
        return;
    if (m_state == State::Starting) {
        const bool safe = isSandboxed(m_page->renderProcessPid());
        if (!safe)
            qCWarning(lcReader, "the web engine runs without its sandbox: articles stay closed");
        setState(safe ? State::Ready : State::Unsafe);
        if (safe && m_wanted.isValid())
            m_page->load(m_wanted);
        return;
    }
    // The reader remembers the way itself: the engine's history would only grow.
    m_page->history()->clear();
    m_wanted = m_page->url();
    emit pageLoaded(m_wanted);
}

void ReaderEngine::scrollToPart(double part)
{
    // The engine tells the height of a new page late, and of a hidden one not at all.
    if (m_page)
        m_page->runJavaScript(u"window.scrollTo({top: %1 * document.documentElement.scrollHeight, "
                              "behavior: 'instant'})"_s.arg(part),
                              QWebEngineScript::ApplicationWorld);
}

void ReaderEngine::scrollToAnchor(const QString &anchor)
{
    // Anchors are letters, digits and hyphens.
    if (m_page)
        m_page->runJavaScript(
            u"document.getElementById('%1').scrollIntoView({behavior: 'instant'})"_s.arg(anchor),
            QWebEngineScript::ApplicationWorld);
}

void ReaderEngine::askSectionTops()
{
    if (!m_page)
        return;
    m_page->runJavaScript(
        u"Array.from(document.querySelectorAll('.article > h2[id]'), h => h.offsetTop)"_s,
        QWebEngineScript::ApplicationWorld,
        [engine = QPointer(this)](const QVariant &answer) {
            if (!engine)
                return;
            QList<double> tops;
            for (const QVariant &top : answer.toList())
                tops.append(top.toDouble());
            emit engine->sectionTopsKnown(tops);
        });
}

void ReaderEngine::askSentences()
{
    QFile script(u":/reader/sentences.js"_s);
    if (m_state != State::Ready || !script.open(QIODevice::ReadOnly)) {
        emit sentencesKnown({}, 0);
        return;
    }
    m_page->runJavaScript(QString::fromUtf8(script.readAll()),
                          QWebEngineScript::ApplicationWorld,
                          [engine = QPointer(this)](const QVariant &answer) {
                              const QVariantMap found = answer.toMap();
                              if (engine)
                                  emit engine->sentencesKnown(
                                      found.value(u"sentences"_s).toStringList(),
                                      found.value(u"first"_s).toInt());
                          });
}

void ReaderEngine::markSentence(int number)
{
    if (m_page)
        m_page->runJavaScript(u"window.markSentence && window.markSentence(%1)"_s.arg(number),
                              QWebEngineScript::ApplicationWorld);
}

void ReaderEngine::scrollBy(double screens)
{
    if (!m_page)
        return;
    m_page->runJavaScript(
        u"window.scrollBy({top: window.innerHeight * %1, behavior: 'smooth'})"_s.arg(screens),
        QWebEngineScript::ApplicationWorld);
}

void ReaderEngine::restartAfterCrash()
{
    qCWarning(lcReader, "the web engine's renderer ended unexpectedly");
    emit crashed();
    const size_t crashes = crashesWithinMinute();
    if (crashes > crashesAllowed) {
        setState(State::GivenUp);
        return;
    }
    if (crashes > reloadsAllowed && m_wanted.isValid()) {
        // The page itself may be why.
        m_wanted.clear();
        emit pageAbandoned();
    }
    start();
}

size_t ReaderEngine::crashesWithinMinute()
{
    const qint64 now = m_clock.monotonicMs();
    std::erase_if(m_crashes, [now](qint64 then) { return now - then >= crashWindowMs; });
    m_crashes.push_back(now);
    return m_crashes.size();
}

void ReaderEngine::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

} // namespace kiosk
