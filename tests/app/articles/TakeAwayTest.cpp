// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/TakeAway.h"

#include "app/core/QrPattern.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

TEST_CASE("What is taken away of an article", "[articles]")
{
    Article article;
    article.slug = u"how-safe"_s;
    article.language = u"es"_s;
    article.title = u"¿Es seguro?"_s;
    article.keyPoints = {u"Uno."_s, u"Dos."_s};

    CHECK(takeAway(article, u"https://clinic.example/{slug}/{language}?again={slug}"_s)
          == u"https://clinic.example/how-safe/es?again=how-safe"_s);
    CHECK(takeAway(article, {}) == u"¿Es seguro?\n• Uno.\n• Dos."_s);

    article.keyPoints.insert(1, QString(700, u'a'));
    CHECK(takeAway(article, {}) == u"¿Es seguro?\n• Uno.\n• Dos."_s);
}

TEST_CASE("The main points of every shipped article fit into a code", "[articles]")
{
    ArticleCatalogue catalogue;
    catalogue.load({QStringLiteral(KIOSK_SOURCE_DIR "/articles")});
    REQUIRE_FALSE(catalogue.articles().empty());

    for (const Article &article : catalogue.articles()) {
        CAPTURE(article.slug, article.language);
        const QString text = takeAway(article, {});
        CHECK(text.count(u'•') == article.keyPoints.size());
        CHECK(qrPattern(text)->size <= 77); // version 15: read off a screen at an arm's length
    }
}
