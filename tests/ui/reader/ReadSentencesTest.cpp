// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "tests/ui/reader/LibraryFolder.h"
#include "ui/reader/ArticleLibrary.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/reader/ReaderPage.h"
#include "ui/reader/ReaderProfile.h"
#include "ui/reader/ReaderView.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineScript>
#include <QWebEngineSettings>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

constexpr int patienceMs = 20'000;

/// An article in the reader's own page, and what the application's world sees of it.
class ShownArticle
{
public:
    ShownArticle(const ArticleCatalogue &catalogue, const QUrl &address)
        : m_library(catalogue)
        , m_profile(m_library)
        , page(m_library, &m_profile)
    {
        m_view.setPage(&page);
        m_view.resize(400, 600);
        m_view.show();
        QSignalSpy finished(&page, &QWebEnginePage::loadFinished);
        page.load(address);
        REQUIRE(finished.wait(patienceMs));
    }
    ~ShownArticle() { m_view.setPage(nullptr); }

    QVariant run(const QString &script)
    {
        QVariant result;
        bool done = false;
        page.runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant &answer) {
            result = answer;
            done = true;
        });
        REQUIRE(QTest::qWaitFor([&] { return done; }, patienceMs));
        return result;
    }
    QVariantMap collect()
    {
        QFile script(u":/reader/sentences.js"_s);
        REQUIRE(script.open(QIODevice::ReadOnly));
        return run(QString::fromUtf8(script.readAll())).toMap();
    }
    QString words() { return run(u"document.body.textContent"_s).toString(); }
    QString marked()
    {
        return run(u"Array.from(document.querySelectorAll('.spoken'), s => s.textContent).join('')"_s)
            .toString();
    }

private:
    ArticleLibrary m_library;
    ReaderProfile m_profile;

public:
    ReaderPage page;

private:
    ReaderView m_view;
};

ArticleCatalogue shippedArticles()
{
    ArticleCatalogue catalogue;
    catalogue.load({QStringLiteral(KIOSK_SOURCE_DIR "/articles")});
    return catalogue;
}

} // namespace

TEST_CASE("An article's sentences are found and marked", "[reader][web][speech]")
{
    const test::LibraryFolder folder;
    ShownArticle article(folder.catalogue(), ArticleScheme::article(u"popping"_s, u"en"_s));
    const QString before = article.words();
    const QVariantMap found = article.collect();
    const QStringList sentences = found.value(u"sentences"_s).toStringList();
    CAPTURE(sentences);

    SECTION("from the title on, without the numbers of sources and what stands below the article")
    {
        REQUIRE(sentences.size() > 5);
        CHECK(sentences.constFirst() == u"Popping"_s);
        CHECK(sentences.contains(u"Do not force it."_s));
        CHECK(sentences.count(u"A pop is a sound."_s) == 2); // summary and text
        CHECK(sentences.constLast() == u"Check my symptoms"_s);
        CHECK(found.value(u"first"_s).toInt() == 0);
    }

    SECTION("the words stay what they are, also when asked again")
    {
        CHECK(article.words() == before);
        CHECK(article.collect().value(u"sentences"_s).toStringList() == sentences);
        CHECK(article.words() == before);
    }

    SECTION("one is marked at a time, or none")
    {
        article.run(u"window.markSentence(0)"_s);
        CHECK(article.marked() == u"Popping"_s);
        article.run(u"window.markSentence(%1)"_s.arg(sentences.indexOf(u"Be gentle."_s)));
        CHECK(article.marked() == u"Be gentle."_s);
        article.run(u"window.markSentence(-1)"_s);
        CHECK(article.marked().isEmpty());
    }

    SECTION("scripts of the page stay off (W6)")
    {
        CHECK_FALSE(article.page.settings()->testAttribute(QWebEngineSettings::JavascriptEnabled));
        QVariant seen = true;
        bool done = false;
        article.page.runJavaScript(u"typeof window.markSentence"_s,
                                   QWebEngineScript::MainWorld,
                                   [&](const QVariant &answer) {
                                       seen = answer;
                                       done = true;
                                   });
        REQUIRE(QTest::qWaitFor([&] { return done; }, patienceMs));
        CHECK(seen.toString() != u"function"_s);
    }
}

TEST_CASE("Every sentence of a shipped article is marked as it is read", "[reader][web][speech]")
{
    const auto [language, chip] = GENERATE(
        table<QString, QString>({{u"en"_s, u"Not settled"_s}, {u"es"_s, u"Sin aclarar"_s}}));
    CAPTURE(language);
    const ArticleCatalogue catalogue = shippedArticles();
    ShownArticle article(catalogue, ArticleScheme::article(u"safe-to-pop"_s, language));
    const QStringList sentences = article.collect().value(u"sentences"_s).toStringList();

    CHECK(sentences.size() > 40);
    CHECK(sentences.contains(chip)); // by itself, not before the next claim
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        CAPTURE(i, sentences.at(i));
        article.run(u"window.markSentence(%1)"_s.arg(i));
        CHECK(article.marked().simplified() == sentences.at(i));
        CHECK(sentences.at(i).size() < 400);
    }
}
