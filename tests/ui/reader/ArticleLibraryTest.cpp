// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ArticleLibrary.h"

#include "tests/support/StringMakers.h"
#include "tests/ui/reader/LibraryFolder.h"
#include "ui/reader/ArticleScheme.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kiosk;

TEST_CASE("ArticleLibrary serves an exact table (W7)", "[reader]")
{
    const test::LibraryFolder folder;
    REQUIRE(folder.catalogue().slugs() == QStringList{u"popping"_s});
    ArticleLibrary library(folder.catalogue());
    library.setStyleSheet("body { color: #123456; }");

    SECTION("articles, pictures and the style, each with its fixed type")
    {
        const auto article = library.find(ArticleScheme::article(u"popping"_s, u"en"_s));
        const auto picture = library.find(QUrl(u"article://pictures/pop.svg"_s));
        const auto style = library.find(QUrl(u"article://style/reader-1.css"_s));

        REQUIRE(article);
        CHECK(article->mimeType == "text/html");
        CHECK(article->bytes.contains("A pop is a sound."));
        REQUIRE(picture);
        CHECK(picture->mimeType == "image/svg+xml");
        REQUIRE(style);
        CHECK(style->mimeType == "text/css");
        CHECK(style->bytes == "body { color: #123456; }");
        CHECK(article->bytes.contains("href=\"article://style/reader-1.css\""));
    }

    SECTION("another style has another address")
    {
        library.setStyleSheet("body { color: #654321; }");

        CHECK_FALSE(library.find(QUrl(u"article://style/reader-1.css"_s)));
        CHECK(library.find(QUrl(u"article://style/reader-2.css"_s))->bytes
              == "body { color: #654321; }");
        CHECK(library.find(ArticleScheme::blank())->bytes.contains("article://style/reader-2.css"));
    }

    SECTION("every page carries the policy before anything else in its head")
    {
        for (const QUrl &url :
             {ArticleScheme::blank(), ArticleScheme::article(u"popping"_s, u"en"_s)}) {
            const auto page = library.find(url);
            REQUIRE(page);
            CHECK(page->bytes.contains(
                "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "img-src article:; style-src article:; font-src article:; media-src article:\">"));
        }
    }

    SECTION("a page without a head is not shown without its policy")
    {
        CHECK(withContentPolicy("<p>words</p>").isEmpty());
    }

    SECTION("and nothing else")
    {
        const auto address = GENERATE("article://popping/en",
                                      "article://read/popping",
                                      "article://read/popping.en/",
                                      "article://read/popping.en/x",
                                      "article://read//popping.en",
                                      "article://read/../popping.en",
                                      "article://read/popping.en?x=1",
                                      "article://read:80/popping.en",
                                      "article://user@read/popping.en",
                                      "article://read/popping.EN",
                                      "article://read/popping.english",
                                      "article://read/other.en",
                                      "article:///read/popping.en",
                                      "article:read/popping.en",
                                      "article://page/popping",
                                      "article://check/now",
                                      "article://pictures/",
                                      "article://pictures/secret.txt",
                                      "article://pictures/popping.en.md",
                                      "article://pictures/../secret.txt",
                                      "article://pictures/..%2fsecret.txt",
                                      "article://pictures/%2e%2e/secret.txt",
                                      "article://pictures/..%5cpop.svg",
                                      "article://pictures/images/pop.svg",
                                      "article://pictures/pop.svg%00.png",
                                      "article://pictures//etc/passwd",
                                      "article://pictures/.svg",
                                      "article://style/reader.qss",
                                      "article://style/reader-1.css?theme=dark",
                                      "article://style/../reader-1.css",
                                      "article://style/reader.css",
                                      "article://style/reader-0.css",
                                      "article://read/other",
                                      "file:///etc/passwd",
                                      "http://popping/en",
                                      "https://popping/en",
                                      "qrc:/style/reader.css",
                                      "data:text/html,hello",
                                      "about:blank",
                                      "chrome://gpu",
                                      "view-source:article://read/popping.en",
                                      "javascript:alert(1)",
                                      "blob:article://read/1",
                                      "filesystem:article://read/popping.en",
                                      "kiosk:check");
        CAPTURE(address);
        const QUrl url(QString::fromLatin1(address));

        CHECK_FALSE(library.find(url));
        CHECK_FALSE(library.isPage(url));
    }

    SECTION("parts of pages are not pages")
    {
        CHECK_FALSE(library.isPage(QUrl(u"article://pictures/pop.svg"_s)));
        CHECK_FALSE(library.isPage(QUrl(u"article://style/reader.css"_s)));
        CHECK(library.isPage(QUrl(u"article://read/popping.en#more"_s)));
    }
}
