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
                         {u"A study"_s, u"Kind of source: study"_s, u"Where to find it: doi:1"_s}});
    CHECK(
        note(u"source"_s, u"B-2/opinion"_s)
        == ArticleNote{u"Expert opinion"_s,
                       {u"This is what experienced people advise. It has not been put to a test."_s,
                        u"Advice"_s,
                        u"Kind of source: clinic advice"_s}});
    CHECK(note(u"chip"_s, u"disputed"_s)
          == ArticleNote{u"Not settled"_s, {u"Experts do not agree, and the question is open."_s}});
    CHECK(note(u"word"_s, u"0"_s) == ArticleNote{u"Artery"_s, {u"A tube for blood."_s}});

    const auto [kind, path] = GENERATE(table<QString, QString>({{u"source"_s, u"C"_s},
                                                                {u"source"_s, u"A/certain"_s},
                                                                {u"chip"_s, u"certain"_s},
                                                                {u"word"_s, u"2"_s},
                                                                {u"word"_s, u"-1"_s},
                                                                {u"word"_s, u"x"_s},
                                                                {u"page"_s, u"A"_s}}));
    CAPTURE(kind, path);
    CHECK(note(kind, path) == std::nullopt);
}
