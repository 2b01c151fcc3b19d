// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleFile.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray frontMatter = R"(slug = "how-safe"
language = "en"
title = "How safe is it?"
summary = "What is known."
keyPoints = ["One.", "Two."]
topic = "care"
authors = ["A. Writer"]
reviewers = []
published = 2026-11-22
nextReview = 2027-11-22
picture = "joint.svg"
pictureAlt = "A joint."
[[sources]]
key = "A"
title = "Study"
address = "doi:1"
kind = "study"
[[glossary]]
term = "Joint"
meaning = "Where bones meet."
)";

ArticleReading read(const QByteArray &toml, const QString &fileName = u"how-safe.en.md"_s)
{
    return readArticle("+++\n" + toml + "+++\nBody text.\n", fileName);
}

QByteArray without(const QByteArray &line)
{
    QByteArray toml = frontMatter;
    REQUIRE(toml.contains(line));
    return toml.replace(line, "");
}

} // namespace

TEST_CASE("An article file", "[articles]")
{
    SECTION("gives front matter and body")
    {
        const auto reading = read(frontMatter);

        REQUIRE(reading.article);
        CHECK(reading.problems.isEmpty());
        CHECK(reading.article->title == u"How safe is it?"_s);
        CHECK(reading.article->keyPoints == QStringList{u"One."_s, u"Two."_s});
        CHECK(reading.article->nextReview == QDate(2027, 11, 22));
        REQUIRE(reading.article->sources.size() == 1);
        CHECK(reading.article->sources[0].address == u"doi:1"_s);
        CHECK(reading.article->glossary.value(u"Joint"_s) == u"Where bones meet."_s);
        CHECK(reading.article->markdown == u"Body text.\n"_s);
        CHECK(reading.article->markdownLine == 23);
        CHECK(reading.article->fileName() == u"how-safe.en.md"_s);
    }

    SECTION("may have Windows line ends")
    {
        CHECK(read(QByteArray(frontMatter).replace("\n", "\r\n")).article);
    }

    SECTION("without front matter is refused")
    {
        const auto text = GENERATE(values<QByteArray>({"", "# Title", "+++\ntitle = \"x\"\n"}));

        const auto reading = readArticle(text, u"how-safe.en.md"_s);

        CHECK_FALSE(reading.article);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].line == 1);
    }

    SECTION("without a required field is refused")
    {
        const auto line = GENERATE(values<QByteArray>({"title = \"How safe is it?\"\n",
                                                       "summary = \"What is known.\"\n",
                                                       "keyPoints = [\"One.\", \"Two.\"]\n",
                                                       "authors = [\"A. Writer\"]\n",
                                                       "nextReview = 2027-11-22\n",
                                                       "pictureAlt = \"A joint.\"\n"}));

        const auto reading = read(without(line));

        CHECK_FALSE(reading.article);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].pointer == QString::fromLatin1(line.first(line.indexOf(' '))));
    }

    SECTION("under another name is refused")
    {
        CHECK_FALSE(read(frontMatter, u"how-safe.es.md"_s).article);
    }

    SECTION("with an unknown field is refused with its line")
    {
        const auto reading = read("subtitle = \"x\"\n" + frontMatter);

        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].line == 2);
        CHECK(reading.problems[0].pointer == u"subtitle"_s);
    }

    SECTION("with a syntax error is refused with its line")
    {
        const auto reading = read("slug = \"x\"\ntitle = = 2\n");

        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].line == 3);
    }

    SECTION("with a bad value is refused with its line")
    {
        const auto reading = read(QByteArray(frontMatter).replace("2027-11-22", "\"next year\""));

        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].line == 11);
        CHECK(reading.problems[0].pointer == u"nextReview"_s);
    }

    SECTION("with sources that cannot be cited is refused")
    {
        const auto sources = GENERATE(
            values<QByteArray>({"",
                                "[[sources]]\nkey = \"A B\"\ntitle = \"x\"\naddress = \"y\"\n",
                                "[[sources]]\nkey = \"A\"\naddress = \"y\"\n",
                                "[[sources]]\nkey = \"A\"\ntitle = \"x\"\naddress = \"y\"\n"
                                "[[sources]]\nkey = \"A\"\ntitle = \"z\"\naddress = \"y\"\n"}));
        CAPTURE(sources);

        const auto toml = frontMatter.first(frontMatter.indexOf("[[sources]]")) + sources;

        CHECK_FALSE(read(toml).article);
        CHECK(read(toml).problems.size() == 1);
    }
}

TEST_CASE("The reading time is that of what is read", "[articles]")
{
    const auto minutes = [](const QByteArray &body) {
        const auto reading
            = readArticle("+++\n" + frontMatter + "+++\n" + body, u"how-safe.en.md"_s);
        REQUIRE(reading.article);
        return reading.article->readingMinutes;
    };
    const QByteArray words = QByteArray("word ").repeated(200);

    CHECK(minutes("Short.") == 1);
    CHECK(minutes(words) == 2); // with title, summary and main points
    CHECK(minutes("![" + words + "](joint.svg \"" + words + "\")\n") == 1); // only looked at
}
