// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleText.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Kind = ArticleBlock::Kind;

TEST_CASE("The body of an article falls into blocks", "[articles]")
{
    Article article;
    article.title = u"Title"_s;
    article.summary = u"Summary."_s;
    article.keyPoints = {u"Point."_s};
    article.markdownLine = 11;
    article.markdown = u"\nFirst *line*\nand more.[^A-1]{weak}\n\n## Why?\nBecause.\n\n"
                       "![A joint.](joint.svg \"At \\\"rest\\\".\")\n\n- one\n- two\n  goes on\n\n"
                       "1. do [this](kiosk:check)\n\n> **Signs**\n>\n> - numb\n"_s;

    const auto blocks = articleBlocks(article);

    struct Expected
    {
        Kind kind;
        int line;
        QString plain;
    };
    const std::vector<Expected> expected{
        {Kind::Paragraph, 12, u"First line and more."_s},
        {Kind::Heading, 15, u"Why?"_s},
        {Kind::Paragraph, 16, u"Because."_s},
        {Kind::Picture, 18, u"A joint. At \\\"rest\\\"."_s},
        {Kind::Item, 20, u"one"_s},
        {Kind::Item, 21, u"two goes on"_s},
        {Kind::Step, 24, u"do this"_s},
        {Kind::Quotation, 26, u"Signs"_s},
        {Kind::Quotation, 28, u"numb"_s},
    };
    REQUIRE(blocks.size() == expected.size());
    for (size_t i = 0; i < blocks.size(); ++i) {
        CAPTURE(i);
        CHECK(blocks[i].kind == expected[i].kind);
        CHECK(blocks[i].line == expected[i].line);
        CHECK(blocks[i].plain() == expected[i].plain);
    }
    CHECK(readableText(article)
          == u"Title\nSummary.\nPoint.\nFirst line and more.\nWhy?\nBecause.\none\ntwo goes on\n"
             "do this\nSigns\nnumb"_s);
}
