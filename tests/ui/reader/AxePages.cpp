// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test but the pages for one: tests/axe/axe.py opens them in a browser that can run its
// rules.
#include "app/articles/ArticleCatalogue.h"
#include "tests/support/StringMakers.h"
#include "ui/reader/ArticleLibrary.h"
#include "ui/reader/ArticleScheme.h"
#include "ui/widgets/Theme.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace kiosk;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// With the addresses of files in place of the reader's.
QByteArray asFile(QByteArray html)
{
    return html.replace("article://style/reader-0.css", "reader.css")
        .replace("article://pictures/", "../pictures/")
        .replace("-src article:", "-src file:");
}

} // namespace

TEST_CASE("Every article in every theme and language, as files in KIOSK_PAGES", "[.][axe-pages]")
{
    const QDir folder(qEnvironmentVariable("KIOSK_PAGES"));
    REQUIRE(folder.mkpath(u"pictures"_s));
    ArticleCatalogue catalogue;
    catalogue.load({QStringLiteral(KIOSK_SOURCE_DIR "/articles")});
    REQUIRE_FALSE(catalogue.articles().empty());
    ArticleLibrary library(catalogue);
    QFile style(u":/style/reader.css"_s);
    REQUIRE(style.open(QIODevice::ReadOnly));
    const QString css = QString::fromUtf8(style.readAll());

    for (const Scheme scheme : {Scheme::Light, Scheme::Sepia, Scheme::Dark, Scheme::HighContrast}) {
        const Theme theme(Metrics(102), scheme);
        const QString name = schemeName(scheme);
        REQUIRE(folder.mkpath(name));
        write(folder.filePath(name + u"/reader.css"_s), theme.styleSheet(css).toUtf8());
        for (const Article &article : catalogue.articles()) {
            const auto page = library.find(ArticleScheme::article(article.slug, article.language));
            REQUIRE(page);
            write(folder.filePath(u"%1/%2.%3.html"_s.arg(name, article.slug, article.language)),
                  asFile(page->bytes));
        }
    }
    const QDir pictures(QStringLiteral(KIOSK_SOURCE_DIR "/articles/images"));
    for (const QString &picture : pictures.entryList(QDir::Files))
        QFile::copy(pictures.filePath(picture), folder.filePath(u"pictures/"_s + picture));
}
