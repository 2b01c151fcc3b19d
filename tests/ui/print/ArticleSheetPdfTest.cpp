// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ArticleSheetPdf.h"

#include "tests/support/StringMakers.h"
#include "tests/ui/print/PdfText.h"

#include <catch2/catch.hpp>

#include <QFile>

using namespace kiosk;
using namespace kiosk::test;
using namespace Qt::StringLiterals;

namespace {

ClinicSettings hillStreet()
{
    ClinicSettings clinic;
    clinic.name = u"Hill & Street Chiropractic"_s;
    clinic.address = u"12 Hill Street"_s;
    clinic.contact = u"Phone +34 555 0100"_s;
    clinic.bookingAddress = u"https://clinic.example/book"_s;
    return clinic;
}

QString side(const QByteArray &pdf, int page)
{
    const QString number = QString::number(page);
    return textOf(pdf, {u"-f"_s, number, u"-l"_s, number});
}

} // namespace

TEST_CASE("An article is one sheet of paper with two sides", "[print]")
{
    ArticleCatalogue catalogue;
    catalogue.load({QStringLiteral(KIOSK_SOURCE_DIR "/articles")});
    const auto paper = GENERATE(Paper::A4, Paper::Letter);
    REQUIRE_FALSE(catalogue.articles().empty());

    for (const Article &article : catalogue.articles()) {
        CAPTURE(article.slug, article.language, paper == Paper::A4);
        const PageWords words(article.language);
        const QByteArray pdf
            = articleSheetPdf(articleSheet(catalogue, article, hillStreet()), paper);
        const QString front = side(pdf, 1);
        const QString back = side(pdf, 2);

        CHECK(front.startsWith(article.title.simplified()));
        for (const QString &point : article.keyPoints)
            CHECK(front.contains(point));
        CHECK(back.startsWith(words[u"next_steps"_s]));
        CHECK(back.contains(u"Hill & Street Chiropractic 12 Hill Street Phone +34 555 0100"_s));
        CHECK(back.contains(words[u"book"_s].arg(u"https://clinic.example/book"_s)));
        CHECK(back.contains(article.sources.back().title.simplified()));
        CHECK(back.contains(words[u"not_reviewed"_s]));
        CHECK(back.contains(words[u"disclaimer"_s])); // the last words: nothing is cut
        CHECK(pdf.contains("/Count 2"));
        CHECK(smallestLetters(pdf) >= 8);

        // What only a screen can do stays on the screen.
        for (const QString &text : {front, back}) {
            CHECK_FALSE(text.contains(u"kiosk:"_s));
            CHECK_FALSE(text.contains(words[u"chip.opinion"_s]));
        }
        if (const QString folder = qEnvironmentVariable("KIOSK_SHOTS"); !folder.isEmpty()) {
            QFile file(u"%1/sheet-%2-%3-%4.pdf"_s.arg(folder, article.slug, article.language)
                           .arg(paper == Paper::A4 ? u"a4"_s : u"letter"_s));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(pdf);
        }
    }
}

TEST_CASE("The sheet's front ends with the warning signs", "[print]")
{
    ArticleCatalogue catalogue;
    catalogue.load({QStringLiteral(KIOSK_SOURCE_DIR "/articles")});
    const Article *article = catalogue.find(u"safe-to-pop"_s, u"en"_s);
    REQUIRE(article != nullptr);

    const ArticleSheet sheet = articleSheet(catalogue, *article, hillStreet());
    const QString front = side(articleSheetPdf(sheet, Paper::A4), 1);

    CHECK(front.endsWith(u"chest pain, or sudden, severe pain in your back or belly"_s));
    CHECK(sheet.drawingPath.endsWith(u"/images/safe-to-pop.svg"_s));
    CHECK(sheet.front.count(u"<img"_s) == 1);
    CHECK_FALSE(sheet.back.contains(u"href"_s));
}

TEST_CASE("What is too long for a side goes on on another page, never smaller or cut", "[print]")
{
    const auto paper = GENERATE(Paper::A4, Paper::Letter);
    ArticleSheet sheet{u"Long"_s, {}, u"<p>The back.</p>"_s, {}};
    for (int i = 0; i < 130; ++i)
        sheet.front += u"<p>Line %1.</p>"_s.arg(i);

    const QByteArray pdf = articleSheetPdf(sheet, paper);

    CHECK(smallestLetters(pdf) == 8);
    const QString text = textOf(pdf);
    for (int i = 0; i < 130; ++i)
        REQUIRE(text.count(u"Line %1."_s.arg(i)) == 1);
    CHECK(text.endsWith(u"The back."_s));
    CHECK_FALSE(side(pdf, 1).contains(u"The back."_s));
}
