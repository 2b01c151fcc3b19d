// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articles/MarkdownHtml.h"

#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

/// The Markdown starts on line 11 of its file; it may use joint.svg, how-safe and the sources A, B.
MarkdownRendering render(const QString &markdown, const QString &language = u"en"_s)
{
    const PageWords words(language);
    return renderMarkdown(markdown,
                          {u"x.en.md"_s,
                           11,
                           {u"A"_s, u"B-2"_s},
                           [](const QString &name) { return name == u"joint.svg"_s; },
                           [](const QString &slug) { return slug == u"how-safe"_s; },
                           words});
}

} // namespace

TEST_CASE("Markdown becomes HTML", "[articles]")
{
    const auto [markdown, html] = GENERATE(table<QString, QString>({
        {u"One *two* **three** `four`."_s,
         u"<p>One <em>two</em> <strong>three</strong> <code>four</code>.</p>"_s},
        {u"# Ábc, d!"_s, u"<h2 id=\"abc-d\">Ábc, d!</h2>"_s},
        {u"### Why"_s, u"<h3 id=\"why\">Why</h3>"_s},
        {u"- a\n- b"_s, u"<ul><li>a</li><li>b</li></ul>"_s},
        {u"3. a\n4. b"_s, u"<ol start=\"3\"><li>a</li><li>b</li></ol>"_s},
        {u"|a|b|\n|---|---|\n|1|2|"_s,
         u"<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>"
         "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"_s},
        {u"> said"_s, u"<blockquote><p>said</p></blockquote>"_s},
        {u"> **Warning signs**\n>\n> Call [us](kiosk:check)"_s,
         u"<aside class=\"warning\"><p><strong>Warning signs</strong></p>"
         "<p>Call <a href=\"kiosk:check\">us</a></p></aside>"_s},
        {u"[more](article:how-safe)"_s, u"<p><a href=\"article://page/how-safe\">more</a></p>"_s},
        {u"[site](https://example.org/a%20b?c=d&e)"_s,
         u"<p><a href=\"article://address/https%3A%2F%2Fexample.org%2Fa%2520b%3Fc%3Dd%26e\">site"
         "</a></p>"_s},
        {u"## Why\n\n[up](#why)"_s, u"<h2 id=\"why\">Why</h2><p><a href=\"#why\">up</a></p>"_s},
        {u"![A *joint* & bone](joint.svg \"At rest\")"_s,
         u"<figure><img src=\"article://pictures/joint.svg\" alt=\"A joint &amp; bone\">"
         "<figcaption>At rest</figcaption></figure>"_s},
        {u"See ![it](joint.svg)"_s,
         u"<p>See <img src=\"article://pictures/joint.svg\" alt=\"it\"></p>"_s},
        {u"So.[^B-2]"_s,
         u"<p>So.<sup><a href=\"article://source/B-2\" aria-label=\"Source 2\">2</a></sup></p>"_s},
        {u"So. {disputed}"_s,
         u"<p>So. <a class=\"chip chip-disputed\" href=\"article://chip/disputed\"><span "
         "class=\"sign\" aria-hidden=\"true\">≠</span> Not settled</a></p>"_s},
        {u"So.[^A]{weak}"_s,
         u"<p>So.<sup><a href=\"article://source/A\" aria-label=\"Source 1\">1</a></sup><a "
         "class=\"chip chip-weak\" href=\"article://source/A/weak\"><span class=\"sign\" "
         "aria-hidden=\"true\">?</span> Few studies so far</a></p>"_s},
        {u"fish &amp; 1 < 2"_s, u"<p>fish &amp; 1 &lt; 2</p>"_s},
    }));
    CAPTURE(markdown);

    const auto rendering = render(markdown);

    CHECK(rendering.html == html);
    CHECK(rendering.problems.isEmpty());
}

TEST_CASE("Chips speak the article's language", "[articles]")
{
    CHECK(render(u"{weak}"_s, u"es"_s).html.contains(u"Pocos estudios por ahora"_s));
    CHECK(render(u"{weak}"_s, u"fr"_s).html.contains(u"Few studies so far"_s));
}

TEST_CASE("Mistakes in Markdown are told with their line", "[articles]")
{
    const auto markdown = GENERATE(values<QString>({u"\n\nSo.[^NOPE]"_s,
                                                    u"\n\nSo {certain}."_s,
                                                    u"\n\n![](joint.svg)"_s,
                                                    u"\n\nsee ![x](other.svg)"_s,
                                                    u"\n\n[x](article:missing)"_s,
                                                    u"\n\n[x](#nowhere)"_s,
                                                    u"\n\n[x](https://me@example.org)"_s,
                                                    u"\n\n[x](tel:911)"_s}));
    CAPTURE(markdown);

    const auto rendering = render(markdown);

    REQUIRE(rendering.problems.size() == 1);
    CHECK(rendering.problems[0].file == u"x.en.md"_s);
    CHECK(rendering.problems[0].line == 13);
}

TEST_CASE("Hostile Markdown brings nothing into the page (W1)", "[articles]")
{
    const auto markdown
        = GENERATE(values<QString>({u"<script>alert(1)</script>"_s,
                                    u"a <img src=x onerror=alert(1)> b"_s,
                                    u"<div onclick=\"x\">\n\n<style>*{}</style>\n"_s,
                                    u"[x](javascript:alert(1))"_s,
                                    u"[x](JaVaScRiPt:alert(1))"_s,
                                    u"[x](javascript&colon;alert(1))"_s,
                                    u"[x](java&#115;cript:alert(1))"_s,
                                    u"[x](<kiosk:check\" onclick=\"alert(1)>)"_s,
                                    u"[x](article:how-safe\"onclick=x)"_s,
                                    u"[x](file:///etc/passwd)"_s,
                                    u"[x](article:../../etc/passwd)"_s,
                                    u"[x](//example.org)"_s,
                                    u"[x]: data:text/html,1\n\n[x]"_s,
                                    u"![x](data:image/svg+xml;base64,AAAA)"_s,
                                    u"![x](../joint.svg)"_s,
                                    u"![x](https://example.org/joint.svg)"_s,
                                    u"![\"><script>](joint.svg)"_s,
                                    u"![\" onerror=\"alert(1)](joint.svg)"_s,
                                    u"![x](joint.svg \"\\\"><script>\")"_s,
                                    u"\"><svg onload=alert(1)>"_s,
                                    u"## \" onclick=\"x"_s,
                                    u"[^A\"><script>]"_s,
                                    u"```\" onclick=x\n</pre><script>\n```"_s,
                                    u"`</code><script>`"_s,
                                    u"&lt;script&gt; &#60;script&#62;"_s,
                                    u"|<script>|\n|---|\n|<b onclick=x>|"_s}));
    CAPTURE(markdown);

    const QString html = render(markdown).html;

    // Every tag that is left is one of ours, with none but our attributes and targets.
    static const QRegularExpression tag(u"<[^>]*>"_s);
    static const QRegularExpression ours(
        uR"(^<(/?(p|h2|h3|ul|li|em|strong|code|pre|table|thead|tbody|tr|td|th|a|blockquote|figure|figcaption)|th scope="col"|h2 id="[a-z0-9-]*"|img src="article://pictures/joint\.svg" alt="[^"<>]*")>$)"_s);
    for (auto tags = tag.globalMatch(html); tags.hasNext();) {
        const QString found = tags.next().captured();
        CAPTURE(found);
        CHECK(ours.match(found).hasMatch());
    }
    CHECK_FALSE(html.contains(u"<script"_s, Qt::CaseInsensitive));
    CHECK_FALSE(html.contains(u"href"_s));
}

TEST_CASE("Words of the glossary lead to their meaning where they stand first", "[articles]")
{
    const PageWords words(u"en"_s);
    const auto rendering = renderMarkdown(u"## A joint\n\nTwo *joints*, one joint; a jointed arm."
                                          "\n\n[Artery](article:how-safe) and artery."_s,
                                          {u"x.en.md"_s,
                                           1,
                                           {},
                                           [](const QString &) { return false; },
                                           [](const QString &) { return true; },
                                           words,
                                           {u"Artery"_s, u"Joint"_s}});

    CHECK(rendering.html
          == u"<h2 id=\"a-joint\">A joint</h2><p>Two <em><a class=\"term\" "
             "href=\"article://word/1\">joints</a></em>, one joint; a jointed arm.</p><p><a "
             "href=\"article://page/how-safe\">Artery</a> and <a class=\"term\" "
             "href=\"article://word/0\">artery</a>.</p>"_s);
    CHECK(rendering.headings == std::vector<ArticleHeading>{{u"A joint"_s, u"a-joint"_s}});
}
