// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleNote.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

TEST_CASE("What stands behind a mark in an article", "[articles]")
{
    Article article;
    article.language = u"en"_s;
    article.sources = {{u"A"_s, u"A study"_s, u"doi:1"_s, u"study"_s},
                       {u"B-2"_s, u"Advice"_s, u"none"_s, u"clinic advice"_s}};
    article.glossary
        = {{u"Joint"_s, u"Where bones meet."_s}, {u"Artery"_s, u"A tube for blood."_s}};
    const auto note = [&](const QString &kind, const QString &path) {
        return articleNote(article, kind, path);
    };

    CHECK(note(u"source"_s, u"A"_s)
          == ArticleNote{u"Source 1"_s,
                         {u"A study"_s,
                          u"Kind of source: study"_s,
                          u"Researchers looked at people or things and counted what they found."_s,
                          u"Where to find it: doi:1"_s}});
    CHECK(
        note(u"source"_s, u"B-2/opinion"_s)
        == ArticleNote{u"Expert opinion"_s,
                       {u"This is what experienced people advise. It has not been put to a test."_s,
                        u"Advice"_s,
                        u"Kind of source: clinic advice"_s,
                        u"This is careful advice from the people who wrote this page. It is not "
                        "from a study."_s}});
    CHECK(note(u"chip"_s, u"disputed"_s)
          == ArticleNote{u"Not settled"_s, {u"Experts do not agree, and the question is open."_s}});
    CHECK(note(u"word"_s, u"0"_s) == ArticleNote{u"Artery"_s, {u"A tube for blood."_s}});

    const auto [kind, path] = GENERATE(table<QString, QString>({{u"source"_s, u"C"_s},
                                                                {u"source"_s, u"A/certain"_s},
                                                                {u"chip"_s, u"certain"_s},
                                                                {u"word"_s, u"2"_s},
                                                                {u"word"_s, u"-1"_s},
                                                                {u"word"_s, u"x"_s},
                                                                {u"address"_s, u"tel:911"_s},
                                                                {u"page"_s, u"A"_s}}));
    CAPTURE(kind, path);
    CHECK(note(kind, path) == std::nullopt);
}

TEST_CASE("What is on the web is shown as an address for a telephone", "[articles]")
{
    Article article;
    article.language = u"es"_s;
    const auto [address, found] = GENERATE(table<QString, QString>({
        {u"doi:10.1136/bjsports-2017-098352"_s, u"https://doi.org/10.1136/bjsports-2017-098352"_s},
        {u"pubmed 9055373"_s, u"https://pubmed.ncbi.nlm.nih.gov/9055373/"_s},
        {u"PMC3315865"_s, u"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3315865/"_s},
        {u"https://clinic.example/leaflet"_s, u"https://clinic.example/leaflet"_s},
        {u"cited in doi:10.1007/s11999-016-5215-3"_s, u""_s},
        {u"choosingwisely.org"_s, u""_s},
        {u"https://clinic.example/two words"_s, u""_s},
        {u"none"_s, u""_s},
    }));
    CAPTURE(address);
    article.sources = {{u"A"_s, u"Un estudio"_s, address, u"ensayo"_s}};

    const auto source = articleNote(article, u"source"_s, u"A"_s);
    REQUIRE(source);
    CHECK(source->address == found);

    const auto link = articleNote(article, u"address"_s, u"https://clinic.example/a?b"_s);
    REQUIRE(link);
    CHECK(link->title == u"En la web"_s);
    CHECK(link->address == u"https://clinic.example/a?b"_s);
}

TEST_CASE("Every kind of source in the shipped articles is explained", "[articles]")
{
    ArticleCatalogue catalogue;
    catalogue.load({QStringLiteral(KIOSK_SOURCE_DIR "/articles")});
    REQUIRE_FALSE(catalogue.articles().empty());

    for (const Article &article : catalogue.articles())
        for (const ArticleSource &source : article.sources) {
            CAPTURE(article.slug, article.language, source.kind);
            CHECK_FALSE(PageWords(article.language).aboutKind(source.kind).isEmpty());
        }
}
