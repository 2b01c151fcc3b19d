// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleSearch.h"

#include "app/articles/SearchSnippet.h"
#include "tests/app/articles/ArticleFolder.h"
#include "tests/support/StringMakers.h"

#include <QCoreApplication>
#include <QThread>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<Article> articlesOf(const ArticleFolder &folder)
{
    ArticleCatalogue catalogue;
    catalogue.load({folder.path()});
    REQUIRE(catalogue.problems().isEmpty());
    return catalogue.articles();
}

std::vector<Article> sampleArticles()
{
    const ArticleFolder folder;
    folder.add({.slug = u"neck"_s,
                .title = u"Your neck"_s,
                .body = u"Arteries run here. Take care with a stiff neck."_s});
    folder.add(
        {.slug = u"posture"_s,
         .title = u"How to sit"_s,
         .body = u"## Stretching\n\nMove your neck and your back often."_s,
         .glossary = u"[[glossary]]\nterm = \"Ligament\"\nmeaning = \"A strong band.\"\n"_s});
    folder.add({.slug = u"words"_s,
                .title = u"What subluxation means"_s,
                .body = u"Some speak of stretching."_s});
    folder.add({.slug = u"neck"_s,
                .language = u"es"_s,
                .title = u"Su cuello"_s,
                .body = u"La articulación crujió. Es normal."_s});
    return articlesOf(folder);
}

QStringList slugsOf(const SearchAnswer &answer)
{
    QStringList slugs;
    for (const SearchHit &hit : answer.hits)
        slugs.append(hit.slug);
    return slugs;
}

QStringList cut(const QString &text, const std::vector<TextRange> &ranges)
{
    QStringList parts;
    for (const TextRange &range : ranges)
        parts.append(text.mid(range.start, range.length));
    return parts;
}

} // namespace

TEST_CASE("Search finds articles", "[articles]")
{
    const ArticleSearch search(sampleArticles());
    const auto [query, language, slugs] = GENERATE(table<QString, QString, QStringList>({
        {u"neck"_s, u"en"_s, {u"neck"_s, u"posture"_s}}, // the title counts most
        {u"NECK stiff"_s, u"en"_s, {u"neck"_s}}, // every word
        {u"stretch"_s, u"en"_s, {u"posture"_s, u"words"_s}}, // a heading before text
        {u"sub"_s, u"en"_s, {u"words"_s}}, // while it is typed
        {u"ligament"_s, u"en"_s, {u"posture"_s}}, // in the glossary
        {u"crujio"_s, u"es"_s, {u"neck"_s}}, // without diacritics
        {u"ARTICULACIÓN"_s, u"es"_s, {u"neck"_s}},
        {u"nekc"_s, u"en"_s, {u"neck"_s, u"posture"_s}}, // one error in 4 letters
        {u"sbuluxtaion"_s, u"en"_s, {u"words"_s}}, // two in 8 and more
        {u"cuello"_s, u"en"_s, {u"neck"_s}}, // in another language
        {u""_s, u"en"_s, {}},
        {u"?!"_s, u"en"_s, {}},
        {u"zebra"_s, u"en"_s, {}},
    }));
    CAPTURE(query, language);

    const auto answer = search.find(query, language);

    CHECK(slugsOf(answer) == slugs);
    CHECK_FALSE((answer.isNear && !answer.hits.empty()));
}

TEST_CASE("Search allows no more typing errors than it says", "[articles]")
{
    const ArticleSearch search(sampleArticles());

    // Two errors in a short word are a near match at best.
    const auto answer = search.find(u"nkec"_s, u"en"_s);
    CHECK(slugsOf(answer) == QStringList{u"neck"_s, u"posture"_s}); // one swap
    CHECK_FALSE(answer.isNear);
    CHECK(search.find(u"nekcs"_s, u"en"_s).isNear);
    CHECK(search.find(u"stf"_s, u"en"_s).hits.empty());
}

TEST_CASE("Search offers near matches when nothing has every word", "[articles]")
{
    const ArticleSearch search(sampleArticles());

    const auto answer = search.find(u"neck zebra back"_s, u"en"_s);

    CHECK(answer.isNear);
    CHECK(slugsOf(answer) == QStringList{u"posture"_s, u"neck"_s}); // two words before one
}

TEST_CASE("Search shows the asked language first and an article once", "[articles]")
{
    const ArticleFolder folder;
    for (const QString &language : {u"en"_s, u"es"_s}) {
        folder.add({.slug = u"both"_s, .language = language, .title = u"Radial"_s});
        folder.add({.slug = u"only-"_s + language, .language = language, .body = u"radial"_s});
    }
    const ArticleSearch search(articlesOf(folder));

    const auto answer = search.find(u"radial"_s, u"es"_s);

    CHECK(slugsOf(answer) == QStringList{u"both"_s, u"only-es"_s, u"only-en"_s});
    CHECK(answer.hits[0].language == u"es"_s);
    CHECK(search.find(u"radial"_s, u"es"_s, 2).hits.size() == 2);
}

TEST_CASE("Search shows what it found", "[articles]")
{
    const ArticleSearch search(sampleArticles());

    SECTION("in title and text, as they are written")
    {
        const auto hit = search.find(u"neck stif"_s, u"en"_s).hits.at(0);

        CHECK(hit.title == u"Your neck"_s);
        CHECK(cut(hit.title, hit.titleMatches) == QStringList{u"neck"_s});
        CHECK(hit.snippet == u"Arteries run here. Take care with a stiff neck."_s);
        CHECK(cut(hit.snippet, hit.snippetMatches) == QStringList{u"stiff"_s, u"neck"_s});
    }

    SECTION("with its diacritics")
    {
        const auto hit = search.find(u"crujio"_s, u"es"_s).hits.at(0);

        CHECK(cut(hit.snippet, hit.snippetMatches) == QStringList{u"crujió"_s});
    }

    SECTION("or the summary when the words are in the title alone")
    {
        const auto hit = search.find(u"subluxation"_s, u"en"_s).hits.at(0);

        CHECK(hit.snippet == u"What is known."_s);
        CHECK(hit.snippetMatches.empty());
    }
}

TEST_CASE("A snippet is cut between words around the matches", "[articles]")
{
    QString text;
    for (int i = 10; i < 60; ++i)
        text += u"word%1 "_s.arg(i);
    const auto match = [&](const QString &word, quint8 words) {
        return SnippetMatch{{int(text.indexOf(word)), int(word.size())}, words};
    };

    SECTION("in the middle")
    {
        const auto snippet = makeSnippet(
            text, {match(u"word12"_s, 1), match(u"word40"_s, 1), match(u"word43"_s, 2)});

        CHECK(snippet.text.startsWith(u"…word34 "_s));
        CHECK(snippet.text.endsWith(u" word50…"_s));
        CHECK(cut(snippet.text, snippet.matches) == QStringList{u"word40"_s, u"word43"_s});
        CHECK(snippet.distinct == 2);
    }

    SECTION("at the beginning, when there is none")
    {
        const auto snippet = makeSnippet(text, {});

        CHECK(snippet.text.startsWith(u"word10 "_s));
        CHECK(snippet.text.endsWith(u"…"_s));
        CHECK(snippet.distinct == 0);
    }

    SECTION("one word longer than a snippet stays whole")
    {
        const QString longWord(300, u'x');
        const auto snippet = makeSnippet(longWord, {{{0, 300}, 1}});

        CHECK(snippet.text == longWord);
        CHECK(snippet.matches == std::vector<TextRange>{{0, 300}});
    }
}

TEST_CASE("The index is built on another thread", "[articles]")
{
    auto building = buildArticleSearch(sampleArticles());
    const auto search = building.result();

    CHECK(slugsOf(search->find(u"cuello"_s, u"es"_s)) == QStringList{u"neck"_s});
}

TEST_CASE("The shipped articles are found by what people ask", "[articles]")
{
    ArticleCatalogue catalogue;
    catalogue.load({QStringLiteral(KIOSK_SOURCE_DIR "/articles")});
    const ArticleSearch search(catalogue.articles());
    const auto [query, language, slug] = GENERATE(table<QString, QString, QString>({
        {u"subluxation"_s, u"en"_s, u"subluxation"_s},
        {u"sublucsacion"_s, u"es"_s, u"subluxation"_s},
        {u"arthritis"_s, u"en"_s, u"popping-questions"_s},
        {u"primera cita"_s, u"es"_s, u"first-assessment"_s},
        {u"how safe"_s, u"en"_s, u"how-safe"_s},
        {u"ajuste"_s, u"es"_s, u"how-adjustments-work"_s},
    }));
    CAPTURE(query);

    const auto answer = search.find(query, language);

    REQUIRE_FALSE(answer.hits.empty());
    CHECK(answer.hits[0].slug == slug);
    CHECK(answer.hits[0].language == language);
}
