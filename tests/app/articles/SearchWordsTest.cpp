// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/SearchWords.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QStringList>

using namespace kiosk;
using namespace Qt::StringLiterals;

TEST_CASE("Words of a text are folded and keep their place", "[articles]")
{
    const auto words = searchWords(u"¿Cómo crujió, «ESPALDA»? x-ray ﬁt"_s);

    QStringList folded;
    for (const SearchWord &word : words)
        folded.append(word.folded);
    CHECK(folded == QStringList{u"como"_s, u"crujio"_s, u"espalda"_s, u"x"_s, u"ray"_s, u"fit"_s});
    CHECK(words[1].start == 6);
    CHECK(words[1].length == 6);
    CHECK(searchWords(u" ,.- "_s).empty());

    SECTION("also where the diacritic is a character of its own")
    {
        const auto decomposed = searchWords(u"cru\u0301jo ya"_s);
        REQUIRE(decomposed.size() == 2);
        CHECK(decomposed[0].folded == u"crujo"_s);
        CHECK(decomposed[0].length == 6);
        CHECK(decomposed[1].start == 7);
    }
}

TEST_CASE("How many typing errors a word may hold", "[articles]")
{
    CHECK(allowedTypos(3) == 0);
    CHECK(allowedTypos(4) == 1);
    CHECK(allowedTypos(7) == 1);
    CHECK(allowedTypos(8) == 2);
}

TEST_CASE("Typing errors to the beginning of a word", "[articles]")
{
    const auto [typed, word, limit, errors] = GENERATE(table<QString, QString, int, int>({
        {u"neck"_s, u"neck"_s, 2, 0},
        {u"sublux"_s, u"subluxation"_s, 2, 0}, // not yet typed to its end
        {u"nekc"_s, u"neck"_s, 1, 1}, // swapped
        {u"nck"_s, u"neck"_s, 1, 1}, // left out
        {u"neack"_s, u"neck"_s, 1, 1}, // added
        {u"nack"_s, u"neck"_s, 1, 1}, // mistaken
        {u"necks"_s, u"neck"_s, 1, 1}, // longer than the word
        {u"adjsutmnet"_s, u"adjustment"_s, 2, 2}, // swapped twice
        {u"chirpractor"_s, u"chiropractor"_s, 2, 1},
        {u"ehad"_s, u"head"_s, 1, 1}, // the first two letters
        {u"joint"_s, u"neck"_s, 2, 3}, // told as one more than the limit
        {u"ca"_s, u"abc"_s, 3, 1}, // the c goes, a begins the word
        {u""_s, u"neck"_s, 1, 0},
    }));
    CAPTURE(typed, word);

    CHECK(typosToPrefix(typed, word, limit) == errors);
}

TEST_CASE("Very long words are compared by their beginnings", "[articles]")
{
    const QString longWord(500, u'a');
    CHECK(typosToPrefix(longWord, longWord, 2) == 0);
    CHECK(typosToPrefix(longWord, QString(500, u'b'), 2) == 3);
}

TEST_CASE("A table of typing errors says of each word what it says of it alone", "[articles]")
{
    const QStringList words{u"ab"_s,
                            u"aback"_s,
                            u"abacus"_s,
                            u"back"_s,
                            u"backs"_s,
                            u"bad"_s,
                            u"nec"_s,
                            u"neck"_s,
                            u"necks"_s,
                            u"nest"_s,
                            u"nock"_s,
                            u"pop"_s};
    const QString typed = GENERATE(as<QString>(), u"neck"_s, u"bakc"_s, u"cab"_s, u"abacsu"_s);
    const int limit = GENERATE(1, 2);
    CAPTURE(typed, limit);
    TypoTable table(typed, limit);

    for (qsizetype i = 0; i < words.size(); ++i) {
        CAPTURE(words[i]);
        int shared = 0;
        while (i > 0 && shared < qMin(words[i].size(), words[i - 1].size())
               && words[i][shared] == words[i - 1][shared])
            ++shared;
        CHECK(table.compare(words[i], shared).errors == typosToPrefix(typed, words[i], limit));
    }
    CHECK(TypoTable(u"neck"_s, 1).compare(u"pop"_s, 0).letters == 2);
    CHECK(TypoTable(u"neck"_s, 1).compare(u"ne"_s, 0).letters == TypoTable::endless);
}
