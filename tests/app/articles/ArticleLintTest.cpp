// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleLint.h"

#include "tests/app/articles/ArticleFolder.h"
#include "tests/support/StringMakers.h"

#include <QFile>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 24);

const QString signs = u"\n\n> **Signs**\n>\n> [Check](kiosk:check)"_s;

/// With what every article must have.
ArticleDraft sound(ArticleDraft draft)
{
    const bool isSpanish = draft.language == u"es"_s;
    draft.body += signs + (isSpanish ? u"\n\n## Qué hacer ahora"_s : u"\n\n## What to do now"_s);
    if (isSpanish)
        draft.kind = u"estudio"_s;
    return draft;
}

/// What lint says about the English article when the Spanish one is in order.
Problems lintAsIs(const ArticleDraft &draft, QDate date = today)
{
    const ArticleFolder folder;
    folder.add(sound({.language = u"es"_s}));
    folder.add(draft);
    ArticleCatalogue catalogue;
    catalogue.load({folder.path()});
    return lintArticles(catalogue, date);
}

Problems lintOf(const ArticleDraft &draft, QDate date = today)
{
    return lintAsIs(sound(draft), date);
}

} // namespace

TEST_CASE("Lint finds nothing in a good article", "[articles]")
{
    CHECK(lintOf({}).isEmpty());
}

TEST_CASE("Lint finds what is wrong with an article", "[articles]")
{
    const auto [wrong, line, pointer] = GENERATE(table<ArticleDraft, int, QString>({
        {{.title = u"A sure cure"_s}, 1, u"title"_s},
        {{.summary = u"It is guaranteed."_s}, 1, u"summary"_s},
        {{.related = u"\"nowhere\""_s}, 1, u"related"_s},
        {{.body = u"\nYour spine is out of place."_s}, 22, u""_s},
        {{.body = u"\nCare is RISK-FREE."_s}, 22, u""_s},
        {{.body = u"It works in 9 people."_s}, 21, u""_s},
        {{.body = u"- It works in 9 people.\n- So.[^A]"_s}, 21, u""_s},
        {{.body = u"So.[^A] It works in 9 people."_s}, 21, u""_s},
        {{.body = u"It fell by 76%."_s}, 21, u""_s},
        {{.body = u"[x](article:nowhere)"_s}, 21, u""_s},
        {{.body = u"![](joint.svg)"_s}, 21, u""_s},
        {{.body
          = u"Chiropractic manipulation may aggravate neurological abnormalities considerably, "
            "particularly following osteoporotic vertebral compression."_s},
         1,
         u""_s},
    }));
    CAPTURE(wrong.title, wrong.summary, wrong.related, wrong.body);

    auto problems = lintOf(wrong);
    // What the catalogue refuses is not there to be shown.
    problems.removeIf(
        [](const Problem &problem) { return problem.line == 0 && problem.pointer.isEmpty(); });

    REQUIRE(problems.size() == 1);
    CHECK(problems[0].severity == Problem::Severity::Error);
    CHECK(problems[0].file == u"how-safe.en.md"_s);
    CHECK(problems[0].line == line);
    CHECK(problems[0].pointer == pointer);
}

TEST_CASE("Lint misses what every article must have", "[articles]")
{
    const auto [draft, pointer, words] = GENERATE(table<ArticleDraft, QString, QString>({
        {{.body = u"Text.\n\n## What to do now"_s}, u""_s, u"warning signs"_s},
        {{.body = u"Text.\n\n> **Signs**\n\n[Check](kiosk:check)\n\n## What to do now"_s},
         u""_s,
         u"warning signs"_s},
        {{.body = u"Text."_s + signs}, u""_s, u"“What to do now”"_s},
        {{.body = u"What to do now"_s + signs}, u""_s, u"“What to do now”"_s},
        {sound({.kind = u"hearsay"_s}), u"sources"_s, u"“hearsay”"_s},
    }));
    CAPTURE(draft.body, draft.kind);

    const auto problems = lintAsIs(draft);

    REQUIRE(problems.size() == 1);
    CHECK(problems[0].severity == Problem::Severity::Error);
    CHECK(problems[0].file == u"how-safe.en.md"_s);
    CHECK(problems[0].pointer == pointer);
    CHECK(problems[0].message.contains(words));
}

TEST_CASE("Lint lets numbers stand that have a source or make no claim", "[articles]")
{
    const auto body = GENERATE(values<QString>({
        u"It works in 9 people.[^A]{weak}"_s,
        u"Of 215 people, 18 in 100 had it.\nOf the others, 22 in 100.[^A]"_s,
        u"- Of 215 people, 18 had it.[^A]"_s,
        u"## Step 1: talk"_s,
        u"1. Do it 8 more."_s,
        u"Hold it for 20 seconds, 3 times."_s,
        u"Hold it for 20 to 30 seconds, 5–8 times."_s,
        u"> **Signs**\n>\n> - fever above 38"_s,
        u"![The 2 bones.](joint.svg \"All 2 of them.\")"_s,
    }));
    CAPTURE(body);

    CHECK(lintOf({.body = body}).isEmpty());
}

TEST_CASE("Lint knows whole words, not parts of words", "[articles]")
{
    // Each holds a listed word.
    CHECK(lintOf({.body = u"Secure slippers; a horse."_s}).isEmpty());
}

TEST_CASE("Lint reads Spanish with Spanish words", "[articles]")
{
    const ArticleFolder folder;
    folder.add(sound({}));
    ArticleCatalogue catalogue;

    SECTION("a word that frightens")
    {
        folder.add(sound({.language = u"es"_s, .body = u"El hueso está DESALINEADO."_s}));
        catalogue.load({folder.path()});

        const auto problems = lintArticles(catalogue, today);

        REQUIRE(problems.size() == 1);
        CHECK(problems[0].message.contains(u"“DESALINEADO”"_s));
    }

    SECTION("hard to read")
    {
        folder.add(sound({.language = u"es"_s,
                          .body = u"Las manipulaciones quiroprácticas ocasionalmente determinan "
                                  "complicaciones neurológicas considerables, particularmente tras "
                                  "compresiones vertebrales osteoporóticas."_s}));
        catalogue.load({folder.path()});

        CHECK(lintArticles(catalogue, today).size() == 1);
    }
}

TEST_CASE("Lint warns of a review that has passed", "[articles]")
{
    CHECK(lintOf({}, {2027, 11, 22}).isEmpty());

    const auto problems = lintOf({}, {2027, 11, 23});

    REQUIRE(problems.size() == 2); // in both languages
    CHECK(problems[0].severity == Problem::Severity::Warning);
    CHECK(problems[0].pointer == u"nextReview"_s);
}

TEST_CASE("Lint misses a translation and a field", "[articles]")
{
    const ArticleFolder folder;
    folder.add(sound({}));
    ArticleCatalogue catalogue;
    catalogue.load({folder.path()});
    const auto problems = lintArticles(catalogue, today);

    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == u"how-safe.es.md"_s);

    QFile file(folder.path() + u"/how-safe.en.md"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll().replace("topic = \"care\"\n", "");
    REQUIRE(writeFile(file.fileName(), text));
    catalogue.load({folder.path()});
    const auto after = lintArticles(catalogue, today);

    REQUIRE(after.size() == 1);
    CHECK(after[0].pointer == u"topic"_s);
}

TEST_CASE("Lint finds nothing in the shipped articles", "[articles]")
{
    ArticleCatalogue catalogue;
    catalogue.load({QStringLiteral(KIOSK_SOURCE_DIR "/articles")});

    // Passed reviews are for the clinic to see, not for the tests to fail on.
    for (const Problem &problem : lintArticles(catalogue, today)) {
        CAPTURE(problem.file, problem.line, problem.pointer, problem.message);
        CHECK(problem.message.isEmpty());
    }
    CHECK(catalogue.slugs().size() >= 7);
}
