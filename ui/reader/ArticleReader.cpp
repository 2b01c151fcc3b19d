// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ArticleReader.h"

#include "app/articles/ArticleCatalogue.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/reader/PlainReader.h"
#include "ui/reader/ReaderView.h"
#include "ui/text/Sentences.h"
#include "ui/widgets/Theme.h"

#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QStackedLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr double screensPerPart = 0.85; ///< some lines stay in sight
constexpr int loadsPerEngine = 20;

QString styleTemplate()
{
    QFile file(u":/style/reader.css"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

ArticleReader::ArticleReader(const ArticleCatalogue &catalogue,
                             const Theme &theme,
                             const Clock &clock,
                             QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_theme(theme)
    , m_library(catalogue)
    , m_stack(new QStackedLayout(this))
    , m_view(new ReaderView(this))
    , m_plain(new PlainReader(theme, this))
    , m_unavailable(new QLabel(this))
    , m_engine(m_library, *m_view, clock)
{
    m_unavailable->setObjectName(u"readerUnavailable"_s);
    m_unavailable->setTextFormat(Qt::PlainText);
    m_unavailable->setWordWrap(true);
    m_unavailable->setAlignment(Qt::AlignCenter);
    m_unavailable->setContentsMargins(48, 0, 48, 0);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_plain);
    m_stack->addWidget(m_unavailable);

    connect(&m_engine, &ReaderEngine::stateChanged, this, &ArticleReader::showCurrent);
    connect(&m_engine, &ReaderEngine::stateChanged, this, &ArticleReader::stateChanged);
    connect(&m_engine, &ReaderEngine::checkRequested, this, &ArticleReader::checkRequested);
    connect(&m_engine, &ReaderEngine::articleRequested, this, [this](const QString &slug) {
        if (m_catalogue.find(slug, m_language) != nullptr)
            follow(slug);
    });
    connect(&m_engine, &ReaderEngine::noteRequested, this, &ArticleReader::noteRequested);
    connect(&m_engine, &ReaderEngine::sectionTopsKnown, this, [this](const QList<double> &tops) {
        m_sectionTops = tops;
        emit positionChanged();
    });
    connect(&m_engine, &ReaderEngine::pageLoaded, this, &ArticleReader::readAddress);
    connect(&m_engine, &ReaderEngine::sentencesKnown, this, &ArticleReader::sentencesKnown);
    connect(&m_engine, &ReaderEngine::scrolled, this, &ArticleReader::notePosition);
    connect(&m_engine, &ReaderEngine::crashed, this, [this] {
        m_isLoaded = false;
        if (m_wantedPart == 0)
            m_wantedPart = m_partSeen;
    });
    connect(&m_engine, &ReaderEngine::pageAbandoned, this, &ArticleReader::showPlain);
    connect(m_plain->verticalScrollBar(),
            &QScrollBar::valueChanged,
            this,
            &ArticleReader::notePosition);
    followTheme(theme, this, [this] { applyTheme(); });
}

ArticleReader::~ArticleReader() = default;

void ArticleReader::renew()
{
    m_slug.clear();
    m_trail.clear();
    m_isPlain = false;
    m_isLoaded = false;
    m_loads = 0;
    emit articleLeft();
    m_engine.renew();
    applyTheme();
}

void ArticleReader::rest()
{
    if (m_loads >= loadsPerEngine && m_engine.state() == ReaderEngine::State::Ready)
        renew();
}

void ArticleReader::open(const QString &slug, const QString &language)
{
    m_language = language;
    m_trail.clear();
    emit articleLeft();
    load(slug, 0);
}

void ArticleReader::load(const QString &slug, double part)
{
    m_slug = slug;
    m_wantedPart = part;
    m_wantedAnchor.clear();
    m_partSeen = 0;
    m_isPlain = false;
    m_isLoaded = false;
    m_sectionTops.clear();
    ++m_loads;
    m_engine.load(ArticleScheme::article(slug, m_language));
    showCurrent();
}

void ArticleReader::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    if (!m_slug.isEmpty())
        load(m_slug, partRead());
}

const Article *ArticleReader::article() const
{
    return m_catalogue.find(m_slug, m_language);
}

void ArticleReader::follow(const QString &slug)
{
    m_trail.push_back({m_slug, partRead()});
    emit articleLeft();
    load(slug, 0);
}

void ArticleReader::goBack()
{
    if (m_trail.empty())
        return;
    const Place place = m_trail.back();
    m_trail.pop_back();
    emit articleLeft();
    load(place.slug, place.part);
}

std::vector<ArticleHeading> ArticleReader::sections() const
{
    const Article *shown = article();
    return shown == nullptr ? std::vector<ArticleHeading>() : m_catalogue.headings(*shown);
}

int ArticleReader::section() const
{
    const ReaderPage *page = m_engine.page();
    const auto known = std::min<size_t>(sections().size(), size_t(m_sectionTops.size()));
    if (page == nullptr)
        return -1;
    // What begins near the top is what is read; a short section picked from the list stays picked.
    const double line = page->scrollPosition().y() + m_view->height() / 8.0;
    int current = -1;
    for (size_t i = 0; i < known; ++i)
        if (m_sectionTops[qsizetype(i)] <= line)
            current = int(i);
    return current;
}

void ArticleReader::jumpTo(const ArticleHeading &section)
{
    if (m_isLoaded)
        m_engine.scrollToAnchor(section.anchor);
    else
        m_wantedAnchor = section.anchor;
}

ArticleReader::Extent ArticleReader::extent() const
{
    if (m_isPlain)
        return {double(m_plain->verticalScrollBar()->value()),
                double(m_plain->viewport()->height()),
                double(m_plain->widget()->height())};
    const ReaderPage *page = m_engine.page();
    if (page == nullptr || article() == nullptr)
        return {};
    return {page->scrollPosition().y(), double(m_view->height()), page->contentsSize().height()};
}

void ArticleReader::notePosition()
{
    if (extent().whole > 0)
        m_partSeen = partRead();
    emit positionChanged();
}

double ArticleReader::partRead() const
{
    const Extent extent = this->extent();
    return extent.whole > 0 ? extent.top / extent.whole : 0;
}

int ArticleReader::minutesLeft() const
{
    const Article *shown = article();
    if (shown == nullptr)
        return 0;
    if (parts() == 1)
        return shown->readingMinutes;
    if (part() >= parts())
        return 0;
    return int(std::ceil(shown->readingMinutes * (1 - partRead())));
}

void ArticleReader::readOn()
{
    if (m_isPlain)
        m_plain->verticalScrollBar()->setValue(int(extent().top + extent().shown * screensPerPart));
    else
        m_engine.scrollBy(screensPerPart);
}

void ArticleReader::askSentences()
{
    if (m_isPlain)
        emit sentencesKnown(sentencesOf(m_plain->words()), 0);
    else
        m_engine.askSentences();
}

void ArticleReader::markSentence(int number)
{
    m_engine.markSentence(number);
}

int ArticleReader::parts() const
{
    const Extent extent = this->extent();
    if (extent.whole <= 0 || extent.shown <= 0)
        return 1;
    const double beyondFirst = extent.whole - extent.shown;
    return 1 + std::max(0, int(std::ceil(beyondFirst / (extent.shown * screensPerPart) - 0.05)));
}

int ArticleReader::part() const
{
    const Extent extent = this->extent();
    if (parts() == 1)
        return 1;
    if (extent.top + extent.shown >= extent.whole - 1)
        return parts();
    return std::min(parts(), 1 + int(std::lround(extent.top / (extent.shown * screensPerPart))));
}

void ArticleReader::applyTheme()
{
    m_unavailable->setFont(m_theme.font(TextRole::Body));
    m_library.setStyleSheet(m_theme.styleSheet(styleTemplate()).toUtf8());
    ReaderPage *page = m_engine.page();
    if (page == nullptr)
        return;
    page->setBackgroundColor(m_theme.color(ColorRole::Paper));
    if (!m_slug.isEmpty() && !m_isPlain)
        load(m_slug, partRead());
}

void ArticleReader::showCurrent()
{
    m_unavailable->setText(
        tr("Articles cannot be shown safely on this screen right now. You can still check your "
           "symptoms and fill in your forms."));
    if (state() == ReaderEngine::State::Unsafe) {
        m_stack->setCurrentWidget(m_unavailable);
        return;
    }
    if (state() == ReaderEngine::State::GivenUp)
        showPlain();
    m_stack->setCurrentWidget(m_isPlain ? static_cast<QWidget *>(m_plain) : m_view);
}

void ArticleReader::showPlain()
{
    const Article *shown = article();
    if (shown == nullptr)
        return;
    m_isPlain = true;
    m_stack->setCurrentWidget(m_plain);
    m_plain->setGeometry(rect()); // now, so that the place can be found
    m_plain->showArticle(*shown, m_wantedPart);
    m_wantedPart = 0;
    emit articleShown(m_slug);
    emit positionChanged();
}

void ArticleReader::readAddress(const QUrl &url)
{
    if (url.adjusted(QUrl::RemoveFragment) != ArticleScheme::article(m_slug, m_language))
        return; // another was asked for meanwhile
    m_isLoaded = true;
    if (!m_wantedAnchor.isEmpty())
        m_engine.scrollToAnchor(m_wantedAnchor);
    else if (m_wantedPart > 0)
        m_engine.scrollToPart(m_wantedPart);
    m_wantedAnchor.clear();
    m_wantedPart = 0;
    m_engine.askSectionTops();
    emit articleShown(m_slug);
    emit positionChanged();
}

} // namespace kiosk
