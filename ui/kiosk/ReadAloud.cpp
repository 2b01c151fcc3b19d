// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/ReadAloud.h"

#include "app/articles/ArticleFile.h"
#include "ui/kiosk/pages/ArticlePage.h"
#include "ui/reader/ArticleReader.h"
#include "ui/speech/ScreenText.h"
#include "ui/speech/SpeechBar.h"
#include "ui/widgets/TopBar.h"

#include <chrono>

namespace kiosk {

namespace {

constexpr std::chrono::seconds alertSounds(2);

} // namespace

ReadAloud::ReadAloud(SpeechEngine &engine,
                     const Theme &theme,
                     TopBar &topBar,
                     ArticlePage &articlePage,
                     bool isHandsetFitted)
    : m_narrator(engine)
    , m_topBar(topBar)
    , m_articlePage(articlePage)
    , m_bar(new SpeechBar(theme, m_narrator))
    , m_isHandsetFitted(isHandsetFitted)
{
    connect(&topBar, &TopBar::readAloudRequested, this, &ReadAloud::toggle);
    connect(&m_narrator, &Narrator::stateChanged, this, &ReadAloud::refresh);
    connect(&m_narrator, &Narrator::stateChanged, this, &ReadAloud::stateChanged);
    connect(&m_narrator, &Narrator::voicesChanged, this, &ReadAloud::refresh);
    m_hush.setSingleShot(true);
    connectArticle();
}

void ReadAloud::connectArticle()
{
    ArticleReader *reader = &m_articlePage.reader();
    connect(reader, &ArticleReader::articleShown, &m_narrator, &Narrator::stop);
    connect(reader,
            &ArticleReader::sentencesKnown,
            this,
            [this, reader](const QStringList &sentences, int first) {
                if (m_page != &m_articlePage || m_hush.isActive())
                    return;
                if (sentences.isEmpty() || reader->article() == nullptr)
                    readScreen();
                else
                    m_narrator.read(sentences, reader->article()->language, first);
            });
    connect(&m_narrator, &Narrator::sentenceChanged, reader, [this, reader](int index) {
        if (m_page == &m_articlePage)
            reader->markSentence(index);
    });
}

bool ReadAloud::isSpeaking() const
{
    return m_narrator.state() == Narrator::State::Speaking;
}

void ReadAloud::setLanguage(const QString &language)
{
    m_narrator.stop();
    m_language = language;
    refresh();
}

void ReadAloud::setPage(KioskPage *page)
{
    m_narrator.stop();
    if (m_page != nullptr)
        m_page->disconnect(&m_narrator);
    m_page = page;
    connect(page, &KioskPage::turned, &m_narrator, &Narrator::stop);
}

void ReadAloud::hush()
{
    m_hush.start(alertSounds);
    m_narrator.stop();
}

void ReadAloud::reset()
{
    m_narrator.reset();
}

void ReadAloud::toggle()
{
    if (m_hush.isActive())
        return;
    if (m_narrator.state() != Narrator::State::Silent)
        m_narrator.stop();
    else if (m_page == &m_articlePage)
        m_articlePage.reader().askSentences();
    else
        readScreen();
}

void ReadAloud::readScreen()
{
    const ScreenReading how{m_isHandsetFitted,
                            tr("This part is private. Please read it on the screen.")};
    QStringList sentences = screenText(*m_page, how);
    if (m_page->bar() != nullptr)
        sentences += screenText(*m_page->bar(), how);
    m_narrator.read(sentences, m_language);
}

void ReadAloud::refresh()
{
    m_topBar.setReadAloudAvailable(m_narrator.canRead(m_language));
    m_topBar.setReading(m_narrator.state() != Narrator::State::Silent);
}

} // namespace kiosk
