// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ArticleReader.h"

#include "app/articles/ArticleCatalogue.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/reader/PlainReader.h"
#include "ui/reader/ReaderView.h"
#include "ui/widgets/Theme.h"

#include <QFile>
#include <QLabel>
#include <QStackedLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

constexpr double screensPerPart = 0.85; ///< some lines stay in sight

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
            open(slug, m_language);
    });
    connect(&m_engine, &ReaderEngine::pageLoaded, this, &ArticleReader::readAddress);
    connect(&m_engine, &ReaderEngine::scrolled, this, &ArticleReader::positionChanged);
    followTheme(theme, this, [this] { applyTheme(); });
}

ArticleReader::~ArticleReader() = default;

void ArticleReader::renew()
{
    m_slug.clear();
    m_engine.renew();
    applyTheme();
}

void ArticleReader::open(const QString &slug, const QString &language)
{
    m_slug = slug;
    m_language = language;
    m_engine.load(ArticleScheme::article(slug, language));
    showCurrent();
}

bool ArticleReader::canGoBack() const
{
    return state() == ReaderEngine::State::Ready && m_engine.canGoBack();
}

void ArticleReader::goBack()
{
    m_engine.goBack();
}

void ArticleReader::readOn()
{
    m_engine.scrollBy(screensPerPart);
}

int ArticleReader::parts() const
{
    const ReaderPage *page = m_engine.page();
    if (state() != ReaderEngine::State::Ready || page == nullptr || m_view->height() <= 0)
        return 1;
    const double beyondFirst = page->contentsSize().height() - m_view->height();
    return 1
        + std::max(0, int(std::ceil(beyondFirst / (m_view->height() * screensPerPart) - 0.05)));
}

int ArticleReader::part() const
{
    const ReaderPage *page = m_engine.page();
    if (parts() == 1 || page == nullptr)
        return 1;
    const double top = page->scrollPosition().y();
    if (top + m_view->height() >= page->contentsSize().height() - 1)
        return parts();
    return std::min(parts(), 1 + int(std::lround(top / (m_view->height() * screensPerPart))));
}

void ArticleReader::applyTheme()
{
    m_unavailable->setFont(m_theme.font(TextRole::Body));
    m_library.setStyleSheet(m_theme.styleSheet(styleTemplate()).toUtf8());
    ReaderPage *page = m_engine.page();
    if (page == nullptr)
        return;
    page->setBackgroundColor(m_theme.color(ColorRole::Paper));
    if (!m_slug.isEmpty())
        m_engine.load(ArticleScheme::article(m_slug, m_language));
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
    const Article *article = m_catalogue.find(m_slug, m_language);
    if (state() == ReaderEngine::State::GivenUp && article != nullptr) {
        m_plain->showArticle(*article);
        m_stack->setCurrentWidget(m_plain);
        emit articleShown(m_slug);
        return;
    }
    m_stack->setCurrentWidget(m_view);
}

void ArticleReader::readAddress(const QUrl &url)
{
    m_slug = url.host();
    emit articleShown(m_slug);
    emit positionChanged();
}

} // namespace kiosk
