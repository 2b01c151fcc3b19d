// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/ArticleCatalogue.h"

#include "app/articles/Readability.h"
#include "app/core/Json.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

/// A folder of articles like the shipped one, with one picture in it.
class Folder
{
public:
    Folder()
    {
        REQUIRE(QDir(path()).mkdir(u"images"_s));
        REQUIRE(writeFile(path() + u"/images/joint.svg"_s, "<svg/>"));
    }

    [[nodiscard]] QString path() const { return m_directory.path(); }

    void add(const QString &slug,
             const QString &language,
             const QString &title,
             const QString &body = u"Text."_s) const
    {
        const QString text = uR"(+++
slug = "%1"
language = "%2"
title = "%3"
summary = "Sum & substance."
keyPoints = ["<One>"]
topic = "care"
authors = ["A. Writer"]
published = 2026-11-22
nextReview = 2027-11-22
picture = "joint.svg"
pictureAlt = "A \"joint\"."
[[sources]]
key = "A"
title = "Study"
address = "doi:1"
+++
%4
)"_s.arg(slug, language, title, body);
        REQUIRE(writeFile(path() + u'/' + slug + u'.' + language + u".md"_s, text.toUtf8()));
    }

private:
    QTemporaryDir m_directory;
};

QStringList sourceKeys(const Article &article)
{
    QStringList keys;
    for (const ArticleSource &source : article.sources)
        keys.append(source.key);
    keys.sort();
    return keys;
}

/// Each source mark with its chip, and each picture: what a translation must not change.
QStringList marksOf(const QString &markdown)
{
    static const QRegularExpression mark(
        uR"(\[\^[^\]]+\]\{[a-z]+\}|\[\^[^\]]+\]|!\[[^\]]*\]\([a-z-]+\.svg)"_s);
    static const QRegularExpression text(u"!\\[[^\\]]*\\]"_s);
    QStringList marks;
    for (auto found = mark.globalMatch(markdown); found.hasNext();)
        marks.append(found.next().captured().remove(text));
    marks.sort();
    return marks;
}

/// Title, summary, main points and body without marks, addresses and pictures.
QString readableText(const Article &article)
{
    static const QRegularExpression marks(
        uR"(\[\^[^\]]*\]|\{[a-z]+\}|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[#>*\[]|(?m:^\d+\.|^- ))"_s);
    QString body = article.markdown;
    return article.title + u'\n' + article.summary + u'\n' + article.keyPoints.join(u'\n') + u'\n'
        + body.remove(marks);
}

} // namespace

TEST_CASE("ArticleCatalogue", "[articles]")
{
    const Folder shipped;
    const Folder clinic;
    ArticleCatalogue catalogue;

    SECTION("finds an article in the language, else in English")
    {
        shipped.add(u"how-safe"_s, u"en"_s, u"How safe?"_s);
        shipped.add(u"how-safe"_s, u"es"_s, u"¿Es seguro?"_s);

        catalogue.load({shipped.path()});

        CHECK(catalogue.problems().isEmpty());
        CHECK(catalogue.slugs() == QStringList{u"how-safe"_s});
        REQUIRE(catalogue.find(u"how-safe"_s, u"es"_s) != nullptr);
        CHECK(catalogue.find(u"how-safe"_s, u"es"_s)->title == u"¿Es seguro?"_s);
        CHECK(catalogue.find(u"how-safe"_s, u"vi"_s)->title == u"How safe?"_s);
        CHECK(catalogue.find(u"other"_s, u"en"_s) == nullptr);
    }

    SECTION("prefers the clinic's file of the same name")
    {
        shipped.add(u"how-safe"_s, u"en"_s, u"Ours"_s);
        clinic.add(u"how-safe"_s, u"en"_s, u"Theirs"_s);

        catalogue.load({shipped.path(), clinic.path()});

        CHECK(catalogue.find(u"how-safe"_s, u"en"_s)->title == u"Theirs"_s);
    }

    SECTION("keeps the shipped article when the clinic's is broken, and says why")
    {
        shipped.add(u"how-safe"_s, u"en"_s, u"Ours"_s);
        const auto body = GENERATE(values<QString>({u"So.[^B]"_s, u"![](joint.svg)"_s}));
        clinic.add(u"how-safe"_s, u"en"_s, u"Theirs"_s, body);

        catalogue.load({shipped.path(), clinic.path()});

        CHECK(catalogue.find(u"how-safe"_s, u"en"_s)->title == u"Ours"_s);
        REQUIRE(catalogue.problems().size() == 1);
        CHECK(catalogue.problems()[0].file == u"how-safe.en.md"_s);
        CHECK(catalogue.problems()[0].line == 18);
    }

    SECTION("reports a broken file and keeps the rest")
    {
        shipped.add(u"how-safe"_s, u"en"_s, u"Good"_s);
        REQUIRE(writeFile(shipped.path() + u"/warning-signs.en.md"_s, "no front matter"));

        catalogue.load({shipped.path()});

        CHECK(catalogue.slugs() == QStringList{u"how-safe"_s});
        CHECK(catalogue.problems().size() == 1);
    }

    SECTION("gives only pictures of its folders")
    {
        REQUIRE(QFile::link(u"/etc/hostname"_s, clinic.path() + u"/images/link.svg"_s));

        catalogue.load({shipped.path(), clinic.path()});

        CHECK(catalogue.picturePath(u"joint.svg"_s) == clinic.path() + u"/images/joint.svg"_s);
        CHECK(catalogue.picturePath(u"link.svg"_s).isEmpty());
        CHECK(catalogue.picturePath(u"../joint.svg"_s).isEmpty());
        CHECK(catalogue.picturePath(u"/etc/passwd"_s).isEmpty());
        CHECK(catalogue.picturePath(u"other.svg"_s).isEmpty());
    }

    SECTION("makes a page with everything an article must show, escaped")
    {
        shipped.add(u"how-safe"_s, u"en"_s, u"Is <b> safe?"_s, u"Yes.[^A]"_s);

        catalogue.load({shipped.path()});
        const QString html
            = QString::fromUtf8(catalogue.html(*catalogue.find(u"how-safe"_s, u"en"_s)));

        CHECK(html.startsWith(u"<!DOCTYPE html><html lang=\"en\">"_s));
        const auto part = GENERATE(values<QString>(
            {u"<link rel=\"stylesheet\" href=\"article://style/reader.css\">"_s,
             u"<h1>Is &lt;b&gt; safe?</h1>"_s,
             u"<p class=\"summary\">Sum &amp; substance.</p>"_s,
             u"<section class=\"key-points\"><h2>The main points</h2><ul><li>&lt;One&gt;</li>"_s,
             u"<img src=\"article://pictures/joint.svg\" alt=\"A &quot;joint&quot;.\">"_s,
             u"<a href=\"article://source/A\""_s,
             u"<li id=\"source-A\">Study <span class=\"address\">doi:1</span></li>"_s,
             u"Not yet reviewed by a clinician of this clinic."_s,
             u"Written November 22, 2026 by A. Writer."_s,
             u"To be checked again by November 22, 2027."_s,
             u"This page is published by a chiropractic clinic."_s,
             u"It does not replace care from a licensed clinician."_s}));
        CAPTURE(part);
        CHECK(html.contains(part));
    }
}

TEST_CASE("The shipped articles", "[articles]")
{
    ArticleCatalogue catalogue;
    catalogue.load({QStringLiteral(KIOSK_SOURCE_DIR "/articles")});

    SECTION("have no problem and are complete in English and Spanish")
    {
        for (const Problem &problem : catalogue.problems()) {
            CAPTURE(problem.file, problem.line, problem.pointer, problem.message);
            CHECK(problem.message.isEmpty());
        }
        REQUIRE(catalogue.slugs().contains(u"safe-to-pop"_s));
        for (const QString &slug : catalogue.slugs()) {
            CAPTURE(slug);
            CHECK(catalogue.find(slug, u"en"_s)->language == u"en"_s);
            CHECK(catalogue.find(slug, u"es"_s)->language == u"es"_s);
        }
    }

    SECTION("warn, lead to the checklist and cite every source")
    {
        for (const QString &slug : catalogue.slugs()) {
            const Article &article = *catalogue.find(slug, GENERATE(u"en"_s, u"es"_s));
            const QString html = QString::fromUtf8(catalogue.html(article));
            CAPTURE(article.slug, article.language);
            CHECK(html.contains(u"<aside class=\"warning\">"_s));
            CHECK(html.contains(u"href=\"kiosk:check\""_s));
            for (const ArticleSource &source : article.sources) {
                CAPTURE(source.key);
                CHECK(html.contains(u"href=\"article://source/%1\""_s.arg(source.key)));
            }
        }
    }

    SECTION("take a slow reader, standing, five minutes at most")
    {
        for (const Article &article : catalogue.articles()) {
            CAPTURE(article.fileName());
            CHECK(article.readingMinutes <= 5);
        }
    }

    SECTION("share few topics, lead to articles that exist and are alike in both languages")
    {
        const QStringList topics{u"popping"_s, u"self-care"_s, u"visit"_s, u"care"_s, u"safety"_s};
        for (const QString &slug : catalogue.slugs()) {
            const Article &english = *catalogue.find(slug, u"en"_s);
            const Article &spanish = *catalogue.find(slug, u"es"_s);
            CAPTURE(slug, english.topic);
            CHECK(topics.contains(english.topic));
            CHECK_FALSE(english.related.isEmpty());
            for (const QString &related : english.related) {
                CAPTURE(related);
                CHECK(related != slug);
                CHECK(catalogue.slugs().contains(related));
            }
            CHECK(spanish.topic == english.topic);
            CHECK(spanish.related == english.related);
            CHECK(spanish.picture == english.picture);
            CHECK(sourceKeys(spanish) == sourceKeys(english));
            CHECK_FALSE((english.glossary.isEmpty() || spanish.glossary.isEmpty()));
            CHECK(marksOf(spanish.markdown) == marksOf(english.markdown));
        }
    }

    SECTION("are easy to read")
    {
        for (const QString &slug : catalogue.slugs()) {
            CAPTURE(slug);
            CHECK(fleschKincaidGrade(readableText(*catalogue.find(slug, u"en"_s))) <= 7.0);
            CHECK(fernandezHuerta(readableText(*catalogue.find(slug, u"es"_s))) >= 70.0);
        }
    }
}
